import type { Finding } from '../rules/finding.ts';
import type { Suppression } from '../settings/settings.ts';

/** A finding's place, as far as suppressions look at it. */
export interface SuppressionContext {
  /** The target attribute of the mapping that holds a pointer, or undefined. */
  readonly targetAt: (pointer: string) => string | undefined;
}

/** Whether a suppression of mapwright.json covers a finding: same rule, and the path or the target if it names one. */
export function covers(suppression: Suppression, finding: Finding, context: SuppressionContext): boolean {
  if (suppression.rule !== finding.code) return false;
  if (suppression.path !== undefined && !(finding.pointer === suppression.path || finding.pointer.startsWith(`${suppression.path}/`))) return false;
  return suppression.target === undefined || context.targetAt(finding.pointer) === suppression.target;
}
