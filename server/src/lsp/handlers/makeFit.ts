import type { CancellationToken } from 'vscode-languageserver';
import { MAKE_FIT, type MakeFitParameters, type MakeFitResult } from '../../protocol.ts';
import { toProtocolEdits } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const makeFit: HandlerRecord = {
  name: MAKE_FIT,
  capabilities: {},
  register: ({ connection, runner }) => {
    connection.onRequest(MAKE_FIT, (parameters: MakeFitParameters, token: CancellationToken) =>
      runner.onDocument(MAKE_FIT, parameters.uri, token, null, async (view): Promise<MakeFitResult | null> => {
        const { fixAllEdits } = await import('../../features/codeActions.ts');
        const { builtInProfile } = await import('../../profiles/registry.ts');
        const profile = (parameters.profile === null ? undefined : builtInProfile(parameters.profile)) ?? view.analysis.profile;
        const open = (text: string) => view.reopen(text, profile.id);
        const { edits, result } = fixAllEdits(open(view.document.text), 'safe', open, view.findingsIn);
        return {
          version: view.document.version,
          profileName: profile.name,
          edits: toProtocolEdits(view.analysis.lines, edits),
          applied: result.applied.map(({ title }) => title),
          remaining: view.findingsIn(open(result.text)).filter(({ severity }) => severity === 'error' || severity === 'warning').length,
        };
      }),
    );
  },
};
