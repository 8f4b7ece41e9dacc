import type { RuleRecord } from '../ruleRecord.ts';
import { accountExpiresNever } from './accountexpires-never.ts';
import { dateAddTextReparsed } from './dateadd-text-reparsed.ts';
import { dateDiffOrder } from './datediff-order.ts';
import { dateFromNumNever } from './datefromnum-never.ts';
import { employeeHireDateFormat } from './employeehiredate-format.ts';
import { emptyDate } from './empty-date.ts';
import { formatCase } from './format-case.ts';
import { fractions } from './fractions.ts';
import { hhSingleDigit } from './hh-single-digit.ts';
import { interval } from './interval.ts';
import { literalZ } from './literal-z.ts';
import { maxDate } from './max-date.ts';
import { minuteMonth } from './minute-month.ts';
import { offsetShiftsDay } from './offset-shifts-day.ts';
import { rawString } from './raw-string.ts';
import { spacesInFormat } from './spaces-in-format.ts';
import { timeInEquality } from './time-in-equality.ts';
import { zzzMissingOffset } from './zzz-missing-offset.ts';

/** Every rule about dates and their formats. */
export const dateRules: readonly RuleRecord[] = [
  accountExpiresNever,
  dateAddTextReparsed,
  dateDiffOrder,
  dateFromNumNever,
  employeeHireDateFormat,
  emptyDate,
  formatCase,
  fractions,
  hhSingleDigit,
  interval,
  literalZ,
  maxDate,
  minuteMonth,
  offsetShiftsDay,
  rawString,
  spacesInFormat,
  timeInEquality,
  zzzMissingOffset,
];
