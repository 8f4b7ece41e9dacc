import { expressionRule } from '../defineRule.ts';

export const tooLong = expressionRule({
  code: 'expr/too-long',
  level: 'error',
  title: 'Expression that is too long',
  why: 'The known issues say that an expression has at most 10,000 characters; a longer one cannot be saved.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md'],
  fixable: false,
  bad: [`«Join("", "${'x'.repeat(9_500)}")»`],
  good: ['Join("", [a])'],
  check: ({ parsed, report }) => {
    const { length } = parsed.text;
    if (length < NEARLY) return;
    const left = length > LONGEST ? `${length - LONGEST} more than the service saves` : `${LONGEST - length} less than the most that the service saves`;
    report({ span: parsed.root.span, severity: length > LONGEST ? 'error' : 'warning', message: `This expression has ${length} characters, ${left}. Shorten it, for example with Switch instead of IIF.` });
  },
});

const LONGEST = 10_000;
const NEARLY = 9_000;
