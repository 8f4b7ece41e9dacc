import { describe, expect, it } from 'vitest';
import { touches } from '../../../server/src/base/span.ts';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { accepted, isShown } from '../../support/acceptedCompletion.ts';
import { findingsIn, open } from '../../support/documents.ts';
import { example } from '../../support/examples.ts';
import { expressionInManifest } from '../../support/expressionInManifest.ts';
import { WHOLE_SCHEMA } from '../../support/mutatedDocuments.ts';
import { withCursor } from '../../support/marked.ts';

/** Places in expressions, half-typed and whole, with something that has to be offered. */
const EXPRESSIONS: readonly (readonly [expression: string, offered: string])[] = [
  ['¦', 'Join'],
  ['To¦', 'ToLower'],
  ['[¦', 'surname'],
  ['[sur¦]', 'surname'],
  ['[sur¦name]', 'surname'],
  ['ToUpper(¦)', 'surname'],
  ['ToUpper(¦', 'surname'],
  ['ToUpper([giv¦', 'givenName'],
  ['Join(" ", ¦)', 'surname'],
  ['Join(" ", ¦, [surname])', 'givenName'],
  ['Join(" ", [giv¦, [surname])', 'givenName'],
  ['Join(" ", To¦([givenName]), [surname])', 'ToUpper'],
  ['Join(" ", ¦[givenName])', 'ToUpper'],
  ['Append("a\\"b", To¦)', 'ToUpper'],
  ['IIF(¦, "a", "b")', 'city'],
  ['IIF([city] ¦, "a", "b")', '='],
  ['Switch(¦, "a", "b", "c")', 'city'],
  ['DateAdd(¦, 1, [employeeHireDate])', '"yyyy"'],
  ['DateAdd("¦", 1, [employeeHireDate])', 'yyyy'],
  ['ToLower([city], ¦)', '"tr-TR"'],
  ['ToLower([city], "t¦")', 'tr-TR'],
  ['FormatDateTime([employeeHireDate], , ¦, "yyyy")', '"yyyy-MM-dd"'],
  ['FormatDateTime([employeeHireDate], , "yyyy-MM-dd", "¦")', 'M/d/yyyy'],
  ['FormatDateTime([employeeHireDate], , "yyyy-MM-dd", "yyyy-M¦")', 'MMMM'],
  ['InStr([city], "a", 1, ¦)', 'vbTextCompare'],
  ['ConvertFromBase64([city], ¦)', 'UTF8'],
  ['Replace([city], , "(?<a>x)", , "¦", , )', '${a}'],
  ['Replace([city], , "(?<a>x)", , "${¦", , )', '${a}'],
  ['Replace([city], , "(?<a>x)", "¦", "y", , )', 'a'],
  ['Replace([city], , "¦", , "y", , )', '\\d+'],
  ['Replace([city], , "a\\\\¦", , "y", , )', '\\d'],
  ['Replace([city], , "a(¦)", , "y", , )', '(?:)'],
];

/** The file of Qlik Cloud with another line in the place of one of its own. */
function inQlikCloud(target: string, line: string): string {
  return example('qlik-cloud/qlik-cloud.entramap').split('\n').map((own) => (own.startsWith(target) ? line : own)).join('\n');
}

/** Places of mapping files outside expressions. */
const LINES: readonly (readonly [text: string, offered: string])[] = [
  ['¦', 'userName'],
  ['user¦', 'userName'],
  [inQlikCloud('externalId', '¦'), 'externalId'],
  [inQlikCloud('externalId', 'externalId <- ¦'), 'objectId'],
  [inQlikCloud('active', 'active <- ¦'), 'Switch([IsSoftDeleted], , "False", "True", "True", "False")'],
  [inQlikCloud('name.formatted', 'name.formatted <- ¦'), 'Join(" ", [givenName], [surname])'],
  ['profile ¦', 'generic-scim'],
  ['userName <- [userPrincipalName] ¦', 'match'],
  ['userName <- [userPrincipalName] match ¦', '1'],
  ['userName <- [userPrincipalName] match 1\ntitle <- [jobTitle] match ¦', '2'],
  ['userName <- [userPrincipalName] match 1\ntitle <- [jobTitle] default ¦', '""'],
  ['userName <- [userPrincipalName] match 1\ntitle <- [jobTitle] flow ¦', 'FlowAlways'],
  ['userName <- [userPrincipalName] match 1\ntitle <- ¦ default "x"', 'none'],
  ['mapping "M"\n  User -> urn:User\n  actions ¦\n  userName <- [mail] match 1\n', 'Update'],
  ['mapping "M"\n  User -> urn:User\n  actions Create, ¦\n  userName <- [mail] match 1\n', 'Update'],
  ['mapping "M" ¦\n  User -> urn:User\n  userName <- [mail] match 1\n', 'disabled'],
  ['scope "S"\n  ¦\nuserName <- [mail] match 1\n', 'department'],
  ['scope "S"\n  city ¦\nuserName <- [mail] match 1\n', 'EQUALS'],
  ['scope "S"\n  city NOT E¦\nuserName <- [mail] match 1\n', 'NOT EQUALS'],
  ['scope "S"\n  accountEnabled ¦\nuserName <- [mail] match 1\n', 'IS TRUE'],
  ['scope "S"\n  city ¦ "Lund"\nuserName <- [mail] match 1\n', 'EQUALS'],
];

