import { encodeString } from '../../expression/stringLiteral.ts';
import { mappingRule } from '../defineRule.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { sourceSide } from '../sides.ts';

export const defaultNotOnUpdate = mappingRule({
  code: 'map/default-not-on-update',
  level: 'info',
  title: 'Default that existing users never get',
  why: 'The default value is for creation only. A user who is there already and has no value stays without one, and one who loses the value keeps the old one.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['userName <- [objectId] match 1\ntitle <- [jobTitle]  «default "unknown"»\n'],
  good: ['userName <- [objectId] match 1\ntitle <- [jobTitle]  default "unknown"  create-only\n', 'userName <- [objectId] match 1\ntimezone <- none  default "Europe/Stockholm"\n', 'userName <- [objectId] match 1\ntitle <- [displayName]  default "unknown"\n'],
  fix: [{ before: 'userName <- [objectId] match 1\ntitle <- [jobTitle]  default "unknown"\n', after: 'userName <- [objectId] match 1\ntitle <- Switch([jobTitle], [jobTitle], "", "unknown")  default "unknown"\n' }],
  check: (context) => {
    for (const { mapped, mapping, parsed: { root } } of mappedExpressions(context)) {
      const { defaultValue, defaultSpan, target } = mapping;
      if (defaultValue === null || defaultValue === '' || mapping.flowType !== 'Always' || mapping.matchingPriority > 0 || root.kind !== 'attribute' || sourceSide(mapped) !== 'entra') continue;
      const source = mapped.sourceAttributes?.get(root.name);
      if (source === undefined || source.required || source.multivalued || source.type === 'Reference') continue;
      const expression = `Switch([${root.name}], [${root.name}], "", ${encodeString(defaultValue)})`;
      context.report({
        span: defaultSpan ?? mapping.targetSpan,
        pointer: mapping.pointer,
        message: `The default of ${target} is used only when a user is created; users in the app already, and those who lose ${root.name}, never get it. Use ${expression} if they should.`,
        fixes: [{ title: 'Send it on updates, too', safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression }] }],
      });
    }
  },
});
