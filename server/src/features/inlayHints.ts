import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { toDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import { walk } from '../expression/walk.ts';
import { parameterAt } from '../functions/parameters.ts';
import { functionNamed } from '../functions/registry.ts';

/** The name of a parameter before its argument. */
export interface ParameterHint {
  /** Offset in the document. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Calls with fewer slots say what they are by themselves; the seven of Replace do not. */
const LEAST_SLOTS = 4;

/** Attributes and calls say by themselves what they are. */
const NEEDS_NAME: ReadonlySet<string> = new Set(['string', 'number', 'identifier', 'empty']);

/**
 * The names of parameters in calls whose many slots are easily taken for one another, empty slots included. Parameters that
 * repeat are left out: the pairs of Switch would only add noise.
 * @param within the part of the document that is on the screen
 */
export function parameterHints(analysis: DocumentAnalysis, within: Span): readonly ParameterHint[] {
  const hints: ParameterHint[] = [];
  for (const { embedded, parsed } of analysis.expressions) {
    if (embedded.span.end < within.start || embedded.span.start > within.end) continue;
    walk(parsed.root, (node) => {
      const record = node.kind === 'call' ? functionNamed(node.name) : undefined;
      if (node.kind !== 'call' || record === undefined || record.parameters.length < LEAST_SLOTS) return;
      const repeating = record.parameters.findIndex(({ repeats }) => repeats !== undefined);
      for (const [index, argument] of node.arguments.entries()) {
        const parameter = parameterAt(record, node.arguments.length, index);
        if (parameter === undefined || (repeating >= 0 && index >= repeating) || !NEEDS_NAME.has(argument.kind)) continue;
        // Behind the blank that follows a comma, so that an empty slot reads like the others.
        const blanks = /^[ \t]*/.exec(embedded.text.slice(argument.span.start))?.[0].length ?? 0;
        hints.push({ offset: toDocument(embedded.map, argument.span.start + blanks), label: `${parameter.name}:`, tooltip: parameter.description });
      }
    });
  }
  return hints.filter(({ offset }) => offset >= within.start && offset <= within.end);
}
