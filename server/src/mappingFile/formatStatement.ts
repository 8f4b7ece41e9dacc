import type { Span } from '../base/span.ts';
import { columnAt } from './columns.ts';
import { expressionLines } from './expressionLines.ts';
import type { Comment, Statement } from './statement.ts';

/** The lines of a statement that is no mapping, with one blank between its words. */
export function formatStatement(text: string, statement: Statement, indentation: string): readonly string[] {
  const [first = '', ...rest] = contentOf(text, statement, indentation);
  const lines = [first === '' ? '' : indentation + first, ...rest];
  if (statement.kind === 'comment' || statement.comment === null) return lines;
  const last = lines.at(-1) ?? '';
  return [...lines.slice(0, -1), last + commentBehind(text, statement.comment, last.length)];
}

function contentOf(text: string, statement: Statement, indentation: string): readonly string[] {
  const slice = (span: Span | undefined): string => (span === undefined ? '' : text.slice(span.start, span.end));
  const words = (...parts: readonly string[]): readonly string[] => [parts.filter((part) => part !== '').join(' ')];
  switch (statement.kind) {
    case 'profile':
      return words('profile', slice(statement.id?.span));
    case 'rule':
    case 'scope':
      return words(statement.kind, slice(statement.name?.span));
    case 'mapping':
      return words('mapping', slice(statement.name?.span), slice(statement.disabled ?? undefined));
    case 'objects':
      return words(slice(statement.source?.span), '->', slice(statement.target?.span));
    case 'actions':
      return words('actions', statement.actions.map((action) => action.text).join(', '));
    case 'clause':
      return words(slice(statement.attribute.span), statement.operator, statement.values.map((value) => slice(value.span)).join(', '));
    case 'scratch': {
      const [first = '', ...rest] = expressionLines(statement.expression.text, indentation.length + 2);
      return [...words('=', first), ...rest];
    }
    case 'comment':
      return words(slice(statement.comment.span).trimEnd());
    case 'blank':
      return [''];
    case 'assign':
    case 'unknown':
      return words(slice(statement.span));
  }
}

/** A comment behind a statement stays in its column where there is room, since people line them up by hand. */
function commentBehind(text: string, { span }: Comment, width: number): string {
  const gap = Math.max(2, columnAt(text, span.start) - width);
  return ' '.repeat(gap) + text.slice(span.start, span.end).trimEnd();
}
