import { toDocument } from '../base/offsetMap.ts';
import type { JsonDocument, JsonProblem } from './jsonDocument.ts';
import { MOST_PROBLEMS } from './jsonDocument.ts';
import { escapeLength } from './lexical.ts';
import { kindOf, nodeAtOffset } from './navigate.ts';
import { ESCAPED } from './nodeKind.ts';
import { contentSpan, escapedTextMap, stringValue } from './stringMap.ts';

// Written as an escape sequence or, which only an editor can hand over, as it is.
const SURROGATE = /\\u[dD][89a-fA-F][0-9a-fA-F]{2}|[\ud800-\udfff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Halves of characters in texts and property names. Only strings that hold a surrogate at all are looked into. */
export function loneSurrogates(document: JsonDocument): readonly JsonProblem[] {
  const problems: JsonProblem[] = [];
  let behind = -1;
  for (const { index } of document.text.matchAll(SURROGATE)) {
    if (index < behind) continue;
    const node = nodeAtOffset(document, index);
    const kind = kindOf(document, node);
    if (kind !== 'string' && kind !== 'key') continue;
    behind = contentSpan(document, node).end;
    for (const problem of lonesIn(document, node)) problems.push(problem);
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems;
}

function lonesIn(document: JsonDocument, node: number): readonly JsonProblem[] {
  const map = escapedTextMap(document.text, contentSpan(document, node));
  const isEscaped = ((document.tape.kinds[node] ?? 0) & ESCAPED) !== 0;
  return [...stringValue(document, node).matchAll(LONE)].map(({ index, 0: half }) => {
    const start = toDocument(map, index);
    const code = half.charCodeAt(0).toString(16).toUpperCase();
    const end = start + (isEscaped ? Math.max(1, escapeLength(document.text, start)) : 1);
    return { code: 'json/lone-surrogate', span: { start, end }, message: `Half a character (U+${code}) stands here. Write the whole character, or delete it.` };
  });
}
