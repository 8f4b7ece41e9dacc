import { checkRule } from '../defineRule.ts';

export const invisibleCharacter = checkRule({
  code: 'expr/invisible-character',
  level: 'error',
  title: 'Invisible character',
  why: 'Copying from a web page or a document brings along blanks that do not break and characters without a width. The expression looks right but is refused, or an attribute is not found because its name holds one.',
  fidelity: 'inferred',
  sources: [
    'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['ToLower(«\u00a0»[mail])', 'ToLower([ma«\u200b»il])'],
  good: ['ToLower( [mail])'],
  fix: [
    { before: 'ToLower(\u00a0[mail])', after: 'ToLower( [mail])' },
    { before: 'ToLower([ma\u200bil])', after: 'ToLower([mail])' },
  ],
  message: ({ detail }) => `The invisible character ${detail ?? 'here'} is not a plain blank, and the service trips over it or takes it as part of a name or text. Remove it, or type a blank.`,
  fixTitle: 'Remove the invisible character',
  fixIsSafe: true,
});
