import { mappingRule } from '../defineRule.ts';
import { mappedExpressions } from '../mappedExpressions.ts';

export const constantMatching = mappingRule({
  code: 'map/unused-constant-mapping',
  level: 'info',
  title: 'Constant that has no effect where it stands',
  why: 'A constant is the same for everybody, so as a matching attribute it tells nobody apart, and a default of the same text is never used.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['«userName» <- "x" match 1\n', 'userName <- [objectId] match 1\ntimezone <- "Europe/Stockholm"  «default "Europe/Stockholm"»\n'],
  good: ['userName <- [userPrincipalName] match 1\n', 'userName <- [objectId] match 1\ntimezone <- none  default "Europe/Stockholm"\n'],
  fix: [{ before: 'userName <- [objectId] match 1\ntimezone <- "UTC"  default "UTC"\n', after: 'userName <- [objectId] match 1\ntimezone <- "UTC"\n' }],
  check: (context) => {
    for (const { mapping, parsed: { root } } of mappedExpressions(context)) {
      if (root.kind !== 'string') continue;
      if (mapping.matchingPriority > 0) {
        context.report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `${mapping.target} has one value for everybody, so matching by it tells nobody apart. Match on an identifier.` });
      } else if (mapping.defaultValue !== null && mapping.defaultValue === root.value) {
        context.report({
          span: mapping.defaultSpan ?? mapping.targetSpan,
          pointer: mapping.pointer,
          message: `${mapping.target} always gets this text, so the default of the same text is never used. Remove it.`,
          fixes: [{ title: 'Remove the default value', safe: true, effect: 'none', edits: [{ kind: 'setDefaultValue', mapping, value: null }] }],
        });
      }
    }
  },
});
