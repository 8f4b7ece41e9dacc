import type { Severity } from '../../base/severity.ts';
import { rangeOf, type CheckedFile } from './checkedFile.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** The findings as GitHub workflow commands, which show up as annotations of a pull request. */
export function findingsAsGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap((file) => {
      if (file.error !== null) return [`::error file=${property(file.path)},line=1,col=1,endLine=1,endColumn=1,title=not checked::${data(file.error)}`];
      return file.findings.map(({ finding }) => {
        const { start, end } = rangeOf(file.lines, finding.span);
        const place = `file=${property(file.path)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1}`;
        return `::${LEVEL[finding.severity]} ${place},title=${property(finding.code)}::${data(finding.message)}`;
      });
    })
    .map((line) => `${line}\n`)
    .join('');
}

// https://docs.github.com/actions/reference/workflow-commands: data escapes % and line breaks, properties also : and comma.
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
