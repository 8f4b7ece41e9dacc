import { sameStructure } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { callsTo, isCallTo, isGiven } from './callArguments.ts';

export const constantUnreachable = expressionRule({
  code: 'fn/constant-unreachable',
  level: 'info',
  title: 'Branch that is never taken',
  why: 'The same condition stands further out already, so here its result is known and one of the two branches never flows.',
  fidelity: 'inferred',
  sources: ['The structure of the expression itself.'],
  fixable: false,
  bad: ['IIF([a]="x", "1", IIF(«[a]="x"», "2", "3"))'],
  good: ['IIF([a]="x", "1", IIF([a]="y", "2", "3"))'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'IIF')) {
      const [condition, ...branches] = call.arguments;
      if (condition === undefined || !isGiven(condition)) continue;
      for (const branch of branches) {
        const again = isCallTo(branch, 'IIF') ? branch.arguments[0] : undefined;
        if (again === undefined || !sameStructure(condition, again)) continue;
        report({ span: again.span, message: 'This is the condition around it once more, so its result is known and one branch never flows. Correct it, or take the other branch alone.' });
      }
    }
  },
});
