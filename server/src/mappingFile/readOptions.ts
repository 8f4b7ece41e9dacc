import type { ReportProblem } from './fileProblem.ts';
import { lineTokens, type LineToken } from './lineTokens.ts';
import { OPTION_WORDS } from './optionForm.ts';
import { checkFlowWord, reportDuplicates, reportUnknownOption } from './optionProblems.ts';
import type { Comment, MappingOption } from './statement.ts';
import { reportString } from './stringToken.ts';

/** The largest value of the service's Int32 `matchingPriority` (spec/manifest-model.md). */
const LARGEST_PRECEDENCE = 2_147_483_647;

export interface OptionsRead {
  readonly options: readonly MappingOption[];
  /** Behind the last token, known or not. */
  readonly end: number;
  readonly comment: Comment | null;
}

/** Reads the options from `at` to the end of the line, and says what is no option. */
export function readOptions(text: string, at: number, end: number, report: ReportProblem): OptionsRead {
  const { tokens, comment } = lineTokens(text, at, end);
  const reading: Reading = { text, tokens, options: [], report };
  for (let index = 0; index < tokens.length; ) index += readOption(reading, index);
  reportDuplicates(reading.options, report);
  return { options: reading.options, end: tokens.at(-1)?.span.end ?? at, comment };
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly LineToken[];
  readonly options: MappingOption[];
  readonly report: ReportProblem;
}

/** Reads the option that begins with the token at `index`, and returns how many tokens it takes. */
function readOption(reading: Reading, index: number): number {
  const word = reading.tokens[index];
  const value = reading.tokens[index + 1];
  if (word === undefined) return 1;
  if (word.kind !== 'word') {
    reading.report({
      code: 'file/unexpected-text',
      span: word.span,
      message: 'This belongs to no option. A mapping has the options match NUMBER, default "TEXT", create-only and flow WORD.',
    });
    return 1;
  }
  switch (word.value) {
    case 'create-only':
      reading.options.push({ kind: 'createOnly', span: word.span });
      return 1;
    case 'match':
      return readMatch(reading, word, value);
    case 'default':
      return readDefault(reading, word, index + 1);
    case 'flow':
      return readFlow(reading, word, value);
    default:
      return reportUnknownOption(word, value, reading.report);
  }
}

/** Whether the token can be the value of the option before it. */
function isValue(token: LineToken | undefined): token is LineToken {
  return token !== undefined && token.kind !== 'comma' && !(token.kind === 'word' && OPTION_WORDS.some((word) => word === token.value));
}

function readMatch({ options, report }: Reading, word: LineToken, value: LineToken | undefined): number {
  if (!isValue(value)) {
    report({ code: 'file/missing-value', span: word.span, message: 'match needs the matching precedence behind it: match 1 is tried first, then match 2.' });
    return 1;
  }
  const priority = value.kind === 'word' && /^\d+$/.test(value.value) ? Number(value.value) : Number.NaN;
  if (priority <= LARGEST_PRECEDENCE) {
    options.push({ kind: 'match', priority, span: { start: word.span.start, end: value.span.end }, valueSpan: value.span });
    return 2;
  }
  const quoted = value.kind === 'string' && /^\d{1,9}$/.test(value.value);
  report({
    code: 'file/bad-precedence',
    span: value.span,
    message: `A matching precedence is a whole number from 0 to ${LARGEST_PRECEDENCE}, without quotes. 1 is tried first; 0 means no matching attribute.`,
    ...(quoted ? { edits: [{ span: value.span, newText: value.value }], fixTitle: `Write ${value.value}` } : {}),
  });
  return 2;
}

function readDefault({ text, tokens, options, report }: Reading, word: LineToken, first: number): number {
  const value = tokens[first];
  if (value?.kind === 'string') {
    reportString(text, value.string, report);
    options.push({ kind: 'default', value: value.value, span: { start: word.span.start, end: value.span.end }, valueSpan: value.span });
    return 2;
  }
  if (!isValue(value)) {
    report({ code: 'file/missing-value', span: word.span, message: 'default needs the default value behind it, in quotes, as in default "unknown".' });
    return 1;
  }
  let last = value;
  let count = 2;
  for (let next = tokens[first + 1]; isValue(next) && next.kind === 'word'; next = tokens[first + count - 1]) {
    last = next;
    count++;
  }
  const span = { start: value.span.start, end: last.span.end };
  const raw = text.slice(span.start, span.end);
  options.push({ kind: 'default', value: raw, span: { start: word.span.start, end: span.end }, valueSpan: span });
  report({
    code: 'file/missing-quotes',
    span,
    message: 'A default value is a text in quotes. Put quotes round it.',
    edits: [{ span, newText: JSON.stringify(raw) }],
    fixTitle: 'Put quotes round the default value',
  });
  return count;
}

function readFlow({ options, report }: Reading, word: LineToken, value: LineToken | undefined): number {
  if (!isValue(value)) {
    report({ code: 'file/missing-value', span: word.span, message: 'flow needs a flow type behind it, as in flow MultiValueAddOnly, or FlowAlways.' });
    return 1;
  }
  checkFlowWord(value, report);
  options.push({ kind: 'flow', word: value.value, span: { start: word.span.start, end: value.span.end }, valueSpan: value.span });
  return 2;
}
