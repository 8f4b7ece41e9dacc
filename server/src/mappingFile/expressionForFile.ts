import { lineEndOf } from './lines.ts';
import { expressionMeaning } from './meaning.ts';
import { readMappingFile } from './readMappingFile.ts';
import { singleLine } from './singleLine.ts';

/**
 * The expression as it can stand behind `<-` in the document `text`, with the document's line ends; null when a mapping
 * file would read it as something else, such as options or the source none.
 */
export function expressionForFile(expression: string, text: string): string | null {
  const onOneLine = singleLine(expression);
  if (onOneLine === null) return null;
  const asItIs = expression.trim().replace(/\r\n|\n|\r/g, lineEndOf(text));
  return [asItIs, onOneLine].find(readsBack) ?? null;
}

function readsBack(expression: string): boolean {
  const { model } = readMappingFile(`a <- ${expression}\nb <- none\n`);
  const [first, second] = model.rules[0]?.objectMappings[0]?.attributeMappings ?? [];
  if (first === undefined || second?.target !== 'b' || first.matchingSpan !== null || first.defaultSpan !== null) return false;
  if (first.source.kind === 'withoutText') return first.source.name === expression;
  return first.source.kind === 'expression' && expressionMeaning(first.source.expression.text) === expressionMeaning(expression);
}
