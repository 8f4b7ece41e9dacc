import { checkRule } from '../defineRule.ts';

export const missingExpression = checkRule({
  code: 'expr/missing-expression',
  level: 'error',
  title: 'Missing expression',
  why: 'A mapping of the type Expression without an expression cannot be saved. A mapping that sends only its default value has the type None instead.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md',
  ],
  fixable: false,
  bad: ['«»'],
  good: ['[mail]', 'default "none"'],
  message: () => 'The expression is missing, so the mapping has no source and is refused. Write an attribute, a text or a function; for a mapping without a source, give only a default value.',
});
