import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { mentionsAt } from '../../../server/src/features/mentionsAt.ts';
import { renameAttribute } from '../../../server/src/features/renameAttribute.ts';
import { open } from '../../support/documents.ts';
import { markSpans, marked } from '../../support/marked.ts';

/** Two directories that both have an object User, of which one is marked. */
const schema = (directory: string, user: string): string => `{
  "synchronizationRules": [{ "name": "R", "sourceDirectoryName": "${directory}", "targetDirectoryName": "app", "objectMappings": [
    { "enabled": true, "sourceObjectName": "${user}", "targetObjectName": "User", "attributeMappings": [] },
    { "enabled": true, "sourceObjectName": "Group", "targetObjectName": "User", "attributeMappings": [] }
  ] }],
  "directories": [
    { "name": "${directory}", "objects": [{ "name": "${user}", "attributes": [] }, { "name": "Group", "attributes": [] }] },
    { "name": "app", "objects": [{ "name": "User", "attributes": [{ "name": "id", "type": "String" }] }] }
  ]
}`;

const FILE = `mapping "Users"
  User -> urn:User
  = ToLower([«mail»])
  mail <- [«mail»] match 1

mapping "Groups"
  Group -> urn:Group
  mail <- [mail] match 1
  = [mail]
`;

describe('every place that names the same thing', () => {
  it.each([
    ['a directory', 'a.json', schema('«Entra»', 'User')],
    ['an object of one directory, not that of another', 'a.json', schema('Entra', '«User»')],
    ['an object of a mapping file', 'a.entramap', 'mapping "A"\n  «User» -> urn:User\n  a <- [b]\nmapping "B"\n  «User» -> User\n  a <- [b]\n'],
    ['an attribute in scratch lines of its object mapping', 'a.entramap', FILE],
  ])('%s, from each of its mentions', (_what, name, source) => {
    const { text, spans } = marked(source);
    const analysis = open(text, { name });
    for (const { start } of spans) expect(markSpans(text, mentionsAt(analysis, start + 1).map(({ span }) => span))).toBe(source);
  });

  it.each([['"Entra", "objects"', 'definition'], ['"sourceDirectoryName": "Entra"', 'use']] as const)('%s is a %s', (around, kind) => {
    const text = schema('Entra', 'User');
    const start = text.indexOf(around) + around.indexOf('Entra');
    expect(mentionsAt(open(text, { name: 'a.json' }), start).find(({ span }) => span.start === start)?.kind).toBe(kind);
  });

  it('nothing is named in other texts', () => {
    const text = schema('Entra', 'User');
    expect(mentionsAt(open(text, { name: 'a.json' }), text.indexOf('"R"') + 1)).toEqual([]);
  });
});

it('scratch lines take the new name of an attribute', () => {
  const { text, spans } = marked(FILE);
  const result = renameAttribute(open(text, { name: 'a.entramap' }), spans[0]?.start ?? 0, 'otherMail');
  expect(result.ok ? applyEdits(text, result.value) : result.error.message).toBe(FILE.replaceAll('«mail»', 'otherMail'));
});
