import { formRule } from '../formRule.ts';

export const incompleteSource = formRule({
  code: 'manifest/incomplete-source',
  level: 'warning',
  title: 'Source that lacks its expression, name or type',
  why: 'The service writes a source twice, as text and as name, type and parameters. The portal shows nothing for a source without text, and what the service makes of half a source is not documented.',
  fidelity: 'observed',
  sources: ['All 538 sources of five public documents have the three.'],
  fixable: true,
  bad: [
    '[{ "targetAttributeName": "title", "source": «{» "name": "jobTitle", "type": "Attribute" } }]',
    '[{ "targetAttributeName": "title", "source": «{» "expression": "[jobTitle]" } }]',
  ],
  good: [
    '[{ "targetAttributeName": "title", "source": { "expression": "[jobTitle]", "name": "jobTitle", "type": "Attribute", "parameters": [] } }]',
    '[{ "targetAttributeName": "title", "source": { "expression": null, "name": "%DomainFQDN%", "type": "Constant", "parameters": [] } }]',
    '[{ "targetAttributeName": "title", "source": {} }]',
  ],
  fix: [
    {
      before: '[{ "targetAttributeName": "title", "source": { "name": "jobTitle", "type": "Attribute" } }]',
      after: '[{ "targetAttributeName": "title", "source": { "expression": "[jobTitle]", "name": "jobTitle", "type": "Attribute" } }]',
    },
  ],
});
