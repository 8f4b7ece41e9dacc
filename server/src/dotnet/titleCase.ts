import { toLower, toUpper } from './casing.ts';

/**
 * The text as .NET's TextInfo.ToTitleCase gives it: each word starts with a capital and goes on in small letters,
 * except that a word without any small letter is taken for an abbreviation and kept.
 * A word begins at a letter and ends at white space, punctuation or a symbol; an apostrophe does not end it, and what follows it is made small.
 * @param cultureName a language tag; empty for the invariant culture
 */
export function titleCase(text: string, cultureName = ''): string {
  const characters = [...text];
  const lowered = [...toLower(text, cultureName)];
  const result: string[] = [];
  let at = 0;
  while (at < characters.length) {
    const first = characters[at] ?? '';
    if (!isLetter(first)) {
      result.push(first);
      at += 1;
      continue;
    }
    const dutch = isDutch(cultureName) && /^ij$/i.test(first + (characters[at + 1] ?? ''));
    result.push(dutch ? 'IJ' : titleLetter(first, cultureName));
    const tail = wordTail(characters, lowered, at + (dutch ? 2 : 1), isSmall(first));
    result.push(tail.written);
    at = tail.end;
  }
  return result.join('');
}

/** Lower-cases and then title-cases, which is what the documented results of PCase without separators show ("PABLO" gives "Pablo"). */
export function lowerThenTitleCase(text: string, cultureName = ''): string {
  return titleCase(toLower(text, cultureName), cultureName);
}

interface WordTail {
  readonly written: string;
  readonly end: number;
}

/** The rest of a word: made small as soon as the word is known to have a small letter or an apostrophe. */
function wordTail(characters: readonly string[], lowered: readonly string[], start: number, startsSmall: boolean): WordTail {
  const written: string[] = [];
  let hasSmall = startsSmall;
  let pieceStart = start;
  let at = start;
  const close = (): void => {
    written.push((hasSmall ? lowered : characters).slice(pieceStart, at).join(''));
    pieceStart = at;
  };
  for (let character = characters[at]; character !== undefined && (character === '\'' || !endsWord(character)); character = characters[at]) {
    at += 1;
    if (isSmall(character)) hasSmall = true;
    if (character === '\'') {
      close();
      hasSmall = true;
    }
  }
  close();
  return { written: written.join(''), end: at };
}

function isLetter(character: string): boolean {
  return /^\p{L}/u.test(character);
}

function isSmall(character: string): boolean {
  return /^\p{Ll}/u.test(character);
}

/** Separators, control and format characters, punctuation and symbols end a word; letters, marks and numbers do not. */
function endsWord(character: string): boolean {
  return /^[\p{Z}\p{Cc}\p{Cf}\p{P}\p{S}]/u.test(character);
}

function isDutch(cultureName: string): boolean {
  return /^nl-/i.test(cultureName);
}

/**
 * The digraphs of Croatian and Hungarian, such as ǆ, have a title form of their own, and Georgian has none:
 * its capitals are only for texts in capitals (.NET knows that since its Unicode tables have them).
 */
function titleLetter(letter: string, cultureName: string): string {
  if (/^[ა-ჺჽ-ჿ]$/.test(letter)) return letter;
  const digraph = ['Ǆǅǆ', 'Ǉǈǉ', 'Ǌǋǌ', 'Ǳǲǳ'].find((forms) => forms.includes(letter));
  return digraph?.charAt(1) ?? toUpper(letter, cultureName);
}
