import type { SpecifierLetter } from '../format/formatTokens.ts';
import { tokenizeFormat } from '../format/formatTokens.ts';

/** The order in which a pattern names year, month and day (not the day of the week), such as "Mdy"; letters that are missing are left out. */
export function patternOrder(pattern: string): string {
  const order: SpecifierLetter[] = [];
  for (const token of tokenizeFormat(pattern).tokens) {
    if (token.kind !== 'specifier' || order.includes(token.letter)) continue;
    const names = token.letter === 'y' || token.letter === 'M' || (token.letter === 'd' && token.count <= 2);
    if (names) order.push(token.letter);
  }
  return order.join('');
}
