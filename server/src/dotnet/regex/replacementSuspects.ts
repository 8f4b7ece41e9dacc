import type { Span } from '../../base/span.ts';
import type { ReplacementPattern } from './replacementPattern.ts';

/**
 * Text that .NET inserts as it stands although it looks like something to be replaced.
 * `unknown-name`: `${name}` without such a group. `unknown-number`: `$9` or `${9}` without such a group.
 * `angle-name`: `$<name>`, which is ECMAScript. `backslash-number`: `\1`, which is sed and Python.
 * `dollar`: any other dollar that stands for itself; `$$` says so more clearly.
 */
export interface ReplacementSuspect {
  readonly kind: 'unknown-name' | 'unknown-number' | 'angle-name' | 'backslash-number' | 'dollar';
  readonly span: Span;
  /** The name or number that was written, or the empty text. */
  readonly label: string;
}

/** The suspects in the literal parts of a replacement pattern, in the order of its text. */
export function replacementSuspects({ text, parts }: ReplacementPattern): readonly ReplacementSuspect[] {
  return parts.flatMap((part) => {
    // A literal dollar that was written as $$ is a part of its own whose text is shorter than its span.
    if (part.kind !== 'text' || part.text.length !== part.span.end - part.span.start) return [];
    return [...text.slice(0, part.span.end).matchAll(SUSPECT)]
      .filter((found) => found.index >= part.span.start)
      .map((found) => suspectOf(found));
  });
}

const SUSPECT = /\$\{([^{}$]*)\}|\$(\d+)|\$<([^<>$]*)>|\\(\d)|\$/g;

function suspectOf(found: RegExpExecArray): ReplacementSuspect {
  const span = { start: found.index, end: found.index + found[0].length };
  const [, braced, number, angled, backslashed] = found;
  if (braced !== undefined) return { kind: /^\d+$/.test(braced) ? 'unknown-number' : 'unknown-name', span, label: braced };
  if (number !== undefined) return { kind: 'unknown-number', span, label: number };
  if (angled !== undefined) return { kind: 'angle-name', span, label: angled };
  if (backslashed !== undefined) return { kind: 'backslash-number', span, label: backslashed };
  return { kind: 'dollar', span, label: '' };
}
