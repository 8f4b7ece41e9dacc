import type { AnalysedExpression } from '../../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { sourceAttributesOf } from '../../analysis/sourceAttributes.ts';
import type { ExpressionNode } from '../../expression/ast.ts';
import { holesOf, inferFilled, type Hole } from '../../inference/holes.ts';
import { infer } from '../../inference/infer.ts';
import { sourceAssumption } from '../../inference/sourceAssumption.ts';
import { sourceSide } from '../../rules/sides.ts';
import { inWords, orList } from '../../types/inWords.ts';
import type { PossibleValue } from '../../types/possibleValue.ts';
import { canBeFilled } from '../../types/questions.ts';
import type { Assumption } from '../../types/typeRule.ts';
import { plainMarkdown } from '../markdown.ts';

/**
 * What a part of an expression gives here, and to whom it gives nothing: `Here: text; null for users without mail.`
 * Marked with how sure it is unless that is documented.
 */
export function typeLine(analysis: DocumentAnalysis, { parsed, rule, objectMapping }: Pick<AnalysedExpression, 'parsed' | 'rule' | 'objectMapping'>, node: ExpressionNode): string {
  const attributes = analysis.model === null ? [] : sourceAttributesOf(analysis.model, rule, objectMapping);
  const assumption: Assumption = sourceAssumption({
    attributes: new Map(attributes.map((attribute) => [attribute.name, attribute])),
    objectName: objectMapping?.sourceObjectName ?? null,
    isEntra: attributes[0]?.definition === null || (rule !== null && objectMapping !== null && sourceSide({ rule, objectMapping }) === 'entra'),
    trustsRequired: true,
  });
  const value = infer(parsed.root, assumption).nodes.get(node);
  if (value === undefined) return 'Here: nothing, since no user gets here.';
  const filled = inferFilled(parsed.root, assumption).nodes.get(node);
  const parts = [`Here: ${plainMarkdown(inWords(value))}`, ...holeParts(holesOf(parsed.root, assumption), node), ...restParts(filled)];
  return `${parts.join('; ')}.${value.fidelity === 'documented' ? '' : ` *(${value.fidelity})*`}`;
}

/** `null for users without mail or mobile`: one part for each end that a hole in the data has. */
function holeParts(holes: readonly Hole[], node: ExpressionNode): readonly string[] {
  const byEnd = new Map<string, string[]>();
  const alone = new Set<string>();
  for (const { attributes, inference } of holes) {
    const end = endOf(inference.nodes.get(node));
    // That users without all of them get nothing as well follows from those without one.
    if (end === null || (attributes.length > 1 && alone.size > 0)) continue;
    if (attributes.length === 1) alone.add(end);
    byEnd.set(end, [...(byEnd.get(end) ?? []), attributes.join(' and ')]);
  }
  return [...byEnd].map(([end, names]) => `${end} for users without ${plainMarkdown(orList(names))}`);
}

/** What stands in for a value that never comes; null where one can come. */
function endOf(value: PossibleValue | undefined): string | null {
  if (value === undefined || canBeFilled(value)) return null;
  if (value.absent) return 'null';
  if (value.empty) return 'an empty text';
  if (value.stops.includes('ignored')) return 'no flow';
  return value.stops.includes('failure') ? 'an error' : null;
}

function restParts(filled: PossibleValue | undefined): readonly string[] {
  if (filled === undefined || !canBeFilled(filled)) return [];
  if (filled.absent) return ['null is possible for others, too'];
  return filled.empty && !filled.list ? ['an empty text is possible for others, too'] : [];
}
