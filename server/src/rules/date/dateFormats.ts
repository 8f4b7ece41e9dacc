import { INVARIANT_CULTURE } from '../../dotnet/culture/invariantCulture.ts';
import { tokenizeFormat, type FormatToken } from '../../dotnet/date/format/formatTokens.ts';
import { expandFormat } from '../../dotnet/date/format/standardFormat.ts';
import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import type { ExpressionConstants } from '../expressionConstants.ts';
import type { LiteralArgument } from '../literalArgument.ts';

/** A call of FormatDateTime with its formats, as far as they are written out. */
export interface DateFormats {
  readonly call: CallNode;
  readonly source: ExpressionNode | null;
  readonly styles: LiteralArgument | null;
  readonly input: LiteralArgument | null;
  readonly output: LiteralArgument | null;
}

/** The calls of FormatDateTime with a format that is written out. An empty format is none. */
export function dateFormatsOf({ literals }: ExpressionConstants): readonly DateFormats[] {
  const calls = new Set(literals.filter(({ parameter }) => parameter.role === 'dateFormat').map(({ call }) => call));
  return [...calls].map((call) => {
    const named = (name: string): LiteralArgument | null =>
      literals.find((literal) => literal.call === call && literal.parameter.name === name && literal.value !== '') ?? null;
    return { call, source: call.arguments[0] ?? null, styles: named('dateTimeStyles'), input: named('inputFormat'), output: named('outputFormat') };
  });
}

/** The letters of a date format, a standard one written out. */
export function specifiersOf(format: string): readonly Extract<FormatToken, { kind: 'specifier' }>[] {
  const expanded = expandFormat(format, INVARIANT_CULTURE);
  if (!expanded.ok) return [];
  return tokenizeFormat(expanded.value.pattern).tokens.filter((token) => token.kind === 'specifier');
}

/** Whether a format writes a date without any time of day or zone. */
export function isDateOnly(format: string): boolean {
  const specifiers = specifiersOf(format);
  return specifiers.length > 0 && specifiers.every(({ letter }) => 'dMyg'.includes(letter));
}
