import { touches } from '../../base/span.ts';
import { DATE_INTERVALS, INTERVAL_MEANINGS } from '../../dotnet/date/dateInterval.ts';
import { STYLE_NAMES } from '../../dotnet/date/dateTimeStyles.ts';
import { encodeString } from '../../expression/stringLiteral.ts';
import type { ArgumentRole } from '../../functions/functionRecord.ts';
import { contentOfLiteral, spanOfLiteral, type LiteralArgument } from '../../rules/literalArgument.ts';
import { cultureLabel } from '../cultureLabel.ts';
import { literalAt, offsetInLiteral } from '../literalAt.ts';
import type { CompletionEntry } from './completionEntry.ts';
import { dateFormatChoices, wholeDateFormats } from './dateFormatChoices.ts';
import type { ExpressionPlace, MakeEntry } from './expressionCompletion.ts';
import { groupChoices, replacementChoices } from './groupChoices.ts';
import { runAround, type LiteralChoice } from './literalChoice.ts';
import { regexChoices } from './regexChoices.ts';
import { snippetText } from './snippetText.ts';

/** What can be written at a cursor inside a text that means something as an argument. */
export function literalCompletion({ expression: { parsed }, path, offset }: ExpressionPlace, make: MakeEntry): readonly CompletionEntry[] {
  const literal = literalAt(parsed.text, path);
  if (literal === null || !touches(contentOfLiteral(literal), offset)) return [];
  return choicesFor(parsed.text, literal, offsetInLiteral(literal, offset)).flatMap(({ text, detail, documentation, span }, index) => {
    const written = encodeString(text).slice(1, -1);
    const entry = { label: text, kind: 'value', detail, documentation, snippet: snippetText(written), filterText: written, sortText: `1${String(index).padStart(3, '0')}` } as const;
    return make(entry, spanOfLiteral(literal, span), 'text');
  });
}

/** The whole texts that an argument of a role takes, for a place where no quote is written yet. */
export function wholeChoices(role: ArgumentRole | undefined): readonly Omit<LiteralChoice, 'span'>[] {
  switch (role) {
    case 'dateFormat':
      return wholeDateFormats();
    case 'interval':
      return DATE_INTERVALS.map((interval) => ({ text: interval, detail: INTERVAL_MEANINGS[interval], documentation: '' }));
    case 'culture':
      return CULTURES.map((culture) => ({ text: culture, detail: cultureLabel(culture), documentation: '' }));
    default:
      return [];
  }
}

/** Languages whose letters change case in a way of their own, then the most spoken ones of the products' users. */
const CULTURES: readonly string[] = [
  'tr-TR', 'az-Latn-AZ', 'lt-LT', 'el-GR', 'en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pt-BR', 'pt-PT',
  'sv-SE', 'nb-NO', 'da-DK', 'fi-FI', 'pl-PL', 'cs-CZ', 'hu-HU', 'ro-RO', 'ja-JP', 'ko-KR', 'zh-CN',
];

function choicesFor(text: string, literal: LiteralArgument, offset: number): readonly LiteralChoice[] {
  const { role } = literal.parameter;
  const { value } = literal;
  const choices = (texts: readonly string[], kind: RegExp, detail: (choice: string) => string): readonly LiteralChoice[] => {
    const span = runAround(value, offset, kind);
    return texts.map((choice) => ({ text: choice, detail: detail(choice), documentation: '', span }));
  };
  if (role === undefined) return [];
  switch (role) {
    case 'replacement':
      return replacementChoices(text, literal, offset);
    case 'regexGroup':
      return groupChoices(text, literal, offset);
    case 'dateFormat':
      return dateFormatChoices(value, offset);
    case 'interval':
      return DATE_INTERVALS.flatMap((interval) => choices([interval], /\w/, () => INTERVAL_MEANINGS[interval]));
    case 'culture':
      return choices(CULTURES, /[\w-]/, cultureLabel);
    case 'dateStyles':
      return choices(STYLE_NAMES, /\w/, () => 'a style of .NET for reading dates');
    case 'regex':
      return regexChoices(value, offset);
    case 'attributeName':
    case 'condition':
    case 'compareType':
    case 'encoding':
      return [];
  }
}
