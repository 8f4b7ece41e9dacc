import type { ExpressionPlace } from '../features/expressionPlace.ts';
import { EXPRESSION_SCHEME } from '../protocol.ts';
import { nameOf } from './uri.ts';

/** The manifest and the place in it that an editor of an expression is for. */
export interface ExpressionEditor {
  /** The URI of the manifest. */
  readonly manifest: string;
  readonly place: ExpressionPlace;
}

/**
 * The URI of the editor for an expression: named after its target in a folder named after the manifest. The query says
 * the rest in few words, since the editor repeats the whole URI when it cannot save.
 */
export function expressionUriOf({ manifest, place }: ExpressionEditor): string {
  const segment = (name: string): string => encodeURIComponent(name.replace(/[\\/]/g, '_'));
  return `${EXPRESSION_SCHEME}:/${segment(nameOf(manifest))}/${segment(place.target)}.entraexpr?${encodeURIComponent(`${place.names}.${place.occurrence}&${manifest}`)}`;
}

/** What such a URI says; null for any other. */
export function expressionEditorOf(uri: string): ExpressionEditor | null {
  const query = uri.indexOf('?');
  if (!uri.startsWith(`${EXPRESSION_SCHEME}:`) || query < 0) return null;
  try {
    const [, names, occurrence, manifest] = /^([0-9a-f]{8})\.(\d+)&(.+)$/.exec(decodeURIComponent(uri.slice(query + 1))) ?? [];
    if (names === undefined || manifest === undefined) return null;
    return { manifest, place: { target: nameOf(uri.slice(0, query)).replace(/\.entraexpr$/, ''), names, occurrence: Number(occurrence) } };
  } catch {
    // Somebody else made it.
    return null;
  }
}
