import { checkRule } from '../defineRule.ts';

export const dollarVariable = checkRule({
  code: 'expr/dollar-variable',
  level: 'error',
  title: 'Variable with a dollar sign',
  why: 'Variables such as $item belong to With, Select and Where of Connect Sync, another engine. The language of provisioning has none, so the expression is refused.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/hybrid/connect/reference-connect-sync-functions-reference.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
  ],
  fixable: false,
  bad: ['ToLower(«$item»)'],
  good: ['ToLower([mail])', 'Replace([mail], , "(?<name>.+)@.*", , "${name}", , )'],
  message: ({ detail }) => `${detail ?? 'This'} is a variable of another engine, and the expression is refused. Name the attribute in brackets, or write the part out.`,
});
