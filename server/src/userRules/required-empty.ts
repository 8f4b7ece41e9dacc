import { mappingPlace } from './mappingPlace.ts';
import { createTally } from './tally.ts';
import { userRule } from './userRule.ts';

// Only a manifest defines attributes of the app.
const MANIFEST = `{
  "synchronizationRules": [{
    "sourceDirectoryName": "Entra", "targetDirectoryName": "App",
    "objectMappings": [{
      "enabled": true, "sourceObjectName": "User", "targetObjectName": "User",
      "attributeMappings": [
        {"targetAttributeName": "userName", "matchingPriority": 1, "source": {"expression": "[mail]", "name": "mail", "type": "Attribute"}},
        {"targetAttributeName": "lastName", "source": {"expression": "«[surname]»", "name": "surname", "type": "Attribute"}}
      ]
    }]
  }],
  "directories": [
    {"name": "Entra", "objects": [{"name": "User", "attributes": [{"name": "mail"}, {"name": "surname"}]}]},
    {"name": "App", "objects": [{"name": "User", "attributes": [{"name": "userName"}, {"name": "lastName", "required": true}]}]}
  ]
}
`;

export const requiredEmpty = userRule({
  code: 'users/required-empty',
  level: 'warning',
  title: 'Required target attribute that stays empty for some users',
  why: 'An app does not create an account without a value that it requires.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: [{ document: MANIFEST, users: [{ mail: 'a@x.example', surname: 'Lovelace' }, { mail: 'b@x.example' }] }],
  good: [{ document: MANIFEST, users: [{ mail: 'a@x.example', surname: 'Lovelace' }] }],
  watch: ({ objectMapping, job }) => {
    const tally = createTally<number>();
    const required = job.mappings.filter(({ attribute }) => attribute.required);
    return {
      see: (user, { action, values }) => {
        tally.pass();
        if (action !== 'Create') return;
        for (const { index } of required) {
          const row = values[index];
          if (row?.status === 'null' || row?.status === 'ignored' || row?.value === '') tally.add(index, user);
        }
      },
      end: () =>
        tally.findings((index, who) => {
          const mapping = objectMapping.attributeMappings[index];
          return mapping === undefined ? [] : [{ ...mappingPlace(mapping), message: `${who}, ${mapping.target} gets no value, and the app requires one. Give the mapping a default value, or the expression another source.` }];
        }).flat(),
    };
  },
});
