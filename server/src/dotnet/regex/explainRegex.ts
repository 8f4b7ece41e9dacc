import type { Span } from '../../base/span.ts';
import { describeNode, describeRepetition } from './describeNode.ts';
import type { RegexNode, SequenceNode } from './regexTree.ts';

/** What one part of a pattern does. `depth` counts the groups around it, so that a reader can indent. */
export interface RegexExplanation {
  readonly span: Span;
  readonly text: string;
  readonly depth: number;
}

/**
 * The parts of a pattern in plain English, in the order of the pattern; a group comes before its parts.
 * Neighbouring literal characters are one part. Every text is a full sentence.
 */
export function explainRegex(tree: RegexNode): readonly RegexExplanation[] {
  const explanations: RegexExplanation[] = [];
  explain(tree, '', 0, explanations);
  return explanations;
}

/** @param repetition how often the part is repeated, or the empty text */
function explain(node: RegexNode, repetition: string, depth: number, explanations: RegexExplanation[]): void {
  const add = (text: string): void => {
    explanations.push({ span: node.span, text: sentence(repetition === '' ? text : `${repetition}: ${text}`), depth });
  };
  const phrase = describeNode(node);
  if (phrase !== null) {
    add(phrase);
    return;
  }
  switch (node.kind) {
    case 'sequence':
      explainSequence(node, depth, explanations);
      return;
    case 'alternation':
      add(`one of ${node.alternatives.length} alternatives, the first that leads to a match`);
      for (const alternative of node.alternatives) explain(alternative, '', depth + 1, explanations);
      return;
    case 'quantified':
      explainQuantified(node, depth, explanations);
      return;
    case 'ignored':
      add(node.what === 'options' ? 'options for the rest of the group' : 'a comment, which matches nothing');
      return;
    case 'conditional':
      add('a conditional group');
      explain(node.yes, '', depth + 1, explanations);
      if (node.no !== null) explain(node.no, '', depth + 1, explanations);
      return;
    default:
      add(openingPhrase(node));
      if ('body' in node) explain(node.body, '', depth + 1, explanations);
  }
}

function explainSequence(node: SequenceNode, depth: number, explanations: RegexExplanation[]): void {
  const items = node.items.filter((item) => item.kind !== 'ignored' || item.what !== 'blank');
  for (let index = 0; index < items.length; ) {
    const run = literalRun(items, index);
    if (run.text.length > 1) {
      explanations.push({ span: run.span, text: sentence(`the text “${run.text}”`), depth });
      index += run.text.length;
      continue;
    }
    const item = items[index];
    if (item !== undefined) explain(item, '', depth, explanations);
    index++;
  }
}

/** The visible literal characters from `index` on that can be shown as one text. */
function literalRun(items: readonly RegexNode[], index: number): { readonly text: string; readonly span: Span } {
  let text = '';
  let end = items[index]?.span.end ?? 0;
  for (let next = index; next < items.length; next++) {
    const item = items[next];
    if (item?.kind !== 'literal' || item.ignoreCase || item.unit < 0x20) break;
    text += String.fromCharCode(item.unit);
    end = item.span.end;
  }
  return { text, span: { start: items[index]?.span.start ?? 0, end } };
}

function explainQuantified(node: RegexNode & { readonly kind: 'quantified' }, depth: number, explanations: RegexExplanation[]): void {
  const before = explanations.length;
  explain(node.body, describeRepetition(node), depth, explanations);
  // The first explanation is that of the repeated part; it covers the quantifier too.
  const first = explanations[before];
  if (first !== undefined) explanations[before] = { ...first, span: node.span };
}

function openingPhrase(node: RegexNode): string {
  switch (node.kind) {
    case 'capture': {
      const name = node.name === null ? '' : `, named “${node.name}”`;
      return `group ${node.number}${name}, which keeps what it matches`;
    }
    case 'group':
      return node.atomic ? 'a group whose match is never reconsidered' : 'a group that keeps nothing';
    case 'lookaround':
      return `what ${node.behind ? 'comes before' : 'follows'} this place must ${node.negated ? 'not match' : 'match, without being part of the result'}`;
    case 'balancing':
      return `a balancing group, which forgets the latest match of group ${node.popped}`;
    default:
      return 'a part of the pattern';
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
