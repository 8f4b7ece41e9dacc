import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { firstMistake } from '../analysis/firstMistake.ts';
import { whyNotChanged } from '../analysis/isReadCompletely.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { parseExpression } from '../expression/parse.ts';
import { nodeAtOffset, property } from '../json/navigate.ts';
import { readStoredNode } from '../manifest/storedNode.ts';
import { treeAgreement } from '../manifest/treeAgreement.ts';
import type { MappingEdit } from '../model/mappingEdit.ts';

/** What rebuilding the stored trees of a document comes to. */
export interface RegeneratedTrees {
  readonly edits: readonly TextEdit[];
  /** The target attributes whose tree is rebuilt. */
  readonly rebuilt: readonly string[];
  /** Those whose tree does not say what the text says, or may not, and that stay as they are, with the reason. */
  readonly leftAlone: readonly { readonly target: string; readonly reason: string }[];
}

/**
 * Makes the stored tree of every expression of a manifest follow its text. Trees that agree keep their bytes; one that
 * holds a node without text is never rebuilt, and no parameter key is invented.
 * @param isCancelled asked before each expression; then the answer is a failure
 * @returns the edits, or one sentence that says why there are none
 */
export function regenerateTrees(analysis: DocumentAnalysis, isCancelled: () => boolean): Result<RegeneratedTrees, string> {
  const { source } = analysis;
  if (source.kind !== 'json' || analysis.model === null) return failure('Only a manifest has stored expression trees; this document has none.');
  const broken = whyNotChanged(analysis);
  if (broken !== null) return failure(broken);
  const parsed = new Map(analysis.expressions.map((expression) => [expression.embedded.text, expression.parsed]));
  const edits: MappingEdit[] = [];
  const rebuilt: string[] = [];
  const leftAlone: { target: string; reason: string }[] = [];
  for (const { embedded, parsed: expression, mapping } of analysis.expressions) {
    if (isCancelled()) return failure('Cancelled; nothing was changed.');
    if (mapping?.source.kind !== 'expression') continue;
    const stored = readStoredNode(source.document, property(source.document, nodeAtOffset(source.document, mapping.span.start), 'source'));
    const agreement = stored === null ? 'differs' : treeAgreement(stored, (text) => parsed.get(text) ?? parseExpression(text));
    if (agreement === 'agrees') continue;
    const edit: MappingEdit = { kind: 'setExpression', mapping, expression: embedded.text };
    const reason = mapping.source.hidesNodes === true ? HIDES_NODES : (firstMistake(expression) ?? refusalOf(analysis, edit));
    if (reason === null) {
      edits.push(edit);
      rebuilt.push(mapping.target);
    } else leftAlone.push({ target: mapping.target, reason });
  }
  const resolved = resolveEdits(analysis, edits);
  return resolved.ok ? success({ edits: resolved.value, rebuilt, leftAlone }) : failure(resolved.error.message);
}

const HIDES_NODES = 'Its tree holds a value that the text of an expression cannot say, and rebuilding the tree would lose it. Change this mapping in the portal.';

function refusalOf(analysis: DocumentAnalysis, edit: MappingEdit): string | null {
  const resolved = resolveEdits(analysis, [edit]);
  return resolved.ok ? null : resolved.error.message;
}
