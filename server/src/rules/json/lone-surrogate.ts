import { formRule } from '../formRule.ts';

export const loneSurrogate = formRule({
  code: 'json/lone-surrogate',
  level: 'warning',
  title: 'Half of a character',
  why: 'A surrogate is half of a character and must stand in a pair. Programs replace a single one by “�” or refuse the document, so a name that holds it is found nowhere.',
  fidelity: 'documented',
  sources: ['RFC 8259, section 8.2'],
  fixable: false,
  bad: ['[{ "targetAttributeName": "a«\\ud83d»b", "source": null }]', '[{ "targetAttributeName": "«\\uDE00»\\ud83d\\ude00", "source": null }]'],
  good: ['[{ "targetAttributeName": "a\\ud83d\\ude00b", "source": null }]', '[{ "targetAttributeName": "\\\\ud83d", "source": null }]'],
});
