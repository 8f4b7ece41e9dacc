import { checkRule } from '../defineRule.ts';

export const tooManyArguments = checkRule({
  code: 'fn/too-many-arguments',
  level: 'error',
  title: 'Too many arguments',
  why: 'Each function has a documented list of arguments. With more than these the expression is refused; often a comma stands inside what was meant as one text.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: false,
  bad: ['ToLower([mail], "en-US", «"x"»)', 'Now(«[mail]»)'],
  good: ['ToLower([mail], "en-US")', 'Now()'],
});
