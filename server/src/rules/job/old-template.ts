import { mappingRule } from '../defineRule.ts';

export const oldTemplate = mappingRule({
  code: 'job/old-template',
  level: 'info',
  title: 'Job of the template with the behaviour of 2018',
  why: 'Jobs of the template customappsso send group changes and some values as the service did before December 2018. Jobs of scim follow the standard; moving over means a new job with the same schema.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility.md'],
  fixable: false,
  bad: ['{"id": "customappsso.0.0", "templateId": "«customappsso»", "schedule": {"state": "Active"}, "status": {"code": "Active"}}'],
  good: ['{"id": "scim.0.0", "templateId": "scim", "schedule": {"state": "Active"}, "status": {"code": "Active"}}'],
  check: ({ model, report }) => {
    for (const { templateId, pointer } of model.jobs) {
      if (templateId?.text !== 'customappsso') continue;
      report({ span: templateId.span, pointer: `${pointer}/templateId`, message: 'Jobs of this template behave as in 2018. Create a job of the template scim for an app that follows the standard.' });
    }
  },
});
