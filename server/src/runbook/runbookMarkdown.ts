import type { Runbook, RunbookStep } from './runbook.ts';

/** A runbook as Markdown with boxes to tick. */
export function runbookMarkdown({ title, sections, notes }: Runbook): string {
  const parts = sections.map((section, index) => `## ${index + 1}. ${section.title}\n\n${section.steps.map(stepText).join('\n')}\n`);
  const remarks = notes.length === 0 ? '' : `\n## Remarks\n\n${notes.map((note) => `* ${note}\n`).join('')}`;
  return `# ${title}\n\n${parts.join('\n')}${remarks}`;
}

/** A step in plain lines, for a terminal: what to do, then each setting. */
export function stepLines({ text, settings = [] }: RunbookStep): readonly string[] {
  const plain = (marked: string): string => marked.replace(/\*([^*`]+)\*/g, '$1').replaceAll('`', '');
  return [plain(text), ...settings.map(({ field, value }) => `  ${field}: ${value === '' ? 'nothing' : value}`)];
}

function stepText({ text, settings = [], why, provenance }: RunbookStep): string {
  const because = [why, provenance === null ? null : `(${provenance.fidelity}: ${provenance.source.replace(/\.$/, '')})`].filter((part) => part !== null).join(' ');
  const first = because === '' ? [`- [ ] ${text}`] : [`- [ ] ${text}\\`, `  ${because}`];
  return [...first, ...settings.map(({ field, value, isCode }) => `  - *${field}*: ${value === '' ? 'nothing' : isCode ? inCode(value) : `**${value}**`}`)].join('\n');
}

/** Longer fences hold shorter ones (CommonMark, code spans). */
function inCode(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${value}${fence}` : `${fence} ${value} ${fence}`;
}
