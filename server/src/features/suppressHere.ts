import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { targetAt } from '../analysis/targetAt.ts';
import { REASON_TO_WRITE } from '../base/suppressionReason.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { changeItems, insertProperties } from '../json/edit.ts';
import { items, kindOf, properties, property } from '../json/navigate.ts';
import { readJson } from '../json/readJson.ts';
import { statementAt } from '../mappingFile/statementAt.ts';
import type { Finding } from '../rules/finding.ts';
import type { Suppression } from '../settings/settings.ts';

/** The title of the quick fix that accepts a finding. */
export function suppressTitle({ code }: Finding): string {
  return `Suppress ${code} here`;
}

/** Whether a finding can be accepted: not one about a suppression itself, and not one in the settings. */
export function canBeSuppressed({ kind }: DocumentAnalysis, { code }: Finding): boolean {
  return kind !== 'settings' && !code.startsWith('file/suppression-');
}

/** The comment above the line of a mapping file; null where none could stand, and in a manifest. */
export function suppressionComment({ source, text }: DocumentAnalysis, { code, span }: Finding): TextEdit | null {
  if (source.kind !== 'mappingFile') return null;
  const statement = statementAt(source.document, span.start);
  if (statement === null || statement.kind === 'comment' || statement.kind === 'blank') return null;
  const { start } = statement.lines;
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return { span: { start, end: start }, newText: `${indentation}# mapwright-ignore ${code}: ${REASON_TO_WRITE}${newline}` };
}

/** The entry of mapwright.json: by the target attribute, which stays when mappings move; elsewhere by the place. */
export function suppressionEntry({ model }: DocumentAnalysis, { code, pointer }: Finding): Suppression {
  const target = targetAt(model, pointer);
  return { rule: code, ...(target !== undefined ? { target } : pointer === '' ? {} : { path: pointer }), reason: REASON_TO_WRITE };
}

/**
 * The edits that add an entry to a mapwright.json; what stands there keeps every byte.
 * @param text of the file; empty for one that is created
 * @returns null where the file is broken, or is no settings
 */
export function addSuppression(text: string, entry: Suppression): readonly TextEdit[] | null {
  const value = { ...entry };
  if (text.trim() === '') return [{ span: { start: 0, end: text.length }, newText: `${JSON.stringify({ suppress: [value] }, null, 2)}\n` }];
  const document = readJson(text);
  if (kindOf(document, 0) !== 'object' || document.problems.some(({ code }) => code !== 'json/comment' && code !== 'json/trailing-comma')) return null;
  const list = property(document, 0, 'suppress');
  if (list === undefined) return [insertProperties(document, 0, [['suppress', [value]]], properties(document, 0).at(-1)?.key)];
  return kindOf(document, list) === 'array' ? changeItems(document, list, new Set(), [value], items(document, list).at(-1)) : null;
}
