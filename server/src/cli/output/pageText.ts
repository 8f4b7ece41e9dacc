import type { Block, ListItem, Page } from '../../features/reference/page.ts';
import type { Colours } from './colours.ts';

/** A documentation page for the terminal. */
export function pageText({ name, summary, blocks }: Page, colours: Colours): string {
  return `${[`${colours.bold(name)}\n${summary}`, ...blocks.map((block) => blockText(block, colours))].join('\n\n')}\n`;
}

function blockText(block: Block, colours: Colours): string {
  switch (block.kind) {
    case 'heading':
      return colours.bold(block.text);
    case 'paragraph':
      return block.text;
    case 'code':
      return block.text.replace(/\n$/, '').split('\n').map((line) => `  ${line}`.trimEnd()).join('\n');
    case 'list':
      return block.items.map((item) => `- ${itemText(item, colours)}`).join('\n');
  }
}

function itemText({ code, text, address }: ListItem, colours: Colours): string {
  const words = code === undefined ? text : `${colours.bold(code)}: ${text}`;
  return address === undefined || address === null || text.includes(address) ? words : `${words} ${colours.faint(`(${address})`)}`;
}
