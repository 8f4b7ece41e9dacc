import fc from 'fast-check';

// Pieces that mean something somewhere in a mapping file: put together at random they reach every branch of the reader.
const PIECES = [
  'profile', 'rule', 'mapping', 'actions', 'scope', 'disabled', 'match', 'default', 'create-only', 'flow', 'none', 'None', 'Create', 'Update',
  '<-', '->', '=', '#', '# mapwright-ignore a/b: c', ',', '(', ')', '[', ']', '"', '\\', '\\"', "'", '“', '”', '%', '/*', '//', '--', '&quot;',
  ' ', '  ', '\t', '\u00a0', '\u200b', '\ufeff', '\u2028', '\ud800', '\n', '\n', '\n', '\r\n', '\r', '\n  ',
  '1', '-1', '12', 'x', 'userName', 'emails[type eq "work"].value', '[mail]', '"text"', '"a \\" b"', '%DomainFQDN%',
  'Join(" ", [a], [b])', 'Switch([x], , "a", "b")', 'Trim(', 'EQUALS "A"', 'IS NOT NULL', 'FlowAlways', 'User -> urn:a:b',
] as const;

/** Any text at all, with a liking for what looks like a mapping file. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
  { weight: 4, arbitrary: fc.array(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(' ')), { maxLength: 8 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const name = fc.oneof(
  fc.constantFrom('userName', 'title', 'match', 'scope', 'name.formatted', 'emails[type eq "work"].value', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department'),
  fc.string({ maxLength: 8 }),
);
const text = fc.oneof(fc.constantFrom('', 'Sales', 'a # b', '"', '\\', 'Å\n'), fc.string({ unit: 'binary', maxLength: 8 }));

const blank = fc.constantFrom('', ' ', '  ');
const attribute = fc.constantFrom('[mail]', '[objectId]', '[emails[type eq "work"].value]', '[a # b]');
const leaf = fc.oneof(attribute, fc.constantFrom('"a"', '"x # y"', '"(\\""', '12', '%DomainFQDN%', 'UTF8'));

/** Expressions without mistakes, with any spacing; `lineEnds` allows them to run over lines inside parentheses. */
export const expressionText = (lineEnds: boolean): fc.Arbitrary<string> =>
  fc.letrec<{ call: string; argument: string }>((tie) => ({
    argument: fc.oneof({ depthSize: 'small' }, leaf, fc.constant(''), tie('call')),
    call: fc
      .tuple(fc.constantFrom('Join', 'Switch', 'Coalesce', 'Trim'), fc.array(fc.tuple(lineEnds ? fc.oneof(blank, fc.constantFrom('\n', '\n   ')) : blank, tie('argument'), blank), { minLength: 1, maxLength: 4 }))
      .map(([called, list]) => `${called}(${list.map((parts) => parts.join('')).join(',')})`),
  })).call;

const source = (lineEnds: boolean): fc.Arbitrary<string> => fc.oneof(attribute, fc.constantFrom('none', '"constant"', '%DomainFQDN%', '[a]="b"'), expressionText(lineEnds));

/** What one attribute mapping says. Options that say nothing are left out. */
export interface MappingWords {
  readonly target: string;
  readonly source: string;
  readonly options: readonly string[];
}

const options = fc
  .tuple(
    fc.option(fc.integer({ min: 1, max: 9 }).map((priority) => `match ${priority}`), { nil: null }),
    fc.option(text.map((value) => `default ${JSON.stringify(value)}`), { nil: null }),
    fc.option(fc.constantFrom('create-only', 'flow ValueAddOnly'), { nil: null }),
    fc.option(fc.constant('flow FlowAlways'), { nil: null }),
  )
  .chain((list) => fc.shuffledSubarray(list.filter((option) => option !== null), { minLength: list.filter((option) => option !== null).length }));

export const mappingWords: fc.Arbitrary<MappingWords> = fc.record({ target: name.map((value) => JSON.stringify(value)), source: source(true), options });

const comment = fc.constantFrom('', '', '', '  # note', '# "odd (note');
const gap = fc.constantFrom(' ', '  ', '\t', '     ');
const assignLine = fc
  .tuple(fc.oneof(fc.constantFrom('userName', 'title', 'emails[type eq "work"].value'), name.map((value) => JSON.stringify(value))), gap, source(true), options, gap, comment)
  .map(([target, before, from, list, between, behind]) => `${target}${before}<- ${[from, ...list].join(between)}${behind === '' ? '' : ` ${behind}`}`);
const quoted = text.map((value) => JSON.stringify(value));
const clauseLine = fc
  .tuple(fc.constantFrom('city', '"my attribute"'), fc.constantFrom('EQUALS', 'IS NOT NULL', '!&'), fc.array(quoted, { maxLength: 2 }))
  .map(([attributeName, operator, values]) => `${attributeName}  ${operator} ${values.join(' ,')}`);
const scopeBlock = fc.tuple(fc.constantFrom('scope', 'scope  "A"'), fc.array(clauseLine, { maxLength: 3 })).map(([head, clauses]) => [head, ...clauses].join('\n'));
const scratchLine = expressionText(true).map((expression) => `= ${expression} # a`);
const body = fc.array(fc.oneof({ weight: 6, arbitrary: assignLine }, scopeBlock, scratchLine, fc.constantFrom('', '', '# comment', '   # mapwright-ignore a/b: c', 'profile a')), { maxLength: 8 });
const mappingBlock = fc
  .tuple(fc.constantFrom('mapping', 'mapping "A"   disabled', 'rule "R"\nmapping "B"'), fc.constantFrom('', '\nUser  ->urn:a', '\n"" -> ""\nactions Create,Delete', '\nactions None'), body)
  .map(([head, objects, lines]) => [head + objects, ...lines].join('\n'));

/** Mapping files without mistakes in their form, laid out at random, with `\n`, `\r\n` or `\r`. */
export const wellFormedFile: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(body.map((lines) => lines.join('\n')), fc.array(mappingBlock, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n'))), fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.constantFrom('', '\n', '\n\n\n'))
  .map(([file, lineEnd, end]) => (file + end).replaceAll('\n', lineEnd));
