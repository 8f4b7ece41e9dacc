import type { NumberNode, StringNode } from '../expression/ast.ts';
import { readNumber } from '../values/numbers.ts';

/** Why constants are not compared alike as keys of Switch and by the = of IIF (spec/expression-language.md, 2.4); null where they are. */
export function differentKeyReason(keys: readonly (StringNode | NumberNode)[]): string | null {
  for (const key of keys) {
    const text = key.kind === 'number' ? key.text : key.value;
    if (key.kind === 'number' || readNumber(text) !== undefined) {
      return `IIF compares ${text} as a number, so that 0${text} is the same, and Switch compares it as a text.`;
    }
  }
  return null;
}
