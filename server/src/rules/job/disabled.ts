import { mappingRule } from '../defineRule.ts';

const job = (state: string): string => `{"id": "scim.0.0", "templateId": "scim", "schedule": {"interval": "PT40M", "state": "${state}"}, "status": {"code": "NotRun"}}`;

export const jobDisabled = mappingRule({
  code: 'job/disabled',
  level: 'hint',
  title: 'Job that does not run',
  why: 'A new job is disabled until somebody starts it, and a paused one leaves leavers enabled.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-synchronizationschedule.md'],
  fixable: false,
  bad: [job('«Disabled»'), job('«Paused»')],
  good: [job('Active')],
  check: ({ model, report }) => {
    for (const { scheduleState, pointer } of model.jobs) {
      if (scheduleState?.text !== 'Disabled' && scheduleState?.text !== 'Paused') continue;
      report({ span: scheduleState.span, pointer: `${pointer}/schedule/state`, message: `This job is ${scheduleState.text.toLowerCase()}, so nobody is provisioned or disabled. Start it when it is ready.` });
    }
  },
});
