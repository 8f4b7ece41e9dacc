import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { touches, type Span } from '../base/span.ts';
import type { MappingModel } from '../model/mappingModel.ts';
import { homeOf } from './attributeAt.ts';

/** A place that names a directory or an object of one. */
export interface StructureMention {
  readonly kind: 'definition' | 'use';
  readonly span: Span;
}

/** Every place that names the directory, or the object of a directory, under an offset (UTF-16), in text order; null where there is none. */
export function structureMentionsAt({ model, source }: DocumentAnalysis, offset: number): readonly StructureMention[] | null {
  // The manifest around an expression is another document.
  const all = model === null || source.kind === 'expression' ? [] : allMentions(model);
  const asked = all.find(({ span }) => touches(span, offset));
  return asked === undefined ? null : all.filter(({ named }) => named === asked.named).sort((one, other) => one.span.start - other.span.start);
}

interface Named extends StructureMention {
  /** What is named, the same for every mention of it. */
  readonly named: string;
}

function allMentions({ rules, directories }: MappingModel): readonly Named[] {
  const definitions = directories.flatMap(({ name: directory, nameSpan, objects }): readonly Named[] => {
    if (directory === null) return [];
    const ofObjects = objects.flatMap(({ name, nameSpan: span }): readonly Named[] => (name === null ? [] : [{ kind: 'definition', span, named: objectNamed(directory, name) }]));
    return [{ kind: 'definition', span: nameSpan, named: directoryNamed(directory) }, ...ofObjects];
  });
  const uses = rules.flatMap((rule) => [
    ...use(rule.sourceDirectorySpan, directoryNamed(rule.sourceDirectoryName ?? '')),
    ...use(rule.targetDirectorySpan, directoryNamed(rule.targetDirectoryName ?? '')),
    ...rule.objectMappings.flatMap((objectMapping) => {
      const source = homeOf('source', rule, objectMapping);
      const target = homeOf('target', rule, objectMapping);
      return [...use(objectMapping.sourceObjectSpan, objectNamed(source.directory, source.object)), ...use(objectMapping.targetObjectSpan, objectNamed(target.directory, target.object))];
    }),
  ]);
  return [...definitions, ...uses];
}

function use(span: Span | null, named: string): readonly Named[] {
  return span === null ? [] : [{ kind: 'use', span, named }];
}

function directoryNamed(name: string): string {
  return JSON.stringify([name]);
}

function objectNamed(directory: string, name: string): string {
  return JSON.stringify([directory, name]);
}
