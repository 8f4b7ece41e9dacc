import { atLeast, type Severity } from '../../base/severity.ts';
import { rangeOf, type CheckedFile } from './checkedFile.ts';

/** The findings as a JUnit report: one suite a file, one failing case a finding at or above `failOn`. */
export function findingsAsJunit(files: readonly CheckedFile[], failOn: Severity): string {
  const suites = files.map((file) => {
    const failing = file.findings.filter(({ finding }) => atLeast(finding.severity, failOn));
    const cases = [
      ...(file.error === null ? [] : [`    <testcase name="read" classname="${escape(file.path)}"><error message="${escape(file.error)}"/></testcase>`]),
      ...failing.map(({ finding }) => {
        const { start } = rangeOf(file.lines, finding.span);
        const name = escape(`${finding.code} at ${start.line + 1}:${start.character + 1}`);
        return `    <testcase name="${name}" classname="${escape(file.path)}"><failure type="${finding.severity}" message="${escape(finding.message)}"/></testcase>`;
      }),
    ];
    if (cases.length === 0) cases.push(`    <testcase name="check" classname="${escape(file.path)}"/>`);
    const counts = `tests="${cases.length}" failures="${failing.length}" errors="${file.error === null ? 0 : 1}"`;
    return `  <testsuite name="${escape(file.path)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Mapwright">\n${suites.join('\n')}\n</testsuites>\n`;
}

// XML 1.0 forbids most control characters even as references.
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;');
}
