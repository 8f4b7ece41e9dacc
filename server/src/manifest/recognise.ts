import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, property } from '../json/navigate.ts';
import type { DocumentKind } from '../model/mappingModel.ts';
import { shapeOf, type ManifestShape } from './shapes.ts';
import { secretsIn } from './secrets.ts';

/** What a JSON document of this domain is. */
export interface Recognition {
  readonly kind: Extract<DocumentKind, 'manifest' | 'template' | 'job' | 'secrets' | 'fragment'>;
  readonly shape: ManifestShape;
  /** The nodes that have this shape: the root, or the items of a list. */
  readonly nodes: readonly number[];
}

/** So many items of a list are looked at. */
const LOOKED_AT = 5;

const KINDS: Readonly<Partial<Record<ManifestShape, Recognition['kind']>>> = {
  synchronizationSchema: 'manifest',
  synchronizationTemplate: 'template',
  synchronizationJob: 'job',
  jobRestart: 'job',
  provisionOnDemand: 'job',
  secrets: 'secrets',
};

/**
 * Says by its content what a document is; null for JSON of any other kind. Graph wraps lists in `{"value": […]}`,
 * and people paste bare lists: the items decide then.
 */
export function recogniseDocument(document: JsonDocument): Recognition | null {
  if (secretsIn(document, 0).length > 0) return recognised('secrets', [0]);
  const own = shapeOf(document, 0);
  if (own !== null) return recognised(own, [0]);
  const list = kindOf(document, 0) === 'array' ? 0 : property(document, 0, 'value');
  const nodes = list === undefined ? [] : items(document, list);
  for (const node of nodes.slice(0, LOOKED_AT)) {
    const shape = shapeOf(document, node);
    if (shape !== null) return recognised(shape, nodes);
  }
  return null;
}

function recognised(shape: ManifestShape, nodes: readonly number[]): Recognition {
  return { kind: KINDS[shape] ?? 'fragment', shape, nodes };
}
