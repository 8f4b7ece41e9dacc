import { joinedText } from '../types/joinedText.ts';
import { isAbsent } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import { textArgument } from '../values/textArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const append = defineFunction({
  name: 'Append',
  products: EVERY_PRODUCT,
  summary: 'Puts a text behind another.',
  parameters: [
    { name: 'source', type: 'String', description: 'The text to begin with, usually an attribute.', storedKey: 'source' },
    { name: 'suffix', type: 'String', description: 'The text to put behind it.', storedKey: 'suffix' },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('append'),
  notes: [
    {
      text: 'What an absent source gives is not documented; here it is the suffix alone, so guard a prefix or suffix that must not stand by itself.',
      fidelity: 'inferred',
      source: 'no public page says it',
    },
    { text: 'Guides also use it with a constant first, to put a prefix such as "smtp:" before a value.', fidelity: 'documented', source: functionsPage('append') },
  ],
  examples: [
    { expression: 'Append([mailNickname], "@fabrikam.com")', given: { mailNickname: 'lena.berg' }, result: 'lena.berg@fabrikam.com' },
    { expression: 'Append("ext-", [employeeId])', given: { employeeId: '4711' }, result: 'ext-4711' },
    { expression: 'Append([otherMails], "?")', given: { otherMails: ['a@x.se', 'b@x.se'] }, result: ['a@x.se?', 'b@x.se?'] },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, suffix]) => joinedText(source, suffix),
    run: ([source, suffix], environment) => {
      const end = textArgument('Append', 'suffix', suffix, environment);
      if (typeof end !== 'string') return end;
      if (typeof source === 'string') return source + end;
      if (!isAbsent(source)) return eachText(source, environment, (text) => text + end);
      environment.lessSure('inferred', 'What Append gives for an absent source is not documented; it is taken to be the suffix alone.');
      return isAbsent(suffix) ? null : end;
    },
  },
});
