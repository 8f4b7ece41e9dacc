import { remembered } from '../base/remembered.ts';
import type { FunctionRecord } from './functionRecord.ts';

/** A function as its documentation writes it: `Join(separator, source, …)`, optional parameters in brackets. */
export const signatureOf = remembered(({ name, parameters }: FunctionRecord): string => {
  const shown = parameters.map((parameter) => (parameter.optional === true ? `[${parameter.name}]` : parameter.name));
  const repeats = parameters.some((parameter) => parameter.repeats !== undefined) ? ', …' : '';
  return `${name}(${shown.join(', ')}${repeats})`;
});
