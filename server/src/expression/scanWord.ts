import { characterName, invisibleKind, isDigit, nameLength } from './characters.ts';
import { token, type Scanner } from './tokens.ts';

const HEXADECIMAL = /&H([0-9a-z]+)/iy;
const PARAMETER = /%([\p{L}_][\p{L}\p{N}_.]*)%/uy;

/**
 * Reads a bare word: a function's name, an enumeration value or unquoted text. Text such as `contoso.com`,
 * `2021-01-01` or `http://host/path`, which no reading of the language allows, becomes one token.
 */
export function scanWord(scanner: Scanner): void {
  const { text } = scanner;
  const start = scanner.at;
  let at = start;
  let plain = true;
  let onlyDigits = isDigit(text.charCodeAt(at));
  let name = '';
  let copied = start;
  for (;;) {
    const unit = text.charCodeAt(at);
    const length = nameLength(text, at);
    if (length > 0) {
      if (onlyDigits && !isDigit(unit)) onlyDigits = false;
      at += length;
    } else if (unit > 126 && invisibleKind(unit) === 'zero' && nameLength(text, at + 1) > 0) {
      const span = { start: at, end: at + 1 };
      scanner.problems.push({ code: 'expr/invisible-character', span, edits: [{ span, newText: '' }], detail: characterName(unit) });
      name += text.slice(copied, at);
      at++;
      copied = at;
    } else if (text.startsWith('://', at)) {
      plain = false;
      while (at < text.length && !/[\s,()"]/.test(text.charAt(at))) at++;
      break;
    } else if (connects(text, at)) {
      plain = false;
      at++;
    } else break;
  }
  name += text.slice(copied, at);
  const kind = plain && onlyDigits ? 'number' : plain && !isDigit(text.charCodeAt(start)) ? 'word' : 'bareText';
  scanner.tokens.push(token(kind, start, at, name));
  scanner.at = at;
}

/** Reads `-` and digits. */
export function scanNegativeNumber(scanner: Scanner): void {
  const start = scanner.at;
  scanner.at = start + 1;
  scanWord(scanner);
  const last = scanner.tokens.pop();
  if (last === undefined) return;
  scanner.tokens.push(token(last.kind, start, last.end, '-' + last.value));
}

/** Reads `&HF7`; false when no hexadecimal number stands here. */
export function scanHexadecimal(scanner: Scanner): boolean {
  HEXADECIMAL.lastIndex = scanner.at;
  const match = HEXADECIMAL.exec(scanner.text);
  if (match === null) return false;
  const kind = /^[0-9a-f]+$/i.test(match[1] ?? '') ? 'number' : 'bareText';
  scanner.tokens.push(token(kind, scanner.at, scanner.at + match[0].length, match[0]));
  scanner.at += match[0].length;
  return true;
}

/** Reads `%Name%`; false when no job parameter stands here. */
export function scanJobParameter(scanner: Scanner): boolean {
  PARAMETER.lastIndex = scanner.at;
  const match = PARAMETER.exec(scanner.text);
  if (match === null) return false;
  scanner.tokens.push(token('jobParameter', scanner.at, scanner.at + match[0].length, match[1] ?? ''));
  scanner.at += match[0].length;
  return true;
}

/** Characters that join two words of unquoted text when both sides stand close. */
function connects(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '' || !".:@-/'".includes(character)) return false;
  return nameLength(text, at + 1) > 0;
}
