import { renderValue } from '../values/render.ts';
import { mappingPlace } from './mappingPlace.ts';
import { normalizedMappings } from './normalizedMappings.ts';
import { createTally } from './tally.ts';
import { userRule } from './userRule.ts';

// Targets that become addresses, which people expect in the German way.
const ADDRESS = /^(?:userName|userPrincipalName|mail|mailNickname|emails\b.*)$/i;

export const diacriticsGerman = userRule({
  code: 'fn/normalizediacritics-german',
  level: 'hint',
  title: 'German letters in an address, without their e',
  why: 'NormalizeDiacritics makes ä an a, ö an o and ü a u. Where German rules make them ae, oe and ue, addresses come out otherwise than expected.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/azure-docs issue 98505', 'MicrosoftDocs/azure-docs issue 106190'],
  fixable: false,
  bad: [{ document: 'userName <- «NormalizeDiacritics([surname])» match 1\n', users: [{ surname: 'Müller' }, { surname: 'Meier' }] }],
  good: [{ document: 'userName <- [userPrincipalName] match 1\ndisplayName <- NormalizeDiacritics([surname])\n', users: [{ surname: 'Müller' }] }],
  watch: (context) => {
    const tally = createTally<number>();
    const mappings = normalizedMappings(context).filter(({ mapping }) => ADDRESS.test(mapping.target));
    return {
      see: (user) => {
        tally.pass();
        for (const { index, reads } of mappings) {
          if ([...reads].some((name) => /[äöüÄÖÜ]/.test([renderValue(user.attributes.get(name) ?? null)].flat().join('\n')))) tally.add(index, user);
        }
      },
      end: () =>
        tally.findings((index, who) => {
          const mapping = context.objectMapping.attributeMappings[index];
          return mapping === undefined ? [] : [{ ...mappingPlace(mapping), message: `${who}, a German ä, ö or ü becomes a, o or u. Where ae, oe and ue are expected, replace those first.` }];
        }).flat(),
    };
  },
});
