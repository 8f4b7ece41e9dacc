import type { CultureData } from '../../culture/cultureData.ts';
import { INVARIANT_CULTURE } from '../../culture/invariantCulture.ts';
import { lookupOf } from './lookup.ts';
import type { Entry, Lookup } from './lookup.ts';

/** What a word or symbol means where a new element begins. Fillers mean nothing. */
export type Word =
  | { readonly kind: 'month' | 'weekday' | 'half'; readonly value: number }
  | { readonly kind: 'zone' | 'era' | 'filler' };

/** The East Asian characters behind a number that tell which part it is. */
export type Suffix = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** What a word or symbol means directly behind a number or month name. */
export type Separator =
  | { readonly kind: 'date' | 'time' | 'dateOrOffset' | 'timeMark' }
  | { readonly kind: 'half'; readonly value: number }
  | { readonly kind: 'suffix'; readonly suffix: Suffix };

/** The words and separators DateTime.Parse knows in a culture; of two entries with the same text the first one counts. */
export interface Vocabulary {
  readonly words: Lookup<Word>;
  readonly separators: Lookup<Separator>;
}

const collected = new WeakMap<CultureData, Vocabulary>();

/** The vocabulary of a culture, collected once; the English names and the invariant separators are understood in every culture. */
export function vocabularyOf(culture: CultureData): Vocabulary {
  const before = collected.get(culture);
  if (before !== undefined) return before;
  const words = [...ownWords(culture), ...names(culture), ...names(INVARIANT_CULTURE), ...ZONES];
  const vocabulary = { words: lookupOf(words), separators: lookupOf(separatorsOf(culture)) };
  collected.set(culture, vocabulary);
  return vocabulary;
}

function ownWords({ timeSeparator, dateWords, eraName, abbreviatedEraName }: CultureData): Entry<Word>[] {
  const plain = (kind: 'era' | 'filler', texts: readonly string[]): Entry<Word>[] => texts.map((text) => ({ text, meaning: { kind } }));
  const symbols = [',', '.'].filter((symbol) => symbol !== timeSeparator.trim());
  return [...plain('filler', symbols), ...plain('filler', dateWords), ...plain('era', [eraName, abbreviatedEraName])];
}

function names(culture: CultureData): Entry<Word>[] {
  const numbered = (kind: 'month' | 'weekday' | 'half', texts: readonly string[], first: number): Entry<Word>[] =>
    texts.map((text, index) => ({ text: text.trim(), meaning: { kind, value: index + first } }));
  return [
    ...numbered('half', [culture.amDesignator, culture.pmDesignator], 0),
    ...[culture.monthNames, culture.abbreviatedMonthNames, culture.genitiveMonthNames, culture.abbreviatedGenitiveMonthNames]
      .flatMap((months) => numbered('month', months, 1)),
    ...numbered('weekday', culture.dayNames, 0),
    ...numbered('weekday', culture.abbreviatedDayNames, 0),
  ];
}

const ZONES: readonly Entry<Word>[] = [
  { text: 'GMT', meaning: { kind: 'zone' } },
  { text: 'Z', meaning: { kind: 'zone' } },
];

function separatorsOf(culture: CultureData): Entry<Separator>[] {
  const halves = (am: string, pm: string): Entry<Separator>[] =>
    [am, pm].map((text, value) => ({ text: text.trim(), meaning: { kind: 'half', value } }));
  return [
    { text: culture.timeSeparator.trim(), meaning: { kind: 'time' } },
    ...halves(culture.amDesignator, culture.pmDesignator),
    ...SUFFIXES,
    // Before the culture's own separator: a hyphen may start an offset even where it also separates the parts of a date.
    { text: '-', meaning: { kind: 'dateOrOffset' } },
    { text: culture.dateSeparator.trim(), meaning: { kind: 'date' } },
    ...halves(INVARIANT_CULTURE.amDesignator, INVARIANT_CULTURE.pmDesignator),
    ...INVARIANT_SEPARATORS,
  ];
}

const SUFFIX_CHARACTERS: readonly (readonly [Suffix, string])[] = [
  ['year', '年년'], ['month', '月월'], ['day', '日일'], ['hour', '時时'], ['minute', '分'], ['second', '秒'],
];

const SUFFIXES: readonly Entry<Separator>[] = SUFFIX_CHARACTERS.flatMap(([suffix, characters]) =>
  characters.split('').map((text): Entry<Separator> => ({ text, meaning: { kind: 'suffix', suffix } })));

const INVARIANT_SEPARATORS: readonly Entry<Separator>[] = [
  { text: 'T', meaning: { kind: 'timeMark' } },
  { text: '/', meaning: { kind: 'date' } },
  { text: ':', meaning: { kind: 'time' } },
];
