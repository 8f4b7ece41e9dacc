import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, spanOf } from '../json/navigate.ts';
import type { JsonKind } from '../json/nodeKind.ts';
import type { ManifestProblem } from './manifestProblem.ts';
import { manifestSchemas } from './manifestSchemas.ts';
import type { ValueShape } from './manifestShape.ts';
import { repairedType } from './repairedType.ts';
import { unknownWord } from './unknownWord.ts';

/** What is wrong with a value itself, whatever it holds; null: nothing. */
export type ValueProblem = Omit<ManifestProblem, 'pointer'>;

/**
 * Holds a value against what may stand there.
 * @param name the property, or the index in its list, for the message
 */
export function checkValue(document: JsonDocument, node: number, shape: ValueShape, name: string): ValueProblem | null {
  const kind = kindOf(document, node);
  if (kind === 'missing' || kind === 'invalid' || shape.kinds === null) return null;
  if (!shape.kinds.has(kind)) return wrongType(document, node, kind, shape, name);
  if (kind === 'string' && shape.words !== null) return unknownWord(document, node, shape.words, shape.takesSeveral, name);
  return kind === 'number' && shape.isInteger ? wrongNumber(document, node, shape, name) : null;
}

function wrongType(document: JsonDocument, node: number, kind: JsonKind, shape: ValueShape, name: string): ValueProblem {
  const what = /^\d+$/.test(name) ? 'This item' : `“${name}”`;
  const fix = repairedType(document, node, kind, shape);
  return {
    code: 'manifest/wrong-type',
    span: spanOf(document, node),
    message: `${what} must be ${wanted(shape)}. Graph refuses the whole document otherwise.`,
    ...(fix === null ? {} : { fix }),
  };
}

function wanted({ kinds, words, isInteger, objectType }: ValueShape): string {
  const choices: string[] = [];
  if (isInteger) choices.push('a whole number without quotes');
  else if (words !== null) choices.push(`a text in quotes, one of ${words.join(', ')}`);
  else if (kinds?.has('string') === true) choices.push('a text in quotes');
  if (kinds?.has('true') === true) choices.push('true or false, without quotes');
  if (kinds?.has('array') === true) choices.push('a list in brackets');
  if (kinds?.has('object') === true) choices.push(objectType === null ? 'an object in braces' : `${withArticle(manifestSchemas[objectType]?.title ?? 'object')} in braces`);
  if (kinds?.has('null') === true) choices.push('null');
  return choices.join(', or ');
}

function withArticle(title: string): string {
  const noun = title.charAt(0).toLowerCase() + title.slice(1);
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function wrongNumber(document: JsonDocument, node: number, { minimum, maximum }: ValueShape, name: string): ValueProblem | null {
  const span = spanOf(document, node);
  const value = Number(document.text.slice(span.start, span.end));
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return null;
  const advice = name === 'matchingPriority' ? ': 0 for no matching, else 1, 2, 3' : minimum === 0 ? ' from 0 on' : '';
  return { code: 'manifest/invalid-number', span, message: `“${name}” must be a whole number${advice}. Graph refuses another one.` };
}
