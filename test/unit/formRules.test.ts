import { describe, expect, it } from 'vitest';
import { resolveEdits } from '../../server/src/analysis/resolveEdits.ts';
import { diagnose } from '../../server/src/analysis/diagnose.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { formRules } from '../../server/src/rules/formRules.ts';
import { findingsIn, open } from '../support/documents.ts';
import { markSpans, marked } from '../support/marked.ts';

const name = 'test.json';

function found(text: string, code: string): readonly Finding[] {
  return findingsIn(text, { name }).filter((finding) => finding.code === code);
}

function fixed(text: string, code: string): string {
  const analysis = open(text, { name });
  const [fix] = diagnose(analysis, []).findings.find((finding) => finding.code === code)?.fixes ?? [];
  if (fix === undefined) return 'There is no fix.';
  const edits = resolveEdits(analysis, fix.edits);
  return edits.ok ? applyEdits(text, edits.value) : `Refused: ${edits.error.message}`;
}

describe.each(formRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it.each(rule.bad)('is reported at its place: %s', (source) => {
    const { text } = marked(source);
    expect(markSpans(text, found(text, code).map(({ span }) => span))).toBe(source);
  });

  it.each(rule.good)('is not reported: %s', (source) => {
    expect(open(source, { name }).kind).not.toBeNull();
    expect(found(source, code)).toEqual([]);
  });

  it.each(rule.fix ?? [])('is repaired: $before', ({ before, after }) => {
    expect(fixed(before, code)).toBe(after);
    expect(found(after, code)).toEqual([]);
  });

  it('has examples, sources, and a fix where it says so', () => {
    expect(Math.min(rule.bad.length, rule.good.length, rule.sources.length)).toBeGreaterThan(0);
    expect(rule.fixable).toBe(rule.fix !== undefined);
  });
});
