import type { DateTime } from '../dotnet/date/dateTime.ts';
import { FORMAT_DATE_TIME_STYLES, readDateTimeStyles } from '../dotnet/date/dateTimeStyles.ts';
import type { DateTimeStyles } from '../dotnet/date/dateTimeStyles.ts';
import { formatDateTime } from '../dotnet/date/formatDateTime.ts';
import { readExact } from '../dotnet/date/parseExact.ts';
import { TWO_DIGIT_YEAR_MAX } from '../dotnet/date/readingSettings.ts';
import { isAbsentOrEmpty } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { instantOf } from '../values/instant.ts';
import { failed } from '../values/outcome.ts';
import { textArgument } from '../values/textArgument.ts';
import type { EvaluationFailure, Outcome, Unsupported, Value } from '../values/value.ts';
import { dateFailure, readDate, tellCaveats } from './dateArgument.ts';

/** The arguments of FormatDateTime; undefined where one is left out. */
export interface Reformatting {
  readonly source: Value | undefined;
  readonly styles: Value | undefined;
  readonly inputFormat: Value | undefined;
  readonly outputFormat: Value | undefined;
}

/** Reads the source by the input format with .NET's ParseExact and writes it by the output format. */
export function reformat({ source, styles: stylesValue, inputFormat, outputFormat }: Reformatting, environment: EvaluationEnvironment): Outcome {
  const output = textArgument('FormatDateTime', 'outputFormat', outputFormat, environment);
  if (typeof output !== 'string') return output;
  if (output === '') environment.lessSure('inferred', 'What an empty output format gives is not documented; it is taken as the general form of .NET.');
  const styles = readStyles(stylesValue, environment);
  if ('kind' in styles) return styles;
  if (isAbsentOrEmpty(source)) {
    environment.lessSure('inferred', 'What FormatDateTime does without a date is not documented; evaluation is taken to fail, as .NET does.');
    return failed('missingDate', 'FormatDateTime has no date to read; guard it with Switch([attribute], …, "", …).');
  }
  if (inputFormat === undefined && isDate(source)) return write(source, output, environment);
  const input = inputFormat === undefined ? undefined : textArgument('FormatDateTime', 'inputFormat', inputFormat, environment);
  if (typeof input === 'object') return input;
  return eachText(source, environment, (text) => {
    const date = input === undefined ? readWithoutFormat(text, environment) : readByFormat(text, input, styles, environment);
    return date.kind === 'dateTime' ? write(date, output, environment) : date;
  });
}

function readStyles(value: Value | undefined, environment: EvaluationEnvironment): DateTimeStyles | EvaluationFailure | Unsupported {
  if (value === undefined) return FORMAT_DATE_TIME_STYLES;
  const text = textArgument('FormatDateTime', 'dateTimeStyles', value, environment);
  if (typeof text !== 'string') return text;
  if (text === '') return FORMAT_DATE_TIME_STYLES;
  const styles = readDateTimeStyles(text);
  return styles.ok ? styles.value : dateFailure(styles.error);
}

function readByFormat(text: string, format: string, styles: DateTimeStyles, environment: EvaluationEnvironment): DateTime | EvaluationFailure {
  const settings = { styles, cultureName: '', twoDigitYearMax: TWO_DIGIT_YEAR_MAX };
  const first = readExact(text, format, settings);
  // Only a format without a day or year asks for today's, so that others stay independent of the moment.
  const needsToday = !first.ok && first.error.code === 'currentDateNeeded';
  const reading = needsToday ? readExact(text, format, { ...settings, now: instantOf(environment.now) }) : first;
  if (!reading.ok) return dateFailure(reading.error);
  if (reading.value.caveats.includes('offsetConverted')) environment.lessSure('inferred', 'The offset is converted to the time zone of the service, which is taken to be UTC; the day may change.');
  tellCaveats(reading.value.caveats, environment);
  return reading.value.dateTime;
}

function readWithoutFormat(text: string, environment: EvaluationEnvironment): DateTime | EvaluationFailure {
  environment.lessSure('unknown', 'FormatDateTime without an input format is known only for dates; a text is read as CDate reads it.');
  return readDate(text, environment);
}

function write(date: DateTime, format: string, environment: EvaluationEnvironment): Outcome {
  const written = formatDateTime(date, format);
  if (!written.ok) return dateFailure(written.error);
  if (written.value.fidelity !== 'documented') environment.lessSure(written.value.fidelity, 'Names of months and days differ between versions of .NET.');
  return written.value.text;
}

function isDate(value: Value | undefined): value is DateTime {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
