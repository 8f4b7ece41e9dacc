import type { OutcomeStep, TraceLine, ValueRow } from '../../server/src/protocol.ts';

/** The name of a step in the portal, where Provision on demand shows it. */
export function stepTitle({ type }: Pick<OutcomeStep, 'type'>): string {
  switch (type) {
    case 'Import': return 'Import user';
    case 'Scoping': return 'Determine if user is in scope';
    case 'Matching':
    case 'matching': return 'Match user between source and target system';
    case 'Export': return 'Perform action';
  }
}

// The portal's words for what the scoping step looks at (Provision on demand, step 3).
const DETAILS: Readonly<Record<string, string>> = {
  IsActive: 'Active in source system',
  Assigned: 'Assigned to application',
  IsEffectivelyEntitledForProvisioning: 'User has required role',
  IsInProvisioningScopeDisplayName: 'In provisioning scope',
  ScopeEvaluationResult: 'Scoping filters',
  SkipReason: 'Skip reason',
};

/** The name of a detail of a step in the portal's words, where it has some. */
export function detailName(name: string): string {
  return Object.hasOwn(DETAILS, name) ? (DETAILS[name] ?? name) : name;
}

/** A value as it reads in a table: a text as it is, a list one by one. */
export function valueText(value: string | readonly string[]): string {
  return typeof value === 'string' ? (value === '' ? '(empty text)' : value) : value.join('; ');
}

/** What a mapping gives where it gives no value. */
export function withoutValue({ status }: Pick<ValueRow, 'status'>): string {
  switch (status) {
    case 'null': return 'no value';
    case 'ignored': return 'does not flow';
    case 'error': return 'error';
    case 'default':
    case 'value': return '';
  }
}

/** What a part of an expression gave. */
export function traceText({ status, value }: Pick<TraceLine, 'status' | 'value'>): string {
  switch (status) {
    case 'value': return typeof value === 'string' ? JSON.stringify(value) : `[${(value ?? []).map((text) => JSON.stringify(text)).join(', ')}]`;
    case 'null': return 'no value';
    case 'ignored': return 'does not flow';
    case 'skipped': return 'not evaluated';
    case 'unsupported': return 'cannot be simulated';
    case 'error':
    case 'invalid': return 'error';
  }
}

/** A number of things, with the thousands set apart. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
