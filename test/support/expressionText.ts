import fc from 'fast-check';
import type { FunctionRecord } from '../../server/src/functions/functionRecord.ts';
import { allFunctions } from '../../server/src/functions/registry.ts';

/** The texts of random expressions of all functions over some leaves, half of the calls with a right number of arguments. An empty leaf is an argument left out. */
export function expressionText(leaves: readonly string[]): fc.Arbitrary<string> {
  const { expression } = fc.letrec<{ expression: string; call: string; comparison: string }>((tie) => ({
    expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, fc.constantFrom(...leaves), tie('call'), tie('call'), tie('comparison')),
    call: fc
      .constantFrom(...allFunctions)
      .chain((record) => fc.tuple(fc.constant(record.name), fc.oneof(fc.array(tie('expression'), { maxLength: 7 }), rightNumber(record, tie('expression')))))
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    comparison: fc
      .tuple(tie('expression'), fc.constantFrom('=', '<>', '<', '>=', '&'), tie('expression'))
      .map(([left, operator, right]) => `${left} ${operator} ${right}`),
  }));
  return expression;
}

function rightNumber({ parameters }: FunctionRecord, expression: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  const repeated = parameters.some(({ repeats }) => repeats !== undefined) ? 2 : 0;
  return fc.array(expression, { minLength: parameters.length, maxLength: parameters.length + repeated });
}
