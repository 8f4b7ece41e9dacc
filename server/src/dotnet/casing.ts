import { languageOf } from './culture/cultureName.ts';

/**
 * The text in upper case as .NET's TextInfo.ToUpper gives it: every character maps to exactly one, so ß stays ß and ﬁ stays ﬁ.
 * @param cultureName a language tag; empty for the invariant culture. Only Turkish and Azerbaijani have rules of their own (i → İ),
 *   and only the invariant culture leaves ı alone.
 */
export function toUpper(text: string, cultureName = ''): string {
  const rules = rulesOf(cultureName);
  return mapCharacters(text, (character) => {
    if (character === 'i' && rules === 'turkish') return 'İ';
    if (character === 'ı' && rules === 'invariant') return character;
    return simpleUpper(character);
  });
}

/**
 * The text in lower case as .NET's TextInfo.ToLower gives it: every character maps to exactly one, so a final Σ becomes σ like any other.
 * @param cultureName a language tag; empty for the invariant culture. Only Turkish and Azerbaijani have rules of their own (I → ı),
 *   and only the invariant culture leaves İ alone.
 */
export function toLower(text: string, cultureName = ''): string {
  const rules = rulesOf(cultureName);
  return mapCharacters(text, (character) => {
    if (character === 'I' && rules === 'turkish') return 'ı';
    if (character === 'İ') return rules === 'invariant' ? character : 'i';
    return onlyOne(character.toLowerCase(), character);
  });
}

type CasingRules = 'invariant' | 'turkish' | 'common';

/** The languages whose dotted and dotless i are different letters, in .NET as in Unicode. */
const TURKISH_LANGUAGES: readonly string[] = ['tr', 'az'];

function rulesOf(cultureName: string): CasingRules {
  if (cultureName === '') return 'invariant';
  return TURKISH_LANGUAGES.includes(languageOf(cultureName)) ? 'turkish' : 'common';
}

function mapCharacters(text: string, map: (character: string) => string): string {
  return [...text].map(map).join('');
}

/** JavaScript's mapping where it is one character long; else Unicode's simple mapping, which for those characters is mostly none. */
function simpleUpper(character: string): string {
  return onlyOne(character.toUpperCase(), greekWithIota(character) ?? character);
}

function onlyOne(mapped: string, otherwise: string): string {
  return [...mapped].length === 1 ? mapped : otherwise;
}

/** Greek letters with a iota below: JavaScript writes the iota out as a second letter, the simple mapping keeps one character. */
function greekWithIota(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCodePoint(code | 8);
  return { ᾳ: 'ᾼ', ῃ: 'ῌ', ῳ: 'ῼ' }[character];
}
