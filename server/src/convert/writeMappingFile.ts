import { failure, success, type Result } from '../base/result.ts';
import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import { printMappingFile } from '../mappingFile/print.ts';
import { readMappingFile } from '../mappingFile/readMappingFile.ts';
import type { MappingSection } from '../mappingFile/mappingFileDocument.ts';
import type { Statement } from '../mappingFile/statement.ts';
import type { MappingModel } from '../model/mappingModel.ts';
import type { Conversion } from './alignDocument.ts';
import { placedMappings, type PlacedMapping } from './pairObjectMappings.ts';

/**
 * A new mapping file for a manifest. What a mapping file cannot say stays in the manifest and is named in a comment; a
 * mapping that would read back as something else is refused, since converting back would change it.
 * @param profile the id of the profile that the file shall name, or null
 */
export function writeMappingFile(manifest: MappingModel, profile: string | null): Result<Conversion, string> {
  const model: MappingModel = { ...manifest, profile: profile === null ? null : { id: profile, span: { start: 0, end: 0 } }, scratch: [] };
  const { text, losses } = printMappingFile(model);
  const [loss] = losses;
  if (loss !== undefined) return failure(loss.message);
  const placed = placedMappings(manifest);
  const edits = readMappingFile(text).sections.flatMap((section, index) => commentsOn(section, placed[index]));
  return success({ text: applyEdits(text, edits), notices: [] });
}

function commentsOn(section: MappingSection, placed: PlacedMapping | undefined): readonly TextEdit[] {
  if (placed === undefined) return [];
  const { rule, objectMapping } = placed;
  const { inputFilterGroups, categoryFilterGroups } = objectMapping.scope;
  const first = section.scope[0] ?? section.assigns[0];
  const filters = [
    ...(inputFilterGroups.length === 0 ? [] : [`${counted(inputFilterGroups.length)} of input filters`]),
    ...(categoryFilterGroups.length === 0 ? [] : [`${counted(categoryFilterGroups.length)} of category filters`]),
    ...(rule.containerFilterSpan === null ? [] : ['the container filter of the rule']),
    ...(rule.groupFilterSpan === null ? [] : ['the group filter of the rule']),
  ];
  return [
    ...(first === undefined || filters.length === 0 ? [] : [above(first, `# Stays in the manifest: ${filters.join(', ')}.`)]),
    ...section.assigns.flatMap((assign, index) => {
      const source = objectMapping.attributeMappings[index]?.source;
      return source?.kind === 'expression' && source.hidesNodes === true ? [above(assign, HIDDEN_NODE)] : [];
    }),
  ];
}

// The text of such an expression lacks an argument, which is no mistake here (spec/manifest-model.md, the redundant pair).
const HIDDEN_NODE = '# mapwright-ignore fn/missing-required: the manifest holds a value here that the text of an expression cannot say.';

function counted(groups: number): string {
  return groups === 1 ? '1 group' : `${groups} groups`;
}

function above({ lines, span }: Statement, comment: string): TextEdit {
  return { span: { start: lines.start, end: lines.start }, newText: `${' '.repeat(span.start - lines.start)}${comment}\n` };
}
