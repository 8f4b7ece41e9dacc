import type { AnchorKind, CharacterSetNode, ClassItem, ClassNode, QuantifiedNode, RegexNode } from './regexTree.ts';

/** What one part matches, as a phrase that can stand behind a colon; null for a part that consists of others. */
export function describeNode(node: RegexNode): string | null {
  switch (node.kind) {
    case 'literal':
      return `the character ${quoted(node.unit)}${node.ignoreCase ? ' in either letter case' : ''}`;
    case 'any':
      return node.matchesLineFeed ? 'any character' : 'any character but a line feed';
    case 'characterSet':
      return node.negated ? `any character but ${setPhrase(node)}` : setPhrase(node);
    case 'class':
      return classPhrase(node);
    case 'anchor':
      return ANCHORS[node.anchor];
    case 'backreference':
      return `the same text that group ${node.number} has matched`;
    default:
      return null;
  }
}

/** How often a quantifier repeats, such as `one or more times, as few as possible`. */
export function describeRepetition({ minimum, maximum, lazy }: QuantifiedNode): string {
  const times = timesPhrase(minimum, maximum);
  return lazy && minimum !== maximum ? `${times}, as few as possible` : times;
}

/** A code unit as a reader can see it. */
export function quoted(unit: number): string {
  const character = String.fromCharCode(unit);
  const name = NAMES.get(unit);
  if (name !== undefined) return name;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `“${character}”` : `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0d, 'carriage return'],
  [0x20, 'space'],
]);

const ANCHORS: Readonly<Record<AnchorKind, string>> = {
  'text-start': 'the start of the text',
  'line-start': 'the start of a line',
  'text-end': 'the end of the text',
  'text-end-or-final-line-feed': 'the end of the text, or the line feed that ends it',
  'line-end': 'the end of a line',
  'word-boundary': 'a place where a word begins or ends',
  'no-word-boundary': 'a place where no word begins or ends',
  'previous-match-end': 'the place where the previous match ended',
};

function timesPhrase(minimum: number, maximum: number): string {
  if (maximum === Infinity) return minimum === 0 ? 'any number of times' : minimum === 1 ? 'one or more times' : `${minimum} or more times`;
  if (minimum === 0 && maximum === 1) return 'once or not at all';
  if (minimum === maximum) return minimum === 1 ? 'exactly once' : `exactly ${minimum} times`;
  return `${minimum} to ${maximum} times`;
}

function setPhrase({ set }: CharacterSetNode): string {
  if (set === 'digit') return 'a decimal digit of any script';
  if (set === 'word') return 'a letter, digit, mark or underscore of any script';
  if (set === 'space') return 'a white-space character';
  return set.property.startsWith('Is') ? `a character of the block ${set.property}` : `a character of the category ${set.property}`;
}

function classPhrase(node: ClassNode): string {
  const items = node.items.map(itemPhrase).join(', ');
  const listed = `${node.negated ? 'any character but' : 'one of'} ${items}${node.ignoreCase ? ' in either letter case' : ''}`;
  return node.subtracted === null ? listed : `${listed}; without ${classPhrase(node.subtracted)}`;
}

function itemPhrase(item: ClassItem): string {
  switch (item.kind) {
    case 'character':
      return quoted(item.unit);
    case 'range':
      return `${quoted(item.first.unit)} to ${quoted(item.last.unit)}`;
    case 'characterSet':
      return item.negated ? `anything but ${setPhrase(item)}` : setPhrase(item);
  }
}
