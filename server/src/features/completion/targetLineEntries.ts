import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { printName } from '../../mappingFile/nameToken.ts';
import type { ProfileAttribute } from '../../profiles/profile.ts';
import { wantedExpression } from '../../rules/profile/profileMappings.ts';
import { objectMappingAt } from '../objectMappingAt.ts';
import type { CompletionEntry } from './completionEntry.ts';
import type { CursorLine } from './lineCompletion.ts';
import { snippetText } from './snippetText.ts';
import { targetCompletion } from './targetCompletion.ts';

/** A target with what the profile asks to feed it from, at the beginning of a line of a mapping file. Where `<-` is written, the target alone. */
export function targetLineEntries(analysis: DocumentAnalysis, { offset, after, word }: CursorLine): readonly CompletionEntry[] {
  const { objectMapping, rule } = objectMappingAt(analysis.model, offset);
  const behind = after.slice(word.end - offset);
  if (/^\s*[^\s<#]/.test(behind)) return [];
  const isMapping = /^\s*<-/.test(behind);
  const written = (name: string, attribute: ProfileAttribute | null): string => {
    const target = snippetText(printName(name));
    if (isMapping) return target;
    const source = attribute === null ? null : wantedExpression(attribute);
    const match = attribute?.match ?? attribute?.defaultMatch ?? 0;
    return `${target} <- ${source === null ? '$0' : snippetText(source)}${match > 0 ? ` match ${match}` : ''}`;
  };
  return targetCompletion(analysis, objectMapping, rule, word, written).map((entry) => ({ ...entry, filterText: printName(entry.filterText) }));
}
