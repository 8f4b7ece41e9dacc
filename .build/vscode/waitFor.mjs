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
  for (;;) {
    const answer = await attempt(probe, end - Date.now());
    if (answer.value) return answer.value;
    if (Date.now() >= end) {
      const because = answer.error === undefined ? '' : ` The last attempt said: ${answer.error}`;
      throw new HarnessFailure(`Waited ${deadline / 1000} seconds for ${description}.${because}`);
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** One question; a probe that never answers must not outlive the deadline. */
async function attempt(probe, remaining) {
  let timer;
  const tooLate = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ error: 'no answer yet' }), Math.max(remaining, 0));
  });
  const asked = Promise.resolve()
    .then(probe)
    .then((value) => ({ value }), (error) => ({ error: firstLine(error) }));
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0];
}
