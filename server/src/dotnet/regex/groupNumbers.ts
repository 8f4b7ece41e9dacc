import type { Span } from '../../base/span.ts';

/** A place where a pattern defines a group: `(…)` has neither name nor number. */
export interface GroupDeclaration {
  /** The span of what opens the group, such as `(` or `(?<name>`. */
  readonly span: Span;
  /** The span of its name or number, or null for plain parentheses. */
  readonly nameSpan: Span | null;
  readonly label: string | number | null;
}

/** A group of a pattern. Several places may define the same one. */
export interface RegexGroup {
  readonly number: number;
  readonly name: string | null;
  /** What opens the group at the first place that defines it. */
  readonly span: Span;
  /** The span of the name or number there, or null for plain parentheses. */
  readonly nameSpan: Span | null;
  /** What opens the group at each place that defines it, in order. */
  readonly declarations: readonly Span[];
}

/** Which references a pattern may use. Group 0, the whole match, is always among the numbers. */
export interface GroupTable {
  readonly numbers: ReadonlySet<number>;
  readonly numberOfName: ReadonlyMap<string, number>;
}

/**
 * Gives the groups the numbers that .NET gives them: plain parentheses first, from left to right;
 * explicit numbers as written, so that they may coincide; then each name the next free number.
 * @returns the groups in the order of their numbers, without group 0
 */
export function numberGroups(declarations: readonly GroupDeclaration[]): readonly RegexGroup[] {
  const places = new Map<number, GroupDeclaration[]>();
  const names = new Map<string, GroupDeclaration[]>();
  let next = 1;
  for (const declaration of declarations) {
    const { label } = declaration;
    if (typeof label === 'string') push(names, label, declaration);
    else push(places, label ?? next++, declaration);
  }
  const nameOfNumber = new Map<number, string>();
  for (const [name, named] of names) {
    while (places.has(next)) next++;
    nameOfNumber.set(next, name);
    places.set(next, named);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            {
              number,
              name: nameOfNumber.get(number) ?? null,
              span: first.span,
              nameSpan: first.nameSpan,
              declarations: [first, ...others].map((declaration) => declaration.span),
            },
          ],
    );
}

/** The references that a pattern with these groups may use. */
export function tableOf(groups: readonly RegexGroup[]): GroupTable {
  return {
    numbers: new Set([0, ...groups.map((group) => group.number)]),
    numberOfName: new Map(groups.flatMap(({ name, number }) => (name === null ? [] : [[name, number]]))),
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
