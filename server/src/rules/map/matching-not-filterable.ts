import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledMappings } from '../mappedExpressions.ts';
import { targetSide } from '../sides.ts';

const example = (target: string, targetDirectory = 'Microsoft Entra ID'): string =>
  exampleManifest({ sourceDirectory: 'Workday', targetDirectory, source: ['WorkerID'], target: ['employeeId', 'extensionAttribute3'], mappings: exampleMapping(target, 'WorkerID', ', "matchingPriority": 1') });

export const matchingNotFilterable = mappingRule({
  code: 'map/matching-not-filterable',
  level: 'error',
  title: 'Matching on an attribute that cannot be searched',
  why: 'Entra ID cannot filter users by extensionAttribute1 to 15, so the matching step fails for everybody.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/hr-user-update-issues.md'],
  fixable: true,
  bad: [example('«extensionAttribute3»')],
  good: [example('employeeId'), example('extensionAttribute3', 'Active Directory')],
  fix: [{ before: example('extensionAttribute3'), after: example('employeeId') }],
  check: (context) => {
    for (const { mapped, mapping } of enabledMappings(context)) {
      if (mapping.matchingPriority <= 0 || !/^extensionAttribute(?:[1-9]|1[0-5])$/.test(mapping.target)) continue;
      const target = targetSide(mapped);
      if (target !== 'entra' && target !== 'unknown') continue;
      const isTaken = mapped.objectMapping.attributeMappings.some((other) => other.target === 'employeeId');
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `Entra ID cannot search for ${mapping.target}, so matching fails for everybody. Match on employeeId or another attribute that can be searched.`,
        fixes: isTaken ? [] : [{ title: 'Match on employeeId', safe: false, effect: 'provisioning', edits: [{ kind: 'setTarget', mapping, target: 'employeeId' }] }],
      });
    }
  },
});
