import type { JsonObject, JsonValue } from '../population/rawRecord.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import { renderValue } from '../values/render.ts';
import type { Job } from './job.ts';
import type { OutcomeAction, OutcomeStatus, OutcomeStep, UserOutcome, ValueChange } from './outcome.ts';

/** An answer of Graph to provisionOnDemand: a stringKeyStringValuePair whose two texts hold JSON. */
export interface GraphAnswer {
  readonly '@odata.context': string;
  /** `{"result": …, "details": {errorCode, errorMessage}}` */
  readonly key: string;
  /** The entry of the provisioning logs, with its steps. */
  readonly value: string;
}

const CONTEXT = 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.stringKeyStringValuePair';

/**
 * An outcome in the shape in which Graph answers provisionOnDemand, after the examples in
 * microsoftgraph/microsoft-graph-docs-contrib synchronization-synchronizationjob-provisionondemand.md. What only the service can
 * know (ids of changes, time stamps) is null or the present time of the dry-run. Steps come in the order that is seen there:
 * import, matching, scoping, export.
 */
export function graphAnswer(job: Job, user: SampleUser, outcome: UserOutcome): GraphAnswer {
  const time = graphTime(job.settings.now);
  const status = statusOf(outcome.status);
  const failed = status === 'Failure';
  const name = nameOf(user);
  const value = {
    action: actionOf(outcome.action),
    changeId: null,
    endTime: time,
    modifiedProperties: modifiedProperties(outcome),
    provisioningSteps: inGraphOrder(outcome.steps).map(({ name: step, type, status: stepStatus, description, details }) => ({ name: step, type, status: statusOf(stepStatus), description, timestamp: time, details })),
    reportableIdentifier: name,
    startTime: time,
    statusInfo: { status, errorCode: failed ? outcome.code : null, reason: failed ? outcome.reason : null, additionalDetails: null, errorCategory: null, recommendedAction: null },
    sourceIdentity: { id: textOf(user, 'objectId') ?? user.key, type: job.sourceObject, displayName: null, details: null },
    sourceSystem: { id: null, name: job.sourceSystem, details: null },
    targetIdentity: { id: outcome.targetId, type: job.targetObject ?? job.resourceType, displayName: null, details: null },
    targetSystem: { id: null, name: job.targetSystem, details: null },
  };
  const details = status === 'Success' ? {} : { errorCode: outcome.code, errorMessage: outcome.reason };
  return { '@odata.context': CONTEXT, key: JSON.stringify({ result: status, details }), value: JSON.stringify(value) };
}

/** Our warnings are about users who are provisioned all the same. */
function statusOf(status: OutcomeStatus): Exclude<OutcomeStatus, 'Warning'> {
  return status === 'Warning' ? 'Success' : status;
}

/** The answer to a user for whom nothing is done says `Other`. */
function actionOf(action: OutcomeAction): Exclude<OutcomeAction, 'None'> {
  return action === 'None' ? 'Other' : action;
}

/** Of a user who is skipped, the example lists what was imported; of others, what was sent. */
function modifiedProperties({ status, steps, changes }: UserOutcome): readonly JsonObject[] {
  if (status !== 'Skipped') return changes.map((change) => ({ displayName: change.target, oldValue: valueText(change.old), newValue: valueText(change.new) }));
  const imported = steps.find(({ type }) => type === 'Import')?.details ?? {};
  return Object.entries(imported).map(([displayName, value]) => ({ displayName, oldValue: null, newValue: jsonText(value) }));
}

/** Several values become one text; how the service writes them is not public. */
function valueText(value: ValueChange['new']): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

function jsonText(value: JsonValue): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

const GRAPH_ORDER: readonly string[] = ['import', 'matching', 'scoping', 'export'];

function inGraphOrder(steps: readonly OutcomeStep[]): readonly OutcomeStep[] {
  const place = ({ type }: OutcomeStep): number => GRAPH_ORDER.indexOf(type.toLowerCase());
  return [...steps].sort((one, other) => place(one) - place(other));
}

function nameOf(user: SampleUser): string {
  return textOf(user, 'userPrincipalName') ?? user.key;
}

function textOf({ attributes }: SampleUser, name: string): string | null {
  const value = renderValue(attributes.get(name) ?? null);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An instant as the service writes it, with seven decimals. */
function graphTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '0000Z');
}
