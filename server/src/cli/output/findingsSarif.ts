import type { Severity } from '../../base/severity.ts';
import type { RuleRecord } from '../../rules/ruleRecord.ts';
import { rangeOf, type CheckedFile, type CheckedFinding } from './checkedFile.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** The findings as SARIF 2.1.0, for code scanning. */
export function findingsAsSarif(files: readonly CheckedFile[], rules: readonly RuleRecord[]): string {
  const codes = [...new Set(files.flatMap((file) => file.findings.map(({ finding }) => finding.code)))].sort();
  const run = {
    tool: {
      driver: {
        name: 'Mapwright',
        version: MAPWRIGHT_VERSION,
        rules: codes.map((code) => ruleDescriptor(code, rules)),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map((file) => ({ location: { uri: uriOf(file.path) } })),
    invocations: [
      {
        executionSuccessful: files.every((file) => file.error === null),
        toolExecutionNotifications: files
          .filter((file) => file.error !== null)
          .map((file) => ({ level: 'error', message: { text: `${file.path}: ${file.error ?? ''}` } })),
      },
    ],
    results: files.flatMap((file) => file.findings.map((checked) => result(file, checked, codes))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleDescriptor(code: string, rules: readonly RuleRecord[]) {
  const rule = rules.find((candidate) => candidate.code === code);
  if (rule === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why },
    defaultConfiguration: { level: LEVEL[rule.level] },
    properties: { fidelity: rule.fidelity },
  };
}

function result(file: CheckedFile, { finding, fixes }: CheckedFinding, codes: readonly string[]) {
  const artifactLocation = { uri: uriOf(file.path) };
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation, region: region(file, finding.span) },
        logicalLocations: [{ fullyQualifiedName: finding.pointer }],
      },
    ],
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map((fix) => ({
            description: { text: `${fix.title}.` },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((edit) => ({ deletedRegion: region(file, edit.span), insertedContent: { text: edit.newText } })),
              },
            ],
          })),
        }),
  };
}

function region(file: CheckedFile, span: CheckedFinding['finding']['span']) {
  const { start, end } = rangeOf(file.lines, span);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function uriOf(path: string): string {
  return path.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
}
