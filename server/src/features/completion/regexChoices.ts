import { explainRegex } from '../../dotnet/regex/explainRegex.ts';
import { knownRegex } from '../../rules/knownRegex.ts';
import { codeSpan } from '../markdown.ts';
import type { LiteralChoice } from './literalChoice.ts';

/** Constructs of .NET patterns that begin with a backslash. */
const ESCAPES: readonly string[] = ['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\b', '\\B', '\\.', '\\\\', '\\p{L}', '\\p{Lu}', '\\p{N}', '\\P{L}', '\\A', '\\z'];
/** Those that open a group, closed here so that the pattern stays one. */
const GROUPS: readonly string[] = ['(?<name>)', '(?:)', '(?=)', '(?!)', '(?<=)', '(?<!)', '(?i)'];
/** Patterns that mappings use, for an empty text. */
const WHOLE: readonly (readonly [pattern: string, use: string])[] = [
  ['^.*@', 'everything up to the @ of an address'],
  ['@.*$', 'everything from the @ of an address'],
  ['[^0-9A-Za-z]', 'any character but letters and digits of English'],
  ['\\s+', 'white space'],
  ['\\d+', 'digits'],
];

/** What can be written in a pattern: whole patterns in an empty one, constructs behind a backslash or a `(`, references to its named groups. */
export function regexChoices(pattern: string, offset: number): readonly LiteralChoice[] {
  if (pattern === '') return WHOLE.map(([text, use]) => ({ text, detail: use, documentation: codeSpan(text), span: { start: 0, end: 0 } }));
  const before = pattern.slice(0, offset);
  const backslashes = /\\+$/.exec(before)?.[0].length ?? 0;
  if (backslashes % 2 === 1) return [...ESCAPES, ...references(pattern)].map((text) => construct(text, offset - 1, offset));
  const opening = /\(\??$/.exec(before)?.[0].length ?? 0;
  const closes = pattern.charAt(offset) === ')' ? 1 : 0;
  return opening === 0 ? [] : GROUPS.map((text) => construct(text, offset - opening, offset + closes));
}

function references(pattern: string): readonly string[] {
  return knownRegex(pattern).groups.flatMap(({ name }) => (name === null ? [] : [`\\k<${name}>`]));
}

function construct(text: string, start: number, end: number): LiteralChoice {
  const [first] = explainRegex(knownRegex(text).tree);
  return { text, detail: first?.text ?? 'the text of this group again', documentation: '', span: { start, end } };
}
