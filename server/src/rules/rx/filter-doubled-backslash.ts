import { regexRule } from '../defineRule.ts';

/**
 * Two backslashes in front of what was most likely meant as one escape: \\d and the like that begin no word, \\p{, \\@,
 * and \\. in the middle of a name. CONTOSO\\dave and CONTOSO\\.* are meant as they stand.
 */
const DOUBLED = /(?<![\\A-Za-z0-9])\\\\(?:[dwsDWS](?![A-Za-z])|[pP]\{)|(?<!\\)\\\\@|(?<=[A-Za-z0-9])\\\\\.(?=[A-Za-z])/g;

export const filterDoubledBackslash = regexRule({
  code: 'rx/filter-doubled-backslash',
  level: 'warning',
  title: 'Scoping filter with the backslashes of an expression',
  why: 'In an expression each backslash of a pattern is written twice, in the box of a scoping filter once. Two of them stand for a backslash in the value, which no value has, so nobody matches; the samples of the page have single backslashes.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/define-conditional-rules-for-provisioning-user-accounts.md'],
  fixable: true,
  place: 'filter',
  bad: [
    'scope\n  employeeId REGEX MATCH "^«\\\\\\\\d»{4}$"\nuserName <- [mail] match 1\n',
    'scope\n  mail REGEX MATCH ".*@contoso«\\\\\\\\.»com$"\nuserName <- [mail] match 1\n',
  ],
  good: ['scope\n  employeeId REGEX MATCH "^\\\\d{4}$"\nuserName <- [mail] match 1\n', 'scope\n  onPremisesSamAccountName REGEX MATCH "^CONTOSO\\\\\\\\dave$"\nuserName <- [mail] match 1\n'],
  fix: [{ before: 'scope\n  employeeId REGEX MATCH "^\\\\\\\\d{4}$"\nuserName <- [mail] match 1\n', after: 'scope\n  employeeId REGEX MATCH "^\\\\d{4}$"\nuserName <- [mail] match 1\n' }],
  check: ({ regex, report }) => {
    for (const found of regex.pattern.matchAll(DOUBLED)) {
      const start = found.index;
      const text = found[0].replace('{', '');
      report({
        span: { start, end: start + text.length },
        message: `${text} looks for a backslash in the value, so nobody matches. A scoping filter is no expression: write ${text.slice(1)}.`,
        fixes: [{ title: `Write ${text.slice(1)}`, safe: false, effect: 'provisioning', edits: [{ span: { start, end: start + 1 }, newText: '' }] }],
      });
    }
  },
});
