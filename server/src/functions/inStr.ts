import { withTextArguments } from '../types/textOfEach.ts';
import { valueOf } from '../types/possibleValue.ts';
import { singleValue } from '../values/absence.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { countArgument, described } from '../values/numbers.ts';
import { failed, unsupported } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import { textArgument } from '../values/textArgument.ts';
import type { EvaluationFailure, Value } from '../values/value.ts';
import { defineFunction } from './functionRecord.ts';
import { cloudSyncPage, EVERY_PRODUCT, functionsPage } from './pages.ts';

export const inStr = defineFunction({
  name: 'InStr',
  products: EVERY_PRODUCT,
  summary: 'Gives the position of a text inside another, or 0.',
  parameters: [
    { name: 'value1', type: 'String', description: 'The text to search in.', storedKey: null },
    { name: 'value2', type: 'String', description: 'The text to find.', storedKey: null },
    { name: 'start', type: 'Integer', description: 'Where to begin: 1 is the first character.', optional: true, storedKey: null },
    { name: 'compareType', type: 'Any', description: 'How to compare: vbTextCompare ignores letter case, vbBinaryCompare, the default, does not.', optional: true, storedKey: null, role: 'compareType', allowed: ['vbBinaryCompare', 'vbTextCompare'] },
  ],
  returns: 'Integer',
  fidelity: 'documented',
  link: functionsPage('instr'),
  notes: [
    { text: 'Positions count from 1, and 0 means that the text is not there; only the cloud sync reference says the latter.', fidelity: 'documented', source: cloudSyncPage('instr') },
    { text: 'Without compareType letter case matters, as in the default of Visual Basic.', fidelity: 'inferred', source: functionsPage('instr') },
    { text: 'An absent or empty text to search in gives 0; an empty text to find gives the start, as in Visual Basic.', fidelity: 'inferred', source: 'Visual Basic InStr, which the syntax follows by the functions reference' },
  ],
  examples: [
    { expression: 'InStr([mail], "@")', given: { mail: 'lena@fabrikam.com' }, result: '5' },
    { expression: 'InStr([mail], "FABRIKAM", 1, vbTextCompare)', given: { mail: 'lena@fabrikam.com' }, result: '6' },
    { expression: 'InStr([mail], "FABRIKAM")', given: { mail: 'lena@fabrikam.com' }, result: '0' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value1, value2]) => withTextArguments(valueOf('integer', { stops: ['failure'] }), value1, value2),
    run: ([value1, value2, start, compareType], environment) => {
      const single = singleValue(value1);
      if (single === undefined) return unsupported('What InStr gives for an attribute with several values is not documented; take one with Item.');
      const wanted = textArgument('InStr', 'value2', value2, environment);
      if (typeof wanted !== 'string') return wanted;
      const first = start === undefined ? 1 : countArgument('InStr', 'start', start);
      if (typeof first !== 'number') return first;
      if (first < 1) return failed('startOutOfRange', `InStr counts from 1, so it cannot start at ${first}.`);
      const ignoresCase = readCompareType(compareType);
      if (typeof ignoresCase !== 'boolean') return ignoresCase;
      return position(renderScalar(single), wanted, first, ignoresCase, environment);
    },
  },
});

function readCompareType(value: Value | undefined): boolean | EvaluationFailure {
  if (value === undefined || value === 'vbBinaryCompare') return false;
  if (value === 'vbTextCompare') return true;
  return failed('unknownWord', `InStr takes vbTextCompare or vbBinaryCompare for compareType, not ${described(value)}.`);
}

function position(text: string, wanted: string, first: number, ignoresCase: boolean, environment: EvaluationEnvironment): number {
  if (wanted === '' || text === '') {
    environment.lessSure('inferred', 'What InStr gives for an empty text is not documented; it is taken as in Visual Basic.');
    return text === '' || first > text.length ? 0 : first;
  }
  const at = ignoresCase ? withoutCase(text).indexOf(withoutCase(wanted), first - 1) : text.indexOf(wanted, first - 1);
  return at + 1;
}

/** Capitals, unit by unit, so that positions stay the same: ß has no single capital and stays. */
function withoutCase(text: string): string {
  return text.split('').map((unit) => (unit.toUpperCase().length === 1 ? unit.toUpperCase() : unit)).join('');
}
