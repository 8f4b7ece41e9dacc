import { expressionJudge } from '../../analysis/judgeExpression.ts';
import { contains, touches, type Span } from '../../base/span.ts';
import { applyEdits } from '../../base/textEdit.ts';
import type { ParsedExpression } from '../../expression/ast.ts';
import { parseExpression } from '../../expression/parse.ts';
import { allRules } from '../../rules/registry.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { writtenSnippet } from './snippetText.ts';

/** The errors that depend on where an entry stands; what an entry is by itself is right already. */
const RULES = allRules.filter(({ code }) => ['fn/switch-case-mismatch', 'fn/switch-reference-attribute', 'fn/singleapprole-argument'].includes(code));

/** What is tried out. Entries of one `shape` are alike for every check, so the first of them answers for all. */
export interface Candidate extends Pick<CompletionEntry, 'snippet' | 'also'> {
  readonly shape: string;
}

/** Whether the checker refuses what comes of an entry that replaces a span of the expression. */
export type Refusal = (candidate: Candidate, replaced: Span) => boolean;

/**
 * Tries entries out: one is refused when it brings an error that the expression does not have yet. What its snippet leaves to
 * fill in is not held against it. Each shape is tried once, since a list has a hundred entries and nobody waits for it.
 */
export function refusal(parsed: ParsedExpression): Refusal {
  const before = new Set(errorsOf(parsed).map(({ code }) => code));
  const known = new Map<string, boolean>();
  return (candidate, replaced) => {
    const key = `${replaced.start} ${replaced.end} ${candidate.shape}`;
    const answer = known.get(key) ?? brings(parsed, before, candidate, replaced);
    known.set(key, answer);
    return answer;
  };
}

function brings(parsed: ParsedExpression, before: ReadonlySet<string>, { snippet, also = [] }: Candidate, replaced: Span): boolean {
  const { text, holes } = writtenSnippet(snippet);
  const placed = holes.map(({ start, end }) => ({ start: replaced.start + start, end: replaced.start + end }));
  const after = parseExpression(applyEdits(parsed.text, [{ span: replaced, newText: text }, ...also]));
  return errorsOf(after).some(({ code, span }) => !before.has(code) && !placed.some((hole) => touches(span, hole.start) || contains(span, hole)));
}

function errorsOf(parsed: ParsedExpression): readonly { readonly code: string; readonly span: Span }[] {
  const { problems, findings } = expressionJudge(RULES)(parsed);
  return [
    ...problems.flatMap(({ code, start, end, severity }) => (severity === 'error' ? [{ code, span: { start, end } }] : [])),
    ...findings.flatMap(({ rule, finding }) => ((finding.severity ?? rule.level) === 'error' ? [{ code: rule.code, span: finding.span }] : [])),
  ];
}
