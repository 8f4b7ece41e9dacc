import { HarnessFailure } from './failure.mjs';

const interval = 50;

/**
 * Asks again and again until the answer is there.
 * @template T
 * @param {string} description what is waited for, as the end of "Waited N seconds for …"
 * @param {() => T | Promise<T>} probe a falsy answer, or an exception, means not yet
 * @param {number} deadline milliseconds from now
 * @returns {Promise<NonNullable<T>>} the first truthy answer
 * @throws {HarnessFailure} when the deadline passes; the message holds the description and the last exception
 */
export async function waitFor(description, probe, deadline) {
  const end = Date.now() + deadline;
  let lastError;
  for (;;) {
    try {
      const answer = await withDeadline(description, Promise.resolve().then(probe), end - Date.now());
      if (answer) return answer;
      lastError = undefined;
    } catch (error) {
      // A probe that is still busy when the time is over says less than the one before it.
      if (Date.now() < end || lastError === undefined) lastError = error;
    }
    if (Date.now() >= end) throw tooLate(description, deadline, lastError);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/**
 * Gives a piece of work a deadline. The work itself goes on; only the waiting ends.
 * @template T
 * @param {string} description what is waited for
 * @param {Promise<T>} work
 * @param {number} deadline milliseconds from now
 * @returns {Promise<T>}
 * @throws {HarnessFailure} when the deadline passes
 */
export async function withDeadline(description, work, deadline) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(tooLate(description, deadline)), Math.max(deadline, 0));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function tooLate(description, deadline, lastError) {
  const because = lastError === undefined || lastError instanceof HarnessFailure ? '' : ` The last attempt said: ${firstLine(lastError)}`;
  return new HarnessFailure(`Waited ${deadline / 1000} seconds for ${description}.${because}`);
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0];
}
