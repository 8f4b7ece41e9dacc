import { dateAdd as addInterval } from '../dotnet/date/dateAdd.ts';
import { DATE_INTERVALS } from '../dotnet/date/dateInterval.ts';
import { readDateType } from '../types/readDateType.ts';
import { valueOf } from '../types/possibleValue.ts';
import { withTextArguments } from '../types/textOfEach.ts';
import { singleValue } from '../values/absence.ts';
import { described, readNumber } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import { textArgument } from '../values/textArgument.ts';
import { dateFailure, wrappedDateArgument } from './dateArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage, PAGES } from './pages.ts';

export const dateAdd = defineFunction({
  name: 'DateAdd',
  products: APP_PRODUCTS,
  summary: 'Moves a date by a number of years, months, weeks, days, hours, minutes or seconds.',
  parameters: [
    { name: 'interval', type: 'String', description: 'The unit: yyyy year, m month, d day, ww week, h hour, n minute, s second.', storedKey: null, role: 'interval', allowed: DATE_INTERVALS },
    { name: 'value', type: 'Integer', description: 'How many; a negative number goes back.', storedKey: null },
    { name: 'dateTime', type: 'DateTime', description: 'The date; wrap a text in CDate.', storedKey: null },
  ],
  returns: 'DateTime',
  fidelity: 'documented',
  link: functionsPage('dateadd'),
  notes: [
    { text: 'The result is a text M/d/yyyy h:mm:ss tt, so FormatDateTime must read it with the input format "M/d/yyyy h:mm:ss tt".', fidelity: 'documented', source: functionsPage('dateadd') },
    { text: 'The intervals q, y and w of Connect Sync are not among those listed.', fidelity: 'documented', source: `${functionsPage('dateadd')} against ${PAGES.connect}#dateadd` },
    { text: 'A month or year later, a day that does not exist becomes the last one of that month, as in .NET.', fidelity: 'inferred', source: '.NET DateTime.AddMonths' },
  ],
  examples: [
    { expression: 'DateAdd("d", -14, CDate([startDate]))', given: { startDate: '2026-03-10' }, result: '2/24/2026 12:00:00 AM' },
    { expression: 'DateAdd("m", "1", CDate([startDate]))', given: { startDate: '2026-01-31' }, result: '2/28/2026 12:00:00 AM' },
    { expression: 'DateAdd("n", 90, Now())', now: '2026-02-03T14:05:09Z', result: '2/3/2026 3:35:09 PM' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([interval, , dateTime]) => withTextArguments(readDateType(dateTime, valueOf('date')), interval),
    run: ([intervalValue, value, dateTime], environment) => {
      const interval = textArgument('DateAdd', 'interval', intervalValue, environment);
      if (typeof interval !== 'string') return interval;
      const amount = readNumber(singleValue(value) ?? null);
      if (amount === undefined) return failed('notANumber', `DateAdd needs a number for value; ${described(value)} is none.`);
      const date = wrappedDateArgument('DateAdd', 'dateTime', dateTime, environment);
      if (date.kind !== 'dateTime') return date;
      const moved = addInterval(interval, Number(amount), date);
      return moved.ok ? renderScalar(moved.value) : dateFailure(moved.error);
    },
  },
});
