import { numberGroups, tableOf, type GroupTable, type RegexGroup } from './groupNumbers.ts';
import { parseClass } from './parseClass.ts';
import { parseEscape } from './parseEscape.ts';
import { closeFrame, openFrame, bodyOf, type GroupFrame } from './groupFrames.ts';
import { parseGroupOpening } from './parseGroupOpening.ts';
import { looksAtQuantifier, readQuantifier } from './parseQuantifier.ts';
import { atEnd, DEEPEST_NESTING, peek, refuse, spanFrom, type PatternReader } from './patternReader.ts';
import { NO_OPTIONS, type RegexOptions } from './regexOptions.ts';
import { unsupported, type RegexProblem } from './regexProblem.ts';
import type { IgnoredNode, RegexNode } from './regexTree.ts';
import { skipIgnored } from './skipIgnored.ts';

/** A pattern, what it means, and what is wrong with it. With a problem of the kind `invalid` the tree is a best guess. */
export interface ParsedRegex {
  readonly pattern: string;
  readonly tree: RegexNode;
  /** In the order of their numbers, without group 0. */
  readonly groups: readonly RegexGroup[];
  /** In the order of the pattern. */
  readonly problems: readonly RegexProblem[];
}

/**
 * Reads a .NET regular expression. Every string gives a result; what .NET refuses is among the problems.
 * The rules are those of .NET's own parser (documented for the syntax, observed on .NET Core 2.0 and Mono 6.8 for the rest).
 * @param pattern the text of the regular expression, without delimiters; all offsets are UTF-16 offsets in it
 * @param options what is switched on from the beginning
 */
export function parseRegex(pattern: string, options: RegexOptions = NO_OPTIONS): ParsedRegex {
  // Whether \10 is a reference or a character code depends on groups that may come later, so groups are found first.
  const groups = numberGroups(readPattern(pattern, options, null).reader.declarations);
  const { reader, tree } = readPattern(pattern, options, tableOf(groups));
  const problems = reader.problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { pattern, tree, groups, problems };
}

function readPattern(
  pattern: string,
  options: RegexOptions,
  groups: GroupTable | null,
): { readonly reader: PatternReader; readonly tree: RegexNode } {
  const reader: PatternReader = { pattern, position: 0, options, groups, declarations: [], unnamedGroups: 0, problems: [] };
  const outermost = openFrame({ kind: 'group', atomic: false }, 0, 0, options, 'body');
  const frames: GroupFrame[] = [outermost];
  for (let frame = outermost; ; frame = frames[frames.length - 1] ?? outermost) {
    if (frame.opening.kind !== 'conditional' || frame.condition !== null) frame.items.push(...skipIgnored(reader));
    if (atEnd(reader)) break;
    readPart(reader, frames, frame);
  }
  for (let frame = frames.pop(); frame !== undefined && frame !== outermost; frame = frames.pop()) {
    if (!frame.isBroken) refuse(reader, 'unclosed-group', { start: frame.start, end: frame.start + 1 });
    (frames[frames.length - 1] ?? outermost).items.push(closeFrame(reader, frame));
  }
  return { reader, tree: bodyOf(outermost, reader.position) };
}

function readPart(reader: PatternReader, frames: GroupFrame[], frame: GroupFrame): void {
  const start = reader.position;
  if (looksAtQuantifier(reader)) {
    readQuantifier(reader);
    const span = spanFrom(reader, start);
    refuse(reader, 'quantifier-after-nothing', span, reader.pattern.slice(span.start, span.end));
    return;
  }
  switch (peek(reader)) {
    case '(':
      openGroup(reader, frames, frame);
      return;
    case ')':
      closeGroup(reader, frames, frame);
      return;
    case '|':
      reader.position++;
      frame.alternatives.push({ kind: 'sequence', span: { start: frame.sequenceStart, end: start }, items: frame.items });
      frame.items = [];
      frame.sequenceStart = reader.position;
      return;
    default:
      frame.items.push(...quantified(reader, readAtom(reader)));
  }
}

