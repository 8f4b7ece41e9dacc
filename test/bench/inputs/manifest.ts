import { parseExpression } from '../../../server/src/expression/parse.ts';
import type { LearnedKeys } from '../../../server/src/manifest/learnKeys.ts';
import { buildStoredTree } from '../../../server/src/manifest/storedTree.ts';
import { namedAttributes, someExpression } from './expressions.ts';
import { choicesOf, type Choices } from './random.ts';

const MAPPINGS = 60;

/** The keys of most parameters are not public; the documents of the service hold some for all. */
const KEYS: LearnedKeys = { keyOf: (_name, _count, position) => `argument${position}` };

/**
 * A synchronization schema of at least so many characters, printed as Graph prints it, with its directories: text and stored
 * tree agree but for a mistake in every hundredth mapping. `place` is the middle of an expression's text, to type at.
 */
export function largeManifest(characters: number): { readonly text: string; readonly place: number } {
  const choices = choicesOf(2);
  const rules: object[] = [];
  const directories: object[] = [];
  let size = 0;
  while (size < characters) {
    const part = [rule(choices, rules.length), directory(`Entra ${rules.length}`, namedAttributes), directory(`App ${rules.length}`, targets())] as const;
    rules.push(part[0]);
    directories.push(part[1], part[2]);
    size += JSON.stringify(part, null, 2).length;
  }
  const text = JSON.stringify({ id: 'bench', version: '1', synchronizationRules: rules, directories }, null, 2);
  return { text, place: text.indexOf('"expression": "Append(', text.length >> 2) + '"expression": "Append('.length };
}

function rule(choices: Choices, index: number): object {
  return {
    editable: true,
    id: `rule-${index}`,
    name: `RULE_${index}`,
    priority: index + 1,
    sourceDirectoryName: `Entra ${index}`,
    targetDirectoryName: `App ${index}`,
    metadata: [],
    objectMappings: [
      {
        enabled: true,
        flowTypes: 'Add, Update, Delete',
        name: `Provision users ${index}`,
        scope: null,
        sourceObjectName: 'User',
        targetObjectName: 'User',
        attributeMappings: targets().map((target, at) => mapping(choices, target, at, index * MAPPINGS + at)),
        metadata: [],
      },
    ],
  };
}

function mapping(choices: Choices, target: string, place: number, number: number): object {
  return {
    defaultValue: null,
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged',
    flowType: 'Always',
    matchingPriority: place === 0 ? 1 : 0,
    targetAttributeName: target,
    source: source(choices, number),
  };
}

function source(choices: Choices, number: number): object {
  const text = number % 100 === 99 ? 'ToLowr([mail])' : someExpression(choices);
  const tree = buildStoredTree(parseExpression(text).root, KEYS);
  return tree.ok ? { ...tree.value, expression: text } : { expression: text, name: 'mail', type: 'Attribute', parameters: [] };
}

function targets(): readonly string[] {
  return Array.from({ length: MAPPINGS }, (_, at) => (at === 0 ? 'userName' : `urn:ietf:params:scim:schemas:extension:bench:2.0:User:field${at}`));
}

function directory(name: string, attributes: readonly string[]): object {
  return {
    id: name,
    name,
    objects: [
      {
        name: 'User',
        attributes: attributes.map((attribute, at) => ({
          anchor: at === 0, caseExact: false, defaultValue: null, flowNullValues: false, multivalued: false, mutability: 'ReadWrite', name: attribute, required: at === 0,
          type: 'String', apiExpressions: [], metadata: [], referencedObjects: [],
        })),
        metadata: [],
      },
    ],
  };
}
