import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { locate } from '../locate.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { expressionCompletion } from './expressionCompletion.ts';
import { fieldCompletion } from './fieldCompletion.ts';
import { lineCompletion } from './lineCompletion.ts';
import { inJsonString, snippetText } from './snippetText.ts';
import { targetCompletion } from './targetCompletion.ts';

/** What can be typed at an offset (UTF-16) of the document. */
export function completionsAt(analysis: DocumentAnalysis, offset: number): readonly CompletionEntry[] {
  const place = locate(analysis, offset);
  const inMappingFile = analysis.source.kind === 'mappingFile';
  if (place.kind === 'expression') {
    const entries = expressionCompletion(analysis, place);
    // Behind a finished expression stand the options of its line.
    const { text } = place.expression.parsed;
    const isBehind = inMappingFile && place.expression.mapping !== null && place.offset === text.length && text.trim() !== '' && /\s/.test(analysis.text[offset - 1] ?? '');
    return isBehind && entries.length === 0 ? lineCompletion(analysis, offset) : entries;
  }
  if (place.kind === 'target' && !inMappingFile) {
    return targetCompletion(analysis, place.objectMapping, place.rule, place.mapping.targetSpan, (name) => inJsonString(snippetText(name)));
  }
  return inMappingFile ? lineCompletion(analysis, offset) : fieldCompletion(analysis, offset);
}
