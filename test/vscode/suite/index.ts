import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** What a run writes to the file of MAPWRIGHT_TEST_RESULT, one JSON object a line; .build/vscode/resultFile.mjs reads it. */
type ResultEvent =
  | { readonly event: 'editor'; readonly name: string; readonly version: string }
  | { readonly event: 'begin'; readonly title: string }
  | { readonly event: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly event: 'fail'; readonly title: string; readonly error: string }
  | { readonly event: 'unloadable'; readonly error: string }
  | { readonly event: 'end'; readonly passed: number; readonly failed: number };

/**
 * Runs every suite that is bundled beside this file. VS Code calls it in the extension host.
 *
 * Each event is written at once, so that a suite that hangs or ends the process leaves the name of its last test.
 *
 * @throws when a suite cannot be loaded or a test fails, which VS Code turns into its exit code
 */
export async function run(): Promise<void> {
  write({ event: 'editor', name: vscode.env.appName, version: vscode.version });
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, forbidOnly: true, forbidPending: true, grep: process.env['MAPWRIGHT_TEST_GREP'] ?? '' });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  const failed = await runToEnd(mocha);
  if (failed > 0) throw new Error(`${failed} of the tests failed.`);
}

function runToEnd(mocha: Mocha): Promise<number> {
  let passed = 0;
  let failed = 0;
  return new Promise((resolve, reject) => {
    try {
      mocha
        .run(() => {
          write({ event: 'end', passed, failed });
          resolve(failed);
        })
        .on('test', (test) => write({ event: 'begin', title: test.fullTitle() }))
        .on('pass', (test) => {
          passed += 1;
          write({ event: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
        })
        .on('fail', (test, error: Error) => {
          failed += 1;
          write({ event: 'fail', title: test.fullTitle(), error: error.stack ?? String(error) });
        });
    } catch (error) {
      write({ event: 'unloadable', error: String(error) });
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function write(event: ResultEvent): void {
  const file = process.env['MAPWRIGHT_TEST_RESULT'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(event)}\n`);
}
