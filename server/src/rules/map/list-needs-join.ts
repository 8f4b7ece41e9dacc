import { mappingRule } from '../defineRule.ts';
import { allCalls, mappedExpressions } from '../mappedExpressions.ts';

export const listNeedsJoin = mappingRule({
  code: 'map/list-needs-join',
  level: 'info',
  title: 'Function for a text given a list',
  why: 'Functions such as Replace, Mid and Trim work on each value of a list and give a list again. A target with a single value then gets the first one, or none.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/reference-expressions.md'],
  fixable: false,
  bad: ['userName <- [objectId] match 1\ntitle <- Replace(«[proxyAddresses]», "SMTP:", , , "", , )\n'],
  good: ['userName <- [objectId] match 1\ntitle <- Replace(Item([proxyAddresses], 1), "SMTP:", , , "", , )\n', 'userName <- [objectId] match 1\ntitle <- Join(",", [proxyAddresses])\n'],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      if (mapped.targetAttributes?.get(mapping.target)?.multivalued === true || /\[type eq|^(?:roles|members|proxyAddresses|otherMails)$/.test(mapping.target)) continue;
      for (const call of allCalls(parsed)) {
        const [source] = call.arguments;
        if (!TEXT_FUNCTIONS.has(call.name) || source?.kind !== 'attribute' || mapped.sourceAttributes?.get(source.name)?.multivalued !== true) continue;
        context.report({
          span: toDocument(source.span),
          pointer,
          message: `${source.name} is a list, so ${call.name} gives a list, and ${mapping.target} takes one value. Choose one with Item([${source.name}], 1), or join them with Join.`,
        });
      }
    }
  },
});

const TEXT_FUNCTIONS: ReadonlySet<string> = new Set(['Replace', 'Mid', 'Left', 'Trim', 'ToLower', 'ToUpper', 'PCase', 'Append', 'Prepend', 'StripSpaces', 'NormalizeDiacritics', 'InStr', 'Word']);
