import { attributeReferences } from '../../expression/attributeReferences.ts';
import { someNode } from '../../expression/walk.ts';
import { guardedCalls, isGuarded } from '../date/guards.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest, exampleSource, exampleStored } from '../exampleManifest.ts';
import { losesUnchangedValues } from '../jobDirection.ts';
import { expressionsCalling } from '../mappedExpressions.ts';
import { wrap } from '../wrap.ts';
import { FUNCTIONS_PAGE, isCallTo, isGiven, textOf } from './callArguments.ts';

const inManifest = (mappings: string, definition = '{"name": "Country", "type": "String"}'): string =>
  exampleManifest({ sourceDirectory: 'Workday', targetDirectory: 'Microsoft Entra ID', source: [definition], target: ['title'], mappings });
const example = (expression: string, definition?: string): string => inManifest(exampleFunction('title', expression), definition);
const LADDER = 'IIF([Country]="SE", "a", "b")';
const STORED_LADDER = exampleSource(LADDER, ([['one', '[Country]'], ['two', '"="'], ['three', '"SE"'], ['four', '"a"'], ['five', '"b"']] as const).map(([key, text]) => [key, exampleSource(text)]));

export const iifNullAttribute = mappingRule({
  code: 'fn/iif-null-attribute',
  level: 'hint',
  title: 'IIF over a value that may be missing',
  why: 'The functions page says that the condition fails when its attribute is empty, so that nothing flows for such users, not even the last value of IIF. Default mappings of the service do it nevertheless, so this is only a hint.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  bad: [example('IIF(«[Country]»="SE", "a", "b")')],
  good: [
    example('IIF([Country]="SE", "a", "b")', '{"name": "Country", "type": "String", "required": true}'),
    example('Switch([Country], IIF([Country]="SE", "a", "b"), "", "b")'),
    example('IIF(IsPresent([Country]), "a", "b")'),
  ],
  fix: [
    {
      before: example(LADDER),
      after: inManifest(exampleStored('title', exampleSource(`Switch([Country], ${LADDER}, "", "b")`, [['source', exampleSource('[Country]')], ['defaultValue', STORED_LADDER], ['switchValue', exampleSource('""')], ['switchValue', exampleSource('"b"')]]))),
    },
  ],
  check: (context) => {
    for (const placed of expressionsCalling(context, 'IIF')) {
      // There the reference advises IIF instead of Switch.
      if (losesUnchangedValues(placed)) continue;
      const { mapped, mapping, parsed, pointer, toDocument } = placed;
      for (const guarded of guardedCalls(parsed.root)) {
        const [condition, , otherwise] = guarded.call.arguments;
        if (!isCallTo(guarded.call, 'IIF') || !isGiven(condition) || someNode(condition, testsForAbsence)) continue;
        const attribute = attributeReferences(condition).find(({ name }) => mapped.sourceAttributes?.get(name)?.definition?.required === false && !isGuarded(guarded, name));
        if (attribute === undefined) continue;
        const part = otherwise !== undefined && isGiven(otherwise) ? parsed.text.slice(otherwise.span.start, otherwise.span.end) : null;
        context.report({
          span: toDocument(attribute.span),
          pointer,
          message: `For users without ${attribute.name} the reference says that this condition fails, so nothing flows. Put Switch([${attribute.name}], …, "", …) around it to say what they get.`,
          fixes: part === null ? [] : [{ title: 'Say with Switch what they get', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: wrap(guarded.call.span, `Switch([${attribute.name}], `, `, "", ${part})`) }] }],
        });
      }
    }
  },
});

/** Tests for empty values have a rule of their own. */
function testsForAbsence(node: Parameters<typeof textOf>[0] & {}): boolean {
  return isCallTo(node, 'IsPresent', 'IsNull', 'IsNullOrEmpty', 'IsNothing', 'Coalesce', 'Switch') || textOf(node) === '';
}
