import { formRule } from '../formRule.ts';

export const jsonComment = formRule({
  code: 'json/comment',
  level: 'warning',
  title: 'Comment in JSON',
  why: 'JSON has none; Graph and the portal refuse the document.',
  fidelity: 'documented',
  sources: ['RFC 8259'],
  fixable: true,
  bad: ['{ «// why»\n  "synchronizationRules": [] }', '{ "synchronizationRules": [«/* none */»] }'],
  good: ['{ "synchronizationRules": [{ "name": "// no comment" }] }'],
  fix: [{ before: '{ "synchronizationRules": [/* none */] }', after: '{ "synchronizationRules": [] }' }],
});
