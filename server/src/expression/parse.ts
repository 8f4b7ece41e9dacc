import type { ParsedExpression, SyntaxProblem } from './ast.ts';
import { MOST_PROBLEMS } from './limits.ts';
import { mend } from './mend.ts';
import { operatorProblems } from './operatorProblems.ts';
import { scan } from './scan.ts';
import { token } from './tokens.ts';
import { buildTree } from './tree.ts';
import { composed, readEntities, readJsonEscapes, transcriptionProblem, type Transcript } from './transcription.ts';

/** How many levels of escapes are taken out before the rest is read as it is. */
const MOST_TRANSCRIPTIONS = 3;

/**
 * Parses an expression. Never throws and always ends: every text has a tree, perhaps with Missing nodes, and a list of
 * the problems found, in text order. One mistake gives one problem.
 */
export function parseExpression(text: string): ParsedExpression {
  const scanned = scan(text, true);
  if (scanned.transcribed !== null) return parseEscaped(text, scanned.transcribed);
  const mended = mend(text, scanned.tokens, scanned.problems);
  const { root, problems } = buildTree(mended.tokens);
  if (!mended.foreign) return { text, root, problems: inTextOrder([...mended.problems, ...problems]) };
  return { text, root, problems: inTextOrder([...mended.problems, ...problems, ...operatorProblems(text, root)]) };
}

/**
 * Parses an expression that was copied with the escapes of JSON or HTML: the escapes are one problem, and the text is
 * read as if they were not there. Edits of other problems would not fit the escaped text, so they come with the next parse.
 */
function parseEscaped(text: string, kind: 'json' | 'html'): ParsedExpression {
  const transcript = readable(text);
  const { offsets } = transcript;
  const scanned = scan(transcript.text, false);
  const mended = mend(transcript.text, scanned.tokens, scanned.problems);
  const place = (offset: number): number => offsets[offset] ?? text.length;
  const placed = mended.tokens.map(({ kind: tokenKind, start, end, value, closed }) => token(tokenKind, place(start), place(end), value, closed));
  const { root, problems } = buildTree(placed);
  const found = mended.problems.map(({ span, ...problem }) => ({ ...problem, span: { start: place(span.start), end: place(span.end) } }));
  const others = [...found, ...problems, ...operatorProblems(text, root)].map(withoutEdits);
  const code = kind === 'json' ? 'expr/json-escaped-paste' : 'expr/html-escaped';
  return { text, root, problems: inTextOrder([transcriptionProblem(code, text, transcript), ...others]) };
}

function readable(text: string): Transcript {
  let transcript: Transcript | null = null;
  for (let round = 0; round < MOST_TRANSCRIPTIONS; round++) {
    const current = transcript?.text ?? text;
    const { transcribed, at } = scan(current, true);
    if (transcribed === null) break;
    transcript = composed(transcript, transcribed === 'json' ? readJsonEscapes(current, at) : readEntities(current));
  }
  return transcript ?? readEntities(text);
}

function withoutEdits({ code, span, detail }: SyntaxProblem): SyntaxProblem {
  return detail === undefined ? { code, span } : { code, span, detail };
}

function inTextOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length < 2) return problems;
  return [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end).slice(0, MOST_PROBLEMS);
}
