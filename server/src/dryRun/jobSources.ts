import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import { compileParsed } from '../provisioning/compileSource.ts';
import { prepareJob, type Job, type JobSource } from '../provisioning/job.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';

/** The object mappings that a population of users goes through: the enabled ones that start from users. */
export function jobSources(analysis: DocumentAnalysis): readonly JobSource[] {
  return sourcesWhere(analysis, isForUsers);
}

/** The enabled object mappings that the groups of a population go through. */
export function groupJobSources(analysis: DocumentAnalysis): readonly JobSource[] {
  return sourcesWhere(analysis, isForGroups);
}

function sourcesWhere(analysis: DocumentAnalysis, fits: (objectMapping: ObjectMapping) => boolean): readonly JobSource[] {
  const { model, profile } = analysis;
  if (model === null) return [];
  return model.rules.flatMap((rule) =>
    rule.objectMappings
      .filter((objectMapping) => objectMapping.enabled && objectMapping.attributeMappings.length > 0 && fits(objectMapping))
      .map((objectMapping) => ({ rule: { ...rule, objectMappings: [] }, objectMapping, directories: directoriesOf(analysis, rule), profile })),
  );
}

/** The object mappings that start from something else, for a note. */
export function otherObjectMappings(analysis: DocumentAnalysis): readonly ObjectMapping[] {
  return (analysis.model?.rules ?? []).flatMap((rule) => rule.objectMappings).filter((objectMapping) => objectMapping.enabled && !isForUsers(objectMapping) && !isForGroups(objectMapping));
}

/** The parsed expressions of an object mapping by their texts. */
export function expressionsOfJob(analysis: DocumentAnalysis, { objectMapping }: JobSource): ReadonlyMap<string, ParsedExpression> {
  return new Map(analysis.expressions.filter((expression) => expression.objectMapping === objectMapping).map(({ embedded, parsed }) => [embedded.text, parsed]));
}

/** Makes an object mapping ready from expressions that have been parsed. */
export function jobWithTrees(source: JobSource, expressions: ReadonlyMap<string, ParsedExpression>, settings: JobSettings): Job {
  return prepareJob(source, settings, (text, product) => compileParsed(expressions.get(text) ?? missing(), product));
}

function missing(): never {
  throw new Error('Every expression of a document is parsed when it is opened.');
}

/** Whether an object mapping starts from users; without a name it does. */
export function isForUsers({ sourceObjectName }: ObjectMapping): boolean {
  return sourceObjectName === null || sourceObjectName.toLowerCase() === 'user';
}

function isForGroups({ sourceObjectName }: ObjectMapping): boolean {
  return sourceObjectName?.toLowerCase() === 'group';
}

/** Only the rule's own directories: a worker gets a copy. */
function directoriesOf(analysis: DocumentAnalysis, rule: SynchronizationRule) {
  return (analysis.model?.directories ?? []).filter(({ name }) => name === rule.targetDirectoryName || name === rule.sourceDirectoryName);
}
