import { describe, expect, it } from 'vitest';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
import { markSpans } from '../../support/marked.ts';

describe('which lines make which object mapping', () => {
  const named = (text: string): unknown =>
    readMappingFile(text).model.rules.map((rule) => [
      rule.name,
      ...rule.objectMappings.map((mapping) => `${mapping.name} ${mapping.sourceObjectName}->${mapping.targetObjectName} ${mapping.attributeMappings.map(({ target }) => target).join()}`),
    ]);

  const table: readonly (readonly [text: string, rules: unknown])[] = [
    ['', []],
    ['# nothing\nprofile a\n= [b]\n', []],
    ['x <- [a]', [[null, 'null User->null x']]],
    ['scope\ncity IS NULL', [[null, 'null User->null ']]],
    ['actions Create\nx <- [a]', [[null, 'null User->null x']]],
    ['Group -> B\nx <- [a]', [[null, 'null Group->B x']]],
    ['x <- [a]\nGroup -> B\ny <- [b]', [[null, 'null Group->B x,y']]],
    ['mapping "A"\nx <- [a]', [[null, 'A null->null x']]],
    ['mapping "A"\nUser -> B\nx <- [a]\nmapping\nGroup -> C\ny <- [b]', [[null, 'A User->B x', 'null Group->C y']]],
    ['rule "R"\nx <- [a]', [['R', 'null User->null x']]],
    ['rule "R"', [['R']]],
    ['mapping "A"\nrule "R"\nmapping "B"\nrule "S"\nmapping "C"', [[null, 'A null->null '], ['R', 'B null->null '], ['S', 'C null->null ']]],
    ['User -> A\nx <- [a]\nGroup -> B\ny <- [b]', [[null, 'null User->A x', 'null Group->B y']]],
    ['mapping "A"\nprofile p\n= [c]\nx <- [a]', [[null, 'A null->null x']]],
  ];
  it.each(table)('%j', (text, rules) => {
    expect(named(text)).toEqual(rules);
  });
});

describe('options', () => {
  const table: readonly (readonly [options: string, values: readonly [number, string | null, string, string]])[] = [
    ['', [0, null, 'Always', 'FlowWhenChanged']],
    ['match 2', [2, null, 'Always', 'FlowWhenChanged']],
    ['match 1 match 2', [1, null, 'Always', 'FlowWhenChanged']],
    ['default ""', [0, '', 'Always', 'FlowWhenChanged']],
    ['default "\\u00e5\\n"', [0, 'å\n', 'Always', 'FlowWhenChanged']],
    ['create-only', [0, null, 'ObjectAddOnly', 'FlowWhenChanged']],
    ['flow ObjectAddOnly', [0, null, 'ObjectAddOnly', 'FlowWhenChanged']],
    ['flow Always', [0, null, 'Always', 'FlowWhenChanged']],
    ['flow FlowAlways', [0, null, 'Always', 'FlowAlways']],
    ['flow FlowWhenChanged', [0, null, 'Always', 'FlowWhenChanged']],
    ['create-only flow FlowAlways', [0, null, 'ObjectAddOnly', 'FlowAlways']],
    ['flow FlowAlways flow ValueAddOnly', [0, null, 'ValueAddOnly', 'FlowAlways']],
    ['flow Sometimes', [0, null, 'Sometimes', 'FlowWhenChanged']],
  ];
  it.each(table)('%j', (options, values) => {
    const mapping = readMappingFile(`x <- [a] ${options}`).model.rules[0]?.objectMappings[0]?.attributeMappings[0];
    expect([mapping?.matchingPriority, mapping?.defaultValue, mapping?.flowType, mapping?.flowBehavior]).toEqual(values);
  });
});

