import type { Suppression } from '../mappingFile/mappingFileDocument.ts';
import { statementAt } from '../mappingFile/statementAt.ts';
import type { Finding } from '../rules/finding.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { documentFinding } from './documentFinding.ts';
import { levelOf } from './levels.ts';
import { unknownCode } from './unknownCode.ts';

/**
 * The suppressions in a mapping file that hide nothing. One about a rule that is switched off may be needed again, and one without
 * a line below it is reported for that.
 * @param used those that hid a finding
 */
export function unusedComments({ source, profile, settings, text }: DocumentAnalysis, used: ReadonlySet<Suppression>): readonly Finding[] {
  if (source.kind !== 'mappingFile') return [];
  const { document } = source;
  return document.suppressions
    .filter((suppression) => !used.has(suppression) && suppression.appliesTo !== null && levelOf(suppression.code, profile, settings) !== 'off')
    .map(({ code, codeSpan, span }) => {
      const lines = statementAt(document, span.start)?.lines ?? { start: 0, end: text.length };
      const message = unknownCode(code) ?? `${code} is not found in the line below, so this suppression hides nothing and would hide a later mistake. Delete it.`;
      return documentFinding('file/suppression-unused', codeSpan, message, [
        { title: 'Delete the suppression', safe: true, effect: 'none', edits: [{ kind: 'text', edits: [{ span: lines, newText: '' }] }] },
      ]);
    });
}
