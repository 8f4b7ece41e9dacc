import { auditSections } from '../../dryRun/auditSections.ts';
import type { DryRunReport } from '../../dryRun/dryRunReport.ts';
import { countsInWords, dialectsAgree, requestLine, storyInWords } from '../../dryRun/inWords.ts';
import type { OutcomeStatus, ScimRequest, UserOutcome } from '../../provisioning/outcome.ts';
import { counted, type Colours } from './colours.ts';
import { sectionLines } from './sectionText.ts';

/** A dry-run for people: counts first, then what needs a look, then what is sent, then what happens over time. */
export function dryRunAsText(report: DryRunReport, colours: Colours): string {
  const { end } = report;
  const lines: string[] = [];
  if (end.cancelled) lines.push(colours.yellow(`Stopped after ${counted(end.users, 'user')}; what was done until then:`), '');
  for (const { mapping, summary, count, kind } of end.summaries) {
    const counts = countsInWords(summary).join(', ');
    lines.push(`${colours.bold(`${counted(count, kind)}: ${counts === '' ? 'nothing to do' : counts}.`)}${mapping === null ? '' : colours.faint(`  ${mapping}`)}`);
    for (const { target, users } of summary.profile) {
      if (users > 0) lines.push(colours.yellow(`  ${target} is not taken by the target app, and ${counted(users, 'user')} would carry a value in it.`));
    }
  }
  lines.push('', ...listed(report, colours), ...auditSections(end.summaries).flatMap((section) => sectionLines(section, colours)), ...sent(report, colours), ...overTime(report, colours), ...sureness(report, colours));
  return `${lines.join('\n').trimEnd()}\n`;
}

function listed(report: DryRunReport, colours: Colours): readonly string[] {
  if (report.listed.length === 0) return [];
  const width = Math.max(...report.listed.map(({ user }) => user.display.length));
  return [
    ...report.listed.flatMap((outcome) => [
      `  ${statusWord(outcome.status === 'Success' ? 'Warning' : outcome.status, colours)} ${outcome.user.display.padEnd(width)}  ${outcome.reason}`,
      ...outcome.warnings.map((warning) => `  ${' '.repeat(8 + width)}  ${colours.yellow(warning)}`),
    ]),
    ...[...report.unlisted].map(([status, count]) => `  ${count} more with the status ${status} are not listed.`),
    '',
  ];
}

function statusWord(status: OutcomeStatus, colours: Colours): string {
  switch (status) {
    case 'Failure':
      return colours.red('fails  ');
    case 'Warning':
      return colours.yellow('warns  ');
    case 'Skipped':
      return colours.faint('skipped');
    case 'Success':
      return colours.green('done   ');
  }
}

function sent(report: DryRunReport, colours: Colours): readonly string[] {
  if (report.shown.length === 0) return [];
  const more = report.end.summaries.length > 0 ? report.successes - report.shown.filter(({ status }) => status === 'Success').length : 0;
  return [
    ...report.shown.flatMap((outcome) => [colours.bold(`${outcome.action} ${outcome.user.display}`), ...requests(outcome, colours), '']),
    ...(more > 0 ? [colours.faint(`${counted(more, 'further success').replace('successs', 'successes')} folded; --format jsonl gives every request.`), ''] : []),
  ];
}

function requests(outcome: UserOutcome, colours: Colours): readonly string[] {
  if (dialectsAgree(outcome)) return requestLines(outcome.requests.default, colours);
  return [
    ...requestLines(outcome.requests.default, colours),
    colours.faint('  with aadOptscim062020 in the tenant URL:'),
    ...requestLines(outcome.requests.aadOptscim062020.filter(({ method }) => method !== 'GET'), colours),
  ];
}

function requestLines(list: readonly ScimRequest[], colours: Colours): readonly string[] {
  return list.flatMap((request) => [
    `  ${colours.blue(requestLine(request))}`,
    ...(request.body === undefined ? [] : JSON.stringify(request.body, null, 2).split('\n').map((line) => `    ${line}`)),
  ]);
}

function overTime(report: DryRunReport, colours: Colours): readonly string[] {
  return report.end.summaries.flatMap(({ story }) => {
    if (story === null) return [];
    const rows = storyInWords(story);
    const width = Math.max(...rows.map(({ moment }) => moment.length));
    return [colours.bold(`Over time, ${story.first.user.display}`), ...rows.map(({ moment, sentence }) => `  ${moment.padEnd(width)}  ${sentence}`), ''];
  });
}

function sureness(report: DryRunReport, colours: Colours): readonly string[] {
  const notes = [...report.notices, ...report.end.notes, ...report.end.summaries.flatMap(({ summary }) => summary.notes)];
  return notes.length === 0 ? [] : [colours.bold('How sure this is'), ...notes.map((note) => colours.faint(`  ${note}`)), ''];
}
