import { either, lessSure } from '../types/combine.ts';
import { ABSENT, stopping, type Constant, type PossibleValue } from '../types/possibleValue.ts';
import { canGive, isThere } from '../types/questions.ts';
import type { PossibleArgument } from '../types/typeRule.ts';
import { renderScalar } from '../values/render.ts';

/** What Switch can give: the values of the keys that its source can have, and the default unless every value has its key. */
export function switchType([source, fallback, ...pairs]: readonly (PossibleArgument | undefined)[]): PossibleValue {
  const given = source?.value() ?? ABSENT;
  if (!canGive(given)) return given;
  const results: PossibleValue[] = [lessSure(stopping(...given.stops), given.fidelity)];
  const matched: string[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const key = pairs[at]?.value() ?? ABSENT;
    results.push(stopping(...key.stops), stopping(...(key.list ? ['unsupported' as const] : [])));
    if (!canGive(key)) return either(...results);
    const texts = textsOf(key);
    if (texts !== null && !texts.some((text) => !matched.includes(text) && canBeText(given, text))) continue;
    results.push(pairs[at + 1]?.value(texts === null ? undefined : source?.whenText(texts)) ?? ABSENT);
    if (texts?.length === 1) matched.push(...texts);
  }
  if (!isCovered(given, matched)) results.push(fallback?.value(source?.whenOther(matched)) ?? lessSure(ABSENT, 'inferred'));
  return asMany(either(...results), given);
}

/** Each value of a list is looked up, so what comes out is a list, too. */
function asMany(result: PossibleValue, source: PossibleValue): PossibleValue {
  return source.list ? lessSure({ ...result, list: isThere(result) }, 'unknown') : result;
}

/** Whether the source can have a text as its value; absent counts as the empty text, as documented. */
function canBeText(source: PossibleValue, text: string): boolean {
  if (text === '' && (source.absent || source.empty)) return true;
  if (source.constants !== null) return source.constants.some((constant) => renderScalar(constant) === text);
  return source.kinds.some((kind) => {
    if (kind === 'integer') return /^\s*[+-]?\d+\s*$/.test(text);
    return kind === 'boolean' ? /^(?:true|false)$/i.test(text) : text !== '' || source.empty;
  });
}

function isCovered(source: PossibleValue, texts: readonly string[]): boolean {
  const texted = (constant: Constant): boolean => texts.includes(renderScalar(constant));
  return source.constants !== null && source.constants.every(texted) && (!source.absent || texts.includes(''));
}

/** The texts that a key can be, where they are known. */
function textsOf(key: PossibleValue): readonly string[] | null {
  if (key.list || key.constants === null) return null;
  return [...new Set([...key.constants.map(renderScalar), ...(key.absent ? [''] : [])])];
}
