import { formRule } from '../formRule.ts';

export const jsonTooDeep = formRule({
  code: 'json/too-deep',
  level: 'error',
  title: 'Document nested too deeply',
  why: 'No synchronization schema is nested more than 512 levels deep; a bracket too many, repeated by a program, is the likely cause.',
  fidelity: 'inferred',
  sources: ['The deepest of the public schemas has 21 levels (use-azuread, AD2AAD, 2020).'],
  fixable: false,
  bad: [`{ "synchronizationRules": ${'['.repeat(511)}«[»${']'.repeat(512)} }`],
  good: [`{ "synchronizationRules": ${'['.repeat(500)}${']'.repeat(500)} }`],
});
