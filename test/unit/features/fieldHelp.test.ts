import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { open } from '../../support/documents.ts';
import { withCursor } from '../../support/marked.ts';

const name = 'a.json';

const DIRECTORIES = `"directories": [
    { "name": "Entra", "objects": [{ "name": "User", "attributes": [{ "name": "mail", "type": "String" }, { "name": "accountEnabled", "type": "Boolean" }] }, { "name": "Group", "attributes": [] }] },
    { "name": "app", "objects": [{ "name": "urn:User", "attributes": [{ "name": "emails[type eq \\"work\\"].value", "type": "String" }] }] }
  ]`;

/** A schema with one object mapping, whose properties may hold the cursor. */
function schemaWith(objectMapping: string): string {
  return `{ "synchronizationRules": [{ "sourceDirectoryName": "Entra", "targetDirectoryName": "app", "objectMappings": [{ "sourceObjectName": "User", "targetObjectName": "urn:User", ${objectMapping} }] }],
  ${DIRECTORIES} }`;
}

const inMapping = (properties: string): string => schemaWith(`"attributeMappings": [{ ${properties} }]`);
const inClause = (properties: string): string => schemaWith(`"attributeMappings": [], "scope": { "groups": [{ "clauses": [{ ${properties} }] }] }`);

function labels(source: string): readonly string[] {
  const { text, offset } = withCursor(source);
  return completionsAt(open(text, { name }), offset).map(({ label }) => label);
}

/** The text after taking an entry, without the marks of its snippet. */
function taken(source: string, label: string): string {
  const { text, offset } = withCursor(source);
  const entry = completionsAt(open(text, { name }), offset).find((candidate) => candidate.label === label);
  if (entry === undefined) return `${label} is not offered.`;
  expect(entry.filterText.startsWith(text.slice(entry.span.start, offset)), 'the typed text begins the filter text').toBe(true);
  return applyEdits(text, [{ span: entry.span, newText: entry.snippet }]);
}

describe('properties of a manifest are offered', () => {
  it.each([
    ['in empty braces', inMapping('¦'), 'targetAttributeName', inMapping('"targetAttributeName": "$1"')],
    ['half-typed in quotes', inMapping('"source": null, "targ¦"'), 'targetAttributeName', inMapping('"source": null, "targetAttributeName": "$1"')],
    ['half-typed without the closing quote', inMapping('"source": null, "targ¦'), 'targetAttributeName', inMapping('"source": null, "targetAttributeName": "$1"')],
    ['as the name of a value that is there', inMapping('"targ¦": "mail"'), 'targetAttributeName', inMapping('"targetAttributeName": "mail"')],
    ['before another property, with a comma', inMapping('¦\n "source": null'), 'matchingPriority', inMapping('"matchingPriority": ${1:0},\n "source": null')],
    ['with the words of an enumeration', inMapping('¦'), 'flowBehavior', inMapping('"flowBehavior": "${1|FlowWhenChanged,FlowAlways|}"')],
    ['of an object mapping', schemaWith('¦ "attributeMappings": []'), 'enabled', schemaWith('"enabled": ${1|true,false|}, "attributeMappings": []')],
    ['of a source in a stored tree', inMapping('"source": { "parameters": [{ "key": "a", "value": { "type": "Attribute", "n¦" } }] }'), 'name', inMapping('"source": { "parameters": [{ "key": "a", "value": { "type": "Attribute", "name": "$1" } }] }')],
  ])('%s', (_what, source, label, wanted) => {
    expect(taken(source, label)).toBe(wanted);
  });
  it('but not those that are there', () => {
    expect(labels(inMapping('"source": null, "flowType": "Always", ¦'))).toEqual(['defaultValue', 'exportMissingReferences', 'flowBehavior', 'matchingPriority', 'targetAttributeName']);
  });
  it('and none where no type is known', () => {
    expect(labels('{ "synchronizationRules": [{ "something": { ¦ } }] }')).toEqual([]);
  });
});

