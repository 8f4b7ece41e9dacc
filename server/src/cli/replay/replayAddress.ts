import { failure, success, type Result } from '../../base/result.ts';

/** Where a replay sends to. */
export interface ReplayAddress {
  /** The tenant URL to simulate with: the address, with the flag of the tenant URL. */
  readonly tenantUrl: string;
  /** Whether the host is this machine. */
  readonly isLoopback: boolean;
  readonly isEncrypted: boolean;
}

const FLAG = /(?:^|[?&])aadOptscim062020(?:$|[=&])/i;

/**
 * The address that `--replay` names. Only this machine may be sent to, unless `--allow-host` is given.
 * @param tenantUrl what `--tenant-url` or the settings say: its flag decides about the dialect, its address is not used
 * @returns one sentence when the address cannot be used
 */
export function replayAddress(text: string, tenantUrl: string | null, allowHost: boolean): Result<ReplayAddress, string> {
  if (!URL.canParse(text)) return failure(`--replay takes an address such as http://127.0.0.1:8080/scim; "${text}" is none.`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return failure(`--replay takes an address with http or https, not with ${url.protocol.replace(':', '')}.`);
  if (url.username !== '' || url.password !== '') return failure('--replay takes an address without a user name or password; give a token with --token-env or --token-file.');
  const isLoopback = isThisMachine(url.hostname);
  if (!isLoopback && !allowHost) {
    return failure(`--replay sends the data of your users to ${url.host}, which is not this machine. If that is meant, add --allow-host; nothing was sent.`);
  }
  const flagged = FLAG.test(url.search) || FLAG.test(tenantUrl ?? '');
  return success({ tenantUrl: `${url.origin}${url.pathname}${flagged ? '?aadOptscim062020' : ''}`, isLoopback, isEncrypted: url.protocol === 'https:' });
}

/** The loopback addresses (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3), and the name that always stands for them (RFC 6761, 6.3). */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
