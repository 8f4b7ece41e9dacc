import type { Bench } from './bench.ts';
import { startToInitialized } from './languageServer.ts';
import { ratioOf } from './measure.ts';

export const serverStart: Bench = {
  name: 'server start to initialized',
  base: 'an empty vscode-languageserver server',
  goal: { must: 1.3, aim: 1.15 },
  measure: ({ servers, repetitions }) => ratioOf('wall', () => startToInitialized(servers.ours), () => startToInitialized(servers.empty), repetitions, 2),
};
