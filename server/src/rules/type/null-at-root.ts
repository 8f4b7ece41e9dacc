import { holesThat, type Hole } from '../../inference/holes.ts';
import { canBeFilled } from '../../types/questions.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { mappedExpressions, type MappedExpression } from '../mappedExpressions.ts';
import { typesOf } from '../mappedTypes.ts';
import { sourceSide } from '../sides.ts';

const inManifest = (mapping: string, email = '"required": true'): string =>
  exampleManifest({
    source: ['objectId', 'mail', '{"name": "employeeId", "type": "String", "required": true}'],
    target: ['userName', `{"name": "email", "type": "String", ${email}}`],
    mappings: `${exampleMapping('userName', 'objectId', ', "matchingPriority": 1')}, ${mapping}`,
  });

export const nullAtRoot = mappingRule({
  code: 'type/null-at-root',
  level: 'hint',
  title: 'Required attribute that some users get no value for',
  why: 'The target requires the attribute, and a user with a hole in the source gives it none: creation fails for that user alone, often months later. Most failures in production are such users.',
  fidelity: 'inferred',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributedefinition.md', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: [
    inManifest(exampleMapping('«email»', 'mail')),
    inManifest(exampleFunction('«email»', 'ToLower([mail])')),
    inManifest(exampleFunction('«email»', 'IgnoreFlowIfNullOrEmpty([mail])')),
    inManifest(exampleFunction('«email»', 'Coalesce([mail], [extensionAttribute1])')),
  ],
  good: [
    inManifest(exampleFunction('email', 'Coalesce([mail], [employeeId])')),
    inManifest(exampleFunction('email', 'Switch([mail], [mail], "", "none")')),
    inManifest(exampleMapping('email', 'employeeId')),
    inManifest(exampleMapping('email', 'mail'), '"required": false'),
    inManifest(exampleMapping('email', 'mail', ', "defaultValue": "none"')),
  ],
  check: (context) => {
    for (const expression of mappedExpressions(context)) {
      // What an app sends back is the service's own import, which nobody wrote.
      if (!isRequired(expression) || sourceSide(expression.mapped) === 'app') continue;
      const holes = holesThat(typesOf(expression).holes(), (value) => !canBeFilled(value));
      const [first] = holes;
      if (first === undefined) continue;
      const { mapping } = expression;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${mapping.target} is required, and ${whoIsWithout(holes)} ${endOf(first)}, so creating them fails. Give a value that everybody has, with Coalesce or Switch.`,
      });
    }
  },
});

/** Matching attributes have rules of their own; a default fills the hole when the user is created. */
function isRequired({ mapped, mapping }: MappedExpression): boolean {
  if (mapping.matchingPriority > 0 || (mapping.defaultValue ?? '') !== '') return false;
  const defined = mapped.targetAttributes?.get(mapping.target);
  if (defined !== undefined) return defined.required && !defined.anchor && defined.defaultValue === null;
  return mapped.profileObject?.attributes.find(({ name }) => name === mapping.target)?.valueRequired === true;
}

function whoIsWithout(holes: readonly Hole[]): string {
  const groups = holes.map(({ attributes }) => attributes.join(' and '));
  return groups.length === 1 ? `users without ${groups.join('')}` : `users without one of ${groups.join(', ')}`;
}

function endOf({ inference: { root } }: Hole): string {
  if (root.absent || root.stops.includes('ignored')) return 'get no value for it';
  return root.empty ? 'get an empty text' : 'end in an error';
}
