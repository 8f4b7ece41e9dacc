import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { sourceAttributesOf } from '../../analysis/sourceAttributes.ts';
import { printName, readName } from '../../mappingFile/nameToken.ts';
import { objectMappingAt } from '../objectMappingAt.ts';
import type { CompletionEntry } from './completionEntry.ts';
import type { CursorLine } from './lineCompletion.ts';
import { operatorChoices, takesNoValue } from './operatorChoices.ts';
import { snippetText } from './snippetText.ts';

/** Attributes that begin a clause, on a line right below a scope or another clause. The service cannot compare dates and references. */
export function clauseEntries(analysis: DocumentAnalysis, { start, offset, after, word }: CursorLine): readonly CompletionEntry[] {
  if (!isInScope(analysis, start) || /<-|->/.test(after)) return [];
  return attributesAt(analysis, offset)
    .filter(({ type }) => type !== 'DateTime' && type !== 'Reference' && type !== 'Binary')
    .map(({ name, type, description }) => ({
      label: name,
      kind: 'attribute',
      detail: type,
      documentation: description ?? '',
      span: word,
      snippet: /^\s*\S/.test(after.slice(word.end - offset)) ? snippetText(printName(name)) : `${snippetText(printName(name))} $1`,
      filterText: printName(name),
      sortText: `0${name.toLowerCase()}`,
    }));
}

/** The operators behind the attribute of a clause, those that fit its type; with quotes for a value where one is needed. */
export function operatorEntriesOfClause(analysis: DocumentAnalysis, { start, offset, before, after }: CursorLine): readonly CompletionEntry[] {
  const nameStart = start + (/^\s*/.exec(before)?.[0].length ?? 0);
  const attribute = readName(analysis.text, nameStart, offset, null);
  if (attribute === null || !isInScope(analysis, start)) return [];
  const words = /^\s+([^"]*)$/.exec(analysis.text.slice(attribute.span.end, offset));
  if (words === null) return [];
  const span = { start: offset - (words[1]?.length ?? 0), end: offset + (/^[^\s"#]*(?:\s+[^\s"#,]+)*/.exec(after)?.[0].length ?? 0) };
  const hasValue = /^\s*"/.test(analysis.text.slice(span.end));
  const type = attributesAt(analysis, offset).find(({ name }) => name === attribute.value)?.type ?? null;
  return operatorChoices(type).filter(({ text }) => !hasValue || !takesNoValue(text)).map(({ text, detail, documentation }, index) => ({
    label: text,
    kind: 'operator',
    detail,
    documentation,
    span,
    snippet: takesNoValue(text) || hasValue ? snippetText(text) : `${snippetText(text)} "$1"`,
    filterText: text,
    sortText: `0${String(index).padStart(2, '0')}`,
  }));
}

function attributesAt({ model }: DocumentAnalysis, offset: number) {
  const { rule, objectMapping } = objectMappingAt(model, offset);
  return model === null ? [] : sourceAttributesOf(model, rule, objectMapping);
}

/** Whether the statement above a line leaves a scope open. */
function isInScope({ source }: DocumentAnalysis, lineStart: number): boolean {
  if (source.kind !== 'mappingFile') return false;
  const above = source.document.statements.filter(({ lines, kind }) => lines.end <= lineStart && kind !== 'blank' && kind !== 'comment').at(-1);
  return above?.kind === 'scope' || above?.kind === 'clause';
}
