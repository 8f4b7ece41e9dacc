import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { manifestProblems } from '../../../server/src/manifest/checkManifest.ts';
import { manifestSchemas } from '../../../server/src/manifest/manifestSchemas.ts';
import { shapeOfType, type FieldShape } from '../../../server/src/manifest/manifestShape.ts';
import type { ManifestShape } from '../../../server/src/manifest/shapes.ts';
import { findingsIn } from '../../support/documents.ts';

const types = Object.keys(manifestSchemas);
const problemsIn = (type: string, text: string) => manifestProblems(readJson(text), { kind: 'fragment', shape: type as ManifestShape, nodes: [0] });
const fieldsOf = (type: string): readonly FieldShape[] => shapeOfType(type)?.fields ?? [];

/** The words of every enumeration, with the type and the property that take them. */
const WORDS = types.flatMap((type) => fieldsOf(type).flatMap(({ name, value }) => [
  ...(value.words ?? []).map((word) => ({ type, name, word, inList: false })),
  ...(value.item?.words ?? []).map((word) => ({ type, name, word, inList: true })),
]));

describe('every word of every enumeration', () => {
  it.each(WORDS)('$type.$name: $word', ({ type, name, word, inList }) => {
    const text = (written: string): string => JSON.stringify({ [name]: inList ? [written] : written });
    const wrong = text(word.charAt(0).toLowerCase() + word.slice(1));
    expect(problemsIn(type, text(word)).map(({ code }) => code)).not.toContain('manifest/unknown-word');
    const problem = problemsIn(type, wrong).find(({ code }) => code === 'manifest/unknown-word');
    expect(problem?.fix).toMatchObject({ isSure: true });
    expect(applyEdits(wrong, problem?.fix?.edits ?? [])).toBe(text(word));
  });
});

/** What the service writes about itself may hold more than is known, so no property of it is called unknown. */
const PROPERTIES = types.filter((type) => manifestSchemas[type]?.readOnly !== true).flatMap((type) => fieldsOf(type).filter(({ name }) => !name.includes('@')).map(({ name }) => ({ type, name })));

describe('every property', () => {
  it.each(PROPERTIES)('$type.$name in PascalCase', ({ type, name }) => {
    const wrong = `{"${name.charAt(0).toUpperCase()}${name.slice(1)}": null}`;
    const problem = problemsIn(type, wrong).find(({ code }) => code === 'manifest/unknown-property');
    expect(problem?.fix).toMatchObject({ isSure: true });
    expect(applyEdits(wrong, problem?.fix?.edits ?? [])).toBe(`{"${name}": null}`);
  });
});

const SOURCE = '{"expression": "[mail]", "name": "mail", "type": "Attribute", "parameters": []}';
const CLAUSE = '{"sourceOperandName": "a", "operatorName": "equals", "targetOperand": {"values": ["x"]}}';

describe('a piece of a schema by itself', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['an attribute definition', '{"name": "a", "type": "String", "mutability": "readOnly", "caseExact": false}', ['manifest/unknown-word']],
    ['a short attribute definition', '{"name": "a", "type": "String", "required": "yes"}', ['manifest/wrong-type']],
    ['an object mapping without its list', '{"sourceObjectName": "User", "targetObjectName": "User", "flowTypes": "add"}', ['manifest/unknown-word']],
    ['object mappings side by side', '[{"sourceObjectName": "User", "attributeMappings": []}, {"attributeMappings": [], "flowTypes": "add"}]', ['manifest/unknown-word']],
    ['a rule without its list', '{"sourceDirectoryName": "A", "targetDirectoryName": "B", "priority": "1"}', ['manifest/wrong-type']],
    ['a mapping without its target', `{"source": ${SOURCE}}`, ['manifest/missing-property']],
    ['a mapping with a misspelled target', `{"targetAttributName": "a", "source": ${SOURCE}}`, ['manifest/missing-property', 'manifest/unknown-property']],
    ['a source of a misspelled type', SOURCE.replace('Attribute', 'attribute'), ['manifest/unknown-word']],
    ['a filter clause', CLAUSE, ['scope/unknown-operator']],
    ['filter clauses side by side', `[${CLAUSE}, {"sourceOperandName": "b", "operatorName": "IS NULL", "targetOperand": null}]`, ['scope/unknown-operator']],
    ['a filter group', `{"name": "g", "clauses": [${CLAUSE}]}`, ['scope/unknown-operator']],
    ['filter groups side by side', `[{"name": "g", "clauses": [${CLAUSE}]}, {"name": "h", "clauses": []}]`, ['scope/unknown-operator', 'scope/empty-filter']],
    ['a regular expression in a clause', CLAUSE.replace('equals', 'REGEX MATCH').replace('"x"', '"^(x"'), ['rx/invalid']],
    ['on-demand parameters without subjects', '{"parameters": [{"ruleId": "r"}]}', ['manifest/missing-property']],
    ['a schema in PascalCase', '{"SynchronizationRules": [], "directories": []}', ['manifest/missing-property', 'manifest/unknown-property']],
    ['one secret with a small letter', '{"value": [{"key": "secretToken", "value": "*"}]}', ['manifest/unknown-word']],
    ['a job in a state that is none', '{"id": "x", "templateId": "scim", "schedule": {"state": "active"}, "status": {"code": "Active", "whatever": 1}}', ['manifest/unknown-word']],
  ])('%s', (_what, text, codes) => {
    const found = findingsIn(text, { name: 'a.json' }).filter(({ severity }) => severity !== 'hint' && severity !== 'info').map(({ code }) => code);
    expect(found).toEqual(expect.arrayContaining([...codes]));
    expect(found.filter((code) => code.startsWith('manifest/'))).toEqual(codes.filter((code) => code.startsWith('manifest/')));
  });
});
