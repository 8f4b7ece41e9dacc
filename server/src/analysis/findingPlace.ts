import { segmentsOf } from '../base/jsonPointer.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, property, textOf } from '../json/navigate.ts';
import type { MappingModel } from '../model/mappingModel.ts';
import type { Finding } from '../rules/finding.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';

/** What a finding is about, said so that edits elsewhere in the document do not change it. */
export interface FindingPlace {
  /** The pointer with names for the indices of lists: `objectMappings[User]/attributeMappings[title]`. */
  readonly place: string;
  /** The text that the finding stands on, its blanks made even; empty where that could be a secret. */
  readonly text: string;
}

/** Says for the findings of one document what each is about. */
export function findingPlaces(analysis: DocumentAnalysis): (finding: Finding) => FindingPlace {
  const { source, model, text, kind } = analysis;
  const nameAt = source.kind === 'json' ? namesInJson(source.document) : namesInModel(model);
  return ({ code, pointer, span }) => {
    const mayHoldSecret = kind === 'secrets' || code.startsWith('secrets/');
    return { place: placeOf(pointer, nameAt), text: mayHoldSecret ? '' : text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() };
  };
}

/** The name of what stands at a pointer that ends in an index; null: it has none. */
type NameAt = (pointer: string) => string | null;

function placeOf(pointer: string, nameAt: NameAt): string {
  const steps: string[] = [];
  let at = '';
  for (const written of pointer.split('/').slice(1)) {
    at += `/${written}`;
    const [segment = ''] = segmentsOf(`/${written}`);
    if (!/^\d+$/.test(segment)) {
      steps.push(segment);
      continue;
    }
    // An item without a name is one of its list; how many there are is counted.
    const name = nameAt(at);
    if (name !== null) steps.push(`${steps.pop() ?? ''}[${name}]`);
  }
  return steps.join('/');
}

/** The properties that tell an item of a list from its neighbours. An object mapping's name is the portal's title and changes; its source object does not. */
const TELLING = ['targetAttributeName', 'sourceObjectName', 'name', 'key', 'referencedObjectName', 'ruleId', 'id'] as const;

function namesInJson(document: JsonDocument): NameAt {
  // Findings by the ten thousand lie in the same few lists.
  const known = new Map<string, { readonly node: number | undefined; readonly items: readonly number[] }>();
  const nodeAt = (pointer: string): { readonly node: number | undefined; readonly items: readonly number[] } => {
    const found = known.get(pointer);
    if (found !== undefined) return found;
    let node: number | undefined = 0;
    if (pointer !== '') {
      const cut = pointer.lastIndexOf('/');
      const above = nodeAt(pointer.slice(0, cut));
      const [segment = ''] = segmentsOf(pointer.slice(cut));
      if (above.node === undefined) node = undefined;
      else node = kindOf(document, above.node) === 'array' ? above.items[Number(segment)] : property(document, above.node, segment);
    }
    const made = { node, items: node === undefined ? [] : items(document, node) };
    known.set(pointer, made);
    return made;
  };
  return (pointer) => {
    const { node } = nodeAt(pointer);
    if (node === undefined) return null;
    for (const name of TELLING) {
      const text = textOf(document, property(document, node, name));
      if (text !== undefined && text !== '') return text;
    }
    return null;
  };
}

function namesInModel(model: MappingModel | null): NameAt {
  const names = new Map<string, string | null>();
  for (const rule of model?.rules ?? []) {
    names.set(rule.pointer, rule.name);
    for (const objectMapping of rule.objectMappings) {
      names.set(objectMapping.pointer, objectMapping.sourceObjectName ?? objectMapping.name);
      for (const mapping of objectMapping.attributeMappings) names.set(mapping.pointer, mapping.target);
    }
  }
  return (pointer) => names.get(pointer) ?? null;
}
