import { readCultureName } from '../dotnet/culture/cultureName.ts';
import { eachText } from '../values/eachText.ts';
import { textArgument } from '../values/textArgument.ts';
import type { FunctionNote, ParameterRecord, StrictRun } from './functionRecord.ts';
import { functionsPage } from './pages.ts';

/** Letters whose case differs between versions of .NET (dotnet-golden.json, tag engine-dependent). */
const DIFFERS_BY_VERSION = /[ıİµẞς]/;

/** The two parameters that ToLower and ToUpper share. */
export const CASE_PARAMETERS: readonly ParameterRecord[] = [
  { name: 'source', type: 'String', description: 'The text, usually an attribute.', storedKey: null },
  { name: 'culture', type: 'String', description: 'A language tag such as tr-TR whose rules apply; none means the invariant culture.', optional: true, storedKey: null, role: 'culture' },
];

/** The notes that ToLower and ToUpper share. */
export function caseNotes(section: string): readonly FunctionNote[] {
  return [
    { text: 'A change of letter case alone reaches the target only if the target attribute has caseExact set to true.', fidelity: 'documented', source: functionsPage(section) },
    { text: 'Every character becomes exactly one, as in .NET: ß stays ß in capitals.', fidelity: 'inferred', source: '.NET TextInfo' },
    { text: 'A culture that is no language tag, such as tr_TR or english, may be an error or ignored; the page names language tags only.', fidelity: 'unknown', source: functionsPage(section) },
  ];
}

/** Most names and addresses; for them JavaScript's own change of case is the same as .NET's, and much faster. */
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * Runs a change of case on each text, with the culture of the second argument.
 * @param change .NET's change of case
 * @param plain the same for ASCII texts and the invariant culture
 */
export function changeCase(functionName: string, change: (text: string, cultureName: string) => string, plain: (text: string) => string): StrictRun {
  return ([source, cultureValue], environment) => {
    if (cultureValue === undefined && typeof source === 'string' && ASCII.test(source)) return plain(source);
    const culture = cultureValue === undefined ? '' : textArgument(functionName, 'culture', cultureValue, environment);
    if (typeof culture !== 'string') return culture;
    if (culture !== '' && !readCultureName(culture).wellFormed) {
      environment.lessSure('unknown', `"${culture}" is no language tag such as tr-TR; what ${functionName} does with it is not documented.`);
    }
    return eachText(source, environment, (text) => {
      if (DIFFERS_BY_VERSION.test(text)) environment.lessSure('inferred', 'The case of ı, İ, µ, ẞ and ς differs between versions of .NET.');
      return change(text, culture);
    });
  };
}
