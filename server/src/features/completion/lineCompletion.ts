import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import type { Span } from '../../base/span.ts';
import type { ObjectMapping, SynchronizationRule } from '../../model/mappingModel.ts';
import { builtInProfiles } from '../../profiles/registry.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { snippetText } from './snippetText.ts';
import { targetCompletion } from './targetCompletion.ts';

/** The words that begin a line of a mapping file (design 2). */
const KEYWORDS: readonly { readonly word: string; readonly snippet: string; readonly help: string }[] = [
  { word: 'profile', snippet: 'profile ${1|PROFILES|}', help: 'The target app: decides what is checked.' },
  { word: 'mapping', snippet: 'mapping "${1:Provision Microsoft Entra ID Users}"', help: 'Begins an object mapping.' },
  { word: 'rule', snippet: 'rule "${1:USER_OUTBOUND_USER}"', help: 'The synchronization rule that the following object mappings belong to.' },
  { word: 'actions', snippet: 'actions ${1:Create, Update, Delete}', help: 'The target object actions.' },
  { word: 'scope', snippet: 'scope "${1:title}"\n  ${2:department} ${3:EQUALS} "${4:value}"', help: 'A scoping filter; several are ORed.' },
];

/** What follows an expression on its line. */
const OPTIONS: readonly { readonly word: string; readonly snippet: string; readonly help: string }[] = [
  { word: 'match', snippet: 'match ${1:1}', help: 'Match objects using this attribute, with this precedence: the lowest is tried first.' },
  { word: 'default', snippet: 'default "${1}"', help: 'Default value if null; the service uses it on creation only.' },
  { word: 'create-only', snippet: 'create-only', help: 'Apply this mapping only during object creation.' },
  { word: 'flow', snippet: 'flow ${1|FlowAlways,AttributeAddOnly,ValueAddOnly,MultiValueAddOnly|}', help: 'Another flow type, or FlowAlways.' },
];

/** What can stand on a line of a mapping file outside expressions. */
export function lineCompletion(analysis: DocumentAnalysis, offset: number): readonly CompletionEntry[] {
  const lineStart = Math.max(analysis.text.lastIndexOf('\n', offset - 1), analysis.text.lastIndexOf('\r', offset - 1)) + 1;
  const before = analysis.text.slice(lineStart, offset);
  if (/^\s*#/.test(before)) return [];
  const profileLine = /^\s*profile\s+(\S*)$/.exec(before);
  if (profileLine !== null) return profileEntries(wordAround(analysis.text, offset, profileLine[1]?.length ?? 0));
  if (/<-/.test(before)) return /\s\S*$/.test(before) ? optionEntries(analysis, offset, before) : [];
  const typed = /^\s*(\S*)$/.exec(before);
  if (typed === null) return [];
  const span = wordAround(analysis.text, offset, typed[1]?.length ?? 0);
  const { objectMapping, rule } = enclosing(analysis, offset);
  const rest = analysis.text.slice(span.end).match(/^[^\r\n]*/)?.[0] ?? '';
  const insertion = (name: string, attribute: Parameters<Parameters<typeof targetCompletion>[4]>[1]): string => {
    const quoted = snippetText(/[\s,#"(](?![^[]*\])/.test(name) ? JSON.stringify(name) : name);
    if (/^\s*<-/.test(rest)) return quoted;
    const source = attribute?.expression ?? (attribute?.acceptedSources?.[0] === undefined ? attribute?.defaultExpression : `[${attribute.acceptedSources[0]}]`);
    const match = attribute?.match ?? attribute?.defaultMatch ?? 0;
    return `${quoted} <- ${source === undefined ? '$0' : snippetText(source)}${match > 0 ? ` match ${match}` : ''}`;
  };
  return [
    ...targetCompletion(analysis, objectMapping, rule, span, insertion),
    ...KEYWORDS.map((keyword) => keywordEntry({ ...keyword, snippet: keyword.snippet.replace('PROFILES', builtInProfiles.map(({ id }) => id).join(',')) }, span)),
  ];
}

function optionEntries(analysis: DocumentAnalysis, offset: number, before: string): readonly CompletionEntry[] {
  const typed = /(\S*)$/.exec(before)?.[1] ?? '';
  if (typed.startsWith('"') || /[([,]/.test(typed)) return [];
  return OPTIONS.filter(({ word }) => !new RegExp(`\\s${word}\\s`).test(before)).map((option) => keywordEntry(option, wordAround(analysis.text, offset, typed.length)));
}

function profileEntries(span: Span): readonly CompletionEntry[] {
  return builtInProfiles.map(({ id, name, source }) => ({
    label: id,
    kind: 'profile',
    detail: name,
    documentation: `[${source.title}](${source.url})`,
    span,
    snippet: id,
    filterText: id,
    sortText: id,
  }));
}

function keywordEntry({ word, snippet, help }: (typeof KEYWORDS)[number], span: Span): CompletionEntry {
  return { label: word, kind: 'keyword', detail: '', documentation: help, span, snippet, filterText: word, sortText: `3${word}` };
}

function wordAround(text: string, offset: number, typedLength: number): Span {
  const rest = /^[^\s<]*/.exec(text.slice(offset))?.[0] ?? '';
  return { start: offset - typedLength, end: offset + rest.length };
}

/** The object mapping that a line of a mapping file belongs to: the last one that begins before it. */
function enclosing(analysis: DocumentAnalysis, offset: number): { readonly objectMapping: ObjectMapping | null; readonly rule: SynchronizationRule | null } {
  let found: { objectMapping: ObjectMapping; rule: SynchronizationRule } | null = null;
  for (const rule of analysis.model?.rules ?? []) {
    for (const objectMapping of rule.objectMappings) if (found === null || objectMapping.span.start <= offset) found = { objectMapping, rule };
  }
  return found ?? { objectMapping: null, rule: null };
}
