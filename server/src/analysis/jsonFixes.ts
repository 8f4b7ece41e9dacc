import { removeProperty } from '../json/edit.ts';
import type { JsonDocument, JsonProblem } from '../json/jsonDocument.ts';
import { kindOf, nodeAtOffset, parentOf, properties, spanOf } from '../json/navigate.ts';
import { stringValue } from '../json/stringMap.ts';
import type { Finding } from '../rules/finding.ts';

type Fixes = Finding['fixes'];

/** The repairs of what is not JSON but whose meaning is clear. */
export function jsonFixes(document: JsonDocument, { code, span }: JsonProblem): Fixes {
  switch (code) {
    case 'json/trailing-comma':
      return [{ title: 'Delete the comma', safe: true, effect: 'none', edits: [{ kind: 'text', edits: [{ span, newText: '' }] }] }];
    case 'json/comment':
      // Somebody wrote it for others to read, so it goes only when asked.
      return [{ title: 'Delete the comment', safe: false, effect: 'none', edits: [{ kind: 'text', edits: [{ span, newText: '' }] }] }];
    case 'json/duplicate-key':
      return duplicateFixes(document, nodeAtOffset(document, span.start));
    case 'json/syntax':
    case 'json/too-deep':
    case 'json/lone-surrogate':
      return [];
  }
}

/** The same value twice: one can go. Two values: nobody says which one counts, so both ways out are offered. */
function duplicateFixes(document: JsonDocument, key: number): Fixes {
  const object = parentOf(document, key);
  if (object === undefined || kindOf(document, key) !== 'key') return [];
  const name = stringValue(document, key);
  const first = properties(document, object).find((other) => other.name === name && other.key !== key);
  if (first === undefined) return [];
  const textAt = (node: number): string => document.text.slice(spanOf(document, node).start, spanOf(document, node).end);
  const isSame = textAt(first.value) === textAt(key + 1);
  const removal = (title: string, node: number): Fixes[number] => ({
    title,
    safe: isSame,
    effect: isSame ? 'none' : 'provisioning',
    edits: [{ kind: 'text', edits: removeProperty(document, object, node) }],
  });
  if (isSame) return [removal(`Delete this second “${name}”`, key)];
  return [removal(`Delete this “${name}” and keep the first`, key), removal(`Delete the first “${name}” and keep this one`, first.key)];
}