function openGroup(reader: PatternReader, frames: GroupFrame[], frame: GroupFrame): void {
  const start = reader.position;
  const outerOptions = reader.options;
  if (frames.length > DEEPEST_NESTING) {
    reader.problems.push(unsupported('too-deep', { start, end: start + 1 }));
    for (const open of frames) open.isBroken = true;
    reader.position = reader.pattern.length;
    return;
  }
  const conditional = frame.opening.kind === 'conditional';
  const place = !conditional ? 'body' : frame.condition === null ? 'condition' : 'conditional-branch';
  const problemsBefore = reader.problems.length;
  const opening = parseGroupOpening(reader, place === 'conditional-branch' && typeof frame.condition === 'number' ? 'body' : place);
  if (opening.kind === 'options') {
    frame.items.push({ kind: 'ignored', span: spanFrom(reader, start), what: 'options' });
    return;
  }
  const inner = openFrame(opening, start, reader.position, outerOptions, place);
  // A group whose opening is cut off by the end has been reported already.
  inner.isBroken = atEnd(reader) && reader.problems.length > problemsBefore;
  frames.push(inner);
}

function closeGroup(reader: PatternReader, frames: GroupFrame[], frame: GroupFrame): void {
  const start = reader.position;
  const parent = frames[frames.length - 2];
  if (parent === undefined) {
    reader.position++;
    refuse(reader, 'unmatched-parenthesis', spanFrom(reader, start));
    return;
  }
  frames.pop();
  const node = closeFrame(reader, frame);
  if (frame.place === 'condition') parent.condition = node;
  else parent.items.push(...quantified(reader, node));
}

function readAtom(reader: PatternReader): RegexNode {
  const start = reader.position;
  const character = peek(reader);
  if (character === '[') return parseClass(reader);
  if (character === '\\') return parseEscape(reader);
  reader.position++;
  const span = spanFrom(reader, start);
  const { multiline, singleline, ignoreCase } = reader.options;
  if (character === '.') return { kind: 'any', span, matchesLineFeed: singleline };
  if (character === '^') return { kind: 'anchor', span, anchor: multiline ? 'line-start' : 'text-start' };
  if (character === '$') return { kind: 'anchor', span, anchor: multiline ? 'line-end' : 'text-end-or-final-line-feed' };
  return { kind: 'literal', span, unit: reader.pattern.charCodeAt(start), escaped: false, ignoreCase };
}

/** Reads the quantifier behind `body`, if there is one. Comments may stand between, and blanks under the option `x`. */
function quantified(reader: PatternReader, body: RegexNode): RegexNode[] {
  const ignored: IgnoredNode[] = skipIgnored(reader);
  if (!looksAtQuantifier(reader)) return [body, ...ignored];
  const quantifierStart = reader.position;
  const { minimum, maximum } = readQuantifier(reader);
  const between = skipIgnored(reader);
  const lazy = peek(reader) === '?';
  if (lazy) reader.position++;
  const quantifierEnd = lazy ? reader.position : (between[0]?.span.start ?? reader.position);
  const node: RegexNode = {
    kind: 'quantified',
    span: { start: body.span.start, end: quantifierEnd },
    quantifierSpan: { start: quantifierStart, end: quantifierEnd },
    body,
    minimum,
    maximum,
    lazy,
  };
  return [node, ...(lazy ? [] : between), ...refuseFurtherQuantifiers(reader, quantifierStart)];
}

const POSSESSIVE = /^(?:[*+?]|\{[\d,]+\})\+$/;

function refuseFurtherQuantifiers(reader: PatternReader, quantifierStart: number): IgnoredNode[] {
  const ignored = skipIgnored(reader);
  while (looksAtQuantifier(reader)) {
    const start = reader.position;
    readQuantifier(reader);
    const possessive = POSSESSIVE.test(reader.pattern.slice(quantifierStart, reader.position));
    const span = possessive ? spanFrom(reader, quantifierStart) : spanFrom(reader, start);
    const text = reader.pattern.slice(span.start, span.end);
    refuse(reader, possessive ? 'possessive-quantifier' : 'nested-quantifier', span, text);
    ignored.push(...skipIgnored(reader));
  }
  return ignored;
}

