import type { Span } from '../base/span.ts';
import { isNoReason } from '../base/suppressionReason.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, property, spanOf, textOf } from '../json/navigate.ts';
import type { Finding } from '../rules/finding.ts';
import type { Suppression } from '../settings/settings.ts';
import { documentFinding } from './documentFinding.ts';
import { unknownCode } from './unknownCode.ts';

/** Entries of mapwright.json that are wrong whatever they are about: an unknown rule, or no reason. */
export function suppressionFindings(document: JsonDocument): readonly Finding[] {
  return entries(document).flatMap(({ rule = '', reason, span }) => {
    const unknown = unknownCode(rule);
    return [
      ...(unknown === null ? [] : [documentFinding('settings/suppression-unused', span, unknown, [])]),
      ...(reason === undefined || !isNoReason(reason) ? [] : [documentFinding('settings/suppression-reason', span, `Nobody will know later why ${rule} does not matter here. Write why as the reason.`, [])]),
    ];
  });
}

/**
 * The entries of mapwright.json that hide nothing in any file. Only who has checked every file below it can say.
 * @param used what hid a finding somewhere
 */
export function unusedEntries(document: JsonDocument, used: Iterable<Suppression>): readonly Finding[] {
  const usedKeys = new Set([...used].map(keyOf));
  return entries(document).flatMap((entry) => {
    if (entry.rule === undefined || usedKeys.has(keyOf(entry)) || unknownCode(entry.rule) !== null) return [];
    const message = `No checked file has ${entry.rule} there, so this suppression hides nothing and would hide a later mistake. Delete it.`;
    return [documentFinding('settings/suppression-unused', entry.span, message, [])];
  });
}

interface Entry extends Partial<Suppression> {
  readonly span: Span;
}

/** The entries of `suppress`, as far as they can be read. */
function entries(document: JsonDocument): readonly Entry[] {
  const list = property(document, 0, 'suppress');
  return (list === undefined ? [] : items(document, list))
    .filter((node) => kindOf(document, node) === 'object')
    .map((node) => {
      const texts = ['rule', 'path', 'target', 'reason'].flatMap((name) => {
        const text = textOf(document, property(document, node, name));
        return text === undefined ? [] : [[name, text] as const];
      });
      return { ...Object.fromEntries(texts), span: spanOf(document, node) };
    });
}

/** What an entry is about, however often the settings were read. */
function keyOf({ rule, path, target }: Partial<Suppression>): string {
  return JSON.stringify([rule, path, target]);
}
