import { describe, expect, it } from 'vitest';
import { printMappingFile } from '../../../server/src/mappingFile/print.ts';
import { meaningOf } from '../../../server/src/mappingFile/meaning.ts';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
import type { AttributeMapping, FilterClause, MappingModel, MappingSource, ObjectMapping, SynchronizationRule } from '../../../server/src/model/mappingModel.ts';
import { genericExample, qlikExample } from './examples.ts';

const nowhere = { start: 0, end: 0 };

function says(text: string): MappingSource {
  return { kind: 'expression', storedType: null, storedName: null, expression: { text, map: { kind: 'identity', start: 0 }, span: nowhere, pointer: '/e' } };
}

function attribute(more: Partial<AttributeMapping>): AttributeMapping {
  return {
    target: 'x',
    targetSpan: nowhere,
    source: says('[a]'),
    matchingPriority: 0,
    matchingSpan: null,
    defaultValue: null,
    defaultSpan: null,
    flowType: 'Always',
    flowBehavior: 'FlowWhenChanged',
    span: nowhere,
    pointer: '/attribute',
    ...more,
  };
}

function object(more: Partial<ObjectMapping>): ObjectMapping {
  return {
    name: 'A',
    enabled: true,
    sourceObjectName: 'User',
    targetObjectName: 'B',
    flowTypes: null,
    scope: { groups: [], inputFilterGroups: [], categoryFilterGroups: [] },
    attributeMappings: [],
    span: nowhere,
    headSpan: nowhere,
    sourceObjectSpan: null,
    targetObjectSpan: null,
    flowTypesSpan: null,
    enabledSpan: null,
    scopeSpan: null,
    pointer: '/object',
    ...more,
  };
}

function clause(operator: string): FilterClause {
  return { attribute: 'city', attributeSpan: nowhere, operator, operatorSpan: nowhere, values: null, valueSpans: [], valuesSpan: null, span: nowhere };
}

function scoped(...clauses: readonly FilterClause[]): ObjectMapping['scope'] {
  return { groups: [{ name: null, clauses, span: nowhere }], inputFilterGroups: [], categoryFilterGroups: [] };
}

function model(...rules: readonly { readonly name?: string; readonly objects: readonly ObjectMapping[] }[]): MappingModel {
  const made = rules.map(({ name, objects }): SynchronizationRule => ({ name: name ?? null, sourceDirectoryName: null, targetDirectoryName: null, sourceDirectorySpan: null, targetDirectorySpan: null, containerFilterSpan: null, groupFilterSpan: null, span: nowhere, pointer: '/rule', objectMappings: objects }));
  return { rules: made, directories: [], profile: null, scratch: [], templateId: null, jobs: [], secrets: [] };
}

