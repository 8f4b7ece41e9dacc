import { walk } from '../../expression/walk.ts';
import { expressionRule } from '../defineRule.ts';

export const parameterMacro = expressionRule({
  code: 'expr/parameter-macro',
  level: 'warning',
  title: 'Job parameter that nobody knows',
  why: 'Only %DomainFQDN% and %DomainNetBios% are seen in default mappings. Another name is refused, or flows as it stands.',
  fidelity: 'observed',
  sources: ['The default mappings of cloud sync and of Entra ID to Active Directory.'],
  fixable: false,
  bad: ['Append([alias], «%TenantName%»)'],
  good: ['Append([alias], %DomainFQDN%)'],
  check: ({ parsed, report }) => {
    walk(parsed.root, (node) => {
      if (node.kind !== 'jobParameter' || KNOWN.has(node.name.replaceAll('%', ''))) return;
      report({ span: node.span, message: `No job parameter ${node.name} is known, so it is refused or flows as a text. Known are %DomainFQDN% and %DomainNetBios%.` });
    });
  },
});

const KNOWN: ReadonlySet<string> = new Set(['DomainFQDN', 'DomainNetBios']);
