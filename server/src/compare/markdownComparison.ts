import { code, escape, oneLine } from '../dryRun/markdownText.ts';
import type { CompareReport, UserGroup } from './compareReport.ts';
import { mappingLine, objectLine, reasonOf, valueText, type DifferenceLine } from './differenceLines.ts';
import { EFFECT_HEADINGS, summarySentence } from './inWords.ts';
import { matchingLines } from './matchingLines.ts';
import { thresholdSentence } from './thresholds.ts';

/** A comparison as Markdown: the editor's result document, and something to paste into a review. */
export function markdownComparison(report: CompareReport, title: string): string {
  const { end } = report;
  const lines = [
    `# ${escape(title)}`,
    '',
    ...(end.cancelled ? [`**Cancelled after ${end.users} users.** What was done until then:`, ''] : []),
    `**${escape(summarySentence(end.users, end.summary, end.reset))}.**`,
    '',
    ...report.thresholds.filter(({ passed }) => passed).map((threshold) => `- **Too many:** ${thresholdSentence(threshold)}`),
    '',
    ...differences(report),
    ...report.groups.flatMap(users),
    ...list('Matching', matchingLines(end).map(({ target, sentence }) => `${code(target)}: ${escape(sentence)}`)),
    ...list('How sure this is', [...report.notices, ...end.notes].map((text) => escape(oneLine(text)))),
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

function differences({ end }: CompareReport): readonly string[] {
  const told = [...end.objects.map(objectLine), ...end.mappings.map(mappingLine)];
  return told.length === 0 ? ['The mapping sets say the same.', ''] : ['## Mappings', '', ...told.flatMap(difference), ''];
}

function difference({ mark, subject, fields }: DifferenceLine): readonly string[] {
  const verb = mark === '+' ? 'added' : mark === '-' ? 'removed' : 'changed';
  return [
    `- ${code(subject)} ${verb}`,
    ...fields.map(({ name, old, new: next }) => {
      const values = mark === '~' ? [old, next] : [old ?? next];
      return `  - ${name}: ${values.map((value) => (value === null ? 'none' : code(value))).join(' → ')}`;
    }),
  ];
}

function users({ effect, users: listed, more }: UserGroup): readonly string[] {
  return [
    `## ${EFFECT_HEADINGS[effect]} (${listed.length + more})`,
    '',
    ...listed.flatMap((user) => [
      `- **${escape(oneLine(user.after.user.display))}**${rest(reasonOf(user))}`,
      ...user.changes.map((change) => `  - ${code(change.target)}: ${code(valueText(change.old))} → ${code(valueText(change.new))}`),
      ...user.after.warnings.map((warning) => `  - ${escape(oneLine(warning))}`),
    ]),
    ...(more > 0 ? ['', `${more} more are not listed.`] : []),
    '',
  ];
}

function rest(reason: string | null): string {
  return reason === null ? '' : `: ${escape(oneLine(reason))}`;
}

function list(heading: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [`## ${heading}`, '', ...texts.map((text) => `- ${text}`), ''];
}
