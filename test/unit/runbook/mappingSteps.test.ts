import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../server/src/runbook/changedSections.ts';
import { stepLines } from '../../../server/src/runbook/runbookMarkdown.ts';
import { open } from '../../support/documents.ts';

const clicks = (now: string, wanted: string): readonly string[] =>
  changesBetween(open(now, { name: 'now.entramap' }), open(wanted, { name: 'wanted.entramap' })).flatMap(({ steps }) => steps.flatMap(stepLines));

describe('the clicks from one mapping set to another', () => {
  it.each([
    ['none where only the layout differs', 'a <- Join(" ", [b], [c])', 'a  <-  Join( " ",[b],[c] )', []],
    ['a row that goes', 'a <- [b]\nc <- [d]', 'a <- [b]', ['Select Delete in the row d → c.']],
    ['a row that comes', 'a <- [b]', 'a <- [b]\nc <- Trim([d])', ['Select Add New Mapping for c, fill in the dialog, and select Ok.', '  Mapping type: Expression', '  Expression: Trim([d])', '  Target attribute: c']],
    ['another source', 'a <- [b]', 'a <- [c]', ['Open the row b → a, set this, and select Ok.', '  Source attribute: c']],
    ['another kind of source', 'a <- [b]', 'a <- "x \\"y\\""', ['Open the row b → a, set this, and select Ok.', '  Mapping type: Constant', '  Constant Value: x "y"']],
    ['no source any more', 'a <- [b]', 'a <- none default "x"', ['Open the row b → a, set this, and select Ok.', '  Mapping type: None', '  Default value if null (optional): x']],
    ['matching', 'a <- [b]', 'a <- [b] match 1', ['Open the row b → a, set this, and select Ok.', '  Match objects using this attribute: Yes', '  Matching precedence: 1']],
    ['no matching', 'a <- [b] match 1', 'a <- [b]', ['Open the row b → a, set this, and select Ok.', '  Match objects using this attribute: No']],
    ['when it applies', 'a <- [b]', 'a <- [b] create-only', ['Open the row b → a, set this, and select Ok.', '  Apply this mapping: Only during object creation']],
    ['a default that goes', 'a <- [b] default "x"', 'a <- [b]', ['Open the row b → a, set this, and select Ok.', '  Default value if null (optional): nothing']],
    ['scope and actions', 'mapping "M"\n  User -> X\n  a <- [b]', 'mapping "M"\n  User -> X\n  actions Create\n  scope\n    city EQUALS "Lund"\n  a <- [b]', ['Under Target Object Actions tick Create, and nothing else.', 'Under Source Object Scope make the scoping filters say this: city EQUALS "Lund".']],
  ])('%s', (_what, now, wanted, expected) => {
    expect(clicks(`${now}\n`, `${wanted}\n`)).toEqual(expected);
  });

  it('a precedence is free before another row takes it', () => {
    const found = clicks('a <- [a] match 1\nb <- [b] match 2\nc <- [c]\n', 'a <- [a] match 2\nb <- [b] match 3\nc <- [c] match 1\n');
    expect(found.filter((line) => line.startsWith('Open')).map((line) => line.slice(13, 14))).toEqual(['b', 'a', 'c']);
  });

  it('rows that swap their precedence are told in some order', () => {
    expect(clicks('a <- [a] match 1\nb <- [b] match 2\n', 'a <- [a] match 2\nb <- [b] match 1\n').filter((line) => line.startsWith('Open'))).toHaveLength(2);
  });

  it('a row that people are matched by goes when another one matches', () => {
    expect(clicks('a <- [a] match 1\nb <- [b]\n', 'b <- [b] match 1\n')).toEqual(['Open the row b → b, set this, and select Ok.', '  Match objects using this attribute: Yes', '  Matching precedence: 1', 'Select Delete in the row a → a.']);
  });
});
