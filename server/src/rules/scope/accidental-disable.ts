import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledObjects } from '../mappedExpressions.ts';
import { sourceSide } from '../sides.ts';

const example = (scope: string, sourceDirectory = 'Workday'): string =>
  exampleManifest({ sourceDirectory, targetDirectory: 'Active Directory', source: ['WorkerID', 'Country'], target: ['employeeID'], scope, mappings: exampleMapping('employeeID', 'WorkerID', ', "matchingPriority": 1') });
const SWEDEN = '{"groups": [{"name": "Sweden", "clauses": [{"operatorName": "EQUALS", "sourceOperandName": "Country", "targetOperand": {"values": ["SE"]}}]}]}';

export const accidentalDisable = mappingRule({
  code: 'scope/accidental-disable',
  level: 'info',
  title: 'Scoping filter of an HR job that disables accounts',
  why: 'Whoever leaves the scope of a job is disabled in the target. In a job that feeds the directory itself this locks people out of everything, unless SkipOutOfScopeDeletions is set.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/skip-out-of-scope-deletions.md', 'MicrosoftDocs/entra-docs docs/identity/saas-apps/workday-inbound-tutorial.md'],
  fixable: false,
  bad: [example(`«${SWEDEN}»`)],
  good: [example('null'), example(SWEDEN, 'Microsoft Entra ID')],
  check: (context) => {
    for (const mapped of enabledObjects(context)) {
      const { scope, scopeSpan, headSpan, pointer } = mapped.objectMapping;
      if (scope.groups.length === 0 || sourceSide(mapped) !== 'hr') continue;
      context.report({
        span: scopeSpan ?? headSpan,
        pointer: `${pointer}/scope`,
        message: 'People who do not fit this filter, or stop to fit it, are disabled in the directory. Set the secret SkipOutOfScopeDeletions first if they are to stay as they are.',
      });
    }
  },
});
