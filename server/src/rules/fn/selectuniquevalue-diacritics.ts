import type { ExpressionNode } from '../../expression/ast.ts';
import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair } from './callArguments.ts';

export const selectUniqueValueDiacritics = expressionRule({
  code: 'fn/selectuniquevalue-diacritics',
  level: 'warning',
  title: 'Name with diacritics in SelectUniqueValue',
  why: 'The uniqueness check searches the local directory; names such as Jéssica make the search fail, so the account is not created. The functions page asks for NormalizeDiacritics.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  bad: ['SelectUniqueValue(«Join(".", [givenName], [surname])», NormalizeDiacritics([mail]))  create-only'],
  good: ['SelectUniqueValue(NormalizeDiacritics(Join(".", [givenName], [surname])), [employeeId])  create-only'],
  fix: [{ before: 'SelectUniqueValue(Join(".", [givenName], [surname]), [employeeId])  create-only', after: 'SelectUniqueValue(NormalizeDiacritics(Join(".", [givenName], [surname])), [employeeId])  create-only' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'SelectUniqueValue')) {
      for (const rule of call.arguments) {
        if (!readsName(rule) || holdsCall(rule, 'NormalizeDiacritics')) continue;
        report({
          span: rule.span,
          message: 'For names with diacritics the search for taken values fails, and the user is not created. Wrap this in NormalizeDiacritics.',
          fixes: [repair('Wrap it in NormalizeDiacritics', false, [{ span: { start: rule.span.start, end: rule.span.start }, newText: 'NormalizeDiacritics(' }, { span: { start: rule.span.end, end: rule.span.end }, newText: ')' }])],
        });
      }
    }
  },
});

const NAME_ATTRIBUTES = /^(?:preferred|legal)?_?(?:first|last|given|middle|family|display|full|sur)_?name|^(?:surname|sn|cn)$/i;

function readsName(root: ExpressionNode): boolean {
  let found = false;
  walk(root, (node) => {
    found ||= node.kind === 'attribute' && NAME_ATTRIBUTES.test(node.name);
  });
  return found;
}

function holdsCall(root: ExpressionNode, name: string): boolean {
  let found = false;
  walk(root, (node) => {
    found ||= node.kind === 'call' && node.name === name;
  });
  return found;
}
