import { decodeText } from '../../base/textEncoding.ts';
import { failure, success, type Result } from '../../base/result.ts';
import type { CommandHost } from '../host.ts';

/** A bearer token, and where it comes from, for messages. The token itself is never shown. */
export interface ReplayToken {
  readonly token: string;
  readonly from: string;
}

/** The token that `--token-env` or `--token-file` names, null when neither is given; or one sentence that says why there is none. */
export async function replayToken(environmentName: string | undefined, fileName: string | undefined, host: CommandHost): Promise<Result<ReplayToken | null, string>> {
  if (environmentName !== undefined && fileName !== undefined) return failure('give the token with --token-env or with --token-file, not with both.');
  if (environmentName !== undefined) return usable(host.environment(environmentName), `the environment variable ${environmentName}`);
  if (fileName === undefined) return success(null);
  const read = await host.readFile(host.resolvePath(host.workingDirectory, fileName));
  if (!read.ok) return failure(`The token file ${fileName} cannot be used. ${read.message}`);
  const decoded = decodeText(read.bytes);
  return usable(decoded.ok ? decoded.value.text : undefined, `the file ${fileName}`);
}

function usable(text: string | undefined, from: string): Result<ReplayToken, string> {
  const token = text?.trim() ?? '';
  if (token === '') return failure(`There is no token in ${from}.`);
  if (!/^[\x21-\x7e]+$/.test(token)) return failure(`What is in ${from} is no token: it has blanks, line ends or characters outside ASCII.`);
  return success({ token, from });
}
