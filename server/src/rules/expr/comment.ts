import { checkRule } from '../defineRule.ts';

export const comment = checkRule({
  code: 'expr/comment',
  level: 'error',
  title: 'Comment inside an expression',
  why: 'No page documents a comment inside an expression, in any notation. The service reads it as part of the expression and refuses to save it.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['ToLower(«/* work address */» [mail])', 'ToLower([mail]) «// small letters»'],
  good: ['ToLower([mail])', 'Append("https://contoso.com/", [alias])'],
  fix: [{ before: 'ToLower(/* work address */[mail])', after: 'ToLower([mail])' }],
  message: ({ detail }) => `Expressions have no comments, so ${detail ?? 'this one'} makes the service refuse it. Remove the comment; in a mapping file it may stand on a line of its own, behind #.`,
  fixTitle: 'Remove the comment',
  fixIsSafe: true,
});
