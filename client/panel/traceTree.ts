import type { TraceLine } from '../../server/src/protocol.ts';

/** A part of an expression with what it gave, and the parts within it. */
export interface TraceNode {
  /** The part as it is written, on one line. */
  readonly text: string;
  readonly line: TraceLine;
  readonly parts: readonly TraceNode[];
}

/**
 * The lines of a trace as a tree: a part stands within the smallest part around it. Texts and numbers that are written out are left
 * out, since they give what they say.
 * @param lines outer parts before inner ones
 */
export function traceTree(expression: string, lines: readonly TraceLine[]): readonly TraceNode[] {
  const roots: TraceNode[] = [];
  const open: { readonly node: TraceNode; readonly parts: TraceNode[] }[] = [];
  for (const line of lines) {
    const text = expression.slice(line.start, line.end).replace(/\s+/g, ' ');
    if (isLiteral(text)) continue;
    const parts: TraceNode[] = [];
    const node = { text, line, parts };
    while (open.length > 0 && (open.at(-1)?.node.line.end ?? 0) < line.end) open.pop();
    (open.at(-1)?.parts ?? roots).push(node);
    open.push({ node, parts });
  }
  return roots;
}

function isLiteral(text: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|[+-]?\d+(?:\.\d+)?)$/.test(text);
}
