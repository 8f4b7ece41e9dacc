import type { Fidelity } from '../base/fidelity.ts';

/** A text in which Markdown shows every character as it is. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
}

/** A code span that shows the text as it is, backticks included. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replace(/\s*\n\s*/g, ' ')}${padding}${fence}`;
}

/** A code block in the expression language. */
export function expressionBlock(text: string): string {
  return `\`\`\`entra\n${text}\n\`\`\``;
}

const SURE: Readonly<Record<Fidelity, string>> = {
  documented: 'Documented.',
  observed: 'Observed in real configurations, not documented.',
  inferred: 'Inferred from documents and observations, not confirmed.',
  unknown: 'Unknown: no public source says.',
};

/** How sure a statement is, as a sentence for hovers. */
export function fidelitySentence(fidelity: Fidelity): string {
  return SURE[fidelity];
}
