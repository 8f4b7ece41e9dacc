import type { Span } from '../../../base/span.ts';
import type { FormatToken } from '../format/formatTokens.ts';
import { skipWhiteSpace, trimEnd } from '../../whiteSpace.ts';

/** One step of reading by a format: a token, or the unquoted letters GMT, which reading (not writing) takes as a zone. */
export type ExactStep = FormatToken | { readonly kind: 'greenwich'; readonly span: Span };

/** Joins the tokens that stand for the unquoted letters GMT, which would otherwise be a G, a month number and a T. */
export function exactStepsOf(tokens: readonly FormatToken[], format: string): readonly ExactStep[] {
  const steps: ExactStep[] = [];
  let skipTo = 0;
  for (const token of tokens) {
    const { start } = token.span;
    if (start < skipTo) continue;
    if (token.kind === 'literal' && token.form === 'plain' && /^gmt/i.test(format.slice(start, start + 3))) {
      skipTo = start + 3;
      steps.push({ kind: 'greenwich', span: { start, end: skipTo } });
    } else {
      steps.push(token);
    }
  }
  return steps;
}

/**
 * The format without white space at the ends where the styles allow white space there, also directly inside a quotation at that end.
 * Offsets in the result are those of the shortened format.
 */
export function trimFormat(format: string, leading: boolean, trailing: boolean): string {
  const trimmed = trailing ? trimQuotedEnd(trimEnd(format)) : format;
  return leading ? trimStart(trimmed) : trimmed;
}

function trimQuotedEnd(format: string): string {
  const quote = format.charAt(format.length - 1);
  return isQuote(quote) && format.length > 2 ? trimEnd(format.slice(0, -1)) + quote : format;
}

/** A quotation loses its blanks only where it is the very start of the format. */
function trimStart(format: string): string {
  const quote = format.charAt(0);
  return isQuote(quote) ? quote + format.slice(skipWhiteSpace(format, 1)) : format.slice(skipWhiteSpace(format, 0));
}

function isQuote(character: string): boolean {
  return character === '\'' || character === '"';
}
