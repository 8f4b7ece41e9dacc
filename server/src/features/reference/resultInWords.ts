import type { FunctionExample } from '../../functions/functionRecord.ts';

/** What an expression gives, as hovers and pages write it. */
export function resultInWords(result: FunctionExample['result']): string {
  if (result === null) return 'null';
  if (typeof result === 'string') return `"${result}"`;
  if ('ignored' in result) return 'no flow';
  if ('failure' in result) return 'an error';
  if ('unsupported' in result) return 'an answer that is not simulated';
  return result.map((text) => `"${text}"`).join(', ');
}
