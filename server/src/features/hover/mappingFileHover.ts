import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { touches, type Span } from '../../base/span.ts';
import type { Statement } from '../../mappingFile/statement.ts';
import { statementAt } from '../../mappingFile/statementAt.ts';
import { clausesOf } from '../attributeAt.ts';
import { operatorHelp } from '../completion/operatorChoices.ts';
import { FLOW_WORDS, LINE_WORDS, OPTION_WORDS, OTHER_WORDS, type MappingFileWord } from '../mappingFileWords.ts';
import { codeSpan } from '../markdown.ts';
import type { HoverText } from './hover.ts';

/** Help for the words of a mapping file that stand outside expressions, and for the operators of its scopes. */
export function mappingFileHover(analysis: DocumentAnalysis, offset: number): HoverText | null {
  const { source, text } = analysis;
  const statement = source.kind === 'mappingFile' ? statementAt(source.document, offset) : null;
  if (statement === null) return null;
  if (statement.kind === 'clause') return clauseOperatorHover(analysis, offset);
  const span = wordAround(text, offset);
  const known = wordsOf(statement, span, text).find(({ word }) => word === text.slice(span.start, span.end));
  return known === undefined ? null : { markdown: `**${codeSpan(known.word)}** ${known.help}`, span };
}

function clauseOperatorHover({ model, text }: DocumentAnalysis, offset: number): HoverText | null {
  const clauses = (model?.rules ?? []).flatMap(({ objectMappings }) => objectMappings.flatMap(clausesOf));
  const clause = clauses.find(({ operatorSpan }) => touches(operatorSpan, offset));
  const help = clause === undefined ? null : operatorHelp(clause.operator);
  if (clause === undefined || help === null) return null;
  return { markdown: `**${codeSpan(text.slice(clause.operatorSpan.start, clause.operatorSpan.end))}** ${help}`, span: clause.operatorSpan };
}

function wordAround(text: string, offset: number): Span {
  const isLetter = (at: number): boolean => /[\w-]/.test(text.charAt(at));
  let start = offset;
  let end = offset;
  while (start > 0 && isLetter(start - 1)) start--;
  while (isLetter(end)) end++;
  return { start, end };
}

/** The words that mean something where a word stands; in quotes and comments none does. */
function wordsOf(statement: Statement, word: Span, text: string): readonly MappingFileWord[] {
  if (statement.comment !== null && word.start >= statement.comment.span.start) return [];
  const before = text.slice(statement.span.start, word.start);
  switch (statement.kind) {
    case 'profile':
    case 'rule':
    case 'scope':
      return before.trim() === '' ? LINE_WORDS : [];
    case 'mapping':
      if (before.trim() === '') return LINE_WORDS;
      return /"\s+$/.test(before) ? OTHER_WORDS.filter((known) => known.word === 'disabled') : [];
    case 'actions':
      return before.trim() === '' ? LINE_WORDS : OTHER_WORDS.filter((known) => ['Create', 'Update', 'Delete'].includes(known.word));
    case 'assign': {
      if (statement.source.kind === 'none' && touches(statement.source.span, word.start)) return OTHER_WORDS.filter((known) => known.word === 'none');
      const option = statement.options.find(({ span }) => word.start >= span.start && word.end <= span.end);
      if (option === undefined) return [];
      if (option.span.start === word.start) return OPTION_WORDS;
      return option.kind === 'flow' ? FLOW_WORDS : [];
    }
    case 'clause':
    case 'objects':
    case 'scratch':
    case 'blank':
    case 'comment':
    case 'unknown':
      return [];
  }
}