const at = (place: string, marked: string): string => {
  if (!WHOLE_SCHEMA.includes(place)) throw new Error(`The schema has no ${place}.`);
  return WHOLE_SCHEMA.replace(place, () => marked);
};

/** Places of manifests outside expressions. */
const FIELDS: readonly (readonly [text: string, offered: string])[] = [
  [at('"targetAttributeName": "title"', '"targetAttributeName": "¦"'), 'userName'],
  [at('"flowType": "Always"', '"flowType": "¦"'), 'ObjectAddOnly'],
  [at('"defaultValue": null,', '"defaultValue": null, ¦'), 'flowBehavior'],
  [at('"operatorName": "REGEX MATCH"', '"operatorName": "¦"'), 'EQUALS'],
  [at('"sourceOperandName": "mail"', '"sourceOperandName": "¦"'), 'mail'],
  [at('"sourceDirectoryName": "Entra"', '"sourceDirectoryName": "¦"'), 'Entra'],
  [at('"sourceObjectName": "User"', '"sourceObjectName": "¦"'), 'User'],
  [at('Append([mail],', 'Append([¦],'), 'mail'],
  [at('Append([mail],', 'Append(¦,'), 'ToUpper'],
];

const CASES = [
  ...EXPRESSIONS.map(([expression, offered]) => [expression, 'a.entramap', `userName <- [userPrincipalName] match 1\ntitle <- ${expression}\n`, offered] as const),
  ...EXPRESSIONS.map(([expression, offered]) => [expression, 'a.json', expressionInManifest(expression).replace('"matchingPriority": 1', '"matchingPriority": 0'), offered] as const),
  ...LINES.map(([text, offered]) => [/[^\n]*¦[^\n]*/.exec(text)?.[0] ?? '¦', 'a.entramap', text, offered] as const),
  ...FIELDS.map(([text, offered]) => [/[^"]*": "?[^"]*¦/.exec(text)?.[0] ?? '¦', 'a.json', text, offered] as const),
];

/** Whoever types in an expression of a manifest leaves its stored tree behind, whatever is typed; a quick fix takes it along. */
const LEFT_BEHIND = 'map/stored-tree-mismatch';

/** The errors that an entry brings, but for those about what it leaves to fill in. */
function newErrors(source: string, name: string): readonly string[] {
  const { text, offset } = withCursor(source);
  const analysis = open(text, { name });
  const errorsOf = (document: string): ReturnType<typeof findingsIn> => findingsIn(document, { name }).filter(({ severity }) => severity === 'error');
  const before = new Set(errorsOf(text).map(({ code }) => code));
  return completionsAt(analysis, offset)
    .filter((entry) => isShown(analysis, entry, offset))
    .flatMap((entry) => {
      const after = accepted(analysis, entry);
      return errorsOf(after.text)
        .filter(({ code, span }) => code !== LEFT_BEHIND && !before.has(code) && !after.holes.some((hole) => touches(span, after.text.slice(0, hole.start).trimEnd().length) || touches(span, hole.start) || touches(span, hole.end)))
        .map(({ code, message }) => `${entry.label}: ${code} ${message}`);
    });
}

describe('completion', () => {
  it.each(CASES)('at %s in %s', (_place, name, source, offered) => {
    const { text, offset } = withCursor(source);
    const analysis = open(text, { name });
    const shown = completionsAt(analysis, offset).filter((entry) => isShown(analysis, entry, offset));
    expect(shown.map(({ label }) => label)).toContain(offered);
    expect(newErrors(source, name)).toEqual([]);
  });
});
