import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { sourceAttributesOf } from '../../analysis/sourceAttributes.ts';
import { leastArguments } from '../../functions/parameters.ts';
import { allFunctions } from '../../functions/registry.ts';
import { signatureOf } from '../../functions/signature.ts';
import { functionHover } from '../hover/functionHover.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { functionShape } from './entryShape.ts';
import type { ExpressionPlace, MakeEntry } from './expressionCompletion.ts';
import type { ExpressionSlot } from './expressionSlot.ts';
import { functionSnippet } from './functionSnippet.ts';
import { typeFit, type TypeWord } from './typeFit.ts';
import { profileAttribute } from './wantedType.ts';

/**
 * An entry for each function that can stand in a slot. Before an operand only those are offered that take it as their one
 * argument: they are written around it.
 */
export function functionEntries(analysis: DocumentAnalysis, place: ExpressionPlace, slot: ExpressionSlot, make: MakeEntry, wanted: TypeWord): readonly CompletionEntry[] {
  if (slot.argument === null && profileAttribute(analysis, place)?.acceptedSources !== undefined) return [];
  const { operandBehind, parenthesisFollows, argument, word } = slot;
  const { mapping, rule, objectMapping } = place.expression;
  const knowsRoles = analysis.model !== null && sourceAttributesOf(analysis.model, rule, objectMapping).some(({ name }) => name === 'appRoleAssignments');
  return allFunctions
    // A value that is found anew at every change is allowed at creation only (fn/selectuniquevalue-always).
    .filter(({ rootOnly }) => rootOnly !== true || (argument === null && (mapping === null || mapping.flowType === 'ObjectAddOnly')))
    .filter(({ parameters }) => knowsRoles || !parameters.some(({ type }) => type === 'RoleAssignments'))
    .filter((record) => operandBehind === null || (leastArguments(record) <= 1 && record.parameters.length > 0 && record.suggested === undefined))
    .flatMap((record) => {
      const isAround = operandBehind !== null && !parenthesisFollows;
      return make(
        {
          label: record.name,
          kind: 'function',
          detail: signatureOf(record),
          documentation: () => functionHover(record),
          snippet: parenthesisFollows ? record.name : isAround ? `${record.name}(` : functionSnippet(record),
          filterText: record.name,
          sortText: `1${typeFit(wanted, record.returns)}1${record.name.toLowerCase()}`,
          ...(isAround ? { also: [{ span: { start: operandBehind.span.end, end: operandBehind.span.end }, newText: ')' }] } : {}),
        },
        word,
        functionShape(record, slot),
      );
    });
}
