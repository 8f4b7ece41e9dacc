import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest, exampleSource, exampleStored } from '../exampleManifest.ts';
import { allCalls, expressionsCalling } from '../mappedExpressions.ts';
import { sourceSide } from '../sides.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven } from './callArguments.ts';

const inManifest = (mappings: string, sourceDirectory = 'Workday'): string =>
  exampleManifest({ sourceDirectory, targetDirectory: 'Microsoft Entra ID', source: ['PreferredName', 'LegalName'], target: ['title'], mappings });
const example = (expression: string, sourceDirectory?: string): string => inManifest(exampleFunction('title', expression), sourceDirectory);

export const coalesceEmptyString = mappingRule({
  code: 'fn/coalesce-empty-string',
  level: 'info',
  title: 'Coalesce over values that may be an empty text',
  why: 'The functions page says that Coalesce passes over null; a guide expects it to pass over empty texts, too. HR systems and the API can send an empty text, and then that is what flows.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/successfactors-expression-mapping-functions-guide.md'],
  fixable: true,
  bad: [example('Coalesce(«[PreferredName]», [LegalName])')],
  good: [example('Coalesce([PreferredName], [LegalName])', 'Microsoft Entra ID'), example('Switch([PreferredName], [PreferredName], "", [LegalName])')],
  fix: [
    {
      before: example('Coalesce([PreferredName], [LegalName])'),
      after: inManifest(exampleStored('title', exampleSource('Switch([PreferredName], [PreferredName], "", [LegalName])', [['source', exampleSource('[PreferredName]')], ['defaultValue', exampleSource('[PreferredName]')], ['switchValue', exampleSource('""')], ['switchValue', exampleSource('[LegalName]')]]))),
    },
  ],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of expressionsCalling(context, 'Coalesce')) {
      if (sourceSide(mapped) !== 'hr') continue;
      for (const call of callsTo(allCalls(parsed), 'Coalesce')) {
        const [first, second, ...more] = call.arguments;
        if (first?.kind !== 'attribute' || second === undefined) continue;
        const rest = more.length === 0 && isGiven(second) && call.closeSpan !== undefined ? parsed.text.slice(second.span.start, second.span.end) : null;
        context.report({
          span: toDocument(first.span),
          pointer,
          message: `Where ${first.name} is an empty text, and not absent, Coalesce gives that and not what comes next. Switch([${first.name}], [${first.name}], "", …) passes over both.`,
          fixes: rest === null ? [] : [{ title: 'Pass over empty texts with Switch', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: call.span, newText: `Switch([${first.name}], [${first.name}], "", ${rest})` }] }] }],
        });
      }
    }
  },
});
