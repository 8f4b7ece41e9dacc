import { dotsInLiteralText } from '../../dotnet/regex/regexHints.ts';
import { regexRule } from '../defineRule.ts';
import { asWritten } from './patternMessage.ts';

export const unescapedDot = regexRule({
  code: 'rx/unescaped-dot',
  level: 'info',
  title: 'Dot of a domain name that matches any character',
  why: 'In a pattern a dot stands for any character. The page on scoping filters writes a domain with a plain dot, so that user@domainXcom matches too.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: true,
  place: 'anywhere',
  bad: ['Replace([mail], , "@contoso«.»com$", , "", , )'],
  good: ['Replace([mail], , "@contoso\\\\.com$", , "", , )', 'Replace([mail], , "(.*)@.*", , "$1", , )', 'Replace([mail], "@contoso.com", , , "", , )'],
  fix: [{ before: 'Replace([mail], , "@contoso.com$", , "", , )', after: 'Replace([mail], , "@contoso\\\\.com$", , "", , )' }],
  check: ({ regex, place, report }) => {
    if (regex.invalid) return;
    for (const span of dotsInLiteralText(regex.tree)) {
      report({
        span,
        message: asWritten('This dot matches any character, not only a dot. Write \\. if a dot is meant.', place),
        fixes: [{ title: asWritten('Write \\.', place), safe: false, effect: 'provisioning', edits: [{ span, newText: '\\.' }] }],
      });
    }
  },
});
