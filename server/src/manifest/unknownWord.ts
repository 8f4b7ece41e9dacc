import { nearest } from '../base/nearest.ts';
import { spanToDocument } from '../base/offsetMap.ts';
import { jsonString } from '../json/escape.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { spanOf } from '../json/navigate.ts';
import { stringContent, stringValue } from '../json/stringMap.ts';
import type { ValueProblem } from './checkValue.ts';

/**
 * A word that is none of those that a property takes; null when all is well. Enumerations are case-sensitive
 * (spec: Microsoft Q&A 1160711, where Graph answers “Requested value 'flowWhenChanged' was not found”).
 * @param takesSeveral whether the text is a list of words with commas, as `flowTypes` is
 */
export function unknownWord(document: JsonDocument, node: number, words: readonly string[], takesSeveral: boolean, name: string): ValueProblem | null {
  if (!takesSeveral) {
    const word = stringValue(document, node);
    return words.includes(word) ? null : { ...described(word, words, name), ...located(document, node, words, word) };
  }
  const { text, map } = stringContent(document, node);
  let start = 0;
  for (const part of text.split(',')) {
    const word = part.trim();
    const at = start + part.indexOf(word);
    start += part.length + 1;
    if (words.includes(word)) continue;
    const span = spanToDocument(map, { start: at, end: at + word.length });
    const meant = nearest(word, words);
    const fix = meant === undefined ? {} : { fix: { title: `Change it to ${meant}`, isSure: isSame(word, meant), edits: [{ span, newText: meant }] } };
    return { ...described(word, words, name), span, ...fix };
  }
  return null;
}

function described(word: string, words: readonly string[], name: string): Pick<ValueProblem, 'code' | 'message'> {
  const meant = nearest(word, words);
  const shown = word.length > 60 ? `${word.slice(0, 60)}…` : word;
  if (meant !== undefined && isSame(word, meant)) {
    return { code: 'manifest/unknown-word', message: `“${shown}” is not written as the service writes it, and letter case counts: Graph refuses it. Write “${meant}”.` };
  }
  const all = words.length > 12 ? '' : meant === undefined ? ` Write one of: ${words.join(', ')}.` : ` Did you mean “${meant}”? The words are: ${words.join(', ')}.`;
  return { code: 'manifest/unknown-word', message: `“${shown}” is no value of “${name}”, so Graph refuses it.${words.length > 12 && meant !== undefined ? ` Did you mean “${meant}”?` : all}` };
}

function located(document: JsonDocument, node: number, words: readonly string[], word: string): Pick<ValueProblem, 'span' | 'fix'> {
  const span = spanOf(document, node);
  const meant = nearest(word, words);
  if (meant === undefined) return { span };
  return { span, fix: { title: `Change it to ${meant}`, isSure: isSame(word, meant), edits: [{ span, newText: jsonString(meant) }] } };
}

/** Only letter case or blanks differ, so there is no doubt about what was meant. */
function isSame(word: string, meant: string): boolean {
  return word.trim().toLowerCase() === meant.toLowerCase();
}
