import type { DateTime } from '../dotnet/date/dateTime.ts';
import type { DateError } from '../dotnet/date/dateError.ts';
import { UNIVERSAL_STYLES } from '../dotnet/date/dateTimeStyles.ts';
import { readDateTime } from '../dotnet/date/parseDateTime.ts';
import { TWO_DIGIT_YEAR_MAX } from '../dotnet/date/readingSettings.ts';
import type { ReadingCaveat, ReadingSettings } from '../dotnet/date/readingSettings.ts';
import { isAbsentOrEmpty, singleValue } from '../values/absence.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { instantOf } from '../values/instant.ts';
import { failed, unsupported } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import type { EvaluationFailure, Unsupported, Value } from '../values/value.ts';

const SETTINGS: ReadingSettings = { styles: UNIVERSAL_STYLES, cultureName: '', twoDigitYearMax: TWO_DIGIT_YEAR_MAX };

/** The form that Now, DateAdd and CDate give: M/d/yyyy h:mm:ss tt. */
const FORM_OF_FUNCTIONS = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M$/;

/** The date of an argument: a date, or a text read as CDate reads it. Several values are not supported. */
export function dateArgument(functionName: string, parameter: string, value: Value | undefined, environment: EvaluationEnvironment): DateTime | EvaluationFailure | Unsupported {
  const single = singleValue(value);
  if (single === undefined) return unsupported(`${functionName} takes one date for ${parameter}, but the attribute has several values; take one with Item.`);
  if (typeof single === 'object' && single !== null) return single;
  if (isAbsentOrEmpty(single)) {
    environment.lessSure('inferred', `What ${functionName} does without a date is not documented; evaluation is taken to fail, as .NET does.`);
    return failed('missingDate', `${functionName} has no date for ${parameter}; guard it with Switch([attribute], …, "", …).`);
  }
  return readDate(renderScalar(single), environment);
}

/** As `dateArgument`, for functions whose page says to wrap a text in CDate; a text in another form than Now's makes the result less sure. */
export function wrappedDateArgument(functionName: string, parameter: string, value: Value | undefined, environment: EvaluationEnvironment): DateTime | EvaluationFailure | Unsupported {
  if (typeof value === 'string' && value !== '' && !FORM_OF_FUNCTIONS.test(value)) {
    environment.lessSure('unknown', `The page of ${functionName} says to wrap a date text in CDate; what it does with a bare text is not documented.`);
  }
  return dateArgument(functionName, parameter, value, environment);
}

/** Reads a date text as .NET's DateTime.Parse does, in UTC (FUN, CDate). */
export function readDate(text: string, environment: EvaluationEnvironment): DateTime | EvaluationFailure {
  const first = readDateTime(text, SETTINGS);
  // Only a text without a day asks for today's, so that others stay independent of the moment.
  const needsToday = !first.ok && first.error.code === 'currentDateNeeded';
  const reading = needsToday ? readDateTime(text, { ...SETTINGS, now: instantOf(environment.now) }) : first;
  if (!reading.ok) return dateFailure(reading.error);
  tellCaveats(reading.value.caveats, environment);
  return reading.value.dateTime;
}

/** The failure that a date error is for the user. */
export function dateFailure({ code, message }: DateError): EvaluationFailure {
  return failed(`date/${code}`, message);
}

/** Tells what a date that was read depends on. An offset is converted to UTC as documented for CDate. */
export function tellCaveats(caveats: readonly ReadingCaveat[], environment: EvaluationEnvironment): void {
  if (caveats.includes('twoDigitYear')) environment.lessSure('unknown', 'Which century a two-digit year means depends on the version of .NET.');
  if (caveats.includes('currentDate')) environment.lessSure('inferred', 'The text leaves out the day or the year, so those of today are taken, as .NET does.');
  if (caveats.includes('cultureData')) environment.lessSure('inferred', 'Names of months and days differ between versions of .NET.');
}
