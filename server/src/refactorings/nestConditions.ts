import { contains } from '../base/span.ts';
import type { SyntaxProblem } from '../expression/ast.ts';
import { andOrOperator } from '../rules/expr/and-or-operator.ts';
import { defineRefactoring } from './refactoringRecord.ts';

export const nestConditions = defineRefactoring({
  id: 'nest-conditions',
  title: 'Rewrite AND, OR and NOT as nested IIF',
  kind: 'rewrite',
  why: 'The language has neither AND nor OR. This is the repair of expr/and-or-operator, offered wherever the cursor stands in the IIF.',
  sources: andOrOperator.sources,
  repairs: true,
  examples: [
    { before: 'IIF([c]="US" AND [t]="Reno", "a\\\\", "¦b")', after: 'IIF([c]="US", IIF([t]="Reno", "a\\\\", "b"), "b")' },
    { before: 'I¦IF([c]="US" || [c]="CA", "a", "b")', after: 'IIF([c]="US", "a", IIF([c]="CA", "a", "b"))' },
    { before: 'IIF(N¦OT IsPresent([x]), "a", "b")', after: 'IIF(Not(IsPresent([x])), "a", "b")' },
  ],
  refused: ['I¦IF([c]="US", "a", "b")', 'IIF([c]="US" AND¦'],
  offer: ({ parsed, selection }) => {
    const around = parsed.problems.filter((problem) => problem.code === 'expr/and-or-operator' && contains(extent(problem), selection));
    const smallest = around.reduce<SyntaxProblem | null>((least, problem) => (least === null || contains(extent(least), extent(problem)) ? problem : least), null);
    if (smallest?.edits === undefined) return null;
    return { kind: 'edits', title: 'Rewrite it as nested IIF', edits: smallest.edits, difference: 'meant' };
  },
});

/** From the first edit of a problem to the last, or where it is when it has none. */
function extent({ edits = [], span }: SyntaxProblem) {
  return { start: Math.min(span.start, ...edits.map((edit) => edit.span.start)), end: Math.max(span.end, ...edits.map((edit) => edit.span.end)) };
}
