import { SEVERITIES } from '../../base/severity.ts';
import { baselineText } from './baselineText.ts';
import { countSeverities, rangeOf, type BaselineReport, type CheckedFile, type CheckedFinding } from './checkedFile.ts';
import { counted, inSeverityColour, type Colours } from './colours.ts';

/** The findings for people: one line each, their fix below, counts last. */
export function findingsAsText(files: readonly CheckedFile[], baseline: BaselineReport | null, colours: Colours): string {
  const parts = files.map((file) => fileText(file, baseline === null ? 'no findings' : 'no new findings', colours));
  return `${parts.join('\n')}\n${closing(files, colours)}\n${baseline === null ? '' : baselineText(baseline)}`;
}

function fileText(file: CheckedFile, nothing: string, colours: Colours): string {
  if (file.error !== null) return `${colours.bold(file.path)}\n  ${colours.red('not checked')}  ${file.error}\n`;
  const head = `${colours.bold(file.path)} ${colours.faint(`(${file.kind ?? 'unknown'}, profile ${file.profile ?? 'none'})`)}`;
  if (file.findings.length === 0) return `${head}\n  ${colours.green(nothing)}\n`;
  const rows = file.findings.map((checked) => ({ checked, place: placeOf(file, checked) }));
  const widths = { place: longest(rows.map(({ place }) => place)), severity: longest(rows.map(({ checked }) => checked.finding.severity)) };
  const lines = rows.flatMap(({ checked, place }) => findingLines(checked, place, widths, colours));
  return `${head}\n${lines.join('\n')}\n`;
}

/** A generated schema has more findings than a call takes arguments. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => (length > most ? length : most), 0);
}

function placeOf(file: CheckedFile, { finding }: CheckedFinding): string {
  const { start } = rangeOf(file.lines, finding.span);
  return `${start.line + 1}:${start.character + 1}`;
}

function findingLines({ finding, fixes }: CheckedFinding, place: string, widths: { readonly place: number; readonly severity: number }, colours: Colours): readonly string[] {
  const severity = inSeverityColour(colours, finding.severity, finding.severity.padEnd(widths.severity));
  const indent = ' '.repeat(widths.place + widths.severity + 6);
  return [
    `  ${place.padEnd(widths.place)}  ${severity}  ${finding.message} ${colours.faint(finding.code)}`,
    ...fixes.map((fix) => `${indent}${colours.green(fix.safe ? 'fix' : 'possible fix')}: ${fix.title}`),
  ];
}

function closing(files: readonly CheckedFile[], colours: Colours): string {
  const counts = countSeverities(files);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    inSeverityColour(colours, severity, severity === 'info' ? `${counts.info} info` : counted(counts[severity], severity)),
  );
  const safe = files.flatMap((file) => file.findings).filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  const unread = files.filter((file) => file.error !== null).length;
  const sentences = [
    found.length === 0 ? 'No findings.' : `${found.join(', ')}.`,
    safe > 0 ? `${safe === 1 ? '1 has' : `${safe} have`} a safe fix: run "mapwright fix".` : '',
    unread > 0 ? `${counted(unread, 'file')} not checked.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
