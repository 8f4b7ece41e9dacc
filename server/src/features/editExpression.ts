import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { firstMistake } from '../analysis/firstMistake.ts';
import { whyNotChanged } from '../analysis/isReadCompletely.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { parseExpression } from '../expression/parse.ts';
import { expressionMeaning } from '../mappingFile/meaning.ts';
import { portalText } from '../mappingFile/portalText.ts';
import { whyNoEditor } from './expressionEditorText.ts';
import { expressionUnderCursor } from './expressionUnderCursor.ts';
import { placeOf, type ExpressionPlace } from './expressionPlace.ts';

/** The place of the expression under a cursor (UTF-16 offset), if it can have an editor of its own; else one sentence that says why not. */
export function editableExpression(analysis: DocumentAnalysis, offset: number): Result<ExpressionPlace, string> {
  if (analysis.source.kind !== 'json') return failure('This expression is no part of a manifest; edit it here.');
  const broken = whyNotChanged(analysis);
  if (broken !== null) return failure(broken);
  const found = expressionUnderCursor(analysis, offset);
  if (!found.ok) return found;
  const { mapping, embedded } = found.value;
  if (mapping?.source.kind === 'expression' && mapping.source.hidesNodes === true) {
    return failure(`The stored tree of ${mapping.target} holds a value that the text of an expression cannot say, and editing the text would lose it. Change this mapping in the portal.`);
  }
  const reason = whyNoEditor(embedded.text);
  if (reason !== null) return failure(`${reason} Edit it in the JSON.`);
  const place = placeOf(analysis, found.value);
  return place === null ? failure('This expression feeds no attribute.') : success(place);
}

/** What a saved editor changes in its manifest. */
export interface WrittenExpression {
  readonly edits: readonly TextEdit[];
  /** The expression's text in the manifest afterwards. */
  readonly expression: string;
}

/**
 * The edits that write the text of an editor back: the escaped text on one line and its stored tree, and nothing when
 * only the layout differs.
 */
export function writeExpression(manifest: DocumentAnalysis, { mapping, embedded }: AnalysedExpression, edited: string): Result<WrittenExpression, string> {
  const broken = whyNotChanged(manifest);
  if (broken !== null) return failure(broken);
  // Where the manifest is shared with Windows, the editor may have given all lines its line end.
  const text = edited.replace(/\r\n/g, '\n').trim();
  const parsed = parseExpression(text);
  const mistake = firstMistake(parsed);
  if (mistake === null && expressionMeaning(text) === expressionMeaning(embedded.text)) return success({ edits: [], expression: embedded.text });
  if (mapping === null) return failure('This expression feeds no attribute.');
  const expression = portalText(text);
  if (mistake !== null && parseExpression(embedded.text).problems.length === 0) return failure(`The expression has a mistake, so no stored tree can be built, and nothing was written. ${mistake}`);
  const edits = resolveEdits(manifest, [{ kind: 'setExpression', mapping, expression }]);
  return edits.ok ? success({ edits: edits.value, expression }) : failure(edits.error.message);
}
