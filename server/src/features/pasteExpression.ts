import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { firstMistake } from '../analysis/firstMistake.ts';
import { whyNotChanged } from '../analysis/isReadCompletely.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { parseExpression } from '../expression/parse.ts';
import { portalText } from '../mappingFile/portalText.ts';
import { mappingUnderCursor } from './expressionUnderCursor.ts';

/** The edits that put an expression into a mapping; none when it says so already. */
export interface PastedExpression {
  readonly target: string;
  readonly edits: readonly TextEdit[];
}

/** Why a text was not taken as an expression. */
export interface PasteRefusal {
  readonly message: string;
  /** The text without the escapes of JSON, where that is an expression; to be offered, since nobody else knows that it was meant. */
  readonly unescaped: string | null;
}

/**
 * Puts a text in the place of the expression of the mapping under a cursor: escaped, on one line, with its stored tree.
 * A text with mistakes is refused, since no tree could be built for it and the service would be told two things.
 * @param offset UTF-16 offset of the document
 * @param given the text, as somebody copied it
 */
export function pasteExpression(analysis: DocumentAnalysis, offset: number, given: string): Result<PastedExpression, PasteRefusal> {
  const refused = (message: string): Result<PastedExpression, PasteRefusal> => failure({ message, unescaped: null });
  const broken = whyNotChanged(analysis);
  if (broken !== null) return refused(broken);
  const mapping = mappingUnderCursor(analysis, offset);
  if (mapping === null) return refused('The cursor is in no attribute mapping. Put it into the one whose expression is to be replaced.');
  const expression = portalText(given.replace(/^\ufeff/, ''));
  if (expression === '') return refused('There is no text to paste. Copy an expression first.');
  const refusal = refusalOf(expression);
  if (refusal !== null) return failure(refusal);
  if (mapping.source.kind === 'expression' && mapping.source.expression.text === expression) return success({ target: mapping.target, edits: [] });
  const edits = resolveEdits(analysis, [{ kind: 'setExpression', mapping, expression }]);
  return edits.ok ? success({ target: mapping.target, edits: edits.value }) : refused(edits.error.message);
}

/** Why a text is not taken for an expression, or null. A string that holds a whole call comes from a JSON file: nobody maps such a constant. */
function refusalOf(expression: string): PasteRefusal | null {
  const parsed = parseExpression(expression);
  const mistake = firstMistake(parsed);
  const unescaped = mistake !== null || parsed.root.kind === 'string' ? withoutEscapes(expression) : null;
  if (mistake === null && unescaped === null) return null;
  const why = mistake === null ? 'The text is a string that holds an expression, so nothing was pasted.' : `The text is no expression, so nothing was pasted. ${mistake}`;
  return { message: unescaped === null ? why : `${why} It has the escapes of a JSON file; without them it is an expression.`, unescaped };
}

/** The call that a JSON string holds, with or without its quotes, if it has no mistakes; else null. */
function withoutEscapes(text: string): string | null {
  const quoted = /^".*"$/.test(text) ? text : `"${text}"`;
  try {
    const value: unknown = JSON.parse(quoted);
    if (typeof value !== 'string' || value === text) return null;
    const { root, problems } = parseExpression(value);
    return problems.length === 0 && root.kind === 'call' ? value : null;
  } catch {
    // It is no JSON string either.
    return null;
  }
}
