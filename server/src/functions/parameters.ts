import type { FunctionRecord, ParameterRecord } from './functionRecord.ts';

/** The parameters that a call with `count` arguments fills, in order: the documented ones, or those of the other form. */
export function parametersFor(record: FunctionRecord, count: number): readonly ParameterRecord[] {
  if (record.otherForm === undefined || count !== record.otherForm.length) return record.parameters;
  const names = new Set(record.otherForm);
  return record.parameters.filter(({ name }) => names.has(name));
}

/** The parameter that position `index` of a call with `count` arguments fills; undefined when there are too many arguments. */
export function parameterAt(record: FunctionRecord, count: number, index: number): ParameterRecord | undefined {
  const parameters = parametersFor(record, count);
  if (index < parameters.length) return parameters[index];
  const last = parameters.length - 1;
  if (parameters[last]?.repeats === 'value') return parameters[last];
  const pair = parameters[last - 1]?.repeats === 'pair' ? last - 1 : undefined;
  return pair === undefined ? undefined : parameters[pair + ((index - pair) % 2)];
}

/** How many arguments a call must write: up to the last parameter that is not optional, in the shorter form if there are two. */
export function leastArguments(record: FunctionRecord): number {
  const forms = [record.parameters, parametersFor(record, record.otherForm?.length ?? 0)];
  return Math.min(...forms.map(requiredCount));
}

function requiredCount(parameters: readonly ParameterRecord[]): number {
  return parameters.reduce((count, { optional }, index) => (optional === true ? count : index + 1), 0);
}
