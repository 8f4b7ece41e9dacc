/** A documentation page as plain data, from which Markdown and the terminal's text are made. */
export interface Page {
  /** The code of a rule or the name of a function. */
  readonly name: string;
  /** One line: what it is about. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** One part of a page. Texts are plain, without markup. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly language: CodeLanguage; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

/** The languages of code blocks, as Markdown names them. */
export type CodeLanguage = 'entra' | 'entramap' | 'json';

/** A line of a list: what it is about as code, then text, then where that can be read. */
export interface ListItem {
  readonly code?: string;
  readonly text: string;
  readonly address?: string | null;
}

/** A block with a heading above it; nothing where there is no block. */
export function section(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
}
