import type { Span } from '../../base/span.ts';
import type { GroupOpening, GroupPlace } from './parseGroupOpening.ts';
import { refuse, spanFrom, type PatternReader } from './patternReader.ts';
import { unsupported } from './regexProblem.ts';
import type { RegexOptions } from './regexOptions.ts';
import type { RegexNode, SequenceNode } from './regexTree.ts';

/** A group that is still open while a pattern is read. */
export interface GroupFrame {
  readonly opening: GroupOpening;
  readonly place: GroupPlace;
  readonly start: number;
  readonly outerOptions: RegexOptions;
  readonly alternatives: SequenceNode[];
  items: RegexNode[];
  sequenceStart: number;
  /** The condition of a conditional group, once it is known. */
  condition: number | RegexNode | null;
  /** Whether its problem has been reported, so that a missing parenthesis is not. */
  isBroken: boolean;
}

/** The frame of a group that begins at `start` and whose body begins at `bodyStart`. */
export function openFrame(
  opening: GroupOpening,
  start: number,
  bodyStart: number,
  outerOptions: RegexOptions,
  place: GroupPlace,
): GroupFrame {
  const condition = opening.kind === 'conditional' ? opening.group : null;
  return { opening, place, start, outerOptions, alternatives: [], items: [], sequenceStart: bodyStart, condition, isBroken: false };
}

/** The body that a frame has collected, which ends at `end`. */
export function bodyOf(frame: GroupFrame, end: number): RegexNode {
  const last: SequenceNode = { kind: 'sequence', span: { start: frame.sequenceStart, end }, items: frame.items };
  const first = frame.alternatives[0];
  if (first === undefined) return last;
  return { kind: 'alternation', span: { start: first.span.start, end }, alternatives: [...frame.alternatives, last] };
}

/** Ends the group, the reader standing on its closing parenthesis or at the end of the pattern, and restores the options from outside. */
export function closeFrame(reader: PatternReader, frame: GroupFrame): RegexNode {
  const body = bodyOf(frame, reader.position);
  if (reader.position < reader.pattern.length) reader.position++;
  reader.options = frame.outerOptions;
  const span = spanFrom(reader, frame.start);
  const { opening } = frame;
  switch (opening.kind) {
    case 'capture':
      return { kind: 'capture', span, number: opening.number, name: opening.name, body };
    case 'lookaround':
      return { kind: 'lookaround', span, behind: opening.behind, negated: opening.negated, body };
    case 'balancing':
      reader.problems.push(unsupported('balancing-group', span));
      return { kind: 'balancing', span, number: opening.number, popped: opening.popped, body };
    case 'conditional':
      return closeConditional(reader, frame, span, body);
    case 'group':
    case 'options':
      return { kind: 'group', span, atomic: opening.kind === 'group' && opening.atomic, body };
  }
}

function closeConditional(
  reader: PatternReader,
  frame: GroupFrame,
  span: Span,
  body: RegexNode,
): RegexNode {
  reader.problems.push(unsupported('conditional', span));
  const [yes, no, third] = body.kind === 'alternation' ? body.alternatives : [body];
  if (third !== undefined) refuse(reader, 'too-many-alternatives', { start: third.span.start - 1, end: third.span.start });
  return { kind: 'conditional', span, condition: frame.condition ?? body, yes: yes ?? body, no: no ?? null };
}
