import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const harness = path.resolve(import.meta.dirname, '../../../.build/vscode');

/** What an entry point of the harness printed, and how it ended. */
export interface HarnessRun {
  readonly status: number | null;
  /** standard output and then standard error, without empty lines */
  readonly lines: readonly string[];
}

/**
 * Runs an entry point of the harness as npm would.
 *
 * @param program file name in .build/vscode
 * @param environment variables on top of this process's own
 */
export function runHarness(program: string, arguments_: readonly string[], environment: Readonly<Record<string, string>> = {}): HarnessRun {
  const result = spawnSync(process.execPath, [path.join(harness, program), ...arguments_], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  const lines = `${result.stdout}\n${result.stderr}`.split('\n').filter((line) => line.trim() !== '');
  return { status: result.status, lines };
}

/** An extension with a suite in a temporary folder, and a program that stands where `code` stands. */
export interface FakeProject {
  readonly folder: string;
  /** options of runSuites.mjs that keep it inside the folder */
  readonly options: readonly string[];
  /** makes the program; its body is the source of an ES module that has `write(event)` */
  readonly makeEditor: (body: string) => string;
  /** replaces the source of the suite */
  readonly writeSuite: (source: string) => void;
  /** adds a suite for the start in restricted mode */
  readonly writeRestrictedSuite: (source: string) => void;
  readonly remove: () => void;
}

const prelude = `#!/usr/bin/env node
import fs from 'node:fs';
const write = (event) => fs.appendFileSync(process.env.MAPWRIGHT_TEST_RESULT, JSON.stringify(event) + '\\n');
`;

export function makeFakeProject(): FakeProject {
  const folder = mkdtempSync(path.join(tmpdir(), 'harness-'));
  const file = (name: string, text: string): string => {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return target;
  };
  file('extension/package.json', '{"main":"main.js","engines":{"vscode":"^1.91.0"}}');
  file('extension/main.js', '');
  file('suites/index.ts', 'export async function run(): Promise<void> {}');
  file('suites/first.test.ts', 'export {};');
  file('workspace/file.txt', '');
  const options = ['extension', 'suites', 'workspace', 'out', 'results'].flatMap((name) => [`--${name}`, path.join(folder, name)]);
  return {
    folder,
    options,
    makeEditor: (body) => {
      const editor = file('editor.mjs', `${prelude}${body}`);
      chmodSync(editor, 0o755);
      return editor;
    },
    writeSuite: (source) => void file('suites/first.test.ts', source),
    writeRestrictedSuite: (source) => void file('suites/second.restricted.test.ts', source),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
