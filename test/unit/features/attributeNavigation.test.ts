import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { attributeAt } from '../../../server/src/features/attributeAt.ts';
import { mentionsOf } from '../../../server/src/features/attributeMentions.ts';
import { highlightsAt } from '../../../server/src/features/highlights.ts';
import { renamable, renameAttribute } from '../../../server/src/features/renameAttribute.ts';
import { open } from '../../support/documents.ts';
import { markSpans, marked, withCursor } from '../../support/marked.ts';

const name = 'a.json';

/** A schema in which `mail` is an attribute of the source user, of the source group and of the target. */
const SCHEMA = `{
  "synchronizationRules": [{ "name": "R", "sourceDirectoryName": "Entra", "targetDirectoryName": "app", "objectMappings": [
    { "enabled": true, "sourceObjectName": "User", "targetObjectName": "urn:User",
      "scope": { "groups": [{ "clauses": [{ "sourceOperandName": "«mail»", "operatorName": "IS NOT NULL", "targetOperand": null }] }] },
      "attributeMappings": [
        { "targetAttributeName": "mail", "matchingPriority": 1, "source": { "expression": "[«mail»]", "name": "mail", "type": "Attribute", "parameters": [] } },
        { "targetAttributeName": "title", "source": { "expression": "Join(\\"\\\\\\\\\\", [«mail»], [«mail»])", "name": "Join", "type": "Function", "parameters": [
          { "key": "separator", "value": { "expression": "\\"\\\\\\\\\\"", "name": "\\\\", "type": "Constant", "parameters": [] } },
          { "key": "source", "value": { "expression": "[mail]", "name": "mail", "type": "Attribute", "parameters": [] } },
          { "key": "source", "value": { "expression": "[mail]", "name": "mail", "type": "Attribute", "parameters": [] } }] } }
      ] },
    { "enabled": true, "sourceObjectName": "Group", "targetObjectName": "urn:Group", "attributeMappings": [
        { "targetAttributeName": "mail", "matchingPriority": 1, "source": { "expression": "[mail]", "name": "mail", "type": "Attribute", "parameters": [] } }
      ] }
  ] }],
  "directories": [
    { "name": "Entra", "objects": [{ "name": "User", "attributes": [{ "name": "«mail»", "type": "String" }, { "name": "city", "type": "String" }] }, { "name": "Group", "attributes": [{ "name": "mail", "type": "String" }] }] },
    { "name": "app", "objects": [{ "name": "urn:User", "attributes": [{ "name": "mail", "type": "String" }, { "name": "title", "type": "String" }] }] }
  ]
}`;
const { text: TEXT, spans: SPANS } = marked(SCHEMA);

const FILE = `mapping "Users"
  User -> urn:User
  scope
    «mail» IS NOT NULL
  mail <- [«mail»] match 1
  title <- Join("-", [«mail»], [«mail»])

mapping "Groups"
  Group -> urn:Group
  mail <- [mail] match 1
`;

function mentions(text: string, offset: number, document: string): string {
  const analysis = open(text, { name: document });
  const attribute = attributeAt(analysis, offset);
  return attribute === null ? 'no attribute' : markSpans(text, mentionsOf(analysis, attribute).map(({ span }) => span));
}

function renamed(text: string, offset: number, newName: string, document = name): string {
  const result = renameAttribute(open(text, { name: document }), offset, newName);
  return result.ok ? applyEdits(text, result.value) : result.error.message;
}

