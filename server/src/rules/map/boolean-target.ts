import type { Span } from '../../base/span.ts';
import { resultsOf } from '../date/targetExpressions.ts';
import { mappingRule } from '../defineRule.ts';
import { textOf } from '../fn/callArguments.ts';
import { enabledMappings, mappedExpressions, type PlacedMapping } from '../mappedExpressions.ts';

export const booleanTarget = mappingRule({
  code: 'map/boolean-target',
  level: 'warning',
  title: 'Boolean target fed by another text than True or False',
  why: 'A Boolean attribute takes the texts True and False. Yes, 1 or an empty text is no value of it, so the app refuses the user or keeps the old state.',
  fidelity: 'inferred',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributemapping.md'],
  fixable: false,
  bad: [
    'userName <- [objectId] match 1\nactive <- Switch([IsSoftDeleted], , "False", «"1"», "True", «"0"»)\n',
    'userName <- [objectId] match 1\nactive <- Not([IsSoftDeleted])  «default "yes"»\n',
  ],
  good: [
    'userName <- [objectId] match 1\nactive <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\n',
    'userName <- [objectId] match 1\nactive <- Not([IsSoftDeleted])  default "True"\n',
    'userName <- [objectId] match 1\ntitle <- Switch([department], "no", "Sales", "yes")\n',
  ],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      if (!isBoolean({ mapped, mapping })) continue;
      for (const node of resultsOf(parsed.root)) {
        const text = node.kind === 'number' ? node.text : textOf(node);
        if (text !== null && !isTruthValue(text)) report(toDocument(node.span), pointer, mapping.target, text);
      }
    }
    for (const { mapped, mapping } of enabledMappings(context)) {
      const { defaultValue, defaultSpan } = mapping;
      // Tools write an empty default where there is none.
      if (defaultValue !== null && defaultValue !== '' && !isTruthValue(defaultValue) && isBoolean({ mapped, mapping })) report(defaultSpan ?? mapping.targetSpan, mapping.pointer, mapping.target, defaultValue);
    }
    function report(span: Span, pointer: string, target: string, text: string): void {
      context.report({ span, pointer, message: `${target} is Boolean, and “${text}” is neither True nor False, so the app refuses it or keeps what it has. Write "True" or "False".` });
    }
  },
});

function isTruthValue(text: string): boolean {
  return /^(?:true|false)$/i.test(text);
}

function isBoolean({ mapped, mapping }: PlacedMapping): boolean {
  const defined = mapped.targetAttributes?.get(mapping.target)?.type;
  return (defined ?? mapped.profileObject?.attributes.find(({ name }) => name === mapping.target)?.type) === 'Boolean';
}
