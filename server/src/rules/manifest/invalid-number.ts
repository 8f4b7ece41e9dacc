import { formRule } from '../formRule.ts';

export const invalidNumber = formRule({
  code: 'manifest/invalid-number',
  level: 'error',
  title: 'Number that its property does not take',
  why: 'Graph keeps these numbers as whole numbers of 32 bits and refuses the schema otherwise. A matching precedence below zero means nothing.',
  fidelity: 'documented',
  sources: ['The metadata document of Microsoft Graph v1.0'],
  fixable: false,
  bad: ['[{ "targetAttributeName": "title", "source": null, "matchingPriority": «1.5» }]', '[{ "targetAttributeName": "title", "source": null, "matchingPriority": «-1» }]', '{ "objectMappings": [], "priority": «3000000000» }'],
  good: ['[{ "targetAttributeName": "title", "source": null, "matchingPriority": 0 }]', '{ "objectMappings": [], "priority": -1 }'],
});
