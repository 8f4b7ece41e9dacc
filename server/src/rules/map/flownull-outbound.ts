import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledObjects } from '../mappedExpressions.ts';
import { sourceSide } from '../sides.ts';

const example = (flag: string, sourceDirectory: string): string =>
  exampleManifest({ sourceDirectory, source: [`{"name": "mail", "type": "String", "flowNullValues": ${flag}}`], mappings: exampleMapping('userName', 'mail') });

export const flowNullOutbound = mappingRule({
  code: 'map/flownull-outbound',
  level: 'info',
  title: 'Flow null values in an outbound job',
  why: 'Flow null values works only from an HR system or the API towards the directories. In a job that provisions an app, an empty value is never sent, so the app keeps the old one.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/clear-attribute-values.md'],
  fixable: false,
  bad: [example('«true»', 'Microsoft Entra ID')],
  good: [example('false', 'Microsoft Entra ID'), example('true', 'Workday')],
  check: (context) => {
    for (const mapped of enabledObjects(context)) {
      if (sourceSide(mapped) !== 'entra') continue;
      for (const { name, definition } of mapped.sourceAttributes?.values() ?? []) {
        if (definition === null || definition.flowNullSpan === null) continue;
        context.report({
          span: definition.flowNullSpan,
          pointer: `${definition.pointer}/flowNullValues`,
          message: `Jobs that provision an app never send an empty value, so this switch on ${name} has no effect. Send a text of your own for empty values, for example with Switch.`,
        });
      }
    }
  },
});
