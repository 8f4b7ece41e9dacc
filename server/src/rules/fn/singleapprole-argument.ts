import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven, repair } from './callArguments.ts';

export const singleAppRoleArgument = expressionRule({
  code: 'fn/singleapprole-argument',
  level: 'error',
  title: 'Role function on another attribute',
  why: 'The role functions take the roles that are assigned in this application, and nothing else; evaluation fails for everybody.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['SingleAppRoleAssignment', 'AppRoleAssignments', 'AppRoleAssignmentsComplex', 'AssertiveAppRoleAssignmentsComplex'],
  bad: ['SingleAppRoleAssignment(«[department]»)'],
  good: ['SingleAppRoleAssignment([appRoleAssignments])'],
  fix: [{ before: 'SingleAppRoleAssignment([department])', after: 'SingleAppRoleAssignment([appRoleAssignments])' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'SingleAppRoleAssignment', 'AppRoleAssignments', 'AppRoleAssignmentsComplex', 'AssertiveAppRoleAssignmentsComplex')) {
      const [argument] = call.arguments;
      if (!isGiven(argument) || (argument.kind === 'attribute' && argument.name === 'appRoleAssignments')) continue;
      report({
        span: argument.span,
        message: `${call.name} takes [appRoleAssignments] and nothing else, so evaluation fails. Write [appRoleAssignments].`,
        fixes: [repair('Write [appRoleAssignments]', false, [{ span: argument.span, newText: '[appRoleAssignments]' }])],
      });
    }
  },
});
