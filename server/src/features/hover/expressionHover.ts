import type { AnalysedExpression } from '../../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { sourceAttributesOf } from '../../analysis/sourceAttributes.ts';
import { touches } from '../../base/span.ts';
import type { ExpressionNode } from '../../expression/ast.ts';
import { functionSpelledLike } from '../../functions/registry.ts';
import { comparisonMeaning } from '../comparisons.ts';
import { literalAt } from '../literalAt.ts';
import { codeSpan } from '../markdown.ts';
import { constantHover } from './constantHover.ts';
import { functionHover } from './functionHover.ts';
import type { HoverText } from './hover.ts';
import { literalHover, textHover } from './literalHover.ts';
import { typeLine } from './typeLine.ts';

/** Help for a node of an expression; the span is in offsets of the expression. */
export function hoverInExpression(
  analysis: DocumentAnalysis,
  expression: AnalysedExpression,
  path: readonly ExpressionNode[],
  offset: number,
): HoverText | null {
  const node = path[path.length - 1];
  if (node === undefined) return null;
  switch (node.kind) {
    case 'call': {
      const record = touches(node.nameSpan, offset) ? functionSpelledLike(node.name) : undefined;
      return record === undefined ? null : { markdown: functionHover(record, typeLine(analysis, expression, node)), span: node.nameSpan };
    }
    case 'attribute':
      return { markdown: `${attributeHover(analysis, expression, node.name)}\n\n${typeLine(analysis, expression, node)}`, span: node.span };
    case 'jobParameter':
      return { markdown: `${codeSpan(`%${node.name}%`)}: a parameter of the provisioning job. Its value comes from the job, not from the user.`, span: node.span };
    case 'string': {
      const { text } = expression.parsed;
      const literal = literalAt(text, path);
      return (literal === null ? null : literalHover(text, literal, offset)) ?? textHover(text, node) ?? constantHover(path);
    }
    case 'operation':
      return touches(node.operatorSpan, offset) ? { markdown: `${operatorHead(node.operator)}${typeLine(analysis, expression, node)}`, span: node.operatorSpan } : null;
    case 'number':
    case 'identifier':
      return constantHover(path);
    case 'group':
    case 'empty':
    case 'missing':
      return null;
  }
}

function operatorHead(operator: string): string {
  const meaning = comparisonMeaning(operator);
  return meaning === null ? '' : `**${codeSpan(operator)}** ${meaning}\n\n`;
}

function attributeHover(analysis: DocumentAnalysis, expression: AnalysedExpression, name: string): string {
  const known = analysis.model === null ? [] : sourceAttributesOf(analysis.model, expression.rule, expression.objectMapping);
  const attribute = known.find((candidate) => candidate.name === name);
  const head = `**${codeSpan(`[${name}]`)}** source attribute`;
  if (attribute === undefined) {
    const where = (analysis.model?.directories.length ?? 0) > 0 ? 'the source directory of this manifest' : 'the attributes that Entra ID is known to have';
    return `${head}\n\nNot among ${where}. It may be a directory extension of your tenant.`;
  }
  const facts = [attribute.type, attribute.multivalued ? 'multi-valued' : 'single-valued', ...(attribute.required ? ['required'] : [])];
  const origin = attribute.definition === null ? 'From the known Entra ID attributes.' : 'From the source directory of this manifest.';
  return [`${head}: ${facts.join(', ')}`, ...(attribute.description === null ? [] : [attribute.description]), origin].join('\n\n');
}
