const EXACT_PARTS = ['year', 'month', 'day', 'weekday', 'hour', 'minute', 'second', 'fraction', 'half', 'offset', 'universal'] as const;

/** The parts of a date that a format can name. `half` is 0 for AM and 1 for PM, `weekday` 0 for Sunday, `offset` minutes east of UTC. */
export type ExactPart = (typeof EXACT_PARTS)[number];

/** The parts read so far; `universal` is 1 when the text named UTC by Z. */
export type ExactFields = { readonly [Part in ExactPart]?: number };

/** Adds parts to those read before; the name of a part that was there with another value, if there is one. */
export function mergeFields(before: ExactFields, added: ExactFields): { readonly fields: ExactFields; readonly contradiction: ExactPart | undefined } {
  const contradiction = EXACT_PARTS.find((part) => before[part] !== undefined && added[part] !== undefined && before[part] !== added[part]);
  return { fields: { ...before, ...added }, contradiction };
}
