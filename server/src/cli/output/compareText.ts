import type { CompareReport, UserGroup } from '../../compare/compareReport.ts';
import { mappingLine, objectLine, reasonOf, valueText, type DifferenceLine } from '../../compare/differenceLines.ts';
import { EFFECT_HEADINGS, summarySentence } from '../../compare/inWords.ts';
import { matchingLines } from '../../compare/matchingLines.ts';
import type { Colours } from './colours.ts';

/** A comparison for people: one sentence first, then what differs in the mappings, then the users, the worst first. */
export function compareAsText(report: CompareReport, colours: Colours): string {
  const { end } = report;
  const told = [...end.objects.map(objectLine), ...end.mappings.map(mappingLine)];
  const matching = matchingLines(end).map(({ target, sentence }) => `  ${target}: ${sentence}`);
  const lines = [
    ...(end.cancelled ? [colours.yellow(`Stopped after ${end.users} users; what was done until then:`), ''] : []),
    colours.bold(`${summarySentence(end.users, end.summary, end.reset)}.`),
    '',
    ...(told.length === 0 ? ['The mapping sets say the same.'] : [colours.bold('Mappings'), ...told.flatMap((line) => difference(line, colours))]),
    '',
    ...report.groups.flatMap((group) => users(group, colours)),
    ...(matching.length === 0 ? [] : [colours.bold('Matching'), ...matching, '']),
    colours.bold('How sure this is'),
    ...[...report.notices, ...end.notes].map((note) => colours.faint(`  ${note}`)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function difference({ mark, subject, fields }: DifferenceLine, colours: Colours): readonly string[] {
  const colour = mark === '+' ? colours.green : mark === '-' ? colours.red : colours.yellow;
  return [
    `  ${colour(mark)} ${subject}`,
    ...fields.map(({ name, old, new: next }) => `      ${name}: ${mark === '~' ? `${old ?? 'none'} → ${next ?? 'none'}` : (old ?? next ?? 'none')}`),
  ];
}

function users({ effect, users: listed, more }: UserGroup, colours: Colours): readonly string[] {
  const isDanger = effect === 'failing' || effect === 'duplicated' || effect === 'rematched';
  return [
    (isDanger ? colours.red : colours.bold)(`${EFFECT_HEADINGS[effect]} (${listed.length + more})`),
    ...listed.flatMap((user) => {
      const reason = reasonOf(user);
      return [
        `  ${user.after.user.display}${reason === null ? '' : `: ${reason}`}`,
        ...user.changes.map((change) => `      ${change.target}: ${valueText(change.old)} → ${valueText(change.new)}`),
        ...user.after.warnings.map((warning) => `      ${colours.yellow(warning)}`),
      ];
    }),
    ...(more > 0 ? [`  ${more} more are not listed; --format json gives them all.`] : []),
    '',
  ];
}
