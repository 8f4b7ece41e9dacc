import { formRule } from '../formRule.ts';

export const duplicateKey = formRule({
  code: 'json/duplicate-key',
  level: 'warning',
  title: 'Property given twice',
  why: 'Which of the two counts depends on the reader, so a value may be lost without a word.',
  fidelity: 'documented',
  sources: ['RFC 8259, section 4'],
  fixable: true,
  bad: ['[{ "targetAttributeName": "a", "source": null, «"targetAttributeName"»: "b" }]'],
  good: ['[{ "targetAttributeName": "a", "source": null }, { "targetAttributeName": "b", "source": null }]'],
  fix: [
    { before: '[{ "targetAttributeName": "a", "source": null, "targetAttributeName": "a" }]', after: '[{ "targetAttributeName": "a", "source": null }]' },
    { before: '[{ "targetAttributeName": "a", "source": null, "targetAttributeName": "b" }]', after: '[{ "targetAttributeName": "a", "source": null }]' },
  ],
});
