import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { sourceSide } from '../sides.ts';

const example = (flag: string, match: number): string =>
  exampleManifest({
    sourceDirectory: 'Workday', targetDirectory: 'Active Directory', source: [`{"name": "WorkerID", "type": "String", "flowNullValues": ${flag}}`], target: ['employeeID'],
    mappings: exampleMapping('employeeID', 'WorkerID', `, "matchingPriority": ${match}`),
  });

export const flowNullMatching = mappingRule({
  code: 'map/flownull-matching',
  level: 'error',
  title: 'Empty values that flow into a matching or required attribute',
  why: 'With flow null values on, an empty source clears the target. A cleared matching attribute no longer finds its user, and a required one is refused.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/clear-attribute-values.md'],
  fixable: true,
  bad: [example('«true»', 1)],
  good: [example('false', 1), example('true', 0)],
  fix: [{ before: example('true', 1), after: example('false', 1) }],
  check: (context) => {
    for (const { mapped, mapping, parsed: { root } } of mappedExpressions(context)) {
      const source = root.kind === 'attribute' ? mapped.sourceAttributes?.get(root.name)?.definition : null;
      // In an outbound job the switch has no effect, and a rule of its own says so.
      if (source === null || source === undefined || source.flowNullSpan === null || sourceSide(mapped) === 'entra') continue;
      const role = mapping.matchingPriority > 0 ? 'a matching attribute' : mapped.targetAttributes?.get(mapping.target)?.required === true ? 'required' : null;
      if (role === null) continue;
      context.report({
        span: source.flowNullSpan,
        pointer: `${source.pointer}/flowNullValues`,
        message: `${source.name} feeds ${mapping.target}, which is ${role}, and empty values of it would clear that. Switch flow null values off.`,
        fixes: [{ title: 'Switch flow null values off', safe: true, effect: 'provisioning', edits: [{ kind: 'text', edits: [{ span: source.flowNullSpan, newText: 'false' }] }] }],
      });
    }
  },
});
