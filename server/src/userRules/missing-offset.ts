import { specifiersOf } from '../rules/date/dateFormats.ts';
import { dateSources, type DateSource } from './dateSources.ts';
import { createTally } from './tally.ts';
import { userRule } from './userRule.ts';

export const missingOffset = userRule({
  code: 'date/zzz-missing-offset',
  level: 'warning',
  title: 'Offset in the input format that some dates lack',
  why: 'The letters zzz ask for an offset such as +01:00. A date without one does not fit the format, and the user fails.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings'],
  fixable: false,
  bad: [{ document: 'userName <- [userPrincipalName] match 1\ntitle <- FormatDateTime([extensionAttribute1], , «"yyyy-MM-ddTHH:mm:sszzz"», "yyyy")\n', users: [{ extensionAttribute1: '2026-11-25T08:00:00+01:00' }, { extensionAttribute1: '2026-11-25T08:00:00' }] }],
  good: [{ document: 'userName <- [userPrincipalName] match 1\ntitle <- FormatDateTime([extensionAttribute1], , "yyyy-MM-ddTHH:mm:sszzz", "yyyy")\n', users: [{ extensionAttribute1: '2026-11-25T08:00:00+01:00' }] }],
  watch: (context) => {
    const tally = createTally<DateSource>();
    const sources = dateSources(context).filter(({ format }) => specifiersOf(format).some(({ letter, count }) => letter === 'z' && count === 3));
    return {
      see: (user) => {
        tally.pass();
        for (const source of sources) {
          const value = user.attributes.get(source.attribute);
          if (typeof value === 'string' && value !== '' && !/(?:Z|[+-]\d{1,2}:?\d{2})\s*$/i.test(value)) tally.add(source, user);
        }
      },
      end: () => tally.findings(({ attribute, span, pointer }, who) => ({ span, pointer, message: `${who}, ${attribute} has no offset for zzz to read. Write K, which takes dates with and without one.` })),
    };
  },
});
