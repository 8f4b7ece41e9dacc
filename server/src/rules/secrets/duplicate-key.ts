import { mappingRule } from '../defineRule.ts';

export const duplicateSecret = mappingRule({
  code: 'secrets/duplicate-key',
  level: 'warning',
  title: 'Same secret twice',
  why: 'A job keeps one value for each key. Which of two is taken is not documented.',
  fidelity: 'inferred',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-synchronizationsecretkeystringvaluepair.md'],
  fixable: false,
  bad: ['{"value": [{"key": "UserName", "value": "a"}, {"key": "«UserName»", "value": "b"}]}'],
  good: ['{"value": [{"key": "UserName", "value": "a"}, {"key": "Password", "value": "*"}]}'],
  check: ({ model, report }) => {
    const seen = new Set<string>();
    for (const { key, keySpan, pointer } of model.secrets) {
      if (seen.has(key)) report({ span: keySpan, pointer, message: `${key} is given twice, and which value is taken is not known. Delete one of them.` });
      seen.add(key);
    }
  },
});
