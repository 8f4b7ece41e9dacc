import type { Span } from '../base/span.ts';
import type { Keyword } from './beginsStatement.ts';
import type { ReportProblem } from './fileProblem.ts';
import { lineTokens, type LineToken } from './lineTokens.ts';
import type { Line } from './lines.ts';
import { readActionWords } from './readActionWords.ts';
import type { MappingStatement, NameToken, ProfileStatement, RuleStatement, ScopeStatement, ActionsStatement, StatementBase } from './statement.ts';
import { reportString } from './stringToken.ts';

export type HeaderStatement = ProfileStatement | RuleStatement | MappingStatement | ActionsStatement | ScopeStatement;

/** Reads the header line that begins with the keyword at `keyword`. */
export function readHeader(text: string, line: Line, word: Keyword, keyword: Span, report: ReportProblem): HeaderStatement {
  const { tokens, comment } = lineTokens(text, keyword.end, line.end);
  const base: StatementBase & { readonly keyword: Span } = {
    span: { start: keyword.start, end: tokens.at(-1)?.span.end ?? keyword.end },
    lines: { start: line.start, end: line.next },
    comment,
    keyword,
  };
  switch (word) {
    case 'profile':
      return { ...base, kind: 'profile', id: readProfileId(text, tokens, keyword, report) };
    case 'rule': {
      const name = readTitle(text, tokens, 'rule', report);
      if (name === null) report({ code: 'file/missing-value', span: keyword, message: 'rule needs the name of the synchronization rule behind it, in quotes.' });
      return { ...base, kind: 'rule', name };
    }
    case 'mapping':
      return { ...base, kind: 'mapping', ...readMappingHead(text, tokens, report) };
    case 'actions':
      return { ...base, kind: 'actions', actions: readActionWords(tokens, keyword, report) };
    case 'scope':
      return { ...base, kind: 'scope', name: readTitle(text, tokens, 'scope', report) };
  }
}

function readProfileId(text: string, tokens: readonly LineToken[], keyword: Span, report: ReportProblem): NameToken | null {
  const [first, second] = tokens;
  if (first === undefined || first.kind === 'comma') {
    report({ code: 'file/missing-value', span: keyword, message: 'profile needs the id of a profile behind it, as in profile qlik-cloud.' });
    return null;
  }
  if (first.kind === 'string') reportString(text, first.string, report);
  reportRest(tokens.slice(1), second, 'A profile line names one profile.', report);
  return nameOf(first);
}

/** The one string of a rule or scope line; words without quotes are taken as the string they stand for. */
function readTitle(text: string, tokens: readonly LineToken[], keyword: 'rule' | 'mapping' | 'scope', report: ReportProblem): NameToken | null {
  const first = tokens[0];
  if (first === undefined) return null;
  if (first.kind === 'string') {
    reportString(text, first.string, report);
    reportRest(tokens, tokens[1], `A ${keyword} line ends behind its name.`, report);
    return nameOf(first);
  }
  const last = tokens.at(-1) ?? first;
  const span = { start: first.span.start, end: last.span.end };
  const raw = text.slice(span.start, span.end);
  report({
    code: 'file/missing-quotes',
    span,
    message: `The name behind ${keyword} is a text in quotes. Put quotes round it.`,
    edits: [{ span, newText: JSON.stringify(raw) }],
    fixTitle: 'Put quotes round the name',
  });
  return { value: raw, span, quoted: false };
}

function readMappingHead(text: string, tokens: readonly LineToken[], report: ReportProblem): { name: NameToken | null; disabled: Span | null } {
  const last = tokens.at(-1);
  if (last?.kind !== 'word' || last.value.toLowerCase() !== 'disabled') return { name: readTitle(text, tokens, 'mapping', report), disabled: null };
  if (last.value !== 'disabled') {
    report({
      code: 'file/word-case',
      span: last.span,
      message: 'disabled is written in small letters.',
      edits: [{ span: last.span, newText: 'disabled' }],
      fixTitle: 'Write disabled',
      fixIsCosmetic: true,
    });
  }
  return { name: readTitle(text, tokens.slice(0, -1), 'mapping', report), disabled: last.span };
}

/** Reports the tokens from `from` to the last one as text that does not belong here. */
function reportRest(tokens: readonly LineToken[], from: LineToken | undefined, why: string, report: ReportProblem): void {
  if (from === undefined) return;
  const span = { start: from.span.start, end: (tokens.at(-1) ?? from).span.end };
  report({ code: 'file/unexpected-text', span, message: `${why} Delete the rest, or make it a comment with a # before it.` });
}

function nameOf(token: LineToken): NameToken {
  return { value: token.value, span: token.span, quoted: token.kind === 'string' };
}
