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
      // A byte order mark at the start of the file is how editors mark UTF-8, and no mistake.
      if (invisibleKind(text.charCodeAt(offset)) === null || (offset === 0 && text.startsWith('\ufeff'))) continue;
      if (textual.some((span) => span.start <= offset && offset < span.end)) continue;
      const problem = problemAt(text, offset, end);
      problems.push(problem);
      offset = problem.span.end - 1;
    }
    return problems;
  });
}

/** The problem of the invisible characters that follow one another from `start` on. */
function problemAt(text: string, start: number, limit: number): FileProblem {
  let end = start;
  let blank = false;
  for (let kind = invisibleKind(text.charCodeAt(end)); end < limit && kind !== null; kind = invisibleKind(text.charCodeAt(end))) {
    blank ||= kind === 'blank';
    end++;
  }
  const name = characterName(text.charCodeAt(start));
  const span = { start, end };
  return {
    code: 'file/invisible-character',
    span,
    message: `The invisible character ${name} stands here, probably from a copied page. ${blank ? 'Write an ordinary blank.' : 'Delete it.'}`,
    edits: [{ span, newText: blank ? ' ' : '' }],
    fixTitle: blank ? 'Write an ordinary blank' : 'Delete the invisible character',
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
