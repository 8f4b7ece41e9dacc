import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import { failure, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { escapeJsonText } from '../json/escape.ts';
import { printName } from '../mappingFile/nameToken.ts';
import type { EditRefusal, MappingEdit } from '../model/mappingEdit.ts';
import type { AttributeMapping } from '../model/mappingModel.ts';
import { attributeAt } from './attributeAt.ts';
import { mentionsOf, type Mention } from './attributeMentions.ts';

/**
 * The edits that give an attribute another name in mappings, stored trees, scoping filters and its definition.
 * Refused where two attributes would become one, and where an expression could not hold the name.
 */
export function renameAttribute(analysis: DocumentAnalysis, offset: number, newName: string): Result<readonly TextEdit[], EditRefusal> {
  if (analysis.source.kind === 'expression') return failure({ message: 'Rename the attribute in the manifest, where all places that name it change together.' });
  const attribute = attributeAt(analysis, offset);
  if (attribute === null) return failure({ message: 'There is no attribute here. Put the cursor on its name.' });
  if (newName.trim() === '' || newName !== newName.trim()) return failure({ message: 'A name must not be empty, and no blank may stand before or behind it.' });
  const mentions = mentionsOf(analysis, attribute);
  if (newName !== attribute.name && mentionsOf(analysis, { ...attribute, name: newName }).some(({ kind }) => kind === 'definition' || kind === 'target')) {
    return failure({ message: `There is an attribute ${newName} already, so the two would become one. Choose another name.` });
  }
  if (mentions.some(({ kind }) => kind === 'expression' || kind === 'scratch') && /[[\]]/.test(newName)) {
    return failure({ message: 'In an expression a name stands in brackets, so it cannot hold one.' });
  }
  const inTrees = analysis.source.kind === 'json' ? expressionEdits(mentions, newName) : [];
  return resolveEdits(analysis, [...mentions.flatMap((mention) => plainEdit(analysis, mention, newName)), ...inTrees]);
}

/** The name at a cursor that can be renamed, and where it stands; null where there is none. */
export function renamable(analysis: DocumentAnalysis, offset: number): ReturnType<typeof attributeAt> {
  const attribute = attributeAt(analysis, offset);
  return attribute === null || attribute.name === '' ? null : attribute;
}

function plainEdit({ source }: DocumentAnalysis, mention: Mention, newName: string): readonly MappingEdit[] {
  switch (mention.kind) {
    case 'target':
      return [{ kind: 'setTarget', mapping: mention.mapping, target: newName }];
    case 'definition':
    case 'filter':
      return [{ kind: 'text', edits: [{ span: mention.span, newText: source.kind === 'json' ? escapeJsonText(newName) : printName(newName) }] }];
    case 'scratch':
      return [{ kind: 'text', edits: [{ span: mention.span, newText: newName }] }];
    case 'expression':
      return source.kind === 'json' ? [] : [{ kind: 'text', edits: [{ span: mention.span, newText: newName }] }];
  }
}

/** One edit for each mapping, however often its expression names the attribute: the stored tree is rebuilt once. */
function expressionEdits(mentions: readonly Mention[], newName: string): readonly MappingEdit[] {
  const edits = new Map<AttributeMapping, TextEdit[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'expression') continue;
    edits.set(mention.mapping, [...(edits.get(mention.mapping) ?? []), { span: mention.inExpression, newText: newName }]);
  }
  return [...edits].map(([mapping, changes]) => ({ kind: 'editExpression', mapping, edits: changes }));
}
