import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { success, type Result } from '../base/result.ts';
import { portalText } from '../mappingFile/portalText.ts';
import { expressionUnderCursor } from './expressionUnderCursor.ts';

/** An expression as the portal's box takes it, and the target attribute that it feeds; null for a scratch line. */
export interface PortalExpression {
  readonly text: string;
  readonly target: string | null;
}

/** The expression under a cursor (UTF-16 offset) for the portal: without the escapes of JSON, on one line. Else one sentence that says why not. */
export function copyExpression(analysis: DocumentAnalysis, offset: number): Result<PortalExpression, string> {
  const found = expressionUnderCursor(analysis, offset);
  return found.ok ? success({ text: portalText(found.value.embedded.text), target: found.value.mapping?.target ?? null }) : found;
}
