import { failure, success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { CultureData } from '../../culture/cultureData.ts';
import { quoted } from '../../quoted.ts';
import { dateError } from '../dateError.ts';
import type { DateError } from '../dateError.ts';
import { hasStyle } from '../dateTimeStyles.ts';
import type { DateTimeStyles } from '../dateTimeStyles.ts';
import { mergeFields } from './exactFields.ts';
import type { ExactFields } from './exactFields.ts';
import { exactStepAt } from './exactStep.ts';
import type { ExactStep } from './exactSteps.ts';
import { skipWhiteSpace } from '../../whiteSpace.ts';

/** What the steps need besides the text. */
export interface StepContext {
  /** The custom format that the steps come from, for messages. */
  readonly pattern: string;
  readonly culture: CultureData;
  readonly styles: DateTimeStyles;
}

/** The parts found, and the offset behind the last step. */
export interface FollowedSteps {
  readonly fields: ExactFields;
  readonly next: number;
}

/** Reads the text step by step from `start`. Fails where the text is not what a step asks for, or says a part twice with different values. */
export function followSteps(text: string, start: number, steps: readonly ExactStep[], context: StepContext): Result<FollowedSteps, DateError> {
  const innerWhite = hasStyle(context.styles, 'AllowInnerWhite');
  let fields: ExactFields = {};
  let at = start;
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined) break;
    if (innerWhite) at = skipWhiteSpace(text, at);
    if (innerWhite && isPlain(step, ' ')) continue;
    const found = exactStepAt(text, at, step, context.culture, innerWhite);
    if (found === undefined) {
      const skipped = stepsToSkip(steps, index, context);
      if (skipped === 0) return failure(mismatch(text, at, step, context.pattern));
      index += skipped - 1;
      continue;
    }
    const { fields: merged, contradiction } = mergeFields(fields, found.value);
    const span = { start: at, end: found.next };
    if (contradiction !== undefined) {
      return failure(dateError('repeatedPart', `The text gives the ${contradiction} twice, with different values.`, span));
    }
    fields = merged;
    at = found.next;
  }
  return success({ fields, next: at });
}

/** A missing ".FF" is left out as a whole; a missing blank may be skipped where white space at the end is allowed and more follows. */
function stepsToSkip(steps: readonly ExactStep[], index: number, { styles, pattern }: StepContext): number {
  const step = steps[index];
  if (step === undefined || steps[index + 1] === undefined) return 0;
  if (isPlain(step, '.')) {
    // .NET looks for the F one character too late: ".F" alone is not optional, and in ".xF" the x would be skipped too.
    const run = /^[^]F+/.exec(pattern.slice(step.span.end))?.[0].length ?? 0;
    return run === 0 ? 0 : steps.filter((other) => other.span.start >= step.span.start && other.span.start < step.span.end + run).length;
  }
  return isPlain(step, ' ') && hasStyle(styles, 'AllowTrailingWhite') ? 1 : 0;
}

function isPlain(step: ExactStep, text: string): boolean {
  return step.kind === 'literal' && step.form === 'plain' && step.text === text;
}

function mismatch(text: string, at: number, step: ExactStep, pattern: string): DateError {
  const wanted = quoted(pattern.slice(step.span.start, step.span.end));
  const rest = text.slice(at);
  const message = rest === ''
    ? `The text ${quoted(text)} ends where the format ${quoted(pattern)} asks for ${wanted}.`
    : `At character ${at + 1} of ${quoted(text)} the format ${quoted(pattern)} asks for ${wanted}, but there is ${quoted(rest)}.`;
  return dateError('unreadableText', message, { start: at, end: text.length });
}
