import type { ParsedExpression } from '../expression/ast.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { nodeAtOffset, property } from '../json/navigate.ts';
import type { AttributeMapping, MappingModel } from '../model/mappingModel.ts';
import { printStoredTree } from './printStoredTree.ts';
import { readStoredNode } from './storedNode.ts';
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
        const stored = readStoredNode(document, property(document, nodeAtOffset(document, mapping.span.start), 'source'));
        if (stored !== null && treeAgreement(stored, parse) === 'differs') differing.push({ mapping, treeText: printStoredTree(stored) });
      }
    }
  }
  return differing;
}
