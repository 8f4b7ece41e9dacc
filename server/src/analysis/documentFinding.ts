import type { Finding } from '../rules/finding.ts';
import { documentRules } from './documentRules.ts';

/** A finding about the form of a document, at the level of its rule. */
export function documentFinding(code: string, span: Finding['span'], message: string, fixes: Finding['fixes']): Finding {
  const rule = documentRules.find((candidate) => candidate.code === code);
  if (rule === undefined) throw new Error(`No rule describes ${code}.`);
  return { code, severity: rule.level, message, fidelity: rule.fidelity, span, pointer: '', fixes };
}
