import { compileExpression } from '../evaluate/compile.ts';
import { foldOnce } from '../evaluate/fold.ts';
import { encodeString } from '../expression/stringLiteral.ts';
import { isStop } from '../values/outcome.ts';
import { innermost, isKnownCall, isRepeatable, labelOf } from './pieces.ts';
import { defineRefactoring } from './refactoringRecord.ts';

export const inlineConstant = defineRefactoring({
  id: 'inline-constant',
  title: 'Replace a call by its value',
  kind: 'inline',
  why: 'A call that reads no attribute, no clock and nothing random has one value for everybody, which can stand there itself. Only where the value is documented.',
  sources: [],
  examples: [
    { before: 'Append([a], ToUp¦per("se\\\\\\""))', after: 'Append([a], "SE\\\\\\"")' },
    { before: 'IIF([a]=«Join("-", "x", "y")», "1", "2")', after: 'IIF([a]="x-y", "1", "2")' },
    { before: 'Mid([a], InS¦tr("a@b", "@"), 3)', after: 'Mid([a], 2, 3)' },
  ],
  refused: ['Append([a], "¦x")', 'ToUp¦per([a])', 'Gui¦d()', 'No¦w()', 'Mid("abc", 9¦, 1)', 'IsNu¦ll("a")', 'Append("a", ToLower¦('],
  offer: ({ parsed, path }) => {
    const call = innermost(path, isKnownCall);
    if (call === undefined || !isRepeatable(call)) return null;
    const title = `Replace ${labelOf(parsed, call)} by its value`;
    const folded = foldOnce((environment) => compileExpression({ text: parsed.text, root: call, problems: [] }).run(environment));
    if (folded === undefined || isStop(folded.outcome)) return null;
    const newText = literalOf(folded.outcome);
    if (newText === null) return null;
    const [doubt] = folded.doubts;
    if (doubt !== undefined) return { kind: 'refused', title, reason: doubt.why };
    return { kind: 'edits', title: `${title}, ${newText}`, edits: [{ span: call.span, newText }], difference: 'none' };
  },
});

/** A value as it can be written; null for those that have no constant: booleans, dates, lists, absent ones. */
function literalOf(value: unknown): string | null {
  if (typeof value === 'string') return encodeString(value);
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}
