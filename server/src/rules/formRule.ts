import type { RuleDescription } from './ruleRecord.ts';

/**
 * Describes a mistake in the form of a JSON document, which its reader finds (`json/readJson.ts`, `manifest/checkManifest.ts`).
 * Examples are JSON documents; `«…»` marks the span of the finding.
 */
export interface FormRule extends RuleDescription {
  readonly kind: 'form';
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** Text before and after the first fix. */
  readonly fix?: readonly { readonly before: string; readonly after: string }[];
}

/** Identity with the type checked: a rule file exports `formRule({…})`. */
export function formRule(rule: Omit<FormRule, 'kind'>): FormRule {
  return { ...rule, kind: 'form' };
}
