import type { CultureData } from '../../culture/cultureData.ts';
import { dayOfWeek, toParts } from '../dateParts.ts';
import type { DateTimeParts } from '../dateParts.ts';
import type { DateTime, DateTimeKind } from '../dateTime.ts';
import type { FormatToken } from './formatTokens.ts';

/** All that writing one token of a format needs to know. */
export interface WritingContext {
  readonly parts: DateTimeParts;
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly dateTimeKind: DateTimeKind;
  readonly culture: CultureData;
  /** Whether the format has a day number, next to which month names take their genitive form. */
  readonly withDayNumber: boolean;
}

export function writingContextOf(dateTime: DateTime, tokens: readonly FormatToken[], culture: CultureData): WritingContext {
  const withDayNumber = tokens.some((token) => token.kind === 'specifier' && token.letter === 'd' && token.count <= 2);
  return { parts: toParts(dateTime), weekday: dayOfWeek(dateTime), dateTimeKind: dateTime.dateTimeKind, culture, withDayNumber };
}
