import type { DocumentAnalysis } from '../../analysis/documentAnalysis.ts';
import { encodeString } from '../../expression/stringLiteral.ts';
import { codeSpan } from '../markdown.ts';
import type { CompletionEntry } from './completionEntry.ts';
import type { ExpressionPlace, MakeEntry } from './expressionCompletion.ts';
import type { ExpressionSlot } from './expressionSlot.ts';
import { wholeChoices } from './literalCompletion.ts';
import { snippetText } from './snippetText.ts';
import { profileAttribute } from './wantedType.ts';

/** What else can stand in a slot: the words and texts that an argument takes, `none`, and the expression that the profile asks for. */
export function wordEntries(analysis: DocumentAnalysis, place: ExpressionPlace, { argument, operandBehind, parenthesisFollows, word }: ExpressionSlot, make: MakeEntry): readonly CompletionEntry[] {
  if (operandBehind !== null || parenthesisFollows) return [];
  if (argument === null) return wholeSources(analysis, place).flatMap(({ text, detail }) => make({ label: text, kind: 'value', detail, documentation: '', snippet: snippetText(text), filterText: text, sortText: `0${text}` }, word, text));
  const { parameter } = argument;
  if (parameter === null) return [];
  const bare = parameter.role === 'compareType' || parameter.role === 'encoding' ? (parameter.allowed ?? []) : [];
  return [
    ...bare.flatMap((text) => make({ label: text, kind: 'value', detail: parameter.name, documentation: parameter.description, snippet: text, filterText: text, sortText: `0${text}` }, word, 'word')),
    ...wholeChoices(parameter.role).flatMap(({ text, detail, documentation }, index) => {
      const written = encodeString(text);
      return make({ label: written, kind: 'value', detail, documentation, snippet: snippetText(written), filterText: written, sortText: `0${String(index).padStart(3, '0')}` }, word, 'text');
    }),
  ];
}

/** What can be a whole source beside functions and attributes. */
function wholeSources(analysis: DocumentAnalysis, place: ExpressionPlace): readonly { readonly text: string; readonly detail: string }[] {
  const { mapping, parsed } = place.expression;
  const attribute = profileAttribute(analysis, place);
  const expected = attribute?.expression;
  // Beside other words `none` would be a name.
  const isWhole = /^\w*$/.test(parsed.text);
  if (mapping === null || !isWhole) return [];
  const isFree = attribute?.acceptedSources === undefined && expected === undefined;
  return [
    ...(expected === undefined ? [] : [{ text: expected, detail: `what ${analysis.profile.name} asks for, ${codeSpan(mapping.target)}` }]),
    ...(isFree && analysis.source.kind === 'mappingFile' && mapping.defaultValue !== null ? [{ text: 'none', detail: 'nothing but the default value flows' }] : []),
  ];
}
