/** Work that can be interrupted: it yields every now and then, and gives its result at the end. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does the work without a break. */
export function toTheEnd<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
