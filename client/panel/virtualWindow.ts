/** The part of a long list that is in the document: places from `first` to before `end`. */
export interface ListWindow {
  readonly first: number;
  readonly end: number;
}

/** A list as it is scrolled. Heights are CSS pixels. */
export interface ListScroll {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly height: number;
}

/** How many rows beyond each edge are ready, so that scrolling does not show gaps. */
const BEYOND = 8;

/** The rows to put into the document: those on the screen, and a few beyond each edge. */
export function listWindow({ count, rowHeight, scrollTop, height }: ListScroll): ListWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - BEYOND;
  const end = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight) + BEYOND;
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}

/** Where to scroll so that a row is on the screen; as little as possible. */
export function scrollTopFor(place: number, { rowHeight, scrollTop, height }: ListScroll): number {
  const top = place * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? Math.max(0, top + rowHeight - height) : scrollTop;
}

/** The place that a key leads to in a list, or null for another key. Without a present place the first key leads to the first row. */
export function placeAfterKey(key: string, place: number, { count, rowHeight, height }: Pick<ListScroll, 'count' | 'rowHeight' | 'height'>): number | null {
  if (count === 0) return null;
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return null;
  if (place < 0) return key === 'End' ? count - 1 : 0;
  return Math.max(0, Math.min(count - 1, place + step));
}
