import type { Steps } from '../base/steps.ts';
import { differingTrees } from '../manifest/differingTrees.ts';
import type { AttributeMapping, DocumentKind, MappingModel } from '../model/mappingModel.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Finding } from '../rules/finding.ts';
import type { MappedObject, MappingFinding, MappingRule, MappingRuleContext, RuleRecord } from '../rules/ruleRecord.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { isReadCompletely } from './isReadCompletely.ts';
import { attributesByName, sourceAttributesOf, targetObject } from './sourceAttributes.ts';

/**
 * What the rules about mapping sets find in a document. Nothing while its JSON is broken: most of them rest on what a set
 * lacks or contradicts, and that may stand where it cannot be read.
 */
export function* mappingFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): Steps<readonly Finding[]> {
  const { model, kind, source } = analysis;
  if (model === null || kind === null || !isReadCompletely(analysis)) return [];
  if (source.kind !== 'expression') return yield* findingsOfSet(analysis, { model, kind }, rules);
  if (source.manifest === null || source.mapping === null) return [];
  return findingsAbout(source.mapping, yield* findingsOfSet(analysis, source.manifest, rules));
}

/** The set that an expression belongs to is judged as a whole; of that, what is about the expression itself is shown beside it. */
function findingsAbout(mapping: AttributeMapping, findings: readonly Finding[]): readonly Finding[] {
  const isInside = ({ pointer, span }: Finding): boolean => (pointer === mapping.pointer || pointer.startsWith(`${mapping.pointer}/`)) && span.start >= 0 && span.end <= mapping.span.end;
  return findings.filter(isInside).map((finding) => ({ ...finding, related: [] }));
}

interface MappingSet {
  readonly model: MappingModel;
  readonly kind: DocumentKind;
}

function* findingsOfSet({ source, profile, settings, parse }: DocumentAnalysis, { model, kind }: MappingSet, rules: readonly RuleRecord[]): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  let asked: MappingRule | undefined;
  // One context for all: what rules share is remembered with it.
  const context: MappingRuleContext = {
    model,
    documentKind: kind,
    profile,
    jobScope: settings.scope ?? null,
    objectMappings: described(model, profile),
    differingTrees: () => (source.kind === 'json' ? differingTrees(source.document, model, parse) : []),
    parse: ({ text }) => parse(text),
    report: (finding) => void (asked !== undefined && findings.push(placed(asked, finding))),
  };
  for (const rule of rules) {
    if (rule.kind !== 'mapping') continue;
    yield;
    asked = rule;
    rule.check(context);
  }
  return findings;
}

function placed({ code, level, fidelity }: MappingRule, finding: MappingFinding): Finding {
  return { ...finding, code, severity: finding.severity ?? level, fidelity, fixes: finding.fixes ?? [] };
}

function described(model: MappingModel, profile: Profile): readonly MappedObject[] {
  return model.rules.flatMap((rule) =>
    rule.objectMappings.map((objectMapping) => {
      const source = sourceAttributesOf(model, rule, objectMapping);
      const target = targetObject(model, rule, objectMapping);
      return {
        rule,
        objectMapping,
        profileObject: (objectMapping.sourceObjectName === null ? undefined : profile.objects[objectMapping.sourceObjectName]) ?? null,
        sourceAttributes: source.length === 0 ? null : attributesByName(source),
        targetAttributes: target === null ? null : new Map(target.attributes.map((attribute) => [attribute.name, attribute])),
      };
    }),
  );
}