describe('places', () => {
  const text = [
    'rule "R"',
    'mapping "A" disabled',
    '  User -> urn:b',
    '  actions Create',
    '  scope "S"',
    '    city EQUALS "A", "B"',
    '  x  <- [a]  match 1  default "d"  # note',
    '  y  <- none',
    'mapping "B"',
    '= [c]',
    '',
  ].join('\n');
  const { model } = readMappingFile(text);
  const mapping = model.rules[0]?.objectMappings[0];
  const [first, second] = mapping?.attributeMappings ?? [];
  const clause = mapping?.scope.groups[0]?.clauses[0];
  const shown = (span: { start: number; end: number } | null | undefined): string | null => (span == null ? null : text.slice(span.start, span.end));

  it('every part knows its place', () => {
    expect({
      head: shown(mapping?.headSpan),
      target: shown(mapping?.targetObjectSpan),
      actions: shown(mapping?.flowTypesSpan),
      enabled: shown(mapping?.enabledSpan),
      scope: shown(mapping?.scopeSpan),
      group: shown(mapping?.scope.groups[0]?.span),
      clause: [shown(clause?.span), shown(clause?.attributeSpan), shown(clause?.operatorSpan), ...(clause?.valueSpans.map(shown) ?? [])],
      first: [shown(first?.span), shown(first?.targetSpan), shown(first?.matchingSpan), shown(first?.defaultSpan)],
      second: [shown(second?.span), shown(second?.matchingSpan), shown(second?.defaultSpan)],
    }).toEqual({
      head: 'mapping "A" disabled',
      target: 'urn:b',
      actions: 'actions Create',
      enabled: 'disabled',
      scope: 'scope "S"\n    city EQUALS "A", "B"',
      group: 'scope "S"\n    city EQUALS "A", "B"',
      clause: ['city EQUALS "A", "B"', 'city', 'EQUALS', '"A"', '"B"'],
      first: ['x  <- [a]  match 1  default "d"', 'x', 'match 1', 'default "d"'],
      second: ['y  <- none', null, null],
    });
  });

  it('pointers have the shape of those of a manifest', () => {
    const source = first?.source.kind === 'expression' ? first.source.expression.pointer : null;
    expect([model.rules[0]?.pointer, mapping?.pointer, first?.pointer, source, second?.pointer, model.rules[0]?.objectMappings[1]?.pointer, model.scratch[0]?.pointer]).toEqual([
      '/synchronizationRules/0',
      '/synchronizationRules/0/objectMappings/0',
      '/synchronizationRules/0/objectMappings/0/attributeMappings/0',
      '/synchronizationRules/0/objectMappings/0/attributeMappings/0/source/expression',
      '/synchronizationRules/0/objectMappings/0/attributeMappings/1',
      '/synchronizationRules/0/objectMappings/1',
      '/scratch/0',
    ]);
  });

  it.each([
    ['«x» <- [a]', null],
    ['# note\n«actions» Create\nx <- [a]', null],
    ['«User -> B»\nx <- [a]', null],
  ])('without a mapping line, the object mapping is shown at its first name: %j', (source) => {
    const plain = source.replace(/[«»]/g, '');
    const head = readMappingFile(plain).model.rules[0]?.objectMappings[0]?.headSpan;
    expect(head === undefined ? null : markSpans(plain, [head])).toBe(source);
  });

  it('an expression that is still to be written has its place behind the arrow', () => {
    for (const text of ['x <- ', 'x <-', 'x <-   # note']) {
      const source = readMappingFile(text).model.rules[0]?.objectMappings[0]?.attributeMappings[0]?.source;
      const place = Math.min(5, text.length);
      expect(source).toMatchObject({ kind: 'expression', expression: { text: '', span: { start: place, end: place } } });
    }
  });
});

describe('suppressions', () => {
  const read = (text: string) =>
    readMappingFile(text).suppressions.map(({ code, codeSpan, reason, appliesTo }) => ({
      code,
      sameText: text.slice(codeSpan.start, codeSpan.end) === code,
      reason,
      line: appliesTo === null ? null : text.slice(appliesTo.start, appliesTo.end),
    }));

  it('is about the statement right below, other comments aside', () => {
    expect(read('# mapwright-ignore map/no-matching: matched by hand: yes\n#  mapwright-ignore  fn/case : old\n# because\nx <- Trim(\n [a])\ny <- [b]\n')).toEqual([
      { code: 'map/no-matching', sameText: true, reason: 'matched by hand: yes', line: 'x <- Trim(\n [a])\n' },
      { code: 'fn/case', sameText: true, reason: 'old', line: 'x <- Trim(\n [a])\n' },
    ]);
  });

  it('counts without a reason, and has no effect where nothing stands below', () => {
    expect(read('# mapwright-ignore fn/case\nx <- [a]')).toMatchObject([{ reason: '', line: 'x <- [a]' }]);
    expect(read('# mapwright-ignore fn/case: a\n\nx <- [a]')).toMatchObject([{ line: null }]);
    expect(read('# mapwright-ignored: no\n# see mapwright-ignore fn/case: no\nx <- [a]')).toEqual([]);
  });
});
