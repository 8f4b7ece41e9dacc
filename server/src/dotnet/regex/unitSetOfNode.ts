import { caseClosure } from './caseEquivalence.ts';
import { complement, difference, EVERY_UNIT, NO_UNIT, union, unitRange, type CodeUnitSet } from './codeUnitSet.ts';
import type { AnyNode, CharacterSetNode, ClassItem, ClassNode, LiteralNode } from './regexTree.ts';
import { blockUnits } from './unicodeBlocks.ts';
import { categoryUnits, digitUnits, spaceUnits, wordUnits } from './unicodeCategories.ts';

/** A node that matches exactly one code unit. */
export type UnitNode = LiteralNode | AnyNode | CharacterSetNode | ClassNode;

/** The code units that a node matches, letter case and subtraction included. */
export function unitSetOf(node: UnitNode): CodeUnitSet {
  switch (node.kind) {
    case 'literal': {
      const unit = unitRange(node.unit, node.unit);
      return node.ignoreCase ? caseClosure(unit) : unit;
    }
    case 'any':
      return node.matchesLineFeed ? EVERY_UNIT : complement(unitRange(LINE_FEED, LINE_FEED));
    case 'characterSet': {
      const units = unitsOfCharacterSet(node);
      return node.ignoreCase ? caseClosure(units) : units;
    }
    case 'class':
      return unitsOfClass(node);
  }
}

const LINE_FEED = 0x0a;

function unitsOfClass(node: ClassNode): CodeUnitSet {
  const listed = union(node.items.map(unitsOfItem));
  // .NET widens the listed parts before it negates and before it subtracts.
  const widened = node.ignoreCase ? caseClosure(listed) : listed;
  const units = node.negated ? complement(widened) : widened;
  return node.subtracted === null ? units : difference(units, unitsOfClass(node.subtracted));
}

function unitsOfItem(item: ClassItem): CodeUnitSet {
  switch (item.kind) {
    case 'character':
      return unitRange(item.unit, item.unit);
    case 'range':
      return unitRange(item.first.unit, item.last.unit);
    case 'characterSet':
      return unitsOfCharacterSet(item);
  }
}

function unitsOfCharacterSet(node: CharacterSetNode): CodeUnitSet {
  const units = unitsOfName(node);
  return node.negated ? complement(units) : units;
}

function unitsOfName({ set, ignoreCase }: CharacterSetNode): CodeUnitSet {
  if (set === 'digit') return digitUnits();
  if (set === 'word') return wordUnits();
  if (set === 'space') return spaceUnits();
  // When letter case does not count, .NET takes each of these three categories for all of them.
  if (ignoreCase && CASED.has(set.property)) return union([...CASED].map((name) => categoryUnits(name) ?? NO_UNIT));
  return categoryUnits(set.property) ?? blockUnits(set.property) ?? NO_UNIT;
}

const CASED: ReadonlySet<string> = new Set(['Lu', 'Ll', 'Lt']);
