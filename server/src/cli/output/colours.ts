import type { Severity } from '../../base/severity.ts';

/** Wraps texts in terminal colours, or leaves them as they are. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

const plain = (text: string): string => text;

/** Colours for a terminal that shows them, plain text otherwise. */
export function coloursFor(colour: boolean): Colours {
  const code = (open: number, close: number) => (colour ? (text: string) => `\u001b[${open}m${text}\u001b[${close}m` : plain);
  return { bold: code(1, 22), faint: code(2, 22), red: code(31, 39), yellow: code(33, 39), blue: code(34, 39), green: code(32, 39) };
}

/** A text in the colour of a severity. */
export function inSeverityColour(colours: Colours, severity: Severity, text: string): string {
  switch (severity) {
    case 'error':
      return colours.red(text);
    case 'warning':
      return colours.yellow(text);
    case 'info':
      return colours.blue(text);
    case 'hint':
      return colours.faint(text);
  }
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
