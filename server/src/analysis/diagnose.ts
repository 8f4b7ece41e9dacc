import { toTheEnd, type Steps } from '../base/steps.ts';
import type { Suppression as CommentSuppression } from '../mappingFile/mappingFileDocument.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleRecord } from '../rules/ruleRecord.ts';
import type { Suppression } from '../settings/settings.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { documentFindings } from './documentFindings.ts';
import { expressionFindings } from './expressionFindings.ts';
import { filterFindings } from './filterFindings.ts';
import { levelled } from './levels.ts';
import { mappingFindings } from './mappingFindings.ts';
import { covers } from './suppress.ts';
import { targetAt } from './targetAt.ts';
import { unusedComments } from './unusedComments.ts';

/** What checking a document gives. */
export interface Diagnosis {
  /** In text order; those suppressed are left out. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Suppressions of the settings that covered something here. */
  readonly usedSuppressions: ReadonlySet<Suppression>;
}

/**
 * Every finding about a document, at its level, without what is suppressed.
 * @param more findings of rules that look at more than the document: at a population, or at other files of a run
 */
export function diagnose(analysis: DocumentAnalysis, rules: readonly RuleRecord[], more: readonly Finding[] = []): Diagnosis {
  return toTheEnd(diagnosing(analysis, rules, more));
}

/** The same, in steps. */
export function* diagnosing(analysis: DocumentAnalysis, rules: readonly RuleRecord[], more: readonly Finding[] = []): Steps<Diagnosis> {
  const ofForm = documentFindings(analysis);
  const ofModel = analysis.model === null ? [] : [...(yield* expressionFindings(analysis, rules)), ...filterFindings(analysis, rules), ...(yield* mappingFindings(analysis, rules))];
  const raw = [...more, ...ofForm, ...ofModel];
  const found = withoutReplaced(levelled(raw, analysis.profile, analysis.settings), rules);
  const usedSuppressions = new Set<Suppression>();
  const usedComments = new Set<CommentSuppression>();
  const suppressed: Finding[] = [];
  const shown = found.filter((finding) => {
    const suppression = analysis.settings.suppress?.find((candidate) => covers(candidate, finding, { targetAt: (pointer) => targetAt(analysis.model, pointer) }));
    if (suppression !== undefined) usedSuppressions.add(suppression);
    const comments = commentsAbout(analysis, finding);
    for (const comment of comments) usedComments.add(comment);
    const hidden = suppression !== undefined || comments.length > 0;
    if (hidden) suppressed.push(finding);
    return !hidden;
  });
  const findings = [...shown, ...levelled(unusedComments(analysis, usedComments), analysis.profile, analysis.settings)];
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.code.localeCompare(b.code));
  return { findings, suppressed, usedSuppressions };
}

/** A `profile/…` finding replaces the `map/…` one at the same place (design 4); so do rules that name the codes they replace. */
function withoutReplaced(findings: readonly Finding[], rules: readonly RuleRecord[]): Finding[] {
  const places = new Set(findings.filter(({ code }) => code.startsWith('profile/')).map(({ pointer, span }) => `${pointer}@${span.start}`));
  const replaces = new Map(rules.flatMap((rule) => (rule.replaces === undefined ? [] : [[rule.code, rule.replaces]])));
  const replaced = findings.flatMap((finding) => (replaces.get(finding.code) ?? []).map((code) => ({ code, span: finding.span })));
  return findings.filter(
    ({ code, pointer, span }) =>
      !(code.startsWith('map/') && places.has(`${pointer}@${span.start}`)) &&
      !replaced.some((other) => other.code === code && other.span.start <= span.start && span.end <= other.span.end),
  );
}

/** `# mapwright-ignore CODE: reason` above a line of a mapping file. */
function commentsAbout(analysis: DocumentAnalysis, finding: Finding): readonly CommentSuppression[] {
  if (analysis.source.kind !== 'mappingFile') return [];
  return analysis.source.document.suppressions.filter(
    ({ code, appliesTo }) => code === finding.code && appliesTo !== null && finding.span.start >= appliesTo.start && finding.span.start <= appliesTo.end,
  );
}
