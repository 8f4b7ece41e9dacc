import { characterName, invisibleKind } from '../expression/characters.ts';
import type { Span } from '../base/span.ts';
import type { FileProblem } from './fileProblem.ts';
import type { Statement } from './statement.ts';

// A quick test that spares ordinary files the search.
const SUSPICIOUS = /[^\x20-\x7e\t\r\n]/;

/** The invisible characters outside expressions, quoted texts and comments, each with its repair. */
export function invisibleCharacterProblems(text: string, statements: readonly Statement[]): readonly FileProblem[] {
  if (!SUSPICIOUS.test(text)) return [];
  return statements.flatMap((statement) => {
    const { start, end } = statement.lines;
    if (statement.kind === 'unknown' || !SUSPICIOUS.test(text.slice(start, end))) return [];
    const textual = textualSpans(statement);
    const problems: FileProblem[] = [];
    for (let offset = start; offset < end; offset++) {
      const kind = invisibleKind(text.charCodeAt(offset));
      // A byte order mark at the start of the file is how editors mark UTF-8, and no mistake.
      if (kind === null || (offset === 0 && text.startsWith('\ufeff'))) continue;
      if (textual.some((span) => span.start <= offset && offset < span.end)) continue;
      problems.push(problemAt(text, offset, kind));
    }
    return problems;
  });
}

function problemAt(text: string, offset: number, kind: 'blank' | 'zero'): FileProblem {
  const name = characterName(text.charCodeAt(offset));
  const span = { start: offset, end: offset + 1 };
  return {
    code: 'file/invisible-character',
    span,
    message: `The invisible character ${name} stands here, probably from a copied page. ${kind === 'blank' ? 'Write an ordinary blank.' : 'Delete it.'}`,
    edits: [{ span, newText: kind === 'blank' ? ' ' : '' }],
    fixTitle: kind === 'blank' ? 'Write an ordinary blank' : 'Delete the invisible character',
  };
}

/** The parts of a statement in which any character may stand, or in which somebody else reports it. */
function textualSpans(statement: Statement): readonly Span[] {
  const comment = statement.comment === null ? [] : [statement.comment.span];
  switch (statement.kind) {
    case 'assign': {
      const values = statement.options.flatMap((option) => (option.kind === 'default' ? [option.valueSpan] : []));
      return [...quoted(statement.target), statement.source.span, ...values, ...statement.innerComments.map((inner) => inner.span), ...comment];
    }
    case 'scratch':
      return [statement.expression.span, ...comment];
    case 'clause':
      return [...quoted(statement.attribute, ...statement.values), ...comment];
    case 'rule':
    case 'mapping':
    case 'scope':
      return [...quoted(statement.name), ...comment];
    case 'objects':
      return [...quoted(statement.source, statement.target), ...comment];
    case 'profile':
      return [...quoted(statement.id), ...comment];
    default:
      return comment;
  }
}

function quoted(...names: readonly ({ readonly span: Span; readonly quoted: boolean } | null)[]): readonly Span[] {
  return names.flatMap((name) => (name !== null && name.quoted ? [name.span] : []));
}
