import { placedExpressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, repair } from './callArguments.ts';
import { wrap } from '../wrap.ts';

export const passwordNotRedacted = placedExpressionRule({
  code: 'fn/password-not-redacted',
  level: 'warning',
  title: 'Password that the log shows',
  why: 'The provisioning log shows every value. A random password that is not wrapped in Redact can be read there.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  bad: ['"x"\npassword <- «RandomString(12, 2, 2, 2, 2)»  create-only\n'],
  good: ['"x"\npassword <- Redact(RandomString(12, 2, 2, 2, 2))  create-only\n'],
  fix: [{ before: '"x"\npassword <- RandomString(12, 2, 2, 2, 2)  create-only\n', after: '"x"\npassword <- Redact(RandomString(12, 2, 2, 2, 2))  create-only\n' }],
  check: ({ calls, parsed, mapping, report }) => {
    if (mapping === null || !/password|pwd/i.test(mapping.target)) return;
    for (const call of callsTo(calls, 'RandomString')) {
      if (isCallTo(parsed.root, 'Redact')) continue;
      report({
        span: call.span,
        message: 'The provisioning log would show this password. Wrap the whole expression in Redact.',
        fixes: [repair('Wrap it in Redact', true, wrap(parsed.root.span, 'Redact('))],
      });
    }
  },
});
