import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../../server/src/base/textEdit.ts';
import type { Span } from '../../../server/src/base/span.ts';
import { answerOf } from '../../../server/src/evaluate/answerOf.ts';
import { checkExpression } from '../../../server/src/evaluate/check.ts';
import { compileExpression } from '../../../server/src/evaluate/compile.ts';
import { environmentOf } from '../../../server/src/evaluate/requestEnvironment.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { nodesAround, walk } from '../../../server/src/expression/walk.ts';
import type { RefactoringOffer } from '../../../server/src/refactorings/refactoringRecord.ts';
import { allRefactorings } from '../../../server/src/refactorings/registry.ts';

type Edited = Extract<RefactoringOffer, { kind: 'edits' }>;

/** What single-valued attributes hold: absent, empty, numbers that are equal but not the same text, other letter case, blanks. */
const value = fc.constantFrom<string | null>(null, '', 'a', 'A', 'b', '1', '01', ' 1', 'a b', '"\\', 'é', 'True', '2026-01-31');
const inputs = fc.record({ x: value, y: value, z: value });

const attribute = fc.constantFrom('[x]', '[y]', '[z]');
const constant = fc.constantFrom('"a"', '"A"', '"b"', '""', '"1"', '"01"', '1', '2', '"a b"', '"\\"\\\\"', '"é"', '"True"');
const text = fc.constantFrom('"a"', '"A"', '"b"', '"a b"', '"é"');

const { expression } = fc.letrec<{ expression: string; subject: string; text: string; call: string }>((tie) => ({
  expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, attribute, constant, tie('call'), tie('call')),
  subject: fc.oneof({ weight: 3, arbitrary: attribute }, { weight: 1, arbitrary: attribute.map((x) => `ToLower(${x})`) }, { weight: 1, arbitrary: tie('call') }),
  text: fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: constant }),
  call: fc.oneof(
    // A ladder on one subject, so that there is something to look up.
    fc.tuple(tie('subject'), fc.array(fc.tuple(fc.constantFrom('=', '=', '<>'), tie('text'), tie('expression')), { minLength: 1, maxLength: 4 }), fc.oneof(tie('expression'), fc.constant('')))
      .map(([subject, rungs, otherwise]) => rungs.reduceRight((rest, [operator, key, result]) => (operator === '=' ? `IIF(${subject}=${key}, ${result}, ${rest})` : `IIF(${key} <> ${subject}, ${rest === '' ? '"r"' : rest}, ${result})`), otherwise)),
    fc.tuple(tie('subject'), fc.oneof(tie('expression'), fc.constant('')), fc.array(fc.tuple(tie('text'), tie('expression')), { minLength: 1, maxLength: 4 }))
      .map(([subject, otherwise, pairs]) => `Switch(${[subject, otherwise, ...pairs.flat()].join(', ')})`),
    fc.tuple(fc.constantFrom('Append', 'Append', 'Prepend'), tie('expression'), tie('expression')).map(([name, one, other]) => `${name}(${one}, ${other})`),
    fc.tuple(fc.constantFrom('Append', 'Prepend'), attribute, attribute, fc.oneof(attribute, text)).map(([name, one, two, three]) => `${name}(Append(${one}, ${two}), ${three})`),
    fc.tuple(fc.constantFrom('ToUpper', 'ToLower', 'PCase', 'Not', 'IsPresent', 'IsString', 'Count', 'CBool'), tie('expression')).map(([name, one]) => `${name}(${one})`),
    fc.tuple(tie('expression'), tie('expression')).map(([one, other]) => `Left(InStr(${one}, ${other}), 3)`),
    fc.tuple(tie('expression'), text, tie('expression')).map(([one, two, three]) => `Replace(${one}, ${two}, , , ${three})`),
    fc.tuple(attribute).map(([one]) => `FormatDateTime(${one}, "yyyy-MM-dd", "dd.MM.yy")`),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((list) => `Coalesce(${list.join(', ')})`),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((list) => `Join("-", ${list.join(', ')})`),
    tie('expression').map((one) => `IgnoreFlowIfNullOrEmpty(${one})`),
  ),
}));

type Given = Readonly<Record<string, string | null>>;

/** What an expression gives for each user, without the words of errors: they name the function that failed. */
function answers(source: string, users: readonly Given[]): readonly { readonly status: string; readonly value?: unknown }[] {
  const compiled = compileExpression(parseExpression(source));
  return users.map((given) => {
    const environment = environmentOf({ expression: source, inputs: given }, { now: 1e12, seed: 7 }, () => undefined);
    if (!environment.ok) throw new Error(environment.error);
    const { status, value: result } = answerOf(compiled.run(environment.value));
    return result === undefined ? { status } : { status, value: result };
  });
}

