import type { Severity } from '../../base/severity.ts';
import { rangeOf, type CheckedFile } from './checkedFile.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** The findings as GitHub workflow commands, which show up as annotations of a pull request. */
export function findingsAsGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap((file) => {
      if (file.error !== null) return [`::error file=${pathOf(file)},line=1,col=1,endLine=1,endColumn=1,title=not checked::${data(file.error)}`];
      return file.findings.map(({ finding }) => {
        const { start, end } = rangeOf(file.lines, finding.span);
        const place = `file=${pathOf(file)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1}`;
        return `::${LEVEL[finding.severity]} ${place},title=${property(finding.code)}::${data(finding.message)}`;
      });
    })
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * One sentence for the log when GitHub will not show every line as an annotation, else null. It shows the first ten of
 * each level of a step (https://github.com/orgs/community/discussions/26680); the others stay in the log.
 */
export function githubLimitNotice(files: readonly CheckedFile[]): string | null {
  const counts = new Map<string, number>();
  for (const { finding } of files.flatMap((file) => file.findings)) counts.set(LEVEL[finding.severity], (counts.get(LEVEL[finding.severity]) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most <= SHOWN_BY_GITHUB) return null;
  return `GitHub shows ${SHOWN_BY_GITHUB} annotations of each level for a step; the other findings are in the log. SARIF has no such limit.`;
}

const SHOWN_BY_GITHUB = 10;

function pathOf({ path }: CheckedFile): string {
  return property(path.replace(/\\/g, '/'));
}

// https://docs.github.com/actions/reference/workflow-commands: data escapes % and line breaks, properties also : and comma.
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
