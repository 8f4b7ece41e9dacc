import { encodeString } from '../../expression/stringLiteral.ts';
import { resultsOf } from '../date/targetExpressions.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest } from '../exampleManifest.ts';
import { textOf } from '../fn/callArguments.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { targetSide } from '../sides.ts';

const inFile = (hidden: string): string => `sAMAccountName <- Replace([UserID], , "[*]", , "", , ) match 1\nmsExchHideFromAddressLists <- IIF([Active]="1", ${hidden}, "TRUE")\n`;
const inManifest = (target: string, value: string): string =>
  exampleManifest({
    sourceDirectory: 'Workday', targetDirectory: 'Active Directory', source: ['Active'], target: [`{"name": "${target}", "type": "Boolean"}`],
    mappings: exampleFunction(target, `IIF([Active]="1", ${value}, "FALSE")`),
  });

export const adBooleanCase = mappingRule({
  code: 'map/ad-boolean-case',
  level: 'error',
  title: 'Small letters in a Boolean of Active Directory',
  why: 'Active Directory takes TRUE and FALSE. Other spellings end in HybridSynchronizationActiveDirectoryInvalidParameter, and the user is not written.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md'],
  fixable: true,
  bad: [inFile('«"False"»'), inManifest('showInAdvancedViewOnly', '«"True"»')],
  good: [inFile('"FALSE"'), inManifest('showInAdvancedViewOnly', '"TRUE"'), inManifest('accountDisabled', '"True"')],
  fix: [{ before: inFile('"False"'), after: inFile('"FALSE"') }],
  check: (context) => {
    for (const { mapped, mapping, parsed, pointer, toDocument } of mappedExpressions(context)) {
      if (targetSide(mapped) !== 'activeDirectory' || ENGINE_OWN.has(mapping.target)) continue;
      if (mapping.target !== 'msExchHideFromAddressLists' && mapped.targetAttributes?.get(mapping.target)?.type !== 'Boolean') continue;
      for (const node of resultsOf(parsed.root)) {
        const text = textOf(node);
        if (text === null || !/^(?:true|false)$/i.test(text) || text === text.toUpperCase()) continue;
        const wanted = text.toUpperCase();
        context.report({
          span: toDocument(node.span),
          pointer,
          message: `Active Directory takes ${wanted} and refuses ${text}. Write it in capitals.`,
          fixes: [{ title: `Write ${wanted}`, safe: true, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: node.span, newText: encodeString(wanted) }] }] }],
        });
      }
    }
  },
});

// No attributes of the directory: the agent turns them into bits of userAccountControl, and the guide writes True and False.
const ENGINE_OWN: ReadonlySet<string> = new Set(['accountDisabled', 'accountEnabled']);
