import { expressionRule } from '../defineRule.ts';
import { callsTo, isCallTo, repair } from './callArguments.ts';

export const weakRandom = expressionRule({
  code: 'fn/weak-random',
  level: 'warning',
  title: 'Random text of few different values',
  why: 'The first characters of a Base64 text of a Guid come from few bits, and every second one is the same, so two users soon get one value.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md'],
  fixable: true,
  about: ['Mid', 'Left'],
  bad: ['«Mid(ConvertToBase64(Guid()), 1, 4)»  create-only'],
  good: ['Mid(Replace(Guid(), "-", , , "", , ), 1, 8)  create-only'],
  fix: [
    { before: 'Mid(ConvertToBase64(Guid()), 1, 4)  create-only', after: 'Mid(Replace(Guid(), "-", , , "", , ), 1, 4)  create-only' },
  ],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Mid', 'Left')) {
      const [source] = call.arguments;
      if (!isCallTo(source, 'ConvertToBase64') || !isCallTo(source.arguments[0], 'Guid')) continue;
      report({
        span: call.span,
        message: 'This has far fewer different values than it seems, so users collide. Take Mid(Replace(Guid(), "-", , , "", , ), 1, n) or RandomString.',
        fixes: [repair('Take the digits of the Guid', false, [{ span: source.span, newText: 'Replace(Guid(), "-", , , "", , )' }])],
      });
    }
  },
});
