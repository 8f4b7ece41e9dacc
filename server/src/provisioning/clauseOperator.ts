import { failure, success, type Result } from '../base/result.ts';
import type { CompilePattern, MatchPattern } from './compilePattern.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';

/** Whether a text fits; the empty text stands for a user without a value. The error says why that cannot be simulated. */
export type JudgeText = (text: string) => Result<boolean, string>;

export interface CompiledOperator {
  readonly judge: JudgeText;
  readonly rests: readonly SimulatedRuleName[];
}

/**
 * Compiles an operator with its values (spec/provisioning-service.md, 1.4). Letter case in the operator's name does not matter,
 * letter case in values does. Every operator but IS NULL is false for a user without a value.
 */
export function compileOperator(operator: string, values: readonly string[], compile: CompilePattern): Result<CompiledOperator, string> {
  const name = operator.toUpperCase();
  switch (name) {
    case 'IS NULL': return unary((text) => text === '');
    case 'IS NOT NULL': return unary((text) => text !== '');
    case 'IS TRUE': return unary((text) => text.toLowerCase() === 'true', 'boolean-filter');
    case 'IS FALSE': return unary((text) => text.toLowerCase() === 'false', 'boolean-filter');
    case '&':
    case '!&':
    case '!&L': return failure(`What the operator ${operator} does is described in contradictory ways, so it cannot be simulated.`);
  }
  if (values.length === 0) return failure(`The operator ${operator} needs a value, but the clause has none.`);
  switch (name) {
    case 'EQUALS': return positive(values, (text, value) => text === value);
    case 'NOT EQUALS': return negative(values, (text, value) => text === value);
    case 'INCLUDES': return positive(values, (text, value) => text.includes(value));
    case 'ENDS_WITH': return positive(values, (text, value) => text.endsWith(value));
    case 'GREATER_THAN': return positive(values, (text, value) => compareIntegers(text, value, (difference) => difference > 0n));
    case 'GREATER_THAN_OR_EQUALS': return positive(values, (text, value) => compareIntegers(text, value, (difference) => difference >= 0n));
    case 'REGEX MATCH': return pattern(values, compile, false);
    case 'NOT REGEX MATCH': return pattern(values, compile, true);
    default: return failure(`The operator ${operator} is not known, so it cannot be simulated.`);
  }
}

function unary(holds: (text: string) => boolean, ...rests: readonly SimulatedRuleName[]): Result<CompiledOperator, string> {
  return success({ judge: (text) => success(holds(text)), rests });
}

function positive(values: readonly string[], fits: (text: string, value: string) => boolean): Result<CompiledOperator, string> {
  return success({ judge: (text) => success(text !== '' && values.some((value) => fits(text, value))), rests: severalRule(values) });
}

function negative(values: readonly string[], fits: (text: string, value: string) => boolean): Result<CompiledOperator, string> {
  return success({ judge: (text) => success(text !== '' && !values.some((value) => fits(text, value))), rests: severalRule(values) });
}

function pattern(values: readonly string[], compile: CompilePattern, negated: boolean): Result<CompiledOperator, string> {
  const matchers: MatchPattern[] = [];
  for (const value of values) {
    const compiled = compile(value);
    if (!compiled.ok) return failure(`The regular expression ${value} cannot be simulated: ${compiled.error}`);
    matchers.push(compiled.value);
  }
  const judge: JudgeText = (text) => {
    if (text === '') return success(false);
    for (const matcher of matchers) {
      const matched = matcher(text);
      if (!matched.ok || matched.value) return matched.ok ? success(!negated) : matched;
    }
    return success(negated);
  };
  return success({ judge, rests: [...(values.every(isAnchored) ? [] : (['regex-anywhere'] as const)), ...severalRule(values)] });
}

/** With both anchors it does not matter where a match may begin. */
function isAnchored(value: string): boolean {
  return value.startsWith('^') && value.endsWith('$');
}

function severalRule(values: readonly string[]): readonly SimulatedRuleName[] {
  return values.length > 1 ? ['several-filter-values'] : [];
}

// Both sides must be integers (define-conditional-rules-…); anything else is false.
function compareIntegers(text: string, value: string, holds: (difference: bigint) => boolean): boolean {
  return isInteger(text) && isInteger(value) && holds(BigInt(text.trim()) - BigInt(value.trim()));
}

function isInteger(text: string): boolean {
  return /^\s*-?\d{1,400}\s*$/.test(text);
}
