import type { Span } from '../../base/span.ts';
import type { CompiledRegex } from './compileRegex.ts';

/** The text of group `number` in a match, or null if it has no value. Group 0 is the whole match. */
export function groupValue(compiled: CompiledRegex, match: RegExpExecArray, number: number): string | null {
  const index = captureIndex(compiled, match, number);
  return index === null ? null : (match[index] ?? null);
}

/** Where group `number` of a match stands in the input, or null if it has no value. The match must have been made by the locating matcher. */
export function groupSpan(compiled: CompiledRegex, match: RegExpExecArray, number: number): Span | null {
  const index = captureIndex(compiled, match, number);
  const place = index === null ? undefined : match.indices?.[index];
  return place === undefined ? null : { start: place[0], end: place[1] };
}

/** The number of the group that `label`, a name or a decimal number, stands for, or null. Names are case-sensitive. */
export function groupNumber(compiled: CompiledRegex, label: string): number | null {
  const named = compiled.groups.find((group) => group.name === label);
  if (named !== undefined) return named.number;
  if (label === '0') return 0;
  return compiled.groups.find((group) => String(group.number) === label)?.number ?? null;
}

/** Several places of a pattern may capture one group; the last of them that has a value counts. */
function captureIndex(compiled: CompiledRegex, match: RegExpExecArray, number: number): number | null {
  if (number === 0) return 0;
  const indexes = compiled.translated.groupIndex.get(number) ?? [];
  for (let place = indexes.length - 1; place >= 0; place--) {
    const index = indexes[place];
    if (index !== undefined && match[index] !== undefined) return index;
  }
  return null;
}
