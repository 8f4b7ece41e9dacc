import { compileExpression } from '../evaluate/compile.ts';
import { foldOnce } from '../evaluate/fold.ts';
import type { CallNode } from '../expression/ast.ts';
import { encodeString } from '../expression/stringLiteral.ts';
import { parameterAt } from '../functions/parameters.ts';
import { functionNamed } from '../functions/registry.ts';
import { isGiven } from '../rules/fn/callArguments.ts';
import { isStop } from '../values/outcome.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { innermost, isKnownCall, isRepeatable, labelOf } from './selectedNode.ts';

export const inlineConstant = defineRefactoring({
  id: 'inline-constant',
  title: 'Replace a call by its value',
  kind: 'inline',
  why: 'A call that reads no attribute, no clock and nothing random has one value for everybody, which can stand there itself. Only where the value is documented, and for one call at a time.',
  sources: [],
  examples: [
    { before: 'Append([a], ToUp¦per("se\\\\\\""))', after: 'Append([a], "SE\\\\\\"")' },
    { before: 'IIF([a]=«Join("-", "x", "y")», "1", "2")', after: 'IIF([a]="x-y", "1", "2")' },
    { before: 'Mid([a], InS¦tr("a@b", "@"), 3)', after: 'Mid([a], 2, 3)' },
  ],
  refused: ['Append([a], "¦x")', 'ToUp¦per([a])', 'Gui¦d()', 'No¦w()', 'Mid("abc", 9¦, 1)', 'IsNu¦ll("a")', 'Append("a", ToLower¦(', 'ToUp¦per(ToLower("A"))', 'Repl¦ace("aab", , "a+", , "x", , )'],
  offer: ({ parsed, path }) => {
    const call = innermost(path, isKnownCall);
    if (call === undefined || !isRepeatable(call) || !isQuick(call)) return null;
    const title = `Replace ${labelOf(parsed, call)} by its value`;
    const folded = foldOnce((environment) => compileExpression({ text: parsed.text, root: call, problems: [] }).run(environment));
    if (folded === undefined || isStop(folded.outcome)) return null;
    const newText = literalOf(folded.outcome);
    if (newText === null) return null;
    const [doubt] = folded.doubts;
    if (doubt !== undefined) return { kind: 'refused', title, reason: doubt.why };
    return { kind: 'edits', title: newText.length > LONGEST_IN_TITLE ? title : `${title}, ${newText}`, edits: [{ span: call.span, newText }], difference: 'none' };
  },
});

const LONGEST_IN_TITLE = 40;

/** This runs in the language server without a deadline: no regular expression, and no call in a call, whose results may grow without bounds. */
function isQuick({ name, arguments: list }: CallNode): boolean {
  const record = functionNamed(name);
  return list.every((node, index) => {
    const isRegex = record !== undefined && isGiven(node) && parameterAt(record, list.length, index)?.role === 'regex';
    return !isRegex && node.kind !== 'call' && node.kind !== 'operation';
  });
}

/** A value as it can be written; null for those that have no constant: booleans, dates, lists, absent ones. */
function literalOf(value: unknown): string | null {
  if (typeof value === 'string') return encodeString(value);
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}
