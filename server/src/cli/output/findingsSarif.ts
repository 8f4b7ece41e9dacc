import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Severity } from '../../base/severity.ts';
import type { Span } from '../../base/span.ts';
import type { RuleDescription } from '../../rules/ruleRecord.ts';
import { rangeOf, type CheckedFile, type CheckedFinding } from './checkedFile.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** The name of the folder that paths start from. Readers know it as the root of the repository. */
const BASE = '%SRCROOT%';

/** The findings as SARIF 2.1.0 (OASIS), for code scanning. */
export function findingsAsSarif(files: readonly CheckedFile[], rules: readonly RuleDescription[]): string {
  const codes = [...new Set(files.flatMap((file) => file.findings.map(({ finding }) => finding.code)))].sort();
  const run = {
    tool: { driver: { name: 'Mapwright', version: MAPWRIGHT_VERSION, semanticVersion: MAPWRIGHT_VERSION, rules: codes.map((code) => descriptor(code, rules, files)) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { description: { text: 'The folder in which mapwright was run.' } } },
    artifacts: [...new Set(files.map((file) => file.path))].map((name) => ({ location: artifactLocation(name) })),
    invocations: [
      {
        executionSuccessful: files.every((file) => file.error === null),
        toolExecutionNotifications: files.filter((file) => file.error !== null).map(unchecked),
      },
    ],
    results: files.flatMap((file) => {
      const seen = new Map<string, number>();
      return file.findings.map((checked) => {
        const count = (seen.get(checked.fingerprint) ?? 0) + 1;
        seen.set(checked.fingerprint, count);
        return result(file, checked, codes.indexOf(checked.finding.code), count);
      });
    }),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(code: string, rules: readonly RuleDescription[], files: readonly CheckedFile[]) {
  const rule = rules.find((candidate) => candidate.code === code);
  if (rule === undefined) return { id: code };
  const { title, why, level, fidelity, fixable, sources } = rule;
  const help = [why, `How sure this is: ${fidelity}.`, ...(fixable ? ['Some findings have a fix: mapwright fix.'] : []), ...sources.map((source) => `Source: ${source}`)];
  const link = files.flatMap((file) => file.findings).find(({ finding }) => finding.code === code)?.link ?? null;
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: { text: help.join('\n'), markdown: help.join('\n\n') },
    ...(link === null ? {} : { helpUri: link }),
    defaultConfiguration: { level: LEVEL[level] },
    properties: { tags: [code.split('/')[0] ?? code], fidelity },
  };
}

function unchecked({ path: name, error }: CheckedFile) {
  return { level: 'error', message: { text: `${name}: ${error ?? ''}` }, locations: [{ physicalLocation: { artifactLocation: artifactLocation(name) } }] };
}

/** @param occurrence which of the equal findings of the file it is, from 1 */
function result(file: CheckedFile, { finding, fixes, place, fingerprint }: CheckedFinding, ruleIndex: number, occurrence: number) {
  const artifact = artifactLocation(file.path);
  const related = (finding.related ?? []).map(({ span, message }) => ({ physicalLocation: { artifactLocation: artifact, region: region(file, span) }, message: { text: message } }));
  const offered = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: finding.code,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact, region: region(file, finding.span) },
        ...(finding.pointer === '' ? {} : { logicalLocations: [{ name: place, fullyQualifiedName: finding.pointer }] }),
      },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    // A report is compared by this, so that moved lines open no new alerts.
    partialFingerprints: { 'mapwright/v1': `${fingerprint}:${occurrence}` },
    properties: { fidelity: finding.fidelity, severity: finding.severity },
    ...(offered.length === 0
      ? {}
      : {
          fixes: offered.map(({ title, safe, effect, edits }) => ({
            description: { text: `${title}.` },
            artifactChanges: [
              {
                artifactLocation: artifact,
                replacements: edits.map((edit) => ({ deletedRegion: region(file, edit.span), insertedContent: { text: edit.newText } })),
              },
            ],
            properties: { safe, effect },
          })),
        }),
  };
}

function region(file: CheckedFile, span: Span) {
  const { start, end } = rangeOf(file.lines, span);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** Relative to the base where the path is, else a file URI. */
function artifactLocation(name: string) {
  if (path.isAbsolute(name)) return { uri: pathToFileURL(name).href };
  return { uri: name.replaceAll(path.sep, '/').split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE };
}