describe('printing', () => {
  it('gives the examples of the design, but for comments and hand-made line breaks', () => {
    expect(printMappingFile(readMappingFile(qlikExample).model).text).toBe(qlikExample.replace(/^#.*\n/, ''));
    const { text } = printMappingFile(readMappingFile(genericExample).model);
    expect(text).toContain('\n  displayName  <- Coalesce([displayName], Join(" ", [givenName], [surname]))\n');
    expect(meaningOf(readMappingFile(text).model)).toEqual(meaningOf(readMappingFile(genericExample).model));
  });

  const table: readonly (readonly [what: string, model: MappingModel, text: string])[] = [
    ['nothing', model(), ''],
    ['rules', model({ name: 'R "1"', objects: [object({})] }, { name: 'S', objects: [object({ name: 'B' })] }), 'rule "R \\"1\\""\n\nmapping "A"\n  User -> B\n\nrule "S"\n\nmapping "B"\n  User -> B\n'],
    ['internal mappings', model({ objects: [object({ name: null, enabled: false, sourceObjectName: '', targetObjectName: '' })] }), 'mapping disabled\n  "" -> ""\n'],
    ['names of objects', model({ objects: [object({ sourceObjectName: '?-AF5C-?', targetObjectName: 'my object' })] }), 'mapping "A"\n  ?-AF5C-? -> "my object"\n'],
    ['actions', model({ objects: [object({ flowTypes: ['Add', 'Delete'] })] }), 'mapping "A"\n  User -> B\n  actions Create, Delete\n'],
    ['no action', model({ objects: [object({ flowTypes: [] })] }), 'mapping "A"\n  User -> B\n  actions None\n'],
    ['filters', model({ objects: [object({ scope: scoped(clause('IS NULL'), { ...clause('EQUALS'), values: ['a', ''] }) })] }), 'mapping "A"\n  User -> B\n\n  scope\n    city IS NULL\n    city EQUALS "a", ""\n'],
    ['sources', model({ objects: [object({ attributeMappings: [attribute({ source: { kind: 'none' }, defaultValue: '' }), attribute({ target: 'a#b', source: { kind: 'withoutText', name: '%DomainFQDN%', span: nowhere } })] })] }), 'mapping "A"\n  User -> B\n\n  x       <- none           default ""\n  "a#b"  <- %DomainFQDN%\n'.replace('x       <-', 'x      <-')],
    ['options', model({ objects: [object({ attributeMappings: [attribute({ matchingPriority: 1, defaultValue: 'd', flowType: 'ObjectAddOnly', flowBehavior: 'FlowAlways' }), attribute({ flowType: 'ValueAddOnly' })] })] }), 'mapping "A"\n  User -> B\n\n  x  <- [a]   match 1  default "d"  create-only  flow FlowAlways\n  x  <- [a]   flow ValueAddOnly\n'],
    ['line ends in expressions', model({ objects: [object({ attributeMappings: [attribute({ source: says(' Join( " ",\r\n\t[a],\n [b] )\n') })] })] }), 'mapping "A"\n  User -> B\n\n  x  <- Join(" ", [a], [b])\n'],
    ['the User mapping alone', model({ objects: [object({ name: null, targetObjectName: null, attributeMappings: [attribute({})] })] }), 'x  <- [a]\n'],
  ];
  it.each(table)('%s', (_, printed, text) => {
    expect(printMappingFile(printed)).toEqual({ text, losses: [] });
    const read = readMappingFile(text);
    expect(read.problems).toEqual([]);
    expect(meaningOf(read.model)).toEqual(meaningOf(printed));
  });

  // What a manifest can hold and a mapping file cannot say has to be told, never changed in silence.
  const unsayable: readonly (readonly [what: string, model: MappingModel, pointer: string])[] = [
    ['a line end in a string', model({ objects: [object({ attributeMappings: [attribute({ source: says('Append([a], "b\nc")') })] })] }), '/attribute'],
    ['an expression that ends like an option', model({ objects: [object({ attributeMappings: [attribute({ source: says('[a] match 1') })] })] }), '/attribute'],
    ['an expression that begins like an option', model({ objects: [object({ attributeMappings: [attribute({ source: says('default "a"') })] })] }), '/attribute'],
    ['a comment at the end of an expression', model({ objects: [object({ attributeMappings: [attribute({ source: says('[a] # b') })] })] }), '/attribute'],
    ['an expression none', model({ objects: [object({ attributeMappings: [attribute({ source: says('none') })] })] }), '/attribute'],
    ['an expression that is a job parameter alone', model({ objects: [object({ attributeMappings: [attribute({ source: says('%A%') })] })] }), '/attribute'],
    ['a constant without text of another form', model({ objects: [object({ attributeMappings: [attribute({ source: { kind: 'withoutText', name: 'a b', span: nowhere } })] })] }), '/attribute'],
    ['a negative precedence', model({ objects: [object({ attributeMappings: [attribute({ matchingPriority: -1 })] })] }), '/attribute'],
    ['an unknown flow behavior', model({ objects: [object({ attributeMappings: [attribute({ flowBehavior: 'flowAlways' })] })] }), '/attribute'],
    ['an operator with a quote', model({ objects: [object({ scope: scoped(clause('IS "NULL')) })] }), '/object'],
    ['an operator with two blanks', model({ objects: [object({ scope: scoped(clause('IS  NULL')) })] }), '/object'],
    ['objects half known', model({ objects: [object({ targetObjectName: null })] }), '/object'],
    ['a second rule without a name', model({ name: 'R', objects: [] }, { objects: [] }), '/rule'],
  ];
  it.each(unsayable)('tells that it cannot say %s', (_, printed, pointer) => {
    expect(printMappingFile(printed).losses.map((loss) => loss.pointer)).toEqual([pointer]);
  });
});
