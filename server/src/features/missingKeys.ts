import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { expressionEdit } from '../analysis/liftedFinding.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { addedKeys, attributeSwitch, valuesWithoutKey } from '../refactorings/missingKeys.ts';
import { selectedExpression } from './selectedExpression.ts';

/** More values than this are no list to look up, such as names or addresses. */
const MOST_KEYS = 50;

/** The attribute that the selected Switch looks up; null where there is none. */
export function lookedUpAttribute(analysis: DocumentAnalysis, selection: Span): string | null {
  return attributeSwitch(selectedExpression(analysis, selection)?.path ?? [])?.attribute ?? null;
}

/**
 * The document edits that give the selected Switch a key for each value that it has none for.
 * @param values what the attribute holds in a population, without repetitions; the order is kept
 * @returns no edits when every value has a key, or one sentence that says why it cannot be done
 */
export function missingKeyEdits(analysis: DocumentAnalysis, selection: Span, values: readonly string[]): Result<readonly TextEdit[], string> {
  const selected = selectedExpression(analysis, selection);
  const found = attributeSwitch(selected?.path ?? []);
  if (selected === null || found === null) return failure('There is no Switch over an attribute here. Put the cursor into one, such as Switch([department], , "Sales", "S").');
  const { expression } = selected;
  if (expression.parsed.problems.length > 0) return failure('The expression has mistakes. Correct them first.');
  const missing = valuesWithoutKey(found.call, values);
  if (missing.length > MOST_KEYS) return failure(`${found.attribute} has ${missing.length} values without a key, which are too many to list. Switch is for attributes with few values.`);
  if (missing.length === 0) return success([]);
  const resolved = resolveEdits(analysis, [expressionEdit(expression, addedKeys(expression.parsed, found.call, missing))]);
  return resolved.ok ? resolved : failure(resolved.error.message);
}
