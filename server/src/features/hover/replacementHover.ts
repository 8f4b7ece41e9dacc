import type { ReplacementPart } from '../../dotnet/regex/replacementPattern.ts';
import { walk } from '../../dotnet/regex/regexTree.ts';
import { constantsOf, type RegexUse } from '../../rules/expressionConstants.ts';
import type { KnownRegex } from '../../rules/knownRegex.ts';
import type { LiteralArgument } from '../../rules/literalArgument.ts';
import { codeSpan } from '../markdown.ts';
import type { LiteralHelp } from './literalHover.ts';

/** A replacement in words: what the part at an offset puts in, then all parts. Null beside no pattern, where it is a plain text. */
export function replacementHover(text: string, literal: LiteralArgument, offset: number): LiteralHelp | null {
  const use = useOf(text, literal);
  if (use?.replacement === null || use === undefined) return null;
  const { parts } = use.replacement.parsed;
  if (parts.every(({ kind }) => kind === 'text')) return null;
  const written = ({ span }: ReplacementPart): string => codeSpan(literal.value.slice(span.start, span.end));
  const here = parts.find((part) => part.kind !== 'text' && part.span.start <= offset && offset < part.span.end);
  const rows = parts.map((part) => `- ${written(part)} ${meaningOf(part, use.regex)}`).join('\n');
  const sections = [...(here === undefined ? [] : [`**${written(here)}** ${meaningOf(here, use.regex)}`, '---']), `Each match is replaced by:\n\n${rows}`];
  return { markdown: sections.join('\n\n'), span: here?.span ?? null };
}

/** The group that regexGroupName names. */
export function groupHover(text: string, literal: LiteralArgument): LiteralHelp | null {
  const use = useOf(text, literal);
  if (use === undefined) return null;
  const group = use.regex.groups.find(({ name, number }) => name === literal.value || String(number) === literal.value);
  const markdown = group === undefined ? `The pattern has no group ${codeSpan(literal.value)}.` : `Only the text of ${groupInWords(group.number, use.regex)} is replaced, the rest of the match stays.`;
  return { markdown, span: null };
}

function useOf(text: string, { call }: LiteralArgument): RegexUse | undefined {
  return constantsOf(text, [call]).regexes[0];
}

function meaningOf(part: ReplacementPart, regex: KnownRegex): string {
  switch (part.kind) {
    case 'text':
      return 'this text';
    case 'group':
      return part.number === 0 ? 'the whole match' : `the text of ${groupInWords(part.number, regex)}`;
    case 'before':
      return 'the text in front of the match';
    case 'after':
      return 'the text behind the match';
    case 'input':
      return 'the whole source';
  }
}

function groupInWords(number: number, { tree, pattern }: KnownRegex): string {
  let name: string | null = null;
  const places: string[] = [];
  walk(tree, (node) => {
    if ((node.kind !== 'capture' && node.kind !== 'balancing') || node.number !== number) return;
    if (node.kind === 'capture') name = node.name;
    places.push(codeSpan(pattern.slice(node.span.start, node.span.end)));
  });
  return `group ${number}${name === null ? '' : `, named ${codeSpan(name)}`}: ${places.join(' or ')}`;
}
