import { answerOf } from './answerOf.ts';
import type { TraceLine } from './evaluationRequest.ts';
import type { Trace, TracedNode } from './trace.ts';

/** A trace as lines of the contract, outer nodes before inner ones. */
export function traceLines(trace: Trace): readonly TraceLine[] {
  return trace.nodes.map(lineOf);
}

function lineOf({ node, outcome, doubts }: TracedNode): TraceLine {
  const { start, end } = node.span;
  if (outcome === undefined) return { start, end, status: 'skipped', reason: 'Not evaluated, because the result does not need it.' };
  const { status, value, error } = answerOf(outcome);
  const reason = error ?? (doubts.length === 0 ? undefined : doubts.map(({ why }) => why).join(' '));
  return { start, end, status, ...(value === undefined ? {} : { value }), ...(reason === undefined ? {} : { reason }) };
}
