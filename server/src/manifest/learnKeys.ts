import { parseExpression } from '../expression/parse.ts';
import { functionNamed } from '../functions/registry.ts';
import { parameterAt } from '../functions/parameters.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { isNamed, kindOf, parentOf, textOf } from '../json/navigate.ts';
import { hasSameShape } from './sameShape.ts';
import { readStoredNode } from './storedNode.ts';

/** Keys of stored trees that a document itself shows: most functions' keys are not public. */
export interface LearnedKeys {
  /** The key of the argument at `position` of a call with `count` arguments; null if no tree shows it, or trees disagree. */
  readonly keyOf: (functionName: string, count: number, position: number) => string | null;
}

export const NOTHING_LEARNED: LearnedKeys = { keyOf: () => null };

/**
 * Learns from every stored call of the document whose text parses and says the same as its tree. Nothing is read
 * before a key is asked for.
 */
export function learnKeys(document: JsonDocument): LearnedKeys {
  let known: ReadonlyMap<string, string | null> | null = null;
  return {
    keyOf: (functionName, count, position) => {
      known ??= keysOf(document);
      const exact = known.get(placeOf(functionName, count, position));
      return exact !== undefined ? exact : (known.get(parameterOf(functionName, count, position)) ?? null);
    },
  };
}

function keysOf(document: JsonDocument): ReadonlyMap<string, string | null> {
  const known = new Map<string, string | null>();
  const learn = (place: string, key: string): void => {
    known.set(place, known.has(place) && known.get(place) !== key ? null : key);
  };
  for (let node = 0; node < document.count; node++) {
    if (kindOf(document, node) !== 'key' || !isNamed(document, node, 'type') || textOf(document, node + 1) !== 'Function') continue;
    const stored = readStoredNode(document, parentOf(document, node));
    const parsed = stored?.expression == null ? null : parseExpression(stored.expression);
    if (stored === null || parsed === null || parsed.problems.length > 0 || parsed.root.kind !== 'call' || hasSameShape(parsed.root, stored) !== true) continue;
    const { name, arguments: args } = parsed.root;
    let next = 0;
    for (const [position, argument] of args.entries()) {
      if (argument.kind === 'empty') continue;
      const key = stored.parameters[next++]?.key;
      // A condition's three parameters have one position; the record of its function knows their keys.
      if (key === undefined || argument.kind === 'operation') break;
      learn(placeOf(name, args.length, position), key);
      learn(parameterOf(name, args.length, position), key);
    }
  }
  return known;
}

function placeOf(functionName: string, count: number, position: number): string {
  return `${functionName}/${count}/${position}`;
}

/** A parameter that repeats has one key at all its places, so one place shows it for the others. */
function parameterOf(functionName: string, count: number, position: number): string {
  const record = functionNamed(functionName);
  const parameter = record === undefined ? undefined : parameterAt(record, count, position);
  return parameter === undefined ? placeOf(functionName, count, position) : `${functionName}#${parameter.name}`;
}
