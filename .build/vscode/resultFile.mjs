import fs from 'node:fs';

/**
 * What the suites write as they run, one JSON object a line (test/vscode/suite/index.ts).
 * @typedef {{event: 'editor', name: string, version: string}
 *   | {event: 'begin', title: string}
 *   | {event: 'pass', title: string, milliseconds: number}
 *   | {event: 'fail', title: string, error: string}
 *   | {event: 'unloadable', error: string}
 *   | {event: 'end', passed: number, failed: number}} ResultEvent
 */

/**
 * Reads a result file while it grows.
 * @param {string} file need not exist yet
 * @returns {() => readonly ResultEvent[]} the events that were written since the last call
 */
export function followResultFile(file) {
  let read = 0;
  return () => {
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const whole = text.lastIndexOf('\n') + 1;
    const added = text.slice(read, Math.max(whole, read));
    read = Math.max(whole, read);
    return added.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
  };
}

/**
 * Decides from the events alone. The exit code of an editor does not count: a suite that calls process.exit looks like success.
 * @param {readonly ResultEvent[]} events
 * @param {object} circumstances
 * @param {number | undefined} circumstances.deadline seconds, if the start was stopped after them
 * @param {boolean} circumstances.mayBeEmpty true where only some tests were asked for, and they may be in another start
 * @returns {{passed: number, failed: number, problem: string | undefined}} a problem counts as one failure more
 */
export function judge(events, circumstances) {
  const count = (kind) => events.filter(({ event }) => event === kind).length;
  const passed = count('pass');
  const failed = count('fail');
  const problem = problemOf(events, circumstances);
  return { passed, failed: failed + (problem === undefined ? 0 : 1), problem };
}

function problemOf(events, { deadline, mayBeEmpty }) {
  const end = events.find(({ event }) => event === 'end');
  const unloadable = events.find(({ event }) => event === 'unloadable');
  if (unloadable !== undefined) return `The suites could not be loaded: ${unloadable.error.split('\n', 1)[0]}`;
  if (end === undefined && deadline !== undefined) return `The suites gave no result within ${deadline} seconds; ${lastTest(events)}.`;
  if (end === undefined) return `The suites ended early and left no result; ${lastTest(events)}.`;
  if (end.passed === 0 && end.failed === 0 && !mayBeEmpty) return 'The suites ran no test.';
  return undefined;
}

function lastTest(events) {
  const last = events.findLast(({ event }) => event === 'begin');
  return last === undefined ? 'no test had begun' : `the last test that began is "${last.title}"`;
}
