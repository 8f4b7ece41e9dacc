import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFakeProject, runHarness } from './fakeProject.ts';
import type { FakeProject } from './fakeProject.ts';

let project: FakeProject;
beforeEach(() => { project = makeFakeProject(); });
afterEach(() => project.remove());

const begin = `write({ event: 'begin', title: 'the last test' });`;
const pass = `write({ event: 'pass', title: 'a good test', milliseconds: 1 });`;
const fail = `write({ event: 'fail', title: 'a bad test', error: 'Error: it broke' });`;
const end = (passed: number, failed: number): string => `write({ event: 'end', passed: ${passed}, failed: ${failed} });`;

const verdicts: readonly { readonly when: string; readonly editor: string; readonly status: number; readonly says: readonly string[] }[] = [
  { when: 'every test passes', editor: `${pass}${end(1, 0)}`, status: 0, says: ['1 passed, 0 failed'] },
  { when: 'every test passes and the editor exits with 1', editor: `${pass}${end(1, 0)}process.exit(1);`, status: 0, says: ['1 passed, 0 failed'] },
  { when: 'a test fails and the editor exits with 0', editor: `${pass}${fail}${end(1, 1)}`, status: 1, says: ['✗ a bad test', 'Error: it broke', '1 passed, 1 failed'] },
  { when: 'the suite calls process.exit', editor: `${pass}${begin}process.exit(0);`, status: 1, says: ['The suites ended early and left no result; the last test that began is "the last test".', '1 passed, 1 failed'] },
  { when: 'the editor ends before any test', editor: '', status: 1, says: ['The suites ended early and left no result; no test had begun.', '0 passed, 1 failed'] },
  { when: 'no test runs', editor: end(0, 0), status: 1, says: ['The suites ran no test.', '0 passed, 1 failed'] },
  { when: 'a suite throws while it is loaded', editor: `write({ event: 'unloadable', error: 'Error: no such module' });process.exit(1);`, status: 1, says: ['The suites could not be loaded: Error: no such module', '0 passed, 1 failed'] },
];

describe('the verdict on a run', () => {
  it.each(verdicts)('exits with $status when $when', ({ editor, status, says }) => {
    const run = runHarness('runSuites.mjs', project.options, { MAPWRIGHT_VSCODE: project.makeEditor(editor) });
    const output = run.lines.join('\n');
    for (const line of says) expect(output).toContain(line);
    expect(run.lines.at(-1)).toBe(says.at(-1));
    expect(run.status).toBe(status);
  });

  it('lets a start be empty when only some tests are asked for, but not the whole run', () => {
    project.writeRestrictedSuite('export {};');
    const editor = project.makeEditor(`if (process.argv.includes('--disable-workspace-trust')) { ${pass}${end(1, 0)} } else { ${end(0, 0)} }`);
    const some = runHarness('runSuites.mjs', [...project.options, '--grep', 'good'], { MAPWRIGHT_VSCODE: editor });
    expect([some.lines.at(-1), some.status]).toEqual(['1 passed, 0 failed', 0]);
    const none = runHarness('runSuites.mjs', [...project.options, '--grep', 'nothing'], { MAPWRIGHT_VSCODE: project.makeEditor(end(0, 0)) });
    expect([none.lines.at(-1), none.status]).toEqual(['0 passed, 0 failed', 1]);
  });

  it('stops an editor that hangs, and says in which test', () => {
    const pidFile = path.join(project.folder, 'pid');
    const editor = project.makeEditor(`fs.writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));${begin}setInterval(() => {}, 1000);`);
    const run = runHarness('runSuites.mjs', [...project.options, '--deadline', '8'], { MAPWRIGHT_VSCODE: editor });
    expect(run.lines.join('\n')).toContain('The suites gave no result within 8 seconds; the last test that began is "the last test".');
    expect(run.lines.at(-1)).toBe('0 passed, 1 failed');
    expect(run.status).toBe(1);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('names the place in the source of a failed test', () => {
    const bundled = path.join(project.folder, 'out/first.test.js');
    const editor = project.makeEditor(`write({ event: 'fail', title: 'a bad test', error: 'Error: it broke\\n    at ${bundled}:' + lineOfThrow() + ':9' });${end(0, 1)}
      function lineOfThrow() { return fs.readFileSync(${JSON.stringify(bundled)}, 'utf8').split('\\n').findIndex((line) => line.includes('throw')) + 1; }`);
    project.writeSuite('// a comment\n\nthrow new Error("it broke");');
    const run = runHarness('runSuites.mjs', project.options, { MAPWRIGHT_VSCODE: editor });
    expect(run.lines.join('\n')).toMatch(/suites\/first\.test\.ts:3:/);
  });

  it('says which versions were not tested', () => {
    const run = runHarness('runSuites.mjs', project.options, { MAPWRIGHT_VSCODE: project.makeEditor(`${pass}${end(1, 0)}`) });
    expect(run.lines[0]).toBe('Only the version that MAPWRIGHT_VSCODE names is tested; unless it is one of them, VS Code 1.91.0 (the oldest supported) and stable were not tested.');
  });
});
