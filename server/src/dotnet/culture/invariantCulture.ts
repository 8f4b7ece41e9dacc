import type { CultureData } from './cultureData.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const abbreviated = (names: readonly string[]): readonly string[] => names.map((name) => name.slice(0, 3));

/** .NET's CultureInfo.InvariantCulture: English names and month-day-year order, the same on every machine and in every version. */
export const INVARIANT_CULTURE: CultureData = {
  name: '',
  dateSeparator: '/',
  timeSeparator: ':',
  amDesignator: 'AM',
  pmDesignator: 'PM',
  monthNames: MONTHS,
  genitiveMonthNames: MONTHS,
  abbreviatedMonthNames: abbreviated(MONTHS),
  abbreviatedGenitiveMonthNames: abbreviated(MONTHS),
  dayNames: DAYS,
  abbreviatedDayNames: abbreviated(DAYS),
  eraName: 'A.D.',
  abbreviatedEraName: 'AD',
  dateWords: [],
  patterns: {
    shortDate: 'MM/dd/yyyy',
    longDate: 'dddd, dd MMMM yyyy',
    shortTime: 'HH:mm',
    longTime: 'HH:mm:ss',
    monthDay: 'MMMM dd',
    yearMonth: 'yyyy MMMM',
  },
  fidelity: 'documented',
};
