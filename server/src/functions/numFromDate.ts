import { toFileTime } from '../dotnet/date/fileTime.ts';
import { readDateType } from '../types/readDateType.ts';
import { valueOf } from '../types/possibleValue.ts';
import { integerOf } from '../values/numbers.ts';
import { dateArgument, dateFailure } from './dateArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage, PAGES } from './pages.ts';

/** A date in ISO 8601, with a blank or a T before the time. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

export const numFromDate = defineFunction({
  name: 'NumFromDate',
  products: APP_PRODUCTS,
  summary: 'Turns a date into the number that Active Directory needs, for attributes such as accountExpires.',
  parameters: [{ name: 'value', type: 'String', description: 'A date and time in ISO 8601, best with an offset.', storedKey: null }],
  returns: 'Integer',
  fidelity: 'documented',
  link: functionsPage('numfromdate'),
  notes: [
    { text: 'All nine results that the Workday and SuccessFactors guides print are wrong, by months to centuries.', fidelity: 'inferred', source: `${PAGES.workdayGuide} and ${PAGES.successFactorsGuide}, computed with .NET` },
    { text: 'Dates of the year 9999 cause errors; give them a case of their own in Switch.', fidelity: 'documented', source: PAGES.successFactorsGuide },
    { text: 'An absent or empty date is taken to be an error; guard it.', fidelity: 'inferred', source: '.NET DateTime.Parse' },
  ],
  examples: [
    { expression: 'NumFromDate("2020-01-01T00:00:00Z")', result: '132223104000000000' },
    { expression: 'NumFromDate(Join("", [endDate], " 23:59:59+01:00"))', given: { endDate: '2026-06-30' }, result: '134273339990000000' },
    { expression: 'NumFromDate([endDate])', given: { endDate: '' }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value]) => readDateType(value, valueOf('integer')),
    run: ([value], environment) => {
      const date = dateArgument('NumFromDate', 'value', value, environment);
      if (date.kind !== 'dateTime') return date;
      if (typeof value !== 'string' || !ISO_DATE.test(value)) environment.lessSure('inferred', 'NumFromDate is documented for ISO 8601 only; other forms are read as .NET reads dates.');
      const number = toFileTime(date);
      return number.ok ? integerOf(number.value) : dateFailure(number.error);
    },
  },
});
