import type { ScimRequest, UserOutcome } from '../provisioning/outcome.ts';
import { auditSections } from './auditSections.ts';
import type { DryRunReport } from './dryRunReport.ts';
import { countsInWords, dialectsAgree, requestLine, storyInWords } from './inWords.ts';
import { markdownSection } from './markdownSection.ts';
import { cell, code, escape, oneLine } from './markdownText.ts';

/** A dry-run as Markdown: the editor's result document, and something to paste into a review. */
export function markdownReport(report: DryRunReport, title: string): string {
  const { end } = report;
  const lines = [`# ${escape(title)}`, ''];
  if (end.cancelled) lines.push(`**Cancelled after ${end.users} users.** What was done until then:`, '');
  for (const { mapping, summary, count, kind } of end.summaries) {
    const counts = countsInWords(summary).join(', ');
    lines.push(`**${count} ${count === 1 ? kind : `${kind}s`}: ${counts === '' ? 'nothing to do' : counts}.**${mapping === null ? '' : ` (${escape(mapping)})`}`, '');
    const extra = summary.profile.filter(({ users }) => users > 0);
    if (extra.length > 0) {
      lines.push('Attributes that the target app does not take, by how many users carry a value:', '');
      lines.push(...extra.map(({ target, users }) => `- ${code(target)}: ${users}`), '');
    }
  }
  lines.push(...listed(report), ...auditSections(end.summaries).flatMap(markdownSection), ...shown(report), ...stories(report), ...notes(report));
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

function listed(report: DryRunReport): readonly string[] {
  if (report.listed.length === 0) return [];
  return [
    '## What needs a look',
    '',
    // A list and not a table: the reasons are sentences, and the result often stands beside the document in half a window.
    ...report.listed.flatMap((outcome) => [
      `- **${escape(oneLine(outcome.user.display))}**: ${escape(resultOf(outcome))}`,
      ...[outcome.reason, ...outcome.warnings].map((sentence) => `  - ${escape(oneLine(sentence))}`),
    ]),
    '',
    ...[...report.unlisted].map(([status, count]) => `${count} more with the status ${status} are not listed.`),
    '',
  ];
}

function shown(report: DryRunReport): readonly string[] {
  if (report.shown.length === 0) return [];
  return [
    '## What would be sent',
    '',
    ...report.shown.flatMap((outcome) => [`### ${escape(outcome.user.display)}: ${outcome.action}`, '', ...values(outcome), ...requests(outcome)]),
  ];
}

function values(outcome: UserOutcome): readonly string[] {
  return [
    '| Target attribute | Value | Expression | How sure |',
    '| --- | --- | --- | --- |',
    ...outcome.values.map(({ target, value, status, expression, fidelity }) => {
      const text = value === null ? `*${status}*` : code(typeof value === 'string' ? value : value.join('; '));
      return `| ${cell(target, code)} | ${text.replace(/\|/g, '\\|')} | ${cell(expression, code)} | ${fidelity} |`;
    }),
    '',
  ];
}

function requests(outcome: UserOutcome): readonly string[] {
  const agree = dialectsAgree(outcome);
  return [
    ...(agree ? [] : ['Requests of the default dialect:', '']),
    ...block(outcome.requests.default),
    ...(agree ? [] : ['Requests with `aadOptscim062020` in the tenant URL:', '', ...block(outcome.requests.aadOptscim062020)]),
  ];
}

function block(list: readonly ScimRequest[]): readonly string[] {
  if (list.length === 0) return [];
  const texts = list.map((request) => `${requestLine(request)}${request.body === undefined ? '' : `\n${JSON.stringify(request.body, null, 2)}`}`);
  return ['```http', ...texts, '```', ''];
}

function stories(report: DryRunReport): readonly string[] {
  return report.end.summaries.flatMap(({ story }) =>
    story === null
      ? []
      : ['## What happens over time', '', ...storyInWords(story).map(({ moment, sentence, outcome }) => `- **${moment}**${outcome === null ? '' : ` (${resultOf(outcome)})`}: ${escape(sentence)}`), ''],
  );
}

function notes(report: DryRunReport): readonly string[] {
  const texts = [...report.notices, ...report.end.notes, ...report.end.summaries.flatMap(({ summary }) => summary.notes)];
  return texts.length === 0 ? [] : ['## How sure this is', '', ...texts.map((text) => `- ${escape(text)}`), ''];
}

/** Action, status and code of an outcome in a few words. */
function resultOf({ action, status, code: outcomeCode }: UserOutcome): string {
  return `${action === 'None' ? status : `${action}, ${status}`}${outcomeCode === null ? '' : ` (${outcomeCode})`}`;
}
