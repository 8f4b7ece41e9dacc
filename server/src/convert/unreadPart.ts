import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';
import { FILE_PROBLEMS } from '../mappingFile/fileProblem.ts';

/** Problems of what a conversion keeps as it is. */
const KEPT: ReadonlySet<string> = new Set(['manifest/unknown-word', 'manifest/unknown-property']);

/**
 * The first part of a document that its reader had to leave out or to guess at, or null. A conversion of such a document
 * would lose it. A word that only the service does not know, such as a flow type, is kept and is no reason.
 */
export function unreadPart({ source }: DocumentAnalysis): { readonly span: Span; readonly message: string } | null {
  if (source.kind === 'mappingFile') return source.document.problems.find(({ code }) => FILE_PROBLEMS[code].level === 'error') ?? null;
  if (source.kind === 'expression') return null;
  const [broken] = source.document.problems.filter(({ code }) => code !== 'json/comment' && code !== 'json/trailing-comma');
  return broken ?? source.manifestProblems.find(({ code }) => !KEPT.has(code)) ?? null;
}
