import { Location, TestMessage, type CancellationToken, type TestController, type TestItem, type TestRun, type TestRunRequest } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RUN_CASES, type RanCase, type RunCasesParameters, type RunCasesResult } from '../../../server/src/protocol.ts';

/** Runs what is asked for, file by file, and reports each case where it stands. */
export async function runItems(controller: TestController, client: BaseLanguageClient, request: TestRunRequest, token: CancellationToken): Promise<void> {
  const run = controller.createTestRun(request);
  for (const [file, wanted] of wantedByFile(controller, request)) {
    if (token.isCancellationRequested) break;
    for (const item of wanted) run.started(item);
    const whole = wanted.length === file.children.size;
    const parameters: RunCasesParameters = { uri: file.id, names: whole ? null : wanted.map(({ label }) => label) };
    const ran = await client.sendRequest<RunCasesResult>(RUN_CASES, parameters, token);
    if (!ran.ok) {
      for (const item of wanted.length === 0 ? [file] : wanted) run.errored(item, new TestMessage(ran.message));
      continue;
    }
    const results = new Map(ran.results.map((result) => [result.name, result]));
    for (const item of wanted) report(run, item, results.get(item.label));
  }
  run.end();
}

function wantedByFile(controller: TestController, { include, exclude }: TestRunRequest): ReadonlyMap<TestItem, readonly TestItem[]> {
  const excluded = new Set(exclude ?? []);
  const files = new Map<TestItem, TestItem[]>();
  const add = (item: TestItem): void => {
    const file = item.parent ?? item;
    const wanted = files.get(file) ?? [];
    files.set(file, wanted);
    if (item.parent !== undefined && !excluded.has(item)) wanted.push(item);
    if (item.parent === undefined && !excluded.has(item)) item.children.forEach((child) => void (excluded.has(child) || wanted.push(child)));
  };
  if (include === undefined) controller.items.forEach(add);
  else include.forEach(add);
  return files;
}

function report(run: TestRun, item: TestItem, result: RanCase | undefined): void {
  if (result === undefined) {
    run.skipped(item);
    return;
  }
  if (result.passed) {
    run.passed(item, result.milliseconds);
    return;
  }
  const message = result.expected === null || result.actual === null ? new TestMessage(result.message) : TestMessage.diff(result.message, result.expected, result.actual);
  if (item.uri !== undefined && item.range !== undefined) message.location = new Location(item.uri, item.range.start);
  run.failed(item, message, result.milliseconds);
}
