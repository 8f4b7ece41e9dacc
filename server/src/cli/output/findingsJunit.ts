import { atLeast, type Severity } from '../../base/severity.ts';
import { rangeOf, type CheckedFile, type CheckedFinding } from './checkedFile.ts';
import { escapeXml as escape } from './xmlText.ts';

/** The findings as a JUnit report: one suite a file, one failing case a finding at or above `failOn`. */
export function findingsAsJunit(files: readonly CheckedFile[], failOn: Severity): string {
  const suites = files.map((file) => suiteOf(file, failOn));
  const sum = (pick: (suite: Suite) => number): number => suites.reduce((total, suite) => total + pick(suite), 0);
  const head = `<testsuites name="Mapwright" ${countsOf({ cases: sum(({ cases }) => cases), failures: sum(({ failures }) => failures), errors: sum(({ errors }) => errors) })}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.map(({ text }) => text).join('\n')}\n</testsuites>\n`;
}

interface Counts {
  readonly cases: number;
  readonly failures: number;
  readonly errors: number;
}

interface Suite extends Counts {
  readonly text: string;
}

function suiteOf(file: CheckedFile, failOn: Severity): Suite {
  const path = escape(file.path);
  const failing = file.findings.filter(({ finding }) => atLeast(finding.severity, failOn));
  const cases =
    file.error !== null
      ? [`    <testcase name="read" classname="${path}" file="${path}"><error message="${escape(file.error)}"/></testcase>`]
      : failing.length > 0
        ? failing.map((checked) => failingCase(file, checked))
        : [`    <testcase name="check" classname="${path}" file="${path}"/>`];
  const counts = { cases: cases.length, failures: failing.length, errors: file.error === null ? 0 : 1 };
  return { ...counts, text: `  <testsuite name="${path}" ${countsOf(counts)}>\n${cases.join('\n')}\n  </testsuite>` };
}

function failingCase(file: CheckedFile, { finding, fixes, place }: CheckedFinding): string {
  const { start } = rangeOf(file.lines, finding.span);
  const at = `${start.line + 1}:${start.character + 1}`;
  const path = escape(file.path);
  const lines = [`${file.path}:${at}`, ...(place === '' ? [] : [place]), ...fixes.map(({ title, safe }) => `${safe ? 'fix' : 'possible fix'}: ${title}`)];
  const failure = `<failure type="${escape(finding.code)}" message="${escape(finding.message)}">${escape(lines.join('\n'))}</failure>`;
  return `    <testcase name="${escape(`${finding.code} at ${at}`)}" classname="${path}" file="${path}" line="${start.line + 1}">${failure}</testcase>`;
}

function countsOf({ cases, failures, errors }: Counts): string {
  return `tests="${cases}" failures="${failures}" errors="${errors}"`;
}
