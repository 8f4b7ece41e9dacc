import { differenceText } from '../../cases/differenceText.ts';
import type { CaseResult } from '../../cases/runCases.ts';
import { counted, type Colours } from './colours.ts';
import { escapeXml } from './xmlText.ts';

/** A cases document, and how its cases went. */
export interface TestedFile {
  readonly name: string;
  /** Why nothing of it could be run; null: it was. */
  readonly error: string | null;
  readonly results: readonly CaseResult[];
}

/** Cases for people: what differs stands below each that fails. */
export function casesAsText(files: readonly TestedFile[], colours: Colours): string {
  const ran = files.filter(({ error }) => error === null);
  const lines = ran.flatMap(({ name, results }) => [
    colours.bold(name),
    ...results.flatMap(({ placed, result }) => {
      if (result.ok && result.value.passed) return [`  ${colours.green('passed')}  ${placed.case.name}`];
      return [`  ${colours.red('failed')}  ${placed.case.name}`, ...sentencesOf(result).map((sentence) => `            ${sentence}`)];
    }),
    '',
  ]);
  const all = ran.flatMap(({ results }) => results);
  const failed = all.filter(({ result }) => !result.ok || !result.value.passed).length;
  return `${[...lines, colours.bold(`${counted(all.length, 'case')}: ${all.length - failed} passed, ${failed} failed.`)].join('\n')}\n`;
}

/** `{files: [{path, error?, cases: [{name, line, status, expected?, actual?, differences?, error?}]}], summary}`. */
export function casesAsJson(files: readonly TestedFile[]): string {
  const all = files.flatMap(({ results }) => results);
  const passed = all.filter(({ result }) => result.ok && result.value.passed).length;
  const told = files.map(({ name, error, results }) => ({ path: name, ...(error === null ? {} : { error }), cases: results.map(caseJson) }));
  return `${JSON.stringify({ files: told, summary: { passed, failed: all.length - passed, unread: files.filter(({ error }) => error !== null).length } }, null, 2)}\n`;
}

function caseJson({ placed, result }: CaseResult): unknown {
  const { name } = placed.case;
  if (!result.ok) return { name, line: placed.line, status: 'failed', error: result.error };
  const { passed, expected, actual, differences, reason } = result.value;
  return { name, line: placed.line, status: passed ? 'passed' : 'failed', ...(passed ? {} : { expected, actual, differences, reason }) };
}

/** Cases as a JUnit report: one suite a file. */
export function casesAsJunit(files: readonly TestedFile[]): string {
  const suites = files.map(({ name, error, results }) => {
    const path = escapeXml(name);
    const failures = results.filter(({ result }) => !result.ok || !result.value.passed).length;
    const cases =
      error === null
        ? results.map(({ placed, result }) => {
            const head = `    <testcase name="${escapeXml(placed.case.name)}" classname="${path}" file="${path}" line="${placed.line}"`;
            const sentences = sentencesOf(result);
            return sentences.length === 0 ? `${head}/>` : `${head}><failure message="${escapeXml(sentences[0] ?? '')}">${escapeXml(sentences.join('\n'))}</failure></testcase>`;
          })
        : [`    <testcase name="read" classname="${path}" file="${path}"><error message="${escapeXml(error)}"/></testcase>`];
    const counts = { tests: cases.length, failures, errors: error === null ? 0 : 1 };
    return { counts, text: `  <testsuite name="${path}" ${countsOf(counts)}>\n${cases.join('\n')}\n  </testsuite>` };
  });
  const sum = (name: keyof Counts): number => suites.reduce((total, { counts }) => total + counts[name], 0);
  const head = `<testsuites name="Mapwright cases" ${countsOf({ tests: sum('tests'), failures: sum('failures'), errors: sum('errors') })}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.map(({ text }) => text).join('\n')}\n</testsuites>\n`;
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function countsOf({ tests, failures, errors }: Counts): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`;
}

function sentencesOf(result: CaseResult['result']): readonly string[] {
  if (!result.ok) return [result.error];
  const { differences, reason } = result.value;
  const isTold = differences.length === 0 || differences.some(({ path }) => path === 'reason');
  return [...differences.map(differenceText), ...(isTold ? [] : [`why: ${reason}`])];
}
