import { checkRule } from '../defineRule.ts';

export const jsonEscapedPaste = checkRule({
  code: 'expr/json-escaped-paste',
  level: 'error',
  title: 'Escapes of a JSON file',
  why: 'In an exported schema an expression is a JSON string, so that its quotes and backslashes carry backslashes. Pasted like this into the expression box it is refused.',
  fidelity: 'inferred',
  sources: [
    'microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributemappingsource.md',
    'No public page shows the words of the refusal.',
  ],
  fixable: true,
  bad: ['Append([alias], «\\"»@contoso.com\\")'],
  good: ['Append([alias], "@contoso.com")', 'Append([alias], "say \\"hello\\"")'],
  fix: [{ before: 'Append([alias], \\"@contoso.com\\")', after: 'Append([alias], "@contoso.com")' }],
  message: () => 'The expression carries the backslashes of a JSON file, and the service refuses it. Take one level of them out.',
  fixTitle: 'Take the escapes of JSON out',
  fixIsSafe: true,
});
