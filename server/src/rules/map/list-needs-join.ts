import type { AttributeNode, CallNode } from '../../expression/ast.ts';
import { mappingRule } from '../defineRule.ts';
import { allCalls, expressionsCalling, type MappedExpression } from '../mappedExpressions.ts';
import { typesOf } from '../mappedTypes.ts';

export const listNeedsJoin = mappingRule({
  code: 'map/list-needs-join',
  level: 'info',
  title: 'Function for a text given a list',
  why: 'Functions such as Replace, Mid and Trim work on each value of a list and give a list again. A target with a single value then gets the first one, or none.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/reference-expressions.md'],
  fixable: false,
  bad: ['userName <- [objectId] match 1\ntitle <- Replace(«[proxyAddresses]», "SMTP:", , , "", , )\n'],
  good: ['userName <- [objectId] match 1\ntitle <- Replace(Item([proxyAddresses], 1), "SMTP:", , , "", , )\n', 'userName <- [objectId] match 1\ntitle <- Join(",", [proxyAddresses])\n', 'userName <- [objectId] match 1\ntitle <- Item(ToLower([proxyAddresses]), 1)\n'],
  check: (context) => {
    for (const expression of expressionsCalling(context, ...TEXT_FUNCTIONS)) {
      const { mapped, mapping, pointer, toDocument } = expression;
      if (mapped.targetAttributes?.get(mapping.target)?.multivalued === true || /\[type eq|^(?:roles|members|proxyAddresses|otherMails)$/.test(mapping.target)) continue;
      for (const { call, source } of textFunctionsOfLists(expression)) {
        // Item and Join further out make one text of the list; InStr gives nothing for one.
        if (call.name !== 'InStr' && !givesList(expression)) continue;
        context.report({
          span: toDocument(source.span),
          pointer,
          message: `${source.name} is a list, so ${call.name} gives a list, and ${mapping.target} takes one value. Choose one with Item([${source.name}], 1), or join them with Join.`,
        });
      }
    }
  },
});

/** Whether an expression gives a list to every user who has a value. */
export function givesList(expression: MappedExpression): boolean {
  const { root } = typesOf(expression).inference;
  return root.list && !root.single;
}

/** The calls of functions for a text on an attribute that is a list. */
export function textFunctionsOfLists({ mapped, parsed }: MappedExpression): readonly { readonly call: CallNode; readonly source: AttributeNode }[] {
  return allCalls(parsed).flatMap((call) => {
    const [source] = call.arguments;
    if (!TEXT_FUNCTIONS.has(call.name) || source?.kind !== 'attribute' || mapped.sourceAttributes?.get(source.name)?.multivalued !== true) return [];
    return [{ call, source }];
  });
}

const TEXT_FUNCTIONS: ReadonlySet<string> = new Set(['Replace', 'Mid', 'Left', 'Trim', 'ToLower', 'ToUpper', 'PCase', 'Append', 'Prepend', 'StripSpaces', 'NormalizeDiacritics', 'InStr', 'Word']);
