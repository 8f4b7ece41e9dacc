import { checkRule } from '../defineRule.ts';

export const switchOdd = checkRule({
  code: 'fn/switch-odd',
  level: 'error',
  title: 'Switch with an odd number of arguments',
  why: 'By the functions page, Switch takes a source, a default, and pairs of key and value, which makes an even count. With an odd one the expression is refused; most often the default was left out together with its comma.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md'],
  fixable: true,
  bad: [
    '«Switch»([country], "US", "United States")',
    '«Switch»([country], , "US", "United States", "CA")',
  ],
  good: [
    'Switch([country], , "US", "United States")',
    'Switch([country], "Other", "US", "United States", "CA", "Canada")',
  ],
  fix: [{ before: 'Switch([country], "US", "United States")', after: 'Switch([country], , "US", "United States")' }],
  fixTitle: 'Leave the default empty',
  fixIsSafe: false,
});
