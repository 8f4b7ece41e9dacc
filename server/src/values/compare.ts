import { isAbsent, singleValue } from './absence.ts';
import type { EvaluationEnvironment } from './environment.ts';
import { readNumber } from './numbers.ts';
import { unsupported } from './outcome.ts';
import { renderScalar } from './render.ts';
import type { Scalar, Unsupported, Value } from './value.ts';

/** The comparisons that FUN, section IIF, lists. */
export type Comparison = '=' | '<>' | '>' | '>=' | '<' | '<=';

/**
 * Compares two values (spec/expression-language.md, 2.4): as numbers when both stand for numbers, dates by time, all else as text,
 * by code unit and case-sensitively. What is not documented is told through `lessSure`.
 * A multi-valued attribute with several values has no documented comparison and is not supported.
 */
export function compareValues(
  comparison: Comparison,
  left: Value,
  right: Value,
  environment: EvaluationEnvironment,
): boolean | Unsupported {
  if (left === right && typeof left === 'string') return holds(comparison, 0);
  const one = singleValue(left);
  const other = singleValue(right);
  if (one === undefined || other === undefined) {
    return unsupported('How the service compares an attribute with several values is not documented; take one value with Item, or join them with Join.');
  }
  if (one === null || other === null) return compareWithNull(comparison, one, other, environment);
  const numbers = compareAsNumbers(one, other, environment, comparison);
  return numbers === undefined ? compareAsTexts(comparison, one, other, environment) : holds(comparison, numbers);
}

function compareWithNull(comparison: Comparison, one: Scalar, other: Scalar, environment: EvaluationEnvironment): boolean {
  const bothEmpty = isEmpty(one) && isEmpty(other);
  const why = bothEmpty
    ? 'FUN says that a condition on an empty or absent attribute fails and lists the comparison with "" as unsupported; other Microsoft pages expect it to work, and so it is done here.'
    : 'FUN says that a condition on an absent attribute fails; it is taken to be different from every value.';
  environment.lessSure(bothEmpty ? 'unknown' : 'inferred', why);
  return bothEmpty ? holds(comparison, 0) : comparison === '<>';
}

function isEmpty(scalar: Scalar): boolean {
  return isAbsent(scalar) || scalar === '';
}

function compareAsNumbers(one: Scalar, other: Scalar, environment: EvaluationEnvironment, comparison: Comparison): number | undefined {
  const a = readNumber(one);
  const b = readNumber(other);
  if (a === undefined || b === undefined) return undefined;
  const order = a < b ? -1 : a > b ? 1 : 0;
  const equality = comparison === '=' || comparison === '<>';
  if (typeof one === 'string' && typeof other === 'string' && equality && (order === 0) !== (one === other)) {
    environment.lessSure('unknown', `"${one}" and "${other}" are equal as numbers but not as texts; which of the two the service compares is not documented.`);
  } else if (typeof one !== typeof other) {
    environment.lessSure('observed', 'A number and a text of digits are compared as numbers, as in the default cloud sync mapping BitAnd([userAccountControl], 2)="0".');
  }
  return order;
}

function compareAsTexts(comparison: Comparison, one: Scalar, other: Scalar, environment: EvaluationEnvironment): boolean {
  if (isDate(one) && isDate(other)) {
    environment.lessSure('inferred', 'Comparing two dates with an operator is not documented; DateDiff is.');
    return holds(comparison, one.ticks < other.ticks ? -1 : one.ticks > other.ticks ? 1 : 0);
  }
  const a = renderScalar(one);
  const b = renderScalar(other);
  if (comparison !== '=' && comparison !== '<>') {
    environment.lessSure('unknown', 'How < and > order texts is not documented; they are compared by code unit.');
  } else if (a.length === b.length && a !== b && a.toLowerCase() === b.toLowerCase()) {
    environment.lessSure('inferred', 'The comparison is taken to be case-sensitive, as Switch and Replace are documented to be.');
  }
  return holds(comparison, a < b ? -1 : a > b ? 1 : 0);
}

function isDate(scalar: Scalar): scalar is Extract<Scalar, { kind: 'dateTime' }> {
  return typeof scalar === 'object' && scalar !== null;
}

function holds(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '=': return order === 0;
    case '<>': return order !== 0;
    case '>': return order > 0;
    case '>=': return order >= 0;
    case '<': return order < 0;
    case '<=': return order <= 0;
  }
}
