import type { ParsedExpression } from '../expression/ast.ts';
import { parseExpression } from '../expression/parse.ts';
import { differingTrees } from '../manifest/differingTrees.ts';
import type { AttributeMapping, DocumentKind, MappingModel } from '../model/mappingModel.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Finding } from '../rules/finding.ts';
import type { MappedObject, MappingRule, MappingRuleContext, RuleRecord } from '../rules/ruleRecord.ts';
import type { Settings } from '../settings/settings.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { sourceAttributesOf, targetObject } from './sourceAttributes.ts';

/** What the rules about mapping sets find in a document. */
export function mappingFindings(analysis: DocumentAnalysis, rules: readonly RuleRecord[]): readonly Finding[] {
  const { model, kind, source, profile, settings, expressions } = analysis;
  if (model === null || kind === null) return [];
  const parsed = parsedTexts(expressions);
  switch (source.kind) {
    case 'mappingFile':
      return findingsOfSet({ model, kind, profile, settings, parsed, differingTrees: () => [] }, rules);
    case 'json':
      return findingsOfSet({ model, kind, profile, settings, parsed, differingTrees: () => differingTrees(source.document, model, (text) => parsed.get(text) ?? parseExpression(text)) }, rules);
    case 'expression':
      return source.manifest === null || source.mapping === null ? [] : findingsAbout(source.mapping, findingsOfSet({ ...source.manifest, profile, settings, parsed: parsedTexts(source.manifest.expressions), differingTrees: () => [] }, rules));
  }
}

/** The set that an expression belongs to is judged as a whole; of that, what is about the expression itself is shown beside it. */
function findingsAbout(mapping: AttributeMapping, findings: readonly Finding[]): readonly Finding[] {
  const isInside = ({ pointer, span }: Finding): boolean => (pointer === mapping.pointer || pointer.startsWith(`${mapping.pointer}/`)) && span.start >= 0 && span.end <= mapping.span.end;
  return findings.filter(isInside).map((finding) => ({ ...finding, related: [] }));
}

function parsedTexts(expressions: DocumentAnalysis['expressions']): ReadonlyMap<string, ParsedExpression> {
  return new Map(expressions.map((expression) => [expression.embedded.text, expression.parsed]));
}

interface MappingSet {
  readonly model: MappingModel;
  readonly kind: DocumentKind;
  readonly profile: Profile;
  readonly settings: Settings;
  readonly parsed: ReadonlyMap<string, ParsedExpression>;
  readonly differingTrees: MappingRuleContext['differingTrees'];
}

function findingsOfSet({ model, kind, profile, settings, parsed, differingTrees: trees }: MappingSet, rules: readonly RuleRecord[]): readonly Finding[] {
  const context: Omit<MappingRuleContext, 'report'> = {
    model,
    documentKind: kind,
    profile,
    jobScope: settings.scope ?? null,
    objectMappings: described(model, profile),
    differingTrees: trees,
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
