import { spanToDocument } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import type { CallNode } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';
import { dateFormatsOf } from '../rules/date/dateFormats.ts';
import { constantsOf } from '../rules/expressionConstants.ts';
import type { UserRuleContext } from './userRule.ts';

/** An attribute that FormatDateTime reads by a written format. */
export interface DateSource {
  readonly attribute: string;
  readonly format: string;
  /** The format, in the document. */
  readonly span: Span;
  readonly pointer: string;
}

/** The attributes of an object mapping that are read as dates. */
export function dateSources({ objectMapping, parse }: UserRuleContext): readonly DateSource[] {
  return objectMapping.attributeMappings.flatMap(({ source }) => {
    if (source.kind !== 'expression') return [];
    const { text, map, pointer } = source.expression;
    const calls: CallNode[] = [];
    const parsed = parse(text);
    if (parsed === undefined) return [];
    walk(parsed.root, (node) => {
      if (node.kind === 'call') calls.push(node);
    });
    return dateFormatsOf(constantsOf(text, calls)).flatMap(({ source: read, input }) =>
      read?.kind === 'attribute' && input !== null ? [{ attribute: read.name, format: input.value, span: spanToDocument(map, input.node.span), pointer }] : [],
    );
  });
}
