import { checkRule } from '../defineRule.ts';

export const missingArgument = checkRule({
  code: 'expr/missing-argument',
  level: 'error',
  title: 'Missing operand or name',
  why: 'An operator compares two sides, and brackets hold a name. With nothing there, the service has nothing to evaluate and refuses the expression.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: false,
  bad: ['IIF([country]«=», "a", "b")', 'ToLower(«[]»)'],
  good: ['IIF([country]="", "a", "b")', 'ToLower([mail])'],
  message: ({ detail }) => `Something is missing ${placeOf(detail)}, and the expression is refused. Write it${detail === '[]' ? '' : ', or "" where the empty text is meant'}.`,
});

function placeOf(detail: string | undefined): string {
  if (detail === '[]') return 'between the brackets';
  if (detail === undefined || detail === '()') return 'between the parentheses';
  return `beside ${detail}`;
}
