import type { Span } from '../base/span.ts';
import type { Fix } from './finding.ts';

/** A repair that replaces the text of a JSON string, or a plain word of either kind of document. */
export function textFix(title: string, safe: boolean, span: Span, text: string): Fix {
  return { title, safe, effect: 'provisioning', edits: [{ kind: 'text', edits: [{ span, newText: JSON.stringify(text).slice(1, -1) }] }] };
}
