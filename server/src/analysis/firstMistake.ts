import { syntaxMessage } from '../evaluate/syntaxMessages.ts';
import type { ParsedExpression } from '../expression/ast.ts';

/** What is wrong with the first place of an expression that cannot be read, and the text there; null when all of it can. */
export function firstMistake({ text, problems }: ParsedExpression): string | null {
  const [first] = [...problems].sort((one, other) => one.span.start - other.span.start);
  if (first === undefined) return null;
  const line = text.slice(0, first.span.start).split(/\r\n|\r|\n/).length;
  const place = text.slice(first.span.start, first.span.start + 20).split(/[\r\n]/, 1)[0]?.trim() ?? '';
  const where = [...(line > 1 ? [`in line ${line}`] : []), ...(place === '' ? [] : [`at “${place}”`])].join(' ');
  return `${syntaxMessage(first)}${where === '' ? '' : ` It is ${where}.`}`;
}
