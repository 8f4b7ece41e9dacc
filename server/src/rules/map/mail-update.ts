import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledMappings } from '../mappedExpressions.ts';
import { sourceSide, targetSide } from '../sides.ts';

const example = (flow: string, target = 'mail', sourceDirectory = 'Workday'): string =>
  exampleManifest({ sourceDirectory, targetDirectory: 'Microsoft Entra ID', source: ['Email'], target: ['mail', 'otherMail'], mappings: exampleMapping(target, 'Email', `, "flowType": "${flow}"`) });

export const mailUpdate = mappingRule({
  code: 'map/mail-update',
  level: 'warning',
  title: 'Change of the mail of Entra users',
  why: 'Entra lets an HR job set mail when it creates a user, but not change it later: such updates never succeed.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/hr-user-update-issues.md'],
  fixable: true,
  bad: [example('Always', '«mail»')],
  good: [example('ObjectAddOnly'), example('Always', 'otherMail'), example('Always', 'mail', 'Active Directory')],
  fix: [{ before: example('Always'), after: example('ObjectAddOnly') }],
  check: (context) => {
    for (const { mapped, mapping } of enabledMappings(context)) {
      if (mapping.target !== 'mail' || mapping.flowType !== 'Always' || sourceSide(mapped) !== 'hr' || targetSide(mapped) !== 'entra') continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: 'An HR job cannot change the mail of an Entra user, so every update of it fails. Let it flow only during creation.',
        fixes: [{ title: 'Only during creation', safe: false, effect: 'provisioning', edits: [{ kind: 'setFlowType', mapping, flowType: 'ObjectAddOnly' }] }],
      });
    }
  },
});
