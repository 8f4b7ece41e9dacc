import { failure, success, type Result } from '../../base/result.ts';
import type { Job } from '../../provisioning/job.ts';
import type { UserOutcome } from '../../provisioning/outcome.ts';
import { readTenantUrl, type Dialect } from '../../provisioning/tenantUrl.ts';
import type { ReplayedUser } from '../../replay/replayedUser.ts';
import { replayRun } from '../../replay/replayRun.ts';
import type { CommandArguments, CommandOption } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { replayAddress } from './replayAddress.ts';
import { replayToken } from './replayToken.ts';

/** What a dry-run takes to send its requests. */
export const replayOptions: Readonly<Record<string, CommandOption>> = {
  replay: { type: 'string', value: 'URL', help: 'Sends the requests to a SCIM app of yours on this machine, and compares its answers with the prediction.' },
  'allow-host': { type: 'boolean', help: 'Lets --replay send to another machine.' },
  'token-env': { type: 'string', value: 'NAME', help: 'The environment variable with the bearer token for --replay.' },
  'token-file': { type: 'string', value: 'FILE', help: 'The file with the bearer token for --replay.' },
  timeout: { type: 'string', value: 'MS', help: 'The most time for an answer to --replay (30000 unless given).' },
};

/** A replay beside a dry-run. */
export interface CommandReplay {
  /** The tenant URL to simulate with. */
  readonly tenantUrl: string;
  /** Sends what one user's outcome says; does nothing once there is no answer. */
  readonly send: (job: Job, outcome: UserOutcome) => Promise<void>;
  /** Ends the request that is on its way, since the user wants to stop. */
  readonly interrupt: () => void;
  /** Whether the app gave no answer, so that going on makes no sense. */
  readonly isStopped: () => boolean;
  /** Sends the references unless it was stopped or the user stopped it, and tells what came of it all. */
  readonly finish: () => Promise<ReplayResult>;
}

/** What came of a replay. */
export interface ReplayResult {
  readonly url: string;
  readonly dialect: Dialect;
  /** Why nothing more could be sent, as one sentence; null when everything was. */
  readonly stopped: string | null;
  readonly users: readonly ReplayedUser[];
}

const DEFAULT_TIMEOUT = 30_000;
const LONGEST_TIMEOUT = 600_000;

/** Makes the replay that the command line asks for ready, null when it asks for none; sends nothing yet. */
export async function startReplay(given: CommandArguments, tenantUrl: string | null, format: string, host: CommandHost): Promise<Result<CommandReplay | null, string>> {
  const text = given.text('replay');
  if (text === undefined) {
    const needless = ['token-env', 'token-file', 'timeout'].find((name) => given.text(name) !== undefined) ?? (given.flag('allow-host') ? 'allow-host' : undefined);
    return needless === undefined ? success(null) : failure(`--${needless} is for --replay, which is not given.`);
  }
  if (format !== 'text' && format !== 'json') return failure(`--replay reports as text or json; "${format}" is neither.`);
  const address = replayAddress(text, tenantUrl, given.flag('allow-host'));
  if (!address.ok) return address;
  const timeout = Number(given.text('timeout') ?? DEFAULT_TIMEOUT);
  if (!Number.isSafeInteger(timeout) || timeout < 1 || timeout > LONGEST_TIMEOUT) return failure(`--timeout takes milliseconds from 1 to ${LONGEST_TIMEOUT}; "${given.text('timeout') ?? ''}" is none.`);
  const token = await replayToken(given.text('token-env'), given.text('token-file'), host);
  if (!token.ok) return token;
  if (token.value !== null && !address.value.isLoopback && !address.value.isEncrypted) return failure('a token is sent to another machine by https only; nothing was sent.');
  const { base, dialect } = readTenantUrl(address.value.tenantUrl);
  host.writeError(`Sending to ${base}${token.value === null ? '' : ` with the token of ${token.value.from}`}.\n`);
  const interruption = new AbortController();
  const options = { token: token.value?.token ?? null, timeout, interrupted: interruption.signal };
  const run = replayRun((request) => host.send(request, options));
  let stopped: string | null = null;
  const during = async (sending: () => Promise<Result<null, string>>): Promise<void> => {
    if (stopped !== null || interruption.signal.aborted) return;
    const sent = await sending();
    if (!sent.ok && !interruption.signal.aborted) stopped = sent.error;
  };
  return success({
    tenantUrl: address.value.tenantUrl,
    send: (job, outcome) => during(() => run.send(job, outcome)),
    interrupt: () => interruption.abort(),
    isStopped: () => stopped !== null,
    finish: async () => {
      await during(run.sendReferences);
      return { url: base, dialect, stopped, users: run.result() };
    },
  });
}

/** Whether a replay went otherwise than predicted. */
export function replayDiffers({ users }: ReplayResult): boolean {
  return users.some(({ agrees }) => !agrees);
}
