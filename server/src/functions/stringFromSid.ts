import { bytesOfBase64 } from '../dotnet/base64.ts';
import { withStops } from '../types/combine.ts';
import { textOfEach } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import { described } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { defineFunction } from './functionRecord.ts';
import { CLOUD_SYNC_PRODUCTS, cloudSyncPage } from './pages.ts';

export const stringFromSid = defineFunction({
  name: 'StringFromSid',
  products: CLOUD_SYNC_PRODUCTS,
  summary: 'Turns a binary security identifier into its text S-1-….',
  parameters: [{ name: 'ObjectSID', type: 'Binary', description: 'The binary attribute, such as objectSid.', storedKey: null }],
  returns: 'String',
  fidelity: 'documented',
  link: cloudSyncPage('stringfromsid'),
  notes: [
    { text: 'In sample users a binary attribute is a Base64 text; an identifier that is a text already stays as it is.', fidelity: 'inferred', source: 'how JSON carries binary attributes' },
    { text: 'The cloud sync list of functions spells it StringFromSID; its section spells it StringFromSid, which is the name here.', fidelity: 'documented', source: cloudSyncPage('stringfromsid') },
  ],
  examples: [
    { expression: 'StringFromSid([objectSid])', given: { objectSid: 'AQIAAAAAAAUgAAAAIAIAAA==' }, result: 'S-1-5-32-544' },
    { expression: 'StringFromSid([objectSid])', given: { objectSid: 'S-1-5-18' }, result: 'S-1-5-18' },
    { expression: 'StringFromSid([objectSid])', given: { objectSid: 'no identifier' }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([objectSid]) => withStops(textOfEach(objectSid, { empties: false }), 'failure'),
    run: ([objectSid], environment) =>
      eachText(objectSid, environment, (text) => {
        if (/^S-1-\d+/.test(text)) return text;
        const bytes = bytesOfBase64(text);
        return (bytes.ok ? sidText(bytes.value) : undefined) ?? failed('notASecurityIdentifier', `StringFromSid needs a binary security identifier in Base64; ${described(text)} is none.`);
      }),
  },
});

/** The text of a SID: revision 1, the number of sub-authorities, six big-endian bytes, then little-endian 32-bit sub-authorities ([MS-DTYP] 2.4.2.2). */
function sidText(bytes: readonly number[]): string | undefined {
  const subAuthorities = bytes[1] ?? 0;
  if (bytes[0] !== 1 || bytes.length !== 8 + 4 * subAuthorities) return undefined;
  const view = new DataView(Uint8Array.from(bytes).buffer);
  const authority = view.getUint16(2) * 0x1_0000_0000 + view.getUint32(4);
  const parts = Array.from({ length: subAuthorities }, (_, at) => view.getUint32(8 + 4 * at, true));
  return ['S-1', authority, ...parts].join('-');
}
