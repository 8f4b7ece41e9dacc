import { nearest } from '../../base/nearest.ts';
import type { Span } from '../../base/span.ts';
import { mappingRule } from '../defineRule.ts';
import { textFix } from '../documentFix.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';

const GOOD = exampleManifest({ mappings: exampleMapping('userName', 'objectId', ', "matchingPriority": 1') });

export const unknownDirectory = mappingRule({
  code: 'map/unknown-directory',
  level: 'error',
  title: 'Rule for a directory that the schema does not define',
  why: 'A rule names its directories, and the names must be those of the definitions letter by letter. Entra is called Azure Active Directory in old files and Microsoft Entra ID in new ones: whoever renames it in one place only cuts the link.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-synchronizationrule.md'],
  fixable: true,
  bad: [GOOD.replace('"sourceDirectoryName": "Microsoft Entra ID"', '"sourceDirectoryName": "«Azure Active Directory»"')],
  good: [GOOD],
  fix: [{ before: GOOD.replace('"sourceDirectoryName": "Microsoft Entra ID"', '"sourceDirectoryName": "Azure Active Directory"'), after: GOOD }],
  check: ({ model, report }) => {
    const names = model.directories.flatMap(({ name }) => name ?? []);
    if (names.length === 0) return;
    for (const rule of model.rules) {
      const sides: readonly (readonly [string | null, Span | null, string])[] = [
        [rule.sourceDirectoryName, rule.sourceDirectorySpan, 'sourceDirectoryName'],
        [rule.targetDirectoryName, rule.targetDirectorySpan, 'targetDirectoryName'],
      ];
      for (const [name, span, property] of sides) {
        if (name === null || span === null || names.includes(name)) continue;
        const renamed = renamedEntra(name, names);
        const meant = renamed ?? nearest(name, names);
        report({
          span,
          pointer: `${rule.pointer}/${property}`,
          // A page may show only the directory that it speaks of.
          ...(names.length === 1 ? { severity: 'warning' as const } : {}),
          message: `The schema defines no directory “${name}”, so this rule leads nowhere and Graph refuses it. ${meant === undefined ? `Defined are: ${names.join(', ')}.` : `Write “${meant}”, as its definition does.`}`,
          fixes: meant === undefined ? [] : [textFix(`Change it to ${meant}`, renamed !== undefined, span, meant)],
        });
      }
    }
  },
});

const ENTRA_NAMES: readonly string[] = ['Azure Active Directory', 'Microsoft Entra ID'];

function renamedEntra(name: string, names: readonly string[]): string | undefined {
  return ENTRA_NAMES.includes(name) ? names.find((other) => ENTRA_NAMES.includes(other)) : undefined;
}
