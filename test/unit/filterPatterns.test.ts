import { describe, expect, it } from 'vitest';
import { resolveEdits } from '../../server/src/analysis/resolveEdits.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { findingsIn, open } from '../support/documents.ts';
import { asManifest } from '../support/manifestExample.ts';
import { markSpans } from '../support/marked.ts';

/** A mapping file whose filter has a pattern, written as it stands in the portal. */
const withPattern = (pattern: string): string => `scope\n  department REGEX MATCH ${JSON.stringify(pattern)}\nuserName <- [mail] match 1\n`;

const CASES: readonly (readonly [code: string, pattern: string, marked: string])[] = [
  ['rx/invalid', '^(\\d+$', '^«(»\\\\d+$'],
  ['rx/not-dotnet', '^(?P<n>a)$', '^«(?P<»n>a)$'],
  ['rx/class-hyphen', '^[()-\\s]+$', '^[(«)-\\\\s»]+$'],
  ['rx/catastrophic', '^(a+)+$', '^(«a+»)+$'],
  ['rx/unescaped-dot', '.*@contoso.com$', '.*@contoso«.»com$'],
  ['rx/useless-escape', '.*\\@contoso\\.com$', '.*«\\\\@»contoso\\\\.com$'],
];

describe('the pattern of a scoping filter', () => {
  it.each(CASES)('%s in %s', (code, pattern, wanted) => {
    const file = withPattern(pattern);
    for (const [name, text] of [['a.entramap', file], ['a.json', asManifest(file).text]] as const) {
      const spans = findingsIn(text, { name }).filter((finding) => finding.code === code).map(({ span }) => span);
      expect(markSpans(text, spans)).toContain(`"${wanted}"`);
    }
  });

  it('is named by its place in the manifest', () => {
    const { text } = asManifest(withPattern('^($'));
    expect(findingsIn(text, { name: 'a.json' }).find(({ code }) => code === 'rx/invalid')?.pointer).toBe(
      '/synchronizationRules/0/objectMappings/0/scope/groups/0/clauses/0/targetOperand/values/0',
    );
  });

  it('is repaired through the escapes of its document', () => {
    const file = withPattern('^[()-\\s]+$');
    for (const [name, text] of [['a.entramap', file], ['a.json', asManifest(file).text]] as const) {
      const analysis = open(text, { name });
      const [fix] = findingsIn(text, { name }).find(({ code }) => code === 'rx/class-hyphen')?.fixes ?? [];
      const edits = resolveEdits(analysis, fix?.edits ?? []);
      expect(edits.ok && applyEdits(text, edits.value)).toBe(text.replace(')-\\\\s', ')\\\\-\\\\s'));
    }
  });

  it('is not looked for in other operators', () => {
    expect(findingsIn('scope\n  department EQUALS "("\nuserName <- [mail] match 1\n').filter(({ code }) => code.startsWith('rx/'))).toEqual([]);
  });
});
