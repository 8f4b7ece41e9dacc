import { isAbsent, isList, singleValue } from '../values/absence.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { everyText } from '../values/eachText.ts';
import { isStop, unsupported } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import type { Outcome } from '../values/value.ts';
import { defineFunction } from './functionRecord.ts';
import type { FixedArgument, LazyArgument, LazyRun, TakeArm } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';
import { switchType } from './switchType.ts';

const NULL_CHECKS: readonly string[] = ['IsPresent', 'IsNull', 'IsNullOrEmpty'];

export const switchFunction = defineFunction({
  name: 'Switch',
  products: EVERY_PRODUCT,
  summary: 'Gives the value whose key equals the source, or the default.',
  parameters: [
    { name: 'source', type: 'String', description: 'The value to look up.', storedKey: 'source' },
    { name: 'defaultValue', type: 'String', description: 'The value when no key equals the source; left empty, nothing flows then.', optional: true, storedKey: 'defaultValue' },
    { name: 'key', type: 'String', description: 'A text to compare the source with; "" stands for absent and empty.', repeats: 'pair', storedKey: 'switchValue' },
    { name: 'value', type: 'String', description: 'The value for that key.', storedKey: 'switchValue' },
  ],
  returns: 'Any',
  fidelity: 'documented',
  link: functionsPage('switch'),
  notes: [
    { text: 'Texts are compared case-sensitively; wrap the source in ToLower and write small keys to ignore case.', fidelity: 'documented', source: functionsPage('switch') },
    { text: 'The number of arguments is always even: source, default, then pairs.', fidelity: 'documented', source: functionsPage('switch') },
    { text: 'IsPresent, IsNull and IsNullOrEmpty must not be the source by the reference, though the page on customizing mappings does it; use the key "" instead.', fidelity: 'documented', source: `${functionsPage('switch')} against ${PAGES.customizing}` },
    { text: 'When only other attributes of a user changed, the service may evaluate Switch to null and blank the target; the reference advises IIF. Its section on IIF advises Switch.', fidelity: 'documented', source: `${functionsPage('switch')} against ${functionsPage('iif')}` },
    { text: 'Values of keys that do not match are not evaluated; examples with CDate behind the key "" rely on it.', fidelity: 'inferred', source: PAGES.successFactorsGuide },
    { text: 'It is not for reference attributes such as manager.', fidelity: 'documented', source: functionsPage('switch') },
  ],
  examples: [
    { expression: 'Switch([country], "Other", "SE", "Sverige", "NO", "Norge")', given: { country: 'NO' }, result: 'Norge' },
    { expression: 'Switch([country], "Other", "SE", "Sverige", "NO", "Norge")', given: { country: 'no' }, result: 'Other' },
    { expression: 'Switch([jobTitle], [jobTitle], "", "unknown")', given: { jobTitle: null }, result: 'unknown' },
    { expression: 'Switch([active], , "1", "True")', given: { active: '0' }, result: null },
  ],
  pure: true,
  doubtfulShape: ([source]) =>
    source !== undefined && NULL_CHECKS.includes(source)
      ? { fidelity: 'unknown', why: `The functions reference says that ${source} must not be the source of Switch, and another page of Microsoft does it.` }
      : undefined,
  evaluation: { kind: 'lazy', type: switchType, run: lookUpWith(choose), prepare },
});

type Choose = (source: string, values: readonly (LazyArgument | undefined)[], environment: EvaluationEnvironment, take: TakeArm | undefined) => Outcome;

/** Switch with a way to find the value of a source text. */
function lookUpWith(find: Choose): LazyRun {
  return (values, environment, take) => {
    const source = values[0]?.(environment) ?? null;
    if (typeof source === 'string') return find(source, values, environment, take);
    if (isStop(source)) return source;
    const single = singleValue(source);
    if (single !== undefined) return find(renderScalar(single), values, environment, take);
    environment.lessSure('unknown', 'What Switch gives for an attribute with several values is not documented; each value is looked up.');
    return isList(source) ? everyText(source, (text) => find(text, values, environment, take)) : null;
  };
}

/** With constant texts as keys, which is the rule, one look-up replaces the comparisons. */
function prepare(fixed: readonly (FixedArgument | undefined)[]): LazyRun | undefined {
  const positions = new Map<string, number>();
  for (let at = 2; at < fixed.length; at += 2) {
    const key = fixed[at]?.value;
    if (typeof key !== 'string') return undefined;
    if (!positions.has(key)) positions.set(key, at + 1);
  }
  return lookUpWith((source, values, environment, take) => {
    const position = positions.get(source);
    if (position === undefined) return fallBack(source, values, environment, take);
    take?.(position);
    return values[position]?.(environment) ?? null;
  });
}

function choose(source: string, values: readonly (LazyArgument | undefined)[], environment: EvaluationEnvironment, take: TakeArm | undefined): Outcome {
  for (let at = 2; at < values.length; at += 2) {
    const key = values[at]?.(environment) ?? null;
    if (isStop(key)) return key;
    if (key !== source) {
      if (typeof key === 'string') continue;
      const single = singleValue(key);
      if (single === undefined) return unsupported('What Switch does with a key that has several values is not documented; take one with Item.');
      if (renderScalar(single) !== source) continue;
      if (isAbsent(single)) environment.lessSure('unknown', 'What Switch does with an absent key is not documented; it is taken as the empty text.');
    }
    take?.(at + 1);
    return values[at + 1]?.(environment) ?? null;
  }
  return fallBack(source, values, environment, take);
}

function fallBack(source: string, values: readonly (LazyArgument | undefined)[], environment: EvaluationEnvironment, take: TakeArm | undefined): Outcome {
  take?.(1, source);
  const fallback = values[1];
  if (fallback !== undefined) return fallback(environment);
  environment.lessSure('inferred', 'No key of Switch matches and its default is left empty: the attribute is taken not to flow.');
  return null;
}
