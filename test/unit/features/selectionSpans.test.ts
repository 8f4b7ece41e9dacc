import { describe, expect, it } from 'vitest';
import { selectionSpans } from '../../../server/src/features/selectionSpans.ts';
import { open } from '../../support/documents.ts';
import { withCursor } from '../../support/marked.ts';

/** What is selected step by step, innermost first. */
function steps(source: string, name: string): readonly string[] {
  const { text, offset } = withCursor(source);
  return selectionSpans(open(text, { name }), offset).map(({ start, end }) => text.slice(start, end));
}

const MAPPING = '{ "targetAttributeName": "title", "source": { "expression": "Join(\\"a\\\\\\\\¦b\\", [mail])" } }';
const MANIFEST = `{ "synchronizationRules": [{ "objectMappings": [{ "attributeMappings": [${MAPPING}] }] }] }`;

describe('the selection grows', () => {
  it.each([
    ['from a text', 'userName <- [a]\ntitle <- Join(", ¦", [mail], [city]) match 1 # why', [', ', '", "', '", ", [mail], [city]', 'Join(", ", [mail], [city])', 'title <- Join(", ", [mail], [city]) match 1', 'userName <- [a]\ntitle <- Join(", ", [mail], [city]) match 1', 'userName <- [a]\ntitle <- Join(", ", [mail], [city]) match 1 # why']],
    ['from an attribute', 'title <- ToUpper([ma¦il])', ['mail', '[mail]', 'ToUpper([mail])', 'title <- ToUpper([mail])']],
    ['from a function name', 'title <- ToUp¦per([mail])', ['ToUpper', 'ToUpper([mail])', 'title <- ToUpper([mail])']],
    ['from a half-typed call', 'title <- Join("-", [mail¦', ['mail', '[mail', '"-", [mail', 'Join("-", [mail', 'title <- Join("-", [mail']],
    ['from the value of an option', 'title <- [mail] default "un¦known"', ['"unknown"', 'default "unknown"', 'title <- [mail] default "unknown"']],
    ['from a quoted target', '"job ¦title" <- [mail]', ['job title', '"job title"', '"job title" <- [mail]']],
    ['from a filter value over its clause, scope and mapping', 'mapping "M"\n  scope "S"\n    city EQUALS "Lu¦nd"\n  a <- [b]', ['Lund', '"Lund"', 'city EQUALS "Lund"', 'scope "S"\n    city EQUALS "Lund"', 'mapping "M"\n  scope "S"\n    city EQUALS "Lund"\n  a <- [b]']],
    ['from a comment', 'a <- [b] # w¦hy', ['# why', 'a <- [b] # why']],
    ['in an empty file', '¦', ['']],
  ])('%s', (_what, source, wanted) => {
    expect(steps(source, 'a.entramap')).toEqual(wanted);
  });

  it('from an escaped text inside a JSON string to the whole document', () => {
    const mapping = MAPPING.replace('¦', '');
    expect(steps(MANIFEST, 'a.json')).toEqual([
      'a\\\\\\\\b',
      '\\"a\\\\\\\\b\\"',
      '\\"a\\\\\\\\b\\", [mail]',
      'Join(\\"a\\\\\\\\b\\", [mail])',
      '"Join(\\"a\\\\\\\\b\\", [mail])"',
      '"expression": "Join(\\"a\\\\\\\\b\\", [mail])"',
      '{ "expression": "Join(\\"a\\\\\\\\b\\", [mail])" }',
      '"source": { "expression": "Join(\\"a\\\\\\\\b\\", [mail])" }',
      mapping,
      `[${mapping}]`,
      `"attributeMappings": [${mapping}]`,
      `{ "attributeMappings": [${mapping}] }`,
      `[{ "attributeMappings": [${mapping}] }]`,
      `"objectMappings": [{ "attributeMappings": [${mapping}] }]`,
      `{ "objectMappings": [{ "attributeMappings": [${mapping}] }] }`,
      `[{ "objectMappings": [{ "attributeMappings": [${mapping}] }] }]`,
      `"synchronizationRules": [{ "objectMappings": [{ "attributeMappings": [${mapping}] }] }]`,
      MANIFEST.replace('¦', ''),
    ]);
  });
});
