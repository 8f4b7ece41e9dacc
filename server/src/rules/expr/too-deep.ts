import { checkRule } from '../defineRule.ts';

export const tooDeep = checkRule({
  code: 'expr/too-deep',
  level: 'error',
  title: 'Expression nested too deeply',
  why: 'No expression that people write comes near the depth at which reading stops; it is there so that any text ends in an answer. What lies deeper is not checked.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md',
  ],
  fixable: false,
  bad: ['IIF(NOT NOT NOT NOT NOT NOT NOT NOT «NOT» [active], "a", "b")'],
  good: ['IIF(Not([active]), "a", "b")'],
  message: () => 'From here on the expression is nested too deeply, so it is neither read further nor evaluated. Write it with fewer levels.',
});
