import type { FunctionRecord, ParameterRecord } from '../functions/functionRecord.ts';
import { parameterAt, parametersFor } from '../functions/parameters.ts';

/** A place for an argument in a function's stored form. */
export interface StoredSlot {
  /** The documented name of the parameter. */
  readonly name: string;
  /** Its key in the stored tree; null where nobody outside Microsoft knows it. */
  readonly key: string | null;
  /** A constant stands here without quotes (spec/manifest-model.md, rule 4). */
  readonly isInteger: boolean;
}

/**
 * The slots of a call with `count` arguments: one for each argument, and one for each declared parameter that is left out at
 * the end, because the service prints those, too. Fewer than `count` when the function does not take so many.
 */
export function slotsOfCall(record: FunctionRecord, count: number): readonly StoredSlot[] {
  const single = parametersFor(record, count).filter((_, index, all) => !isRepeated(all, index)).length;
  const slots: StoredSlot[] = [];
  for (let index = 0; index < Math.max(count, single); index++) {
    const parameter = parameterAt(record, count, index);
    if (parameter === undefined) break;
    slots.push(slotOf(parameter));
  }
  return slots;
}

/** The declared parameters of a stored tree that has these keys, and whether each one repeats. */
export function slotsOfTree(record: FunctionRecord, keys: readonly string[]): readonly (StoredSlot & { readonly repeats: boolean })[] {
  const short = parametersFor(record, record.otherForm?.length ?? -1);
  // Of two documented forms, the stored trees that were seen have the short one.
  const fits = keys.every((key) => short.some(({ storedKey }) => storedKey === key));
  const parameters = fits ? short : record.parameters;
  return parameters.map((parameter, index) => ({ ...slotOf(parameter), repeats: isRepeated(parameters, index) }));
}

function isRepeated(parameters: readonly ParameterRecord[], index: number): boolean {
  return parameters[index]?.repeats !== undefined || parameters[index - 1]?.repeats === 'pair';
}

function slotOf({ name, storedKey, type }: ParameterRecord): StoredSlot {
  return { name, key: storedKey, isInteger: type === 'Integer' };
}
