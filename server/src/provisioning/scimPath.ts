/** A target attribute as a place in a SCIM resource (spec/provisioning-service.md, 1.8). */
export interface ScimPath {
  /** The path as the mapping writes it; PATCH operations carry it unchanged. */
  readonly text: string;
  /** The URN of an extension; null for the core schema. */
  readonly schema: string | null;
  readonly attribute: string;
  /** `[type eq "work"]`. */
  readonly filter: { readonly attribute: string; readonly value: string } | null;
  /** `.value` behind the attribute or the filter. */
  readonly sub: string | null;
}

const NAME = String.raw`[A-Za-z$_][\w$-]*`;
const LOCAL = new RegExp(String.raw`^(${NAME})(?:\[\s*(${NAME})\s+eq\s+(?:"((?:[^"\\]|\\.)*)"|([^\s"\]]+))\s*\])?(?:\.(${NAME}))?$`, 'i');
const CORE_SCHEMA = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group)$/i;

/** Reads a target attribute name, or gives null when it is not one of the path forms of SCIM. */
export function parseScimPath(text: string): ScimPath | null {
  const colon = /^urn:/i.test(text) ? text.slice(0, indexOrEnd(text, '[')).lastIndexOf(':') : -1;
  const local = LOCAL.exec(text.slice(colon + 1));
  const attribute = local?.[1];
  if (local === null || attribute === undefined) return null;
  const schema = colon < 0 ? null : text.slice(0, colon);
  const filterAttribute = local[2];
  return {
    text,
    schema: schema === null || CORE_SCHEMA.test(schema) ? null : schema,
    attribute,
    filter: filterAttribute === undefined ? null : { attribute: filterAttribute, value: unescaped(local[3] ?? local[4] ?? '') },
    sub: local[5] ?? null,
  };
}

/** The path of a target attribute; a name that is not a SCIM path stands for one attribute of that name, as no page says more. */
export function scimPathOf(text: string): ScimPath {
  return parseScimPath(text) ?? { text, schema: null, attribute: text, filter: null, sub: null };
}

function indexOrEnd(text: string, part: string): number {
  const at = text.indexOf(part);
  return at < 0 ? text.length : at;
}

function unescaped(literal: string): string {
  return literal.replace(/\\(.)/g, '$1');
}
