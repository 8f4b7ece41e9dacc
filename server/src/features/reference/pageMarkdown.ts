import { codeSpan } from '../markdown.ts';
import type { Block, ListItem, Page } from './page.ts';

/** A page as Markdown. */
export function pageMarkdown({ name, summary, blocks }: Page): string {
  return `${[`# ${inline(name)}`, inline(summary), ...blocks.map(block)].join('\n\n')}\n`;
}

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `## ${inline(part.text)}`;
    case 'paragraph':
      return inline(part.text);
    case 'code':
      return fenced(part.language, part.text);
    case 'list':
      return part.items.map((item) => `- ${line(item)}`).join('\n');
  }
}

function line({ code, text, address }: ListItem): string {
  const words = address === undefined || address === null ? inline(text) : `[${inline(text)}](<${address}>)`;
  return code === undefined ? words : `${codeSpan(code)}: ${words}`;
}

function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Plain text in Markdown: only what would be read as markup gets a backslash, so that the source stays readable. */
function inline(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/^([#+-])/, '\\$1').replace(/^(\d+)\./, '$1\\.');
}
