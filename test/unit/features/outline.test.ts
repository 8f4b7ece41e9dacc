import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../../server/src/features/codeLenses.ts';
import { documentLinks } from '../../../server/src/features/documentLinks.ts';
import { documentSymbols, type OutlineEntry } from '../../../server/src/features/documentSymbols.ts';
import { foldsOf } from '../../../server/src/features/folding.ts';
import { open } from '../../support/documents.ts';
import { asManifest } from '../../support/manifestExample.ts';
import { example } from '../../support/examples.ts';

const FILE = `# Two lines
# of comment.
profile generic-scim

rule "USER_OUTBOUND_USER"

mapping "Users"
  User -> urn:User
  scope "Sales"
    department EQUALS "Sales"
    city IS NOT NULL
  userName <- [userPrincipalName] match 1
  displayName <- Coalesce(
                   [displayName],
                   [mail])
  timezone <- none default "x"

# About groups.
mapping "Groups" disabled
  Group -> urn:Group
  displayName <- [displayName] match 1

= Left([surname], 3)
`;

function printed(entries: readonly OutlineEntry[], indentation = ''): string {
  return entries.map(({ name, detail, kind, children }) => `${indentation}${kind}: ${name}${detail === '' ? '' : ` | ${detail}`}\n${printed(children, `${indentation}  `)}`).join('');
}

describe('the outline', () => {
  it('of a mapping file reads as rule, object mapping, target ← expression', () => {
    expect(printed(documentSymbols(open(FILE)))).toBe(`rule: USER_OUTBOUND_USER
  objectMapping: Users | User → urn:User
    attributeMapping: userName | ← [userPrincipalName] (match 1)
    attributeMapping: displayName | ← Coalesce( [displayName], [mail])
    attributeMapping: timezone | ← none
  objectMapping: Groups | Group → urn:Group, disabled
    attributeMapping: displayName | ← [displayName] (match 1)
scratch: = Left([surname], 3)
`);
  });
  it('of a mapping file without headers is a list', () => {
    expect(printed(documentSymbols(open('userName <- [objectId] match 2\n')))).toContain('attributeMapping: userName | ← [objectId] (match 2)\n');
  });
  it('of a manifest reads alike, and goes on with what the directories define', () => {
    const { text } = asManifest(FILE);
    expect(printed(documentSymbols(open(text, { name: 'a.json' })))).toContain(`rule: USER_OUTBOUND_USER | Microsoft Entra ID → customappsso
  objectMapping: Users | User → urn:User
    attributeMapping: userName | ← [userPrincipalName] (match 1)
`);
    const whole = printed(documentSymbols(open(example('qlik-cloud/default-manifest.json'), { name: 'a.json' })));
    expect(whole).toMatch(/\ndirectory: .*\n {2}object: User\n {4}attribute: accountEnabled \| Boolean\n/);
  });
  it('of a piece has no entries for what is not there', () => {
    expect(printed(documentSymbols(open('[{ "targetAttributeName": "a", "source": null }]', { name: 'a.json' })))).toBe('attributeMapping: a | ← none\n');
  });
  it.each([['mapping file', FILE, 'a.entramap'], ['manifest', asManifest(FILE).text, 'a.json'], ['manifest', example('qlik-cloud/default-manifest.json'), 'a.json']])(
    'selects inside what it spans, and holds its children: %s',
    (_what, text, name) => {
      const check = ({ span, selection, children }: OutlineEntry): void => {
        expect(span.start <= selection.start && selection.end <= span.end).toBe(true);
        for (const child of children) {
          expect(span.start <= child.span.start && child.span.end <= span.end).toBe(true);
          check(child);
        }
      };
      documentSymbols(open(text, { name })).forEach(check);
    },
  );
});

describe('folds', () => {
  it('are rules, mappings, scopes, long expressions and runs of comments', () => {
    const lineOf = (offset: number): number => FILE.slice(0, offset).split('\n').length;
    const folds = foldsOf(open(FILE)).map(({ span, kind }) => `${lineOf(span.start)}-${lineOf(span.end)} ${kind}`);
    expect(folds).toEqual(['1-2 comment', '5-23 region', '7-16 region', '9-11 region', '13-15 region', '19-23 region']);
  });
  it('are left to the editor in JSON', () => {
    expect(foldsOf(open(asManifest(FILE).text, { name: 'a.json' }))).toEqual([]);
  });
});

describe('code lenses', () => {
  it.each([['mapping file', FILE, 'a.entramap', 2], ['manifest', asManifest(FILE).text, 'a.json', 1]])('stand over each object mapping of a %s, and over its functions', (_what, text, name, functions) => {
    const lenses = codeLenses(open(text, { name }));
    const ofExpressions = lenses.filter(({ command }) => command === 'mapwright.dryRunExpression');
    const ofObjects = lenses.filter((lens) => !ofExpressions.includes(lens));
    expect(ofObjects.map(({ title, command }) => `${title}${command === null ? '' : ` (${command})`}`)).toEqual([
      '3 mappings', 'profile SCIM app (mapwright.chooseProfile)', 'Dry-run (mapwright.dryRun)', '1 mapping, disabled',
    ].map((title) => title.replace('SCIM app', open(text, { name }).profile.name)));
    expect(ofObjects.map(({ span }) => text.slice(span.start, span.end)).every((head) => /Users|Groups/.test(head))).toBe(true);
    expect(ofExpressions.map(({ span }) => text.slice(span.start, span.end)).filter((part) => part.includes('('))).toHaveLength(functions);
  });
  it('stand over no piece of a schema', () => {
    expect(codeLenses(open('[{ "targetAttributeName": "a", "source": null }]', { name: 'a.json' }))).toEqual([]);
  });
});

describe('links', () => {
  it('lead from the profile line to the page that the profile rests on', () => {
    expect(documentLinks(open('profile qlik-cloud\nuserName <- [objectId]\n'))).toMatchObject([{ span: { start: 8, end: 18 }, url: expect.stringMatching(/^https:/) as string }]);
  });
  it('are none for a profile that does not exist', () => {
    expect(documentLinks(open('profile nobody\nuserName <- [objectId]\n'))).toEqual([]);
  });
});
