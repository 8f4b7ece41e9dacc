import { ENTRA_USER } from '../../directory/entraAttributes.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo } from './callArguments.ts';

export const switchReferenceAttribute = expressionRule({
  code: 'fn/switch-reference-attribute',
  level: 'error',
  title: 'Switch over a reference',
  why: 'The functions page says that Switch cannot be used with reference attributes such as manager: the reference is then not set.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Switch'],
  bad: ['Switch(«[manager]», , "x", "y")'],
  good: ['Switch([department], , "x", "y")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      for (const node of call.arguments) {
        if (node.kind !== 'attribute' || !REFERENCES.has(node.name)) continue;
        report({ span: node.span, message: `${node.name} is a reference to another object, which Switch cannot carry, so it is not set. Map ${node.name} directly.` });
      }
    }
  },
});

// appRoleAssignments has a rule of its own.
const REFERENCES: ReadonlySet<string> = new Set(ENTRA_USER.filter(({ name, type }) => type === 'Reference' && name !== 'appRoleAssignments').map(({ name }) => name));
