import { mappingRule } from '../defineRule.ts';

const job = (status: string): string => `{"id": "scim.0.0", "templateId": "scim", "schedule": {"state": "Active"}, "status": ${status}}`;

export const jobQuarantined = mappingRule({
  code: 'job/quarantined',
  level: 'warning',
  title: 'Job in quarantine',
  why: 'A job in quarantine runs once a day at most, and after four weeks it is disabled. Until the cause is gone, nobody is created, changed or disabled in time.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/application-provisioning-quarantine-status.md'],
  fixable: false,
  bad: [job('{"code": "«Quarantine»", "quarantine": {"reason": "EncounteredQuarantineException", "error": {"code": "SystemForCrossDomainIdentityManagementInvalidCredentials"}}}')],
  good: [job('{"code": "Active", "quarantine": null}')],
  check: ({ model, report }) => {
    for (const { statusCode, quarantineReason, quarantineErrorCode, pointer } of model.jobs) {
      if (statusCode?.text !== 'Quarantine') continue;
      const facts = [quarantineReason, quarantineErrorCode].filter((fact) => fact !== null && fact !== '').join(', ');
      report({
        span: statusCode.span,
        pointer: `${pointer}/status/code`,
        message: `This job is in quarantine${facts === '' ? '' : ` (${facts})`} and is disabled after four weeks of it. ${wayOut(quarantineReason ?? '', quarantineErrorCode ?? '')}`,
      });
    }
  },
});

function wayOut(reason: string, error: string): string {
  if (/Credentials/.test(error)) return 'Check the tenant URL and the token, test the connection, and restart the job.';
  if (reason === 'TooManyDeletes') return 'See who would be disabled or deleted, and allow the deletes if they are meant.';
  if (/Escrow/.test(reason)) return 'Most users fail: see the errors of the provisioning log, mend the mappings, and restart the job.';
  return 'Mend the cause, and restart the job.';
}