describe('an attribute is found everywhere it is named', () => {
  it.each(SPANS.map((span, index) => [index, span.start + 1] as const))('from its mention %i in a manifest', (_index, offset) => {
    expect(mentions(TEXT, offset, name)).toBe(SCHEMA);
  });
  it('from the name in its stored tree', () => {
    expect(mentions(TEXT, TEXT.indexOf('"name": "mail", "type": "Attribute"') + 10, name)).toBe(SCHEMA);
  });
  it('from each of its mentions in a mapping file', () => {
    const { text, spans } = marked(FILE);
    for (const { start } of spans) expect(mentions(text, start, 'a.entramap')).toBe(FILE);
  });
  it('as a target, apart from the source of the same name', () => {
    const { text } = marked(FILE);
    expect(mentions(text, text.indexOf('mail <-'), 'a.entramap')).toBe(text.replace('  mail <-', '  «mail» <-'));
    const definition = TEXT.indexOf('"name": "mail", "type": "String" }, { "name": "title"') + 10;
    expect(mentions(TEXT, definition, name)).toContain('"targetAttributeName": "«mail»", "matchingPriority": 1, "source": { "expression": "[mail]"');
  });
  it.each(['{ "synchronizationRules": [{ "na¦me": "R" }] }', '[{ "targetAttributeName": "a", "source": { "expression": "\\"a¦\\"", "name": "a", "type": "Constant" } }]'])('and nowhere else: %s', (source) => {
    const { text, offset } = withCursor(source);
    expect(mentions(text, offset, name)).toBe('no attribute');
  });
});

describe('an attribute is renamed', () => {
  it('in expressions, stored trees, filters and its definition of a manifest', () => {
    const after = renamed(TEXT, SPANS[0]?.start ?? 0, 'otherMail');
    const wanted = marked(SCHEMA.replaceAll('«mail»', 'otherMail')).text.split('\n');
    // The stored trees of the user's mappings follow; those of the group keep theirs.
    const user = wanted.map((line, index) => (index >= 4 && index <= 9 ? line.replaceAll('"[mail]", "name": "mail"', '"[otherMail]", "name": "otherMail"').replaceAll('"[otherMail]", "name": "mail"', '"[otherMail]", "name": "otherMail"') : line));
    expect(after).toBe(user.join('\n'));
  });
  it('in a mapping file, with quotes where the grammar needs them', () => {
    const { text, spans } = marked(FILE);
    expect(renamed(text, spans[0]?.start ?? 0, 'otherMail', 'a.entramap')).toBe(marked(FILE.replaceAll('«mail»', 'otherMail')).text);
    const target = text.indexOf('title <-');
    expect(renamed(text, target, 'job title', 'a.entramap')).toBe(text.replace('title <-', '"job title" <-'));
  });
  it('as a target, escaped for JSON', () => {
    const at = TEXT.indexOf('"targetAttributeName": "title"') + 25;
    expect(renamed(TEXT, at, 'emails[type eq "work"].value')).toBe(TEXT.replace('"targetAttributeName": "title"', '"targetAttributeName": "emails[type eq \\"work\\"].value"').replace('"name": "title"', '"name": "emails[type eq \\"work\\"].value"'));
  });
  it.each([
    ['the name of another attribute', SPANS[0]?.start ?? 0, 'city', 'There is an attribute city already'],
    ['an empty name', SPANS[0]?.start ?? 0, ' ', 'must not be empty'],
    ['a bracket in an expression', SPANS[0]?.start ?? 0, 'a]b', 'cannot hold one'],
    ['no attribute', 0, 'x', 'There is no attribute here'],
  ])('but not to %s', (_what, offset, newName, message) => {
    expect(renamed(TEXT, offset, newName)).toContain(message);
  });
  it('and is asked for by its own name', () => {
    expect(renamable(open(TEXT, { name }), SPANS[1]?.start ?? 0)).toMatchObject({ name: 'mail', span: SPANS[1] });
  });
});

describe('highlights tell reading from writing', () => {
  const accesses = (text: string, offset: number, document: string): readonly string[] =>
    highlightsAt(open(text, { name: document }), offset).map(({ span, access }) => `${access} ${text.slice(span.start, span.end)}`);
  it('in a manifest', () => {
    expect(accesses(TEXT, SPANS[0]?.start ?? 0, name)).toEqual(['read mail', 'read mail', 'read mail', 'read mail', 'write mail']);
  });
  it('in a mapping file', () => {
    const { text, spans } = marked(FILE);
    expect(accesses(text, spans[0]?.start ?? 0, 'a.entramap')).toEqual(['read mail', 'read mail', 'read mail', 'read mail']);
    expect(accesses(text, text.indexOf('title <-'), 'a.entramap')).toEqual(['write title']);
  });
});
