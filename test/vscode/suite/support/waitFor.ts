const interval = 50;

type NotYet = false | undefined;

/**
 * Asks again and again until the answer is there.
 *
 * @param description what is waited for, as the end of "Waited N seconds for …"
 * @param probe undefined, false or an exception means not yet
 * @param deadline milliseconds from now
 * @returns the first answer that is neither undefined nor false
 * @throws when the deadline passes; the message holds the description and the last exception
 */
export async function waitFor<T>(
  description: string,
  probe: () => T | NotYet | PromiseLike<T | NotYet>,
  deadline = 80_000,
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const { value, error } = await ask(probe, end - Date.now());
    if (value !== undefined && value !== false) return value;
    if (Date.now() >= end) {
      const because = error === undefined ? '' : ` The last attempt said: ${error}`;
      throw new Error(`Waited ${deadline / 1000} seconds for ${description}.${because}`);
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

interface Answer<T> {
  readonly value?: T | NotYet;
  readonly error?: string;
}

/** One question; an answer that never comes must not outlive the deadline. */
async function ask<T>(probe: () => T | NotYet | PromiseLike<T | NotYet>, remaining: number): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ error: 'no answer yet' }), remaining);
  });
  const asked = Promise.resolve()
    .then(probe)
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
