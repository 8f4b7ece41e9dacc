import type { Span } from '../../base/span.ts';

/** A pattern that .NET refuses. */
export type InvalidRegexCode = keyof typeof INVALID;

/** A pattern that .NET accepts, but whose exact meaning ECMAScript cannot express. */
export type UnsupportedRegexCode = keyof typeof UNSUPPORTED;

/** What is wrong with a pattern, at UTF-16 half-open offsets in it. */
export interface RegexProblem {
  /** `invalid`: .NET refuses it. `unsupported`: .NET takes it, but it cannot be evaluated here. */
  readonly kind: 'invalid' | 'unsupported';
  readonly code: InvalidRegexCode | UnsupportedRegexCode;
  readonly span: Span;
  readonly message: string;
  /** What to write in place of `span`, where one replacement is certainly what was meant. */
  readonly repair: string | null;
}

/**
 * The problem `code` at `span`.
 * @param detail the name, number or text the message speaks of; empty where it speaks of none
 */
export function invalid(code: InvalidRegexCode, span: Span, detail = '', repair: string | null = null): RegexProblem {
  return { kind: 'invalid', code, span, message: INVALID[code](detail), repair };
}

/** The problem that .NET accepts something at `span` that cannot be evaluated here. */
export function unsupported(code: UnsupportedRegexCode, span: Span, detail = ''): RegexProblem {
  return { kind: 'unsupported', code, span, message: UNSUPPORTED[code](detail), repair: null };
}

const INVALID = {
  'unclosed-group': () => 'This parenthesis is never closed. Add a closing parenthesis, or write \\( for a literal one.',
  'unmatched-parenthesis': () =>
    'This parenthesis closes nothing. Remove it, or write \\) for a literal closing parenthesis.',
  'unclosed-class': () => 'This character class is never closed. Add a closing bracket, or write \\[ for a literal one.',
  'reversed-range': (range) =>
    `The range ${range} runs backwards, so .NET refuses the pattern. Put the hyphen at the end of the class if it is meant literally.`,
  'class-in-range': (set) =>
    `A range cannot end with ${set}. Put the hyphen at the end of the class if it is meant literally.`,
  'subtraction-not-last': () => 'A subtracted class must be the last part of its class. Move it in front of the closing bracket.',
  'nested-quantifier': (quantifier) =>
    `The quantifier ${quantifier} follows another quantifier. Put the first part in parentheses to repeat it again.`,
  'possessive-quantifier': (quantifier) =>
    `.NET has no possessive quantifier such as ${quantifier}. Write an atomic group, for example (?>a+), instead.`,
  'quantifier-after-nothing': (quantifier) =>
    `The quantifier ${quantifier} has nothing to repeat. Write \\${quantifier} if it is meant literally.`,
  'reversed-quantifier': (quantifier) =>
    `The smaller number of ${quantifier} must come first.`,
  'number-too-large': (number) => `The number ${number} is too large. .NET stops at 2147483647.`,
  'unfinished-escape': () => 'The pattern ends with a backslash that escapes nothing. Write \\\\ for a literal backslash.',
  'unknown-escape': (escape) => `.NET does not know the escape ${escape}. Remove the backslash if the character is meant literally.`,
  'short-hexadecimal-escape': (escape) => `${escape} needs exactly ${escape === '\\x' ? 'two' : 'four'} hexadecimal digits.`,
  'bad-control-escape': () => '\\c needs a letter, for example \\cM.',
  'malformed-property': (escape) => `${escape} needs a name in braces, for example ${escape}{L}.`,
  'unknown-property': (name) =>
    `.NET knows no character property or block named ${name}. Names are case-sensitive, for example L, Lu or IsGreek.`,
  'undefined-group': (group) => `The pattern has no group ${group}, so .NET refuses this reference.`,
  'malformed-reference': () => 'A named reference needs a name, for example \\k<name>.',
  'bad-group-name': () =>
    'This is no valid group name. A name has letters, digits and underscores only and does not begin with a digit.',
  'group-number-zero': () => 'Group 0 is the whole match and cannot be defined.',
  'unknown-group-construct': (text) => `.NET does not know a group that begins with ${text}.`,
  'python-named-group': (text) => `${text} is the syntax of another language. .NET writes a named group as (?<name>…) and a reference as \\k<name>.`,
  'unclosed-comment': () => 'This comment is never closed. Add a closing parenthesis.',
  'malformed-condition': () => 'This condition is not valid. Write a group number or name, or an expression that captures nothing.',
  'too-many-alternatives': () => 'A conditional group has at most two alternatives. Put more of them in parentheses.',
} satisfies Record<string, (detail: string) => string>;

const NOT_HERE = 'so it cannot be evaluated here; the service accepts it';

const UNSUPPORTED = {
  'balancing-group': () => `ECMAScript has no balancing groups, ${NOT_HERE}.`,
  conditional: () => `ECMAScript has no conditional groups, ${NOT_HERE}.`,
  'version-dependent-range': () => `Older and newer versions of .NET read an escaped hyphen at the end of a range differently, ${NOT_HERE}.`,
  'internal-property': (name) => `${name} is an undocumented set of .NET, ${NOT_HERE}.`,
  'contiguous-match': () => `\\G has an exact equivalent only at the very beginning of a pattern, ${NOT_HERE}.`,
  'ignore-case-reference': () => `A reference that ignores letter case has no exact equivalent, ${NOT_HERE}.`,
  'uncertain-reference': (group) =>
    `Whether group ${group} has a value at this place depends on the text, and .NET and ECMAScript then differ, ${NOT_HERE}.`,
  'uncertain-group': (group) =>
    `Group ${group} keeps the value of an earlier repetition in .NET but not in ECMAScript, so its value cannot be told here; the service accepts it.`,
  'empty-repetition': () =>
    `This repeated part can match nothing before it has tried to match something, and .NET then ends the repetition otherwise than ECMAScript, ${NOT_HERE}.`,
  'too-large': () => `The pattern is too large to be evaluated here; the service may accept it.`,
  'too-deep': () => `The pattern nests too deeply to be evaluated here; the service may accept it.`,
  'engine-limit': () => `The text and the pattern together exceed the limits of the engine here; the service may accept them.`,
  'result-too-long': () => `The result of this replacement is too long to be computed here.`,
} satisfies Record<string, (detail: string) => string>;
