import { sendOverHttp } from '../../../server/src/cli/sendOverHttp.ts';
import type { JsonObject } from '../../../server/src/population/rawRecord.ts';
import { simulateOptions } from '../../../server/src/provisioning/simulateOptions.ts';
import { simulateUser } from '../../../server/src/provisioning/simulateUser.ts';
import { replayRun } from '../../../server/src/replay/replayRun.ts';
import type { ReplayedUser } from '../../../server/src/replay/replayedUser.ts';
import type { Judge } from '../../support/scim/judge.ts';
import type { JudgedCase } from './judgedCases.ts';

export const DIALECTS = { default: '', aadOptscim062020: '?aadOptscim062020' } as const;

/** Sends everything that the simulator says of a case, references last. */
export async function judged(judge: Judge, { jobAt, users, accounts }: JudgedCase, dialect: keyof typeof DIALECTS): Promise<readonly ReplayedUser[]> {
  const job = jobAt(judge.url + DIALECTS[dialect]);
  const isGroup = (account: JsonObject): boolean => account['userName'] === undefined;
  judge.hold(accounts.filter((account) => !isGroup(account)), accounts.filter(isGroup));
  const options = simulateOptions(job, accounts);
  const replay = replayRun((request) => sendOverHttp(request, { token: null, timeout: 10_000 }));
  for (const user of users) {
    const sent = await replay.send(job, simulateUser(job, user, options));
    if (!sent.ok) throw new Error(sent.error);
  }
  const last = await replay.sendReferences();
  if (!last.ok) throw new Error(last.error);
  return replay.result();
}

/** Everything in which a server and the prediction differ, a line for each thing; ids of accounts, which differ from run to run, are left out. */
export function disagreements(replayed: readonly ReplayedUser[]): readonly string[] {
  const lines = replayed.flatMap(({ user, requests, differences }) => [
    ...requests.filter(({ agrees }) => !agrees).map(({ method, predicted, answer }) => `${user.display}: ${method} ${answer} (predicted: ${predicted})`),
    ...differences.map(({ path, kind, predicted, actual }) => `${user.display}: ${path} is ${kind}: ${JSON.stringify(actual)} (predicted: ${JSON.stringify(predicted)})`),
  ]);
  return lines.map((line) =>
    line
      .replace(/http:\/\/127\.0\.0\.1:\d+\/scim\/Users\/[^"]+/g, '…')
      .replace(/"value":"(?:lenient-\d+|2819c223)"/g, '"value":"…"')
      .replace(/ of operation \d+ in PatchOp request body/, ''),
  );
}
