import { judgeUsers } from '../dryRun/judgeUsers.ts';
import type { Finding } from '../rules/finding.ts';
import { DEFAULT_DEADLINE } from '../settings/settings.ts';
import type { CommandHost } from './host.ts';
import type { OpenedInput } from './openInput.ts';
import { pieces, type RecordFile } from './readPieces.ts';
import { startWorker } from './startWorker.ts';

/** What a population shows about a document. */
export interface PopulationFindings {
  readonly findings: readonly Finding[];
  /** False when some user was not looked at; why has been written to standard error. */
  readonly complete: boolean;
}

/** Judges a document by a population. Nothing of a user but the line is told. */
export async function populationFindings(opened: OpenedInput, users: RecordFile, usersName: string, host: CommandHost): Promise<PopulationFindings> {
  const { input, analysis } = opened;
  if (analysis.model === null || analysis.model.rules.length === 0) return { findings: [], complete: true };
  const worker = startWorker();
  let interrupted = false;
  const stopListening = host.onInterrupt(() => {
    interrupted = true;
  });
  const started = host.now();
  let complete = true;
  const { findings, end } = await judgeUsers(analysis, { pieces: pieces(users.text), format: users.format, now: started }, {
    worker,
    deadline: analysis.settings.deadline ?? DEFAULT_DEADLINE,
    isCancelled: () => interrupted,
    onNotice: (line, message, problem) => {
      if (problem) complete = false;
      host.writeError(`${usersName}, line ${line}: ${message}\n`);
    },
    onProgress: (count) => {
      const seconds = (host.now() - started) / 1000;
      if (host.errorIsTerminal && seconds > 1) host.writeError(`\r${count} users, ${Math.round(count / seconds)} a second`);
    },
  });
  worker.dispose();
  stopListening();
  if (!end.ok) host.writeError(`${input.name}: ${end.message}\n`);
  else if (end.cancelled) host.writeError(`${input.name}: Stopped after ${end.users} users.\n`);
  return { findings, complete: complete && end.ok ? !end.cancelled : complete };
}
