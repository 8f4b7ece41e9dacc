import type { ParsedExpression } from '../expression/ast.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { nodeAtOffset, property } from '../json/navigate.ts';
import { objectText, type ObjectText } from '../json/objectText.ts';
import type { AttributeMapping, MappingModel } from '../model/mappingModel.ts';
import { printStoredTree } from './printStoredTree.ts';
import { readStoredNode, type StoredNode } from './storedNode.ts';
import { treeAgreement } from './treeAgreement.ts';

/** A mapping whose stored text and tree contradict each other. */
export interface DifferingTree {
  readonly mapping: AttributeMapping;
  /** What the tree says, as expression text. */
  readonly treeText: string;
}

/** The mappings of a manifest whose stored text and tree say different things. */
export function differingTrees(document: JsonDocument, model: MappingModel, parse: (text: string) => ParsedExpression): readonly DifferingTree[] {
  const differing: DifferingTree[] = [];
  for (const { objectMappings } of model.rules) {
    for (const { attributeMappings } of objectMappings) {
      for (const mapping of attributeMappings) {
        if (mapping.source.kind !== 'expression') continue;
        const node = property(document, nodeAtOffset(document, mapping.span.start), 'source');
        if (node === undefined) continue;
        const source = objectText(document, node);
        let treeText = told.get(source);
        if (treeText === undefined) told.set(source, (treeText = differingText(readStoredNode(document, node), parse)));
        if (treeText !== null) differing.push({ mapping, treeText });
      }
    }
  }
  return differing;
}

/** What the tree of each source says where its text says something else. */
const told = new WeakMap<ObjectText, string | null>();

function differingText(stored: StoredNode | null, parse: (text: string) => ParsedExpression): string | null {
  return stored !== null && treeAgreement(stored, parse) === 'differs' ? printStoredTree(stored) : null;
}
