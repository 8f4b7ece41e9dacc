import { explainRegex, type RegexExplanation } from '../../dotnet/regex/explainRegex.ts';
import { knownRegex } from '../../rules/knownRegex.ts';
import { codeSpan, plainMarkdown } from '../markdown.ts';
import type { LiteralHelp } from './literalHover.ts';

// A hover is read at a glance; a longer pattern is explained part by part.
const MOST_PARTS = 25;

/** A regular expression in words: the part at an offset of the pattern first, then all of them. */
export function regexHover(pattern: string, offset: number): LiteralHelp {
  const { tree, problems } = knownRegex(pattern);
  const parts = explainRegex(tree);
  const here = parts.filter(({ span }) => span.start <= offset && offset < span.end).at(-1);
  const shown = parts.slice(0, MOST_PARTS).map((part) => `${'  '.repeat(part.depth)}- ${explained(pattern, part)}`);
  const rest = parts.length - shown.length;
  const sections = [
    ...(here === undefined ? [] : [`**${codeSpan(pattern.slice(here.span.start, here.span.end))}** ${plainMarkdown(here.text)}`, '---']),
    `Regular expression ${codeSpan(pattern)}`,
    ...(problems.length === 0 ? [] : [problems.map(({ message }) => `**Problem:** ${plainMarkdown(message)}`).join('\n\n')]),
    [...shown, ...(rest === 0 ? [] : [`- and ${rest} more ${rest === 1 ? 'part' : 'parts'}`])].join('\n'),
  ];
  return { markdown: sections.filter((section) => section !== '').join('\n\n'), span: here?.span ?? null };
}

function explained(pattern: string, { span, text }: RegexExplanation): string {
  return `${codeSpan(pattern.slice(span.start, span.end))} ${plainMarkdown(text)}`;
}
