import { mappingRule } from '../defineRule.ts';

export const activeAccountEnabled = mappingRule({
  code: 'map/active-accountenabled',
  level: 'warning',
  title: 'Account state that follows only the sign-in block',
  why: 'accountEnabled does not change when a user is unassigned, so unassigned people stay active. IsSoftDeleted covers both.',
  fidelity: 'observed',
  sources: ['cloudflare/cloudflare-docs#30543'],
  fixable: true,
  bad: ['active <- «[accountEnabled]»\n'],
  good: ['active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n'],
  fix: [{ before: 'active <- [accountEnabled]\n', after: 'active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n' }],
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping, profileObject } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        // A profile that names the one right expression says so itself.
        if (profileObject?.attributes.some(({ name, expression }) => name === mapping.target && expression !== undefined) === true) continue;
        if (!ACTIVE.has(mapping.target) || mapping.source.kind !== 'expression') continue;
        const { root } = parse(mapping.source.expression);
        if (root.kind !== 'attribute' || root.name !== 'accountEnabled') continue;
        report({
          span: mapping.source.expression.span,
          pointer: mapping.source.expression.pointer,
          message: `accountEnabled does not change when somebody is unassigned, so they stay active in the app. Feed ${mapping.target} from IsSoftDeleted.`,
          fixes: [{ title: `Feed ${mapping.target} from IsSoftDeleted`, safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: DEFAULT }] }],
        });
      }
    }
  },
});

const DEFAULT = 'Switch([IsSoftDeleted], , "False", "True", "True", "False")';

/** The names under which apps know whether an account may sign in. */
const ACTIVE: ReadonlySet<string> = new Set(['active', 'IsActive', 'isActive']);
