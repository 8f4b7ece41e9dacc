import type { DryRunDetails, ScimRequest } from '../../server/src/protocol.ts';
import { element, folded } from './dom.ts';
import { jsonText } from './jsonText.ts';

/** The requests in the dialect that the tenant URL implies; those of the other one are folded. */
export function requestsSection({ outcome: { requests }, dialect }: DryRunDetails): HTMLElement | null {
  const other = dialect === 'default' ? 'aadOptscim062020' : 'default';
  if (requests[dialect].length === 0 && requests[other].length === 0) return null;
  const agree = JSON.stringify(requests[dialect]) === JSON.stringify(requests[other]);
  return element(
    'section',
    { 'aria-label': 'Requests' },
    element('h3', {}, 'Requests'),
    element('p', { class: 'note' }, agree ? 'With and without aadOptscim062020 in the tenant URL the same is sent.' : `${NAMES[dialect]}:`),
    list(requests[dialect]),
    agree ? null : folded(NAMES[other], false, list(requests[other])),
  );
}

const NAMES = {
  default: 'Without aadOptscim062020 in the tenant URL, the default',
  aadOptscim062020: 'With aadOptscim062020 in the tenant URL',
} as const;

function list(requests: readonly ScimRequest[]): HTMLElement {
  return element('ol', { class: 'requests' }, ...requests.map(request));
}

function request({ method, url, body }: ScimRequest): HTMLElement {
  return element(
    'li',
    {},
    element('div', { class: 'line' }, element('span', { class: `method ${method.toLowerCase()}` }, method), element('code', { title: url }, readable(url))),
    body === undefined ? null : jsonText(body),
  );
}

/** An address as people read it; the title has it as it is sent. */
function readable(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
