import { specifiersOf } from '../rules/date/dateFormats.ts';
import { dateSources, type DateSource } from './dateSources.ts';
import { createTally } from './tally.ts';
import { userRule } from './userRule.ts';

interface FractionSource extends DateSource {
  readonly digits: number;
}

export const dateFractions = userRule({
  code: 'date/fractions',
  level: 'info',
  title: 'Fraction of a second with another number of digits',
  why: 'Each f in an input format asks for exactly one digit. A date with more or fewer does not fit, and the user fails.',
  fidelity: 'documented',
  sources: ['https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings'],
  fixable: false,
  bad: [{ document: 'userName <- [userPrincipalName] match 1\ntitle <- FormatDateTime([extensionAttribute1], , «"yyyy-MM-ddTHH:mm:ss.fK"», "yyyy")\n', users: [{ extensionAttribute1: '2026-11-25T08:00:00.5Z' }, { extensionAttribute1: '2026-11-25T08:00:00.123Z' }] }],
  good: [{ document: 'userName <- [userPrincipalName] match 1\ntitle <- FormatDateTime([extensionAttribute1], , "yyyy-MM-ddTHH:mm:ss.fffK", "yyyy")\n', users: [{ extensionAttribute1: '2026-11-25T08:00:00.123Z' }] }],
  watch: (context) => {
    const tally = createTally<FractionSource>();
    const sources = dateSources(context).flatMap((source): readonly FractionSource[] => {
      const digits = specifiersOf(source.format).find(({ letter }) => letter === 'f')?.count;
      return digits === undefined ? [] : [{ ...source, digits }];
    });
    return {
      see: (user) => {
        tally.pass();
        for (const source of sources) {
          const value = user.attributes.get(source.attribute);
          const fraction = typeof value === 'string' ? /:\d{2}(?:\.(\d+))?/.exec(value.slice(value.indexOf(':') + 1)) : null;
          if (fraction !== null && (fraction[1] ?? '').length !== source.digits) tally.add(source, user);
        }
      },
      end: () =>
        tally.findings(({ attribute, digits, span, pointer }, who) => ({
          span,
          pointer,
          message: `${who}, ${attribute} has another number of digits behind the second than the ${digits} of the format. Write FFFFFFF, which takes none to seven.`,
        })),
    };
  },
});
