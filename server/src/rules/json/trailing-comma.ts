import { formRule } from '../formRule.ts';

export const trailingComma = formRule({
  code: 'json/trailing-comma',
  level: 'warning',
  title: 'Comma before a closing bracket',
  why: 'JSON has none; Graph and the portal refuse the document, though many editors do not. Examples on Microsoft’s own pages have them.',
  fidelity: 'documented',
  sources: ['RFC 8259', 'microsoftgraph/microsoft-graph-docs api-reference/beta/api/synchronization-synchronizationschema-update.md'],
  fixable: true,
  bad: ['{ "synchronizationRules": []«,» }', '{ "synchronizationRules": [{ "name": "R" }«,» ] }'],
  good: ['{ "synchronizationRules": [] }'],
  fix: [{ before: '{ "synchronizationRules": [{ "name": "R" }, ] }', after: '{ "synchronizationRules": [{ "name": "R" } ] }' }],
});
