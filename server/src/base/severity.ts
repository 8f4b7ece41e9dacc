/** How much a finding matters; `hint` is shown only at its place, the others are also counted. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** All severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Whether `severity` is as grave as `level` or graver. */
export function atLeast(severity: Severity, level: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}
