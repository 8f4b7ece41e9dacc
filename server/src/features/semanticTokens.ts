import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { spanToDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import type { ExpressionNode } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';
import { functionNamed } from '../functions/registry.ts';
import type { TokenKind } from './semanticTokenKinds.ts';

export interface SemanticToken {
  readonly span: Span;
  readonly kind: TokenKind;
}

/**
 * What the grammar cannot know: which names are functions that exist, which words are constants of the language, what a
 * target attribute is. In document order, without overlap, each on one line. Texts keep the grammar's colours, which show
 * their escapes.
 */
export function semanticTokens(analysis: DocumentAnalysis): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const { embedded, parsed } of analysis.expressions) {
    walk(parsed.root, (node) => {
      for (const { span, kind } of tokensOf(node)) tokens.push({ span: spanToDocument(embedded.map, span), kind });
    });
  }
  if (analysis.source.kind === 'mappingFile') {
    for (const { objectMappings } of analysis.model?.rules ?? []) {
      for (const mapping of objectMappings.flatMap(({ attributeMappings }) => attributeMappings)) tokens.push({ span: mapping.targetSpan, kind: 'property' });
    }
  }
  return tokens
    .filter(({ span }) => span.end > span.start && !/[\r\n]/.test(analysis.text.slice(span.start, span.end)))
    .sort((one, other) => one.span.start - other.span.start);
}

function tokensOf(node: ExpressionNode): readonly SemanticToken[] {
  switch (node.kind) {
    case 'call':
      return functionNamed(node.name) === undefined ? [] : [{ span: node.nameSpan, kind: 'function' }];
    case 'attribute':
      return node.closed ? [{ span: node.span, kind: 'variable' }] : [];
    case 'number':
      return [{ span: node.span, kind: 'number' }];
    case 'identifier':
      return [{ span: node.span, kind: 'enumMember' }];
    case 'jobParameter':
      return [{ span: node.span, kind: 'macro' }];
    case 'operation':
      return [{ span: node.operatorSpan, kind: 'operator' }];
    case 'string':
    case 'group':
    case 'empty':
    case 'missing':
      return [];
  }
}
