import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InputValue } from '../../../server/src/evaluate/evaluationRequest.ts';
import { allFunctions } from '../../../server/src/functions/registry.ts';
import { ask, stated } from '../evaluate/ask.ts';

/** A usual call of each function that has parameters: one text per argument, undefined for one that is left out. */
const USUAL: Readonly<Record<string, readonly (string | undefined)[]>> = {
  Append: ['a', 'b'],
  AppRoleAssignments: ['Admin'],
  AppRoleAssignmentsComplex: ['Admin'],
  AssertiveAppRoleAssignmentsComplex: ['Admin'],
  BitAnd: ['7', '2'],
  CBool: ['1'],
  CDate: ['2026-01-31'],
  Coalesce: ['a', 'b'],
  Contains: ['abc', 'b'],
  ConvertFromBase64: ['QQA=', 'Unicode'],
  ConvertToBase64: ['a'],
  ConvertToUTF8Hex: ['a'],
  Count: ['a'],
  CRef: ['CN=a'],
  CStr: ['a'],
  DateAdd: ['d', '1', '1/31/2026 12:00:00 AM'],
  DateDiff: ['d', '1/30/2026 12:00:00 AM', '1/31/2026 12:00:00 AM'],
  DateFromNum: ['132223104000000000'],
  DNComponent: ['CN=a,DC=x', '1'],
  Error: ['no'],
  FormatDateTime: ['2026-01-31', undefined, 'yyyy-MM-dd', 'yyyy'],
  IgnoreFlowIfNullOrEmpty: ['a'],
  IIF: ['True', 'a', 'b'],
  InStr: ['abc', 'b', '1', 'vbTextCompare'],
  IsNothing: ['a'],
  IsNull: ['a'],
  IsNullOrEmpty: ['a'],
  IsPresent: ['a'],
  IsString: ['a'],
  Item: ['a', '1'],
  Join: [',', 'a', 'b'],
  Left: ['abc', '2'],
  Mid: ['abc', '2', '1'],
  NormalizeDiacritics: ['é'],
  Not: ['True'],
  NumFromDate: ['2026-01-31'],
  PCase: ['ada', ' '],
  Prepend: ['a', 'b'],
  RandomString: ['2', '0', '0', '0', '2', 'x'],
  Redact: ['a'],
  RemoveDuplicates: ['a'],
  Replace: ['abc', undefined, 'b', undefined, 'x'],
  SelectUniqueValue: ['a', 'b'],
  SingleAppRoleAssignment: ['Admin'],
  Split: ['a,b', ','],
  StringFromSid: ['S-1-5-18'],
  StripSpaces: ['a b'],
  Switch: ['a', 'd', 'a', '1'],
  ToLower: ['A', 'tr-TR'],
  ToUpper: ['a', 'tr-TR'],
  Trim: [' a '],
  Word: ['a b', '2', ' '],
};

/** What the attribute in one place of the call holds, made from the usual text there. */
const SITUATIONS: Readonly<Record<string, (usual: string) => InputValue>> = {
  value: (usual) => usual,
  empty: () => '',
  absent: () => null,
  list: (usual) => [usual, 'z'],
  listWithNull: (usual) => [null, usual],
};

const quoted = (text: string | undefined): string => (text === undefined ? '' : `"${text}"`);

/** One line: the call with the attribute in one place, and what it gives. */
function line(name: string, usual: readonly (string | undefined)[], place: number, situation: string): string {
  const expression = `${name}(${usual.map((text, at) => (at === place ? '[v]' : quoted(text))).join(', ')})`;
  const answer = ask(expression, { v: SITUATIONS[situation]?.(usual[place] ?? '') ?? null });
  return JSON.stringify({ expression, v: situation, gives: stated(answer), fidelity: answer.fidelity });
}

describe('every function with a value, an empty text, nothing, a list, and a list with a null in each place', () => {
  it('has a usual call for every function that has parameters', () => {
    const withParameters = allFunctions.filter(({ parameters }) => parameters.length > 0).map(({ name }) => name);
    expect(Object.keys(USUAL).sort()).toEqual(withParameters.sort());
  });

  it('ends as the reviewed file says', async () => {
    const lines = Object.entries(USUAL).flatMap(([name, usual]) =>
      usual.flatMap((text, place) => (text === undefined ? [] : Object.keys(SITUATIONS).map((situation) => line(name, usual, place, situation)))),
    );
    const file = path.resolve(import.meta.dirname, '../../data/functions/matrix.json');
    await expect(`[\n  ${lines.join(',\n  ')}\n]\n`).toMatchFileSnapshot(file);
  });
});
