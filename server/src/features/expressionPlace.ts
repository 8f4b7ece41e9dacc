import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';

/** Which expression of a manifest is meant, by names: indexes change with every mapping that is added above. */
export interface ExpressionPlace {
  readonly target: string;
  /** Stands for the names of rule, object mapping, objects and target, which are too long for an address that people see. */
  readonly names: string;
  /** From 0, among the expressions that agree in all of these names. */
  readonly occurrence: number;
}

/** What was last known of a place: its pointer and the text that stood there. */
export interface LastSeen {
  readonly pointer: string;
  readonly text: string;
}

/** The place of an expression of a manifest; null for one that feeds no attribute. */
export function placeOf(analysis: DocumentAnalysis, expression: AnalysedExpression): ExpressionPlace | null {
  const names = namesOf(expression);
  if (names === null || expression.mapping === null) return null;
  return { target: expression.mapping.target, names, occurrence: alike(analysis, names).indexOf(expression) };
}

/**
 * Finds an expression again after edits of the manifest: by its names, among equals by the text that it had, and, when
 * a name has changed, by the pointer and the text together. Null when it is gone or nobody can say which one it is.
 */
export function findPlace(analysis: DocumentAnalysis, place: ExpressionPlace, last: LastSeen | null): AnalysedExpression | null {
  const found = alike(analysis, place.names);
  const same = last === null ? [] : found.filter(({ embedded }) => embedded.text === last.text);
  if (same.length === 1) return same[0] ?? null;
  if (found.length > 0) return found[place.occurrence] ?? null;
  return (last !== null && analysis.expressions.find(({ embedded, mapping }) => mapping !== null && embedded.pointer === last.pointer && embedded.text === last.text)) || null;
}

function alike({ expressions }: DocumentAnalysis, names: string): readonly AnalysedExpression[] {
  return expressions.filter((candidate) => namesOf(candidate) === names);
}

function namesOf({ mapping, objectMapping, rule }: AnalysedExpression): string | null {
  if (mapping === null || objectMapping === null || rule === null) return null;
  const { name, sourceObjectName, targetObjectName } = objectMapping;
  return fingerprint(JSON.stringify([rule.name, name, sourceObjectName, targetObjectName, mapping.target]));
}

/** FNV-1a of 32 bits. That two of a manifest are alike is unlikely, and a text that is not the known one is never overwritten. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
