import type { RegexProblem } from '../../dotnet/regex/regexProblem.ts';

/** Whether a pattern is refused because it is written for another language; rx/invalid tells all other mistakes. */
export function isForeignSyntax({ code, span }: RegexProblem, pattern: string): boolean {
  if (code === 'python-named-group' || code === 'possessive-quantifier') return true;
  const text = pattern.slice(span.start, span.end);
  if (code === 'unknown-escape') return ESCAPES.has(text.charAt(1));
  return code === 'unknown-group-construct' && GROUP.test(text);
}

/** What foreign syntax is and what .NET has instead, in sentences. */
export function foreignSyntaxMessage({ code, span, message }: RegexProblem, pattern: string): string {
  const text = pattern.slice(span.start, span.end);
  if (code === 'unknown-escape') return `.NET does not know ${text}. ${ESCAPES.get(text.charAt(1)) ?? ''}`;
  if (code === 'unknown-group-construct') return `.NET has no group that begins with ${text}; other languages repeat or reset groups with it. Write the parts out.`;
  return message;
}

/** What the POSIX classes of other languages hold, in ASCII as they define them. */
export const POSIX_CLASSES: ReadonlyMap<string, string> = new Map([
  ['alpha', 'a-zA-Z'],
  ['alnum', 'a-zA-Z0-9'],
  ['digit', '0-9'],
  ['lower', 'a-z'],
  ['upper', 'A-Z'],
  ['space', '\\s'],
  ['blank', ' \\t'],
  ['word', '\\w'],
  ['xdigit', '0-9A-Fa-f'],
]);

const GROUP = /^\(\?[|&R+^0-9]/;

const QUOTED = 'Write a backslash in front of each character that has a meaning.';

/** The escapes of PCRE, Ruby and others that .NET refuses, with what to write. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['h', 'Write [ \\t] for a blank or a tab.'],
  ['H', 'Write [^ \\t] for anything but a blank or a tab.'],
  ['R', 'Write (?:\\r\\n|\\r|\\n) for a line break.'],
  ['N', 'Write [^\\n] for anything but a line feed.'],
  ['V', 'Write [^\\n\\r] for anything but a line break.'],
  ['X', 'Write . for a character.'],
  ['K', 'Put what comes before into a lookbehind, (?<=…).'],
  ['Q', QUOTED],
  ['E', QUOTED],
  ['y', 'Write \\b for the edge of a word.'],
  ['m', 'Write \\b for the edge of a word.'],
  ['M', 'Write \\b for the edge of a word.'],
  ['l', 'Change letter case with ToLower.'],
  ['L', 'Change letter case with ToLower.'],
  ['U', 'Change letter case with ToUpper.'],
]);
