const LONGEST_QUOTATION = 60;

/** The text in quotation marks, cut so that a message stays readable whatever the input. */
export function quoted(text: string): string {
  return text.length > LONGEST_QUOTATION ? `"${text.slice(0, LONGEST_QUOTATION)}…"` : `"${text}"`;
}
