import { mappingPlace } from './mappingPlace.ts';
import { normalizedMappings } from './normalizedMappings.ts';
import { createTally } from './tally.ts';
import { userRule } from './userRule.ts';

export const diacriticsUnlisted = userRule({
  code: 'fn/normalizediacritics-unlisted',
  level: 'warning',
  title: 'Letters that NormalizeDiacritics leaves as they are',
  why: 'NormalizeDiacritics knows a fixed table of letters. Others, such as đ or Greek ones, stay, and the address or the LDAP name is refused.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/azure-docs issue 106226'],
  fixable: false,
  bad: [{ document: 'userName <- «NormalizeDiacritics([surname])» match 1\n', users: [{ surname: 'Αλεξίου' }, { surname: 'Meier' }] }],
  good: [{ document: 'userName <- NormalizeDiacritics([surname]) match 1\n', users: [{ surname: 'Müller' }] }],
  watch: (context) => {
    const tally = createTally<number>();
    const mappings = normalizedMappings(context);
    return {
      see: (user, { values }) => {
        tally.pass();
        for (const { index } of mappings) {
          const value = values[index]?.value;
          if (typeof value === 'string' && /[^\u0000-\u007f]/.test(value)) tally.add(index, user);
        }
      },
      end: () =>
        tally.findings((index, who) => {
          const mapping = context.objectMapping.attributeMappings[index];
          return mapping === undefined ? [] : [{ ...mappingPlace(mapping), message: `${who}, letters outside ASCII are left after NormalizeDiacritics. Replace them in the expression.` }];
        }).flat(),
    };
  },
});
