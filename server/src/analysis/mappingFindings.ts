import { parseExpression } from '../expression/parse.ts';
import { differingTrees } from '../manifest/differingTrees.ts';
import type { MappingModel } from '../model/mappingModel.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Finding } from '../rules/finding.ts';
import type { MappedObject, MappingRule, MappingRuleContext, RuleRecord } from '../rules/ruleRecord.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { sourceAttributesOf, targetObject } from './sourceAttributes.ts';

/** What the rules about mapping sets find in a document. */
export function mappingFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): readonly Finding[] {
  const { model, kind } = analysis;
  if (model === null || kind === null) return [];
  const parsed = new Map(analysis.expressions.map((expression) => [expression.embedded.text, expression.parsed]));
  const context: Omit<MappingRuleContext, 'report'> = {
    model,
    documentKind: kind,
    profile: analysis.profile,
    jobScope: analysis.settings.scope ?? null,
    objectMappings: described(model, analysis.profile),
    differingTrees: () => (analysis.source.kind === 'json' ? differingTrees(analysis.source.document, model, (text) => parsed.get(text) ?? parseExpression(text)) : []),
    parse: (embedded) => {
      const found = parsed.get(embedded.text);
      if (found === undefined) throw new Error('An expression of the model was not parsed.');
      return found;
    },
  };
  return rules.flatMap((rule) => (rule.kind === 'mapping' ? findingsOf(rule, context) : []));
}

function findingsOf(rule: MappingRule, context: Omit<MappingRuleContext, 'report'>): readonly Finding[] {
  const findings: Finding[] = [];
  rule.check({
    ...context,
    report: (finding) =>
      findings.push({
        ...finding,
        code: rule.code,
        severity: finding.severity ?? rule.level,
        fidelity: rule.fidelity,
        fixes: finding.fixes ?? [],
      }),
  });
  return findings;
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
        sourceAttributes: source.length === 0 ? null : new Map(source.map((attribute) => [attribute.name, attribute])),
        targetAttributes: target === null ? null : new Map(target.attributes.map((attribute) => [attribute.name, attribute])),
      };
    }),
  );
}