describe('values of a manifest are offered', () => {
  it.each([
    ['words in quotes', inMapping('"flowType": "¦"'), 'ObjectAddOnly', inMapping('"flowType": "ObjectAddOnly"')],
    ['words where no value is', inMapping('"flowType": ¦'), 'ObjectAddOnly', inMapping('"flowType": "ObjectAddOnly"')],
    ['true and false without quotes', schemaWith('"enabled": f¦, "attributeMappings": []'), 'false', schemaWith('"enabled": false, "attributeMappings": []')],
    ['source attributes of this manifest', inMapping('"targetAttributeName": "x", "source": { "type": "Attribute", "name": "m¦" }'), 'mail', inMapping('"targetAttributeName": "x", "source": { "type": "Attribute", "name": "mail" }')],
    ['target attributes, escaped', inMapping('"targetAttributeName": "¦"'), 'emails[type eq "work"].value', inMapping('"targetAttributeName": "emails[type eq \\\\"work\\\\"].value"')],
    ['target attributes where no value is', inMapping('"targetAttributeName": ¦'), 'emails[type eq "work"].value', inMapping('"targetAttributeName": "emails[type eq \\\\"work\\\\"].value"')],
    ['target attributes of the profile', inMapping('"targetAttributeName": ¦'), 'userName', inMapping('"targetAttributeName": "userName"')],
    ['attributes in a scoping filter', inClause('"sourceOperandName": "acc¦"'), 'accountEnabled', inClause('"sourceOperandName": "accountEnabled"')],
    ['operators in a scoping filter', inClause('"sourceOperandName": "mail", "operatorName": "¦"'), 'REGEX MATCH', inClause('"sourceOperandName": "mail", "operatorName": "REGEX MATCH"')],
    ['objects', schemaWith('"attributeMappings": []').replace('"sourceObjectName": "User"', '"sourceObjectName": "¦"'), 'Group', schemaWith('"attributeMappings": []').replace('"sourceObjectName": "User"', '"sourceObjectName": "Group"')],
  ])('%s', (_what, source, label, wanted) => {
    expect(taken(source, label)).toBe(wanted);
  });
  it('operators that fit the type of the attribute', () => {
    expect(labels(inClause('"sourceOperandName": "accountEnabled", "operatorName": "¦"'))).toEqual(['IS TRUE', 'IS FALSE', 'IS NULL', 'IS NOT NULL']);
    expect(labels(inClause('"operatorName": "¦"'))).toHaveLength(14);
  });
});

describe('properties of a manifest are explained', () => {
  it.each([
    ['with the portal’s word', inMapping('"match¦ingPriority": 1'), 'In the portal: *Matching precedence*'],
    ['with their values', inMapping('"flow¦Type": "Always"'), '`ObjectAddOnly`'],
    ['on their value', inMapping('"flowType": "Al¦ways"'), 'When the mapping applies'],
    ['with what holds without them', inMapping('"flow¦Type": "Always"'), 'Without it: `"Always"`'],
    ['when the service owns them', '{ "synchronizationRules": [], "vers¦ion": "1" }', 'The service owns it'],
    ['when they are only observed', '[{ "name": "a", "type": "String", "caseExact": true, "flowNull¦Values": true }]', 'Observed in real documents'],
    ['in a job', '{ "id": "x", "templateId": "scim", "schedule": { "inter¦val": "PT40M" } }', 'The time between two cycles'],
    ['in a list of secrets', '{ "value": [{ "ke¦y": "SecretToken", "value": "*" }] }', 'Which secret it is'],
  ])('%s', (_what, source, wanted) => {
    const { text, offset } = withCursor(source);
    expect(hoverAt(open(text, { name }), offset)?.markdown).toContain(wanted);
  });
  it('and what is no property of the type is not', () => {
    const { text, offset } = withCursor(inMapping('"some¦thing": 1'));
    expect(hoverAt(open(text, { name }), offset)).toBeNull();
  });
});
