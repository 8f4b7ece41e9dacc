import type { ComparedUser } from './compareRequest.ts';
import type { MappingDifference, MappingFacts } from './mappingDifferences.ts';
import type { ObjectDifference } from './objectDifferences.ts';

/** A difference in words: what it is about, and what was and is. Texts of the documents are in `old` and `new` only. */
export interface DifferenceLine {
  readonly mark: '+' | '-' | '~';
  readonly subject: string;
  readonly fields: readonly { readonly name: string; readonly old: string | null; readonly new: string | null }[];
}

/** The difference of one mapping; options that have their usual value are not told. */
export function mappingLine({ target, change, old, new: next, fields }: MappingDifference): DifferenceLine {
  const mark = change === 'added' ? '+' : change === 'removed' ? '-' : '~';
  const told = fields.filter((field) => change === 'changed' || field === 'expression' || isUnusual(field, old ?? next));
  return { mark, subject: target, fields: told.map((field) => ({ name: FIELD_WORDS[field], old: factText(field, old), new: factText(field, next) })) };
}

/** The difference around the mappings. */
export function objectLine({ mapping, field, old, new: next }: ObjectDifference): DifferenceLine {
  const mark = old === null ? '+' : next === null ? '-' : '~';
  return { mark, subject: mapping ?? 'The object mapping', fields: [{ name: field, old, new: next }] };
}

/** A value as people read it: texts in quotation marks, so that blanks and the empty text can be seen. */
export function valueText(value: string | readonly string[] | null): string {
  if (value === null) return 'nothing';
  return typeof value === 'string' ? JSON.stringify(value) : value.map((text) => JSON.stringify(text)).join(', ');
}

/** Why the new set does what it does with a user; for an update, the values say it. */
export function reasonOf({ effect, after, before }: ComparedUser): string | null {
  if (effect === 'updated') return null;
  return effect === 'fixed' ? `Before: ${before.reason}` : after.reason;
}

const FIELD_WORDS: Readonly<Record<keyof MappingFacts, string>> = {
  expression: 'expression',
  precedence: 'matching precedence',
  default: 'default value',
  flowType: 'flow type',
  flowBehavior: 'flow behavior',
};

const USUAL: Readonly<Record<keyof MappingFacts, string | null>> = { expression: null, precedence: 'none', default: null, flowType: 'Always', flowBehavior: 'FlowWhenChanged' };

function isUnusual(field: keyof MappingFacts, facts: MappingFacts | null): boolean {
  return factText(field, facts) !== USUAL[field];
}

function factText(field: keyof MappingFacts, facts: MappingFacts | null): string | null {
  if (facts === null) return null;
  switch (field) {
    case 'expression': return facts.expression ?? 'none';
    case 'precedence': return facts.precedence === 0 ? 'none' : String(facts.precedence);
    case 'default': return facts.default === null ? null : JSON.stringify(facts.default);
    case 'flowType':
    case 'flowBehavior': return facts[field];
  }
}
