import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest } from '../exampleManifest.ts';
import { expressionsCalling } from '../mappedExpressions.ts';
import { sourceSide, targetSide } from '../sides.ts';
import { FUNCTIONS_PAGE, isCallTo, isGiven } from './callArguments.ts';
import { someNode } from '../../expression/walk.ts';

const SCIM = 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [objectId] match 1\n  active <- Not([IsSoftDeleted])\n';
const inDirectory = (expression: string, sourceDirectory: string, targetDirectory: string): string =>
  exampleManifest({ sourceDirectory, targetDirectory, source: ['alias'], target: ['title'], mappings: exampleFunction('title', expression, ', "flowType": "ObjectAddOnly"') });

export const selectUniqueValueUnsupportedApp = mappingRule({
  code: 'fn/selectuniquevalue-unsupported-app',
  level: 'error',
  title: 'SelectUniqueValue in a job that does not check for taken values',
  why: 'SelectUniqueValue works from Workday, SuccessFactors and the provisioning API to Active Directory only. Elsewhere nothing is looked up, so the second user with a value fails again and again, as users report.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#38096'],
  fixable: true,
  replaces: ['fn/product-mismatch'],
  bad: [`${SCIM}  nickName <- «SelectUniqueValue»([mailNickname], [employeeId])  create-only\n`, inDirectory('«SelectUniqueValue»([alias], "x")', 'Workday', 'Microsoft Entra ID')],
  good: [inDirectory('SelectUniqueValue([alias], "x")', 'Workday', 'Active Directory'), `${SCIM}  nickName <- [mailNickname]\n`],
  fix: [
    {
      before: `${SCIM}  nickName <- SelectUniqueValue([mailNickname], [employeeId])  create-only\n`,
      after: `${SCIM}  nickName <- Append([mailNickname], RandomString(3, 3, 0, 0, 0, ))  create-only\n`,
    },
  ],
  check: (context) => {
    for (const { mapped, mapping, parsed: { root, text }, pointer, toDocument } of expressionsCalling(context, 'SelectUniqueValue')) {
      if (!isCallTo(root, 'SelectUniqueValue') || !isElsewhere(sourceSide(mapped), targetSide(mapped))) continue;
      const [first] = root.arguments;
      // In an address the suffix would stand behind the domain.
      const hasPlace = isGiven(first) && root.closeSpan !== undefined && !someNode(first, (node) => node.kind === 'string' && node.value.includes('@'));
      const suffixed = hasPlace ? `Append(${text.slice(first.span.start, first.span.end)}, RandomString(3, 3, 0, 0, 0, ))` : null;
      context.report({
        span: toDocument(root.nameSpan),
        pointer,
        message: 'Only jobs from HR systems to Active Directory look up which values are taken; in this one the second user with a value fails. Make values unique with RandomString at creation, or take an identifier.',
        fixes: suffixed === null ? [] : [{ title: 'Append three random digits instead', safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: suffixed }] }],
      });
    }
  },
});

function isElsewhere(source: ReturnType<typeof sourceSide>, target: ReturnType<typeof targetSide>): boolean {
  return target === 'app' || target === 'entra' || (target === 'activeDirectory' && source === 'activeDirectory');
}
