import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledMappings } from '../mappedExpressions.ts';
import { sourceSide, targetSide } from '../sides.ts';

const MAIL = exampleMapping('mail', 'mail');
const example = (mappings: string, targetDirectory = 'Microsoft Entra ID (target)'): string =>
  exampleManifest({ targetDirectory, source: ['mail', 'proxyAddresses'], target: ['mail', 'proxyAddresses'], mappings });

export const proxyAddressesTarget = mappingRule({
  code: 'map/proxyaddresses-target',
  level: 'error',
  title: 'Target that cross-tenant synchronization cannot keep',
  why: 'Cross-tenant synchronization cannot write proxyAddresses: it is read-only, and otherMails is overwritten by the invitation.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md'],
  fixable: true,
  bad: [example(exampleMapping('«proxyAddresses»', 'proxyAddresses'))],
  good: [example(MAIL), example(exampleMapping('proxyAddresses', 'proxyAddresses'), 'app')],
  fix: [{ before: example(`${MAIL},${exampleMapping('proxyAddresses', 'proxyAddresses')}`), after: example(MAIL) }],
  check: (context) => {
    for (const { mapped, mapping } of enabledMappings(context)) {
      if ((mapping.target !== 'proxyAddresses' && mapping.target !== 'otherMails') || sourceSide(mapped) !== 'entra' || targetSide(mapped) !== 'entra') continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `Cross-tenant synchronization cannot keep ${mapping.target}: the other tenant manages it. Delete the mapping.`,
        fixes: [{ title: `Delete the mapping to ${mapping.target}`, safe: true, effect: 'provisioning', edits: [{ kind: 'deleteMapping', mapping }] }],
      });
    }
  },
});
