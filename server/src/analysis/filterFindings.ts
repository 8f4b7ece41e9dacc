import { spanToDocument, type OffsetMap } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';
import { escapeJsonText } from '../json/escape.ts';
import { escapedTextMap } from '../json/stringMap.ts';
import type { FilterClause, FilterGroup, ObjectMapping } from '../model/mappingModel.ts';
import type { Finding } from '../rules/finding.ts';
import { knownRegex } from '../rules/knownRegex.ts';
import type { RegexRule, RuleRecord } from '../rules/ruleRecord.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { isCutOff } from './isReadCompletely.ts';

/** What the rules about regular expressions find in the scoping filters of a document. */
export function filterFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): readonly Finding[] {
  const regexRules = rules.filter((rule): rule is RegexRule => rule.kind === 'regex');
  return (analysis.model?.rules ?? []).flatMap(({ objectMappings }) =>
    objectMappings.flatMap((objectMapping) => patternsOf(analysis, objectMapping).flatMap((pattern) => findingsOf(pattern, regexRules))),
  );
}

/** A regular expression of a filter, and where it stands. */
interface FilterPattern {
  readonly value: string;
  readonly map: OffsetMap;
  readonly pointer: string;
}

function findingsOf({ value, map, pointer }: FilterPattern, rules: readonly RegexRule[]): readonly Finding[] {
  const regex = knownRegex(value);
  return rules.flatMap((rule) => {
    const findings: Finding[] = [];
    rule.check({
      regex,
      place: 'filter',
      replacement: null,
      reportReplacement: () => undefined,
      report: ({ span, message, severity = rule.level, fixes = [] }) =>
        findings.push({
          code: rule.code,
          severity,
          message,
          fidelity: rule.fidelity,
          span: spanToDocument(map, span),
          pointer,
          fixes: fixes.map(({ edits, ...fix }) => ({
            ...fix,
            edits: [{ kind: 'text', edits: edits.map((edit) => ({ span: spanToDocument(map, edit.span), newText: escapeJsonText(edit.newText) })) }],
          })),
        }),
    });
    return findings;
  });
}

/** The scoping filters of the portal. The service's own early filters are not the user's to change. */
function patternsOf(analysis: DocumentAnalysis, { scope, pointer }: ObjectMapping): readonly FilterPattern[] {
  return scope.groups.flatMap((group: FilterGroup, index) =>
    group.clauses.flatMap((clause, place) => patternsOfClause(analysis, clause, `${pointer}/scope/groups/${index}/clauses/${place}`)),
  );
}

function patternsOfClause(analysis: DocumentAnalysis, { operator, values, valueSpans }: FilterClause, pointer: string): readonly FilterPattern[] {
  if (!/^(?:NOT )?REGEX MATCH$/i.test(operator) || values === null) return [];
  return values.flatMap((value, index) => {
    const span = valueSpans[index];
    return span === undefined || isCutOff(analysis, span) ? [] : [{ value, map: escapedTextMap(analysis.text, withoutQuotes(analysis.text, span)), pointer: `${pointer}/targetOperand/values/${index}` }];
  });
}

/** A mapping file gives a value with its quotes, a manifest without; texts are JSON strings in both (design 2). */
function withoutQuotes(text: string, { start, end }: Span): Span {
  if (end === start || text.charAt(start) !== '"') return { start, end };
  return { start: start + 1, end: end > start + 1 && text.charAt(end - 1) === '"' ? end - 1 : end };
}
