// Longer names do not exist. The limit keeps a line of ten thousand opening brackets from being read ten thousand times.
const LONGEST_NAME = 512;

/** The offset behind the quote that closes the one at `at`, or -1; a backslash takes the next character along. */
export function closeQuote(text: string, at: number, end: number): number {
  for (let offset = at + 1; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 92) offset++;
    else if (unit === 34) return offset + 1;
  }
  return -1;
}

/**
 * The offset behind the `]` that closes the `[` at `at`, or -1 when there is none before `end`.
 * Brackets nest and strings inside are skipped, since SCIM paths need both: `emails[type eq "work"].value`.
 */
export function closeBracket(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_NAME);
  let depth = 0;
  for (let offset = at; offset < limit; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 91) depth++;
    else if (unit === 93 && --depth === 0) return offset + 1;
    else if (unit === 34) {
      const closed = closeQuote(text, offset, limit);
      if (closed < 0) return -1;
      offset = closed - 1;
    }
  }
  return -1;
}
