import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import type { Span } from '../../base/span.ts';
import { readName } from '../../mappingFile/nameToken.ts';
import { builtInProfiles } from '../../profiles/registry.ts';
import { FLOW_WORDS, LINE_WORDS, OPTION_WORDS, OTHER_WORDS, type MappingFileWord } from '../mappingFileWords.ts';
import { objectMappingAt } from '../objectMappingAt.ts';
import { clauseEntries, operatorEntriesOfClause } from './clauseCompletion.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { snippetText } from './snippetText.ts';
import { targetLineEntries } from './targetLineEntries.ts';

/** The line of a mapping file that a cursor stands in. Offsets are those of the document. */
export interface CursorLine {
  readonly start: number;
  readonly offset: number;
  /** From its first character to the cursor. */
  readonly before: string;
  /** From the cursor to its end. */
  readonly after: string;
  /** The word that is being typed, up to its end. */
  readonly word: Span;
}

/** What can stand on a line of a mapping file outside expressions. */
export function lineCompletion(analysis: DocumentAnalysis, offset: number): readonly CompletionEntry[] {
  const line = cursorLine(analysis.text, offset);
  const { before, word } = line;
  if (/^\s*#/.test(before) || /^\s*=/.test(before)) return [];
  if (/^\s*profile\s+\S*$/.test(before)) return profileEntries(word);
  if (/^\s*actions\s/.test(before)) return /[\s,]\w*$/.test(before) ? actionEntries(line) : [];
  if (/^\s*mapping\s+"[^"]*"\s+\S*$/.test(before)) return wordEntries(OTHER_WORDS.filter(({ word: known }) => known === 'disabled'), word);
  if (/^\s*(?:rule|mapping|scope)\s/.test(before) || /->/.test(before)) return [];
  if (/<-/.test(before)) return optionEntries(analysis, line);
  if (!/^\s*\S*$/.test(before)) return operatorEntriesOfClause(analysis, line);
  const isAlone = line.after.slice(word.end - offset).trim() === '';
  const words = isAlone ? LINE_WORDS.filter((known) => known.word !== 'profile' || (analysis.model?.profile ?? null) === null) : [];
  return [...clauseEntries(analysis, line), ...targetLineEntries(analysis, line), ...wordEntries(words, word)];
}

function cursorLine(text: string, offset: number): CursorLine {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(start, offset);
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const indentation = /^\s*/.exec(before)?.[0].length ?? 0;
  // A name may hold blanks inside its brackets, so the first word of a line is read as one.
  const name = readName(text, start + indentation, offset + after.length, '<-');
  if (name !== null && name.span.start <= offset && offset <= name.span.end) return { start, offset, before: before.slice(0, indentation), after, word: name.span };
  const typed = /[^\s,]*$/.exec(before)?.[0].length ?? 0;
  const rest = /^[^\s<,]*/.exec(after)?.[0].length ?? 0;
  return { start, offset, before, after, word: { start: offset - typed, end: offset + rest } };
}

function optionEntries(analysis: DocumentAnalysis, { before, after, word, offset }: CursorLine): readonly CompletionEntry[] {
  if (!/\s\S*$/.test(before)) return [];
  // Before options that stand there already.
  if (/<-\s*\S*$/.test(before)) return wordEntries(OTHER_WORDS.filter(({ word: known }) => known === 'none' && /\sdefault\s/.test(after)), word);
  const previous = /\s(match|flow|default)\s+\S*$/.exec(before)?.[1];
  if (previous === 'match') return precedenceEntries(analysis, word, offset);
  if (previous === 'flow') return wordEntries(FLOW_WORDS, word);
  if (previous === 'default') return [entryOf({ word: '""', snippet: '"$1"', help: 'The default value, as a text in quotes.' }, word)];
  return wordEntries(OPTION_WORDS.filter((option) => !new RegExp(`\\s${option.word}(?:\\s|$)`).test(before.slice(0, before.length - (offset - word.start)))), word);
}

/** The next matching precedence that is free. */
function precedenceEntries({ model }: DocumentAnalysis, word: Span, offset: number): readonly CompletionEntry[] {
  const { objectMapping } = objectMappingAt(model, offset);
  const taken = (objectMapping?.attributeMappings ?? []).filter(({ matchingSpan }) => matchingSpan === null || offset < matchingSpan.start || offset > matchingSpan.end).map(({ matchingPriority }) => matchingPriority);
  const next = String(Math.max(0, ...taken) + 1);
  return [entryOf({ word: next, snippet: next, help: 'The next matching precedence that no other mapping has.' }, word)];
}

function actionEntries({ before, word }: CursorLine): readonly CompletionEntry[] {
  const written = new Set(before.split(/[\s,]+/).slice(0, -1));
  const actions = OTHER_WORDS.filter(({ word: known }) => ['Create', 'Update', 'Delete'].includes(known) && !written.has(known));
  // A second action needs a comma before it.
  return /[A-Za-z]\s+\w*$/.test(before.replace(/^\s*actions\s/, '')) ? [] : wordEntries(actions, word);
}

function profileEntries(span: Span): readonly CompletionEntry[] {
  return builtInProfiles.map(({ id, name, source }) => ({
    label: id,
    kind: 'profile',
    detail: name,
    documentation: source.url === '' ? source.title : `[${source.title}](${source.url})`,
    span,
    snippet: snippetText(id),
    filterText: id,
    sortText: id,
  }));
}

function wordEntries(words: readonly MappingFileWord[], span: Span): readonly CompletionEntry[] {
  return words.map((word) => entryOf(word, span));
}

function entryOf({ word, snippet, help }: MappingFileWord, span: Span): CompletionEntry {
  return { label: word, kind: 'keyword', detail: '', documentation: help, span, snippet, filterText: word, sortText: `3${word}` };
}
