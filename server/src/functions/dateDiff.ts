import { dateDiff as difference } from '../dotnet/date/dateDiff.ts';
import { DATE_INTERVALS } from '../dotnet/date/dateInterval.ts';
import { readDateType } from '../types/readDateType.ts';
import { valueOf } from '../types/possibleValue.ts';
import { withTextArguments } from '../types/textOfEach.ts';
import { textArgument } from '../values/textArgument.ts';
import { dateFailure, wrappedDateArgument } from './dateArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage, PAGES } from './pages.ts';

export const dateDiff = defineFunction({
  name: 'DateDiff',
  products: APP_PRODUCTS,
  summary: 'Gives how far the second date lies behind the first, as a number of intervals.',
  parameters: [
    { name: 'interval', type: 'String', description: 'The unit: yyyy year, m month, d day, ww week, h hour, n minute, s second.', storedKey: null, role: 'interval', allowed: DATE_INTERVALS },
    { name: 'date1', type: 'DateTime', description: 'The date to count from; wrap a text in CDate.', storedKey: null },
    { name: 'date2', type: 'DateTime', description: 'The date to count to; wrap a text in CDate.', storedKey: null },
  ],
  returns: 'Integer',
  fidelity: 'documented',
  link: functionsPage('datediff'),
  notes: [
    { text: 'It is positive when date2 is later: DateDiff("d", Now(), x) counts the days until x, and is negative once x is over. Several examples of the Workday and SuccessFactors guides print the opposite.', fidelity: 'documented', source: `${functionsPage('datediff')} against ${PAGES.workdayGuide} and ${PAGES.successFactorsGuide}` },
    { text: 'Days, hours, minutes and seconds are elapsed time cut off toward zero; months and years compare the calendar only; weeks count the Sundays between. The printed numbers agree with Visual Basic in all of this.', fidelity: 'inferred', source: functionsPage('datediff') },
  ],
  examples: [
    { expression: 'DateDiff("d", CDate([from]), CDate([to]))', given: { from: '2026-02-27', to: '2026-03-02' }, result: '3' },
    { expression: 'DateDiff("yyyy", CDate([from]), CDate([to]))', given: { from: '2025-12-31', to: '2026-01-01' }, result: '1' },
    { expression: 'DateDiff("h", CDate([to]), CDate([from]))', given: { from: '2026-01-01T00:00:00Z', to: '2026-01-01T05:59:59Z' }, result: '-5' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([interval, date1, date2]) => withTextArguments(readDateType(date1, readDateType(date2, valueOf('integer'))), interval),
    run: ([intervalValue, date1, date2], environment) => {
      const interval = textArgument('DateDiff', 'interval', intervalValue, environment);
      if (typeof interval !== 'string') return interval;
      const from = wrappedDateArgument('DateDiff', 'date1', date1, environment);
      if (from.kind !== 'dateTime') return from;
      const to = wrappedDateArgument('DateDiff', 'date2', date2, environment);
      if (to.kind !== 'dateTime') return to;
      const counted = difference(interval, from, to);
      return counted.ok ? counted.value : dateFailure(counted.error);
    },
  },
});
