import { formRule } from '../formRule.ts';

export const syntax = formRule({
  code: 'json/syntax',
  level: 'error',
  title: 'Place where the text is not JSON',
  why: 'Graph and the portal refuse the whole document, and nothing behind the place is sure to mean what it seems to. Fixes wait until the text is JSON again.',
  fidelity: 'documented',
  sources: ['RFC 8259'],
  fixable: false,
  bad: ['{ "synchronizationRules": [] «"»directories": [] }', '{ "synchronizationRules": «TRUE» }', '«{» "synchronizationRules": []'],
  good: ['{ "synchronizationRules": [], "directories": [] }'],
});
