import { parseExpression } from '../../server/src/expression/parse.ts';
import { buildStoredTree } from '../../server/src/manifest/storedTree.ts';
import type { AttributeMapping, MappingModel, ObjectMapping } from '../../server/src/model/mappingModel.ts';
import { open } from './documents.ts';

/** A mapping file as a small manifest, for running one example in both kinds of document. */
export interface ManifestExample {
  readonly text: string;
  /** The profile that the mapping file names. */
  readonly profile: string | null;
  /** False when a stored tree cannot be made of an expression: a key is not known, or the text is broken. */
  readonly expressible: boolean;
}

/** Makes the manifest of a mapping file. */
export function asManifest(mappingFile: string): ManifestExample {
  const { model } = open(mappingFile);
  if (model === null) throw new Error('A mapping file always has a model.');
  let expressible = true;
  const source = (mapping: AttributeMapping): unknown => {
    if (mapping.source.kind === 'none') return null;
    if (mapping.source.kind === 'withoutText') return { expression: null, name: mapping.source.name, type: 'Constant', parameters: [] };
    const { text } = mapping.source.expression;
    const tree = buildStoredTree(parseExpression(text).root);
    if (tree.ok) return { ...tree.value, expression: text };
    expressible = false;
    return { expression: text, name: null, type: 'Function', parameters: [] };
  };
  return { text: `${JSON.stringify(schema(model, source), null, 2)}\n`, profile: model.profile?.id ?? null, expressible };
}

function schema(model: MappingModel, source: (mapping: AttributeMapping) => unknown): unknown {
  return {
    id: 'scim.0.0',
    version: '1',
    synchronizationRules: model.rules.map((rule, index) => ({
      editable: true,
      id: `rule-${index}`,
      name: rule.name ?? 'USER_OUTBOUND_USER',
      priority: 1,
      sourceDirectoryName: 'Microsoft Entra ID',
      targetDirectoryName: 'customappsso',
      metadata: [],
      objectMappings: rule.objectMappings.map((objectMapping) => object(objectMapping, source)),
    })),
    directories: [],
  };
}

function object(objectMapping: ObjectMapping, source: (mapping: AttributeMapping) => unknown): unknown {
  return {
    enabled: objectMapping.enabled,
    flowTypes: (objectMapping.flowTypes ?? ['Add', 'Update', 'Delete']).join(', '),
    name: objectMapping.name ?? 'Provision Microsoft Entra ID Users',
    scope: {
      groups: objectMapping.scope.groups.map(({ name, clauses }) => ({
        name,
        clauses: clauses.map(({ attribute, operator, values }) => ({ operatorName: operator, sourceOperandName: attribute, targetOperand: values === null ? null : { values } })),
      })),
    },
    sourceObjectName: objectMapping.sourceObjectName ?? 'User',
    targetObjectName: objectMapping.targetObjectName ?? 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    attributeMappings: objectMapping.attributeMappings.map((mapping) => ({
      defaultValue: mapping.defaultValue,
      exportMissingReferences: false,
      flowBehavior: mapping.flowBehavior,
      flowType: mapping.flowType,
      matchingPriority: mapping.matchingPriority,
      targetAttributeName: mapping.target,
      source: source(mapping),
    })),
    metadata: [],
  };
}
