import { remembered } from '../../base/remembered.ts';
import type { IdentifierNode, ParsedExpression } from '../../expression/ast.ts';
import { walk } from '../../expression/walk.ts';
import { mappingRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE } from '../fn/callArguments.ts';
import { mappedExpressions } from '../mappedExpressions.ts';

export const missingBrackets = mappingRule({
  code: 'expr/missing-brackets',
  level: 'error',
  title: 'Attribute without brackets',
  why: 'An attribute stands in brackets. Without them its name is a bare word: the expression is refused, or everybody gets the name; no page says which.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE, 'No public page shows the words of the refusal.'],
  fixable: true,
  replaces: ['expr/bare-text'],
  bad: ['userName <- [objectId] match 1\nname.formatted <- Join(" ", «givenName», [surname])\n'],
  good: ['userName <- [objectId] match 1\nname.formatted <- Join(" ", [givenName], "surname")\n', 'userName <- [objectId] match 1\ntitle <- Append([jobTitle], contoso)\n'],
  fix: [
    {
      before: 'userName <- [objectId] match 1\nname.formatted <- Join(" ", givenName, [surname])\n',
      after: 'userName <- [objectId] match 1\nname.formatted <- Join(" ", [givenName], [surname])\n',
    },
  ],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      for (const node of bareWords(parsed)) {
        if (mapped.sourceAttributes?.has(node.name) !== true) continue;
        context.report({
          span: toDocument(node.span),
          pointer,
          message: `${node.name} is a source attribute, and without brackets the expression is refused or everybody gets its name. Write [${node.name}].`,
          fixes: [{ title: `Write [${node.name}]`, safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: node.span, newText: `[${node.name}]` }] }] }],
        });
      }
    }
  },
});

const bareWords = remembered(({ root }: ParsedExpression): readonly IdentifierNode[] => {
  const words: IdentifierNode[] = [];
  walk(root, (node) => {
    if (node.kind === 'identifier') words.push(node);
  });
  return words;
});