/** Every offer that claims something of its result, wherever in the expression one may stand. */
function claims(source: string): readonly { readonly id: string; readonly offer: Edited }[] {
  const parsed = parseExpression(source);
  if (checkExpression(parsed).length > 0) return [];
  const found = new Map<string, { id: string; offer: Edited }>();
  walk(parsed.root, ({ span }) => {
    for (const selection of [span, { start: span.start, end: span.start }]) {
      const path = nodesAround(parsed.root, selection);
      for (const { id, offer } of allRefactorings) {
        const offered = path.length === 0 ? null : offer({ parsed, selection, path });
        if (offered?.kind === 'edits' && offered.difference !== 'meant') found.set(JSON.stringify([id, offered.edits]), { id, offer: offered });
      }
    }
  });
  return [...found.values()];
}

/** What an edited part gives before and afterwards; both are expressions by themselves. */
function part(source: string, edits: readonly TextEdit[]): { readonly before: string; readonly after: string } {
  const hull: Span = { start: Math.min(...edits.map(({ span }) => span.start)), end: Math.max(...edits.map(({ span }) => span.end)) };
  const after = applyEdits(source, edits);
  return { before: source.slice(hull.start, hull.end), after: after.slice(hull.start, hull.end + after.length - source.length) };
}

const EMPTY = { status: 'value', value: '' };
const IGNORED = { status: 'ignored' };

/** Demands of an offer exactly the difference that it claims. */
function hold(source: string, { edits, difference }: Edited, users: readonly Given[]): void {
  const changed = applyEdits(source, edits);
  const { before, after } = difference === 'none' ? { before: source, after: changed } : part(source, edits);
  const wanted = answers(before, users).map((was) => {
    const absent = was.status === 'null';
    if (difference === 'emptyForAbsent' && absent) return EMPTY;
    return difference === 'ignoredForEmpty' && (absent || was.value === '') ? IGNORED : was;
  });
  expect(answers(after, users), `${source} became ${changed} for ${JSON.stringify(users)}`).toEqual(wanted);
}

/** Run first, so that each refactoring is tested whatever comes by chance. */
const SURE = [
  'IIF([x]="a", "1", IIF([x]="b", [y], "none"))', 'Switch([x], "none", "a", "1", "b", [y])', 'Append(Append([x], "a"), [y])', 'Append(Append([x], [y]), [z])',
  'FormatDateTime([x], "yyyy-MM-dd", "dd.MM.yy")', 'Replace([x], "a", , , [y])', 'Append([x], ToUpper("é"))',
];
const USERS: { x: string | null; y: string | null; z: string | null }[] = [{ x: null, y: null, z: null }, { x: '', y: 'a', z: '' }, { x: 'a', y: null, z: '1' }, { x: 'A', y: '', z: null }, { x: '01', y: 'b', z: 'é' }];

describe('a refactoring', () => {
  it('gives every user the same value as before, but for the difference it claims', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(expression, fc.array(inputs, { minLength: 5, maxLength: 5 }), (source, users) => {
        for (const { id, offer } of claims(source)) {
          seen.set(`${id} ${offer.difference}`, (seen.get(`${id} ${offer.difference}`) ?? 0) + 1);
          hold(source, offer, users);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 200), examples: SURE.map((source): [string, typeof USERS] => [source, USERS]) },
    );
    const wanted = ['iif-to-switch none', 'switch-to-iif none', 'append-to-join none', 'append-to-join emptyForAbsent', 'add-missing-slots none', 'inline-constant none', 'wrap-ignore-flow ignoredForEmpty', 'wrap-coalesce emptyForAbsent'];
    expect(wanted.filter((id) => !seen.has(id)), 'were never offered, so nothing was tested').toEqual([]);
  });

  it.each([
    ['a source that is absent', 'Switch([x], "none", "a", "1")', { x: null }],
    ['a source that is empty', 'IIF([x]="a", "1", "none")', { x: '' }],
    ['a source in another letter case', 'IIF([x]="a", "1", "none")', { x: 'A' }],
    ['a key that comes twice', 'Switch([x], "none", "a", "1", "a", "2")', { x: 'a' }],
    ['nothing at all to append', 'Append(Append([x], [y]), [z])', { x: null, y: null, z: null }],
  ])('holds for %s', (_case, source, given) => {
    expect(claims(source)).not.toEqual([]);
    for (const { offer } of claims(source)) hold(source, offer, [given]);
  });
});

// The tests above would pass if nothing could fail.
it('the value of an absent attribute, an empty one and an ignored one are told apart', () => {
  const users = [{ x: null }, { x: '' }];
  expect(answers('[x]', users)).toEqual([{ status: 'null' }, EMPTY]);
  expect(answers('IgnoreFlowIfNullOrEmpty([x])', users)).toEqual([IGNORED, IGNORED]);
});
