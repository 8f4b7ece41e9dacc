import type { FormRule } from './formRule.ts';
import { jsonComment } from './json/comment.ts';
import { duplicateKey } from './json/duplicate-key.ts';
import { loneSurrogate } from './json/lone-surrogate.ts';
import { syntax } from './json/syntax.ts';
import { jsonTooDeep } from './json/too-deep.ts';
import { trailingComma } from './json/trailing-comma.ts';
import { incompleteSource } from './manifest/incomplete-source.ts';
import { invalidNumber } from './manifest/invalid-number.ts';
import { missingProperty } from './manifest/missing-property.ts';
import { unknownProperty } from './manifest/unknown-property.ts';
import { unknownWord } from './manifest/unknown-word.ts';
import { wrongType } from './manifest/wrong-type.ts';

/** Every rule about the form of a JSON document. */
export const formRules: readonly FormRule[] = [
  jsonComment,
  duplicateKey,
  loneSurrogate,
  syntax,
  jsonTooDeep,
  trailingComma,
  incompleteSource,
  invalidNumber,
  missingProperty,
  unknownProperty,
  unknownWord,
  wrongType,
];
