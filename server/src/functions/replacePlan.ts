import { compileRegex } from '../dotnet/regex/compileRegex.ts';
import type { CompiledRegex } from '../dotnet/regex/compileRegex.ts';
import { groupNumber } from '../dotnet/regex/groupValue.ts';
import { regexMatch } from '../dotnet/regex/regexMatch.ts';
import type { RegexProblem } from '../dotnet/regex/regexProblem.ts';
import { regexReplace } from '../dotnet/regex/regexReplace.ts';
import { replaceGroup } from '../dotnet/regex/replaceGroup.ts';
import { parseReplacement } from '../dotnet/regex/replacementPattern.ts';
import type { Result } from '../base/result.ts';
import { isAbsent, isAbsentOrEmpty, singleValue } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { failed, unsupported } from '../values/outcome.ts';
import { readingOf } from '../values/readings.ts';
import { renderScalar } from '../values/render.ts';
import type { Outcome, Stop, Unsupported, Value } from '../values/value.ts';

/** Replace with all its arguments but the source settled. */
export type ReplacePlan = (source: Value | undefined, environment: EvaluationEnvironment) => Outcome;

const NO_MODE = 'This combination of arguments of Replace is not documented; use oldValue with replacementValue or template, or regexPattern with replacementValue.';

/**
 * Chooses what Replace does by the arguments that are there (FUN, Replace lists five combinations) and prepares it.
 * @param values the seven arguments by position, the source included; undefined where one is left out
 */
export function planReplace(values: readonly (Value | undefined)[]): ReplacePlan {
  const [, oldValue, pattern, groupName, replacement, otherAttribute, template] = values;
  const present = [oldValue, pattern, groupName, replacement, otherAttribute, template].map((value) => (value === undefined ? '-' : 'x')).join('');
  switch (present) {
    case 'x--x--': return plainPlan(oldValue, replacement);
    case 'x----x': return templatePlan(oldValue, template);
    case '-x-x--': return regexPlan(pattern, replacement);
    case '-xxx--': return groupPlan(pattern, groupName, replacement);
    case '-xx-x-': return attributePlan(pattern, groupName, otherAttribute);
    default: return always(unsupported(NO_MODE));
  }
}

function plainPlan(oldValue: Value | undefined, replacementValue: Value | undefined): ReplacePlan {
  const old = textOf('oldValue', oldValue);
  const fresh = replacementText(replacementValue);
  if (typeof old !== 'string') return always(old);
  if (typeof fresh !== 'string') return always(fresh);
  if (old === '') return always(NOTHING_TO_FIND);
  // JavaScript gives dollars in the new text a meaning; here they are plain, as in .NET's String.Replace.
  const plain = fresh.replaceAll('$', '$$$$');
  return (source, environment) => eachText(source, environment, (text) => text.replaceAll(old, plain));
}

function templatePlan(oldValue: Value | undefined, templateValue: Value | undefined): ReplacePlan {
  const old = textOf('oldValue', oldValue);
  const template = textOf('template', templateValue);
  if (typeof old !== 'string') return always(old);
  if (typeof template !== 'string') return always(template);
  if (old === '') return always(NOTHING_TO_FIND);
  return (source, environment) => eachText(source, environment, (text) => template.replaceAll(old, () => text));
}

function regexPlan(pattern: Value | undefined, replacementValue: Value | undefined): ReplacePlan {
  const replacement = replacementText(replacementValue);
  if (typeof replacement !== 'string') return always(replacement);
  return withRegex(pattern, (regex) => {
    const parsed = parseReplacement(replacement, regex.groups);
    return (source, environment) => eachText(source, environment, (text) => outcomeOf(regexReplace(regex, text, parsed)));
  });
}

function groupPlan(pattern: Value | undefined, groupName: Value | undefined, replacementValue: Value | undefined): ReplacePlan {
  const group = textOf('regexGroupName', groupName);
  const replacement = replacementText(replacementValue);
  if (typeof group !== 'string') return always(group);
  if (typeof replacement !== 'string') return always(replacement);
  return withRegex(pattern, (regex) => (source, environment) => {
    if (groupNumber(regex, group) === null) {
      environment.lessSure('unknown', `The pattern has no group "${group}"; what Replace does then is not documented, and here nothing changes.`);
    }
    return eachText(source, environment, (text) => outcomeOf(replaceGroup(regex, text, group, replacement)));
  });
}

function attributePlan(pattern: Value | undefined, groupName: Value | undefined, otherAttribute: Value | undefined): ReplacePlan {
  const group = textOf('regexGroupName', groupName);
  const other = isAbsent(otherAttribute) ? '' : textOf('replacementAttributeName', otherAttribute);
  if (typeof group !== 'string') return always(group);
  if (typeof other !== 'string') return always(other);
  return withRegex(pattern, (regex) => (source, environment) => {
    environment.lessSure('inferred', 'The functions reference and the cloud sync reference describe Replace with replacementAttributeName in opposite ways.');
    const empty = isAbsentOrEmpty(source);
    if (readingOf(environment, 'replace-attribute-mode') === 'substitute') {
      if (empty) return source ?? null;
      return eachText(source, environment, (text) => outcomeOf(replaceGroup(regex, text, group, other)));
    }
    return empty ? extract(regex, group, other, environment) : (source ?? null);
  });
}

/** The text of a group in the first match. */
function extract(regex: CompiledRegex, label: string, text: string, environment: EvaluationEnvironment): Outcome {
  const matched = regexMatch(regex, text);
  if (!matched.ok) return stopOf(matched.error);
  const number = groupNumber(regex, label);
  const group = matched.value?.groups.find((candidate) => candidate.number === number);
  if (group !== undefined && group.uncertain !== null) return stopOf(group.uncertain);
  const value = number === 0 ? matched.value?.value : group?.value;
  if (value !== undefined && value !== null) return value;
  environment.lessSure('unknown', 'What Replace gives when the group does not match replacementAttributeName is not documented; it is taken to be no value.');
  return null;
}

/** An argument other than the source: one text. A constant or an attribute that every user has; absent ones are not documented. */
function textOf(parameter: string, value: Value | undefined): string | Unsupported {
  if (typeof value === 'string') return value;
  const single = singleValue(value);
  if (single !== undefined && single !== null) return renderScalar(single);
  const what = single === null ? 'an absent' : 'several values for';
  return unsupported(`What Replace does with ${what} ${parameter} is not documented; give it one text.`);
}

/** The text to put in; an absent one removes what is found, as .NET's String.Replace does with null. */
function replacementText(value: Value | undefined): string | Unsupported {
  return isAbsent(value) ? '' : textOf('replacementValue', value);
}

const NOTHING_TO_FIND = failed('emptyOldValue', 'Replace needs a text to find; its oldValue is empty, which .NET refuses.');

function withRegex(pattern: Value | undefined, build: (regex: CompiledRegex) => ReplacePlan): ReplacePlan {
  const text = textOf('regexPattern', pattern);
  if (typeof text !== 'string') return always(text);
  const compiled = compileRegex(text);
  if (compiled.ok) return build(compiled.value);
  const problem = compiled.error[0];
  return always(problem === undefined ? unsupported('The regular expression cannot be evaluated here.') : stopOf(problem));
}

function outcomeOf(result: Result<string, RegexProblem>): Outcome {
  return result.ok ? result.value : stopOf(result.error);
}

function stopOf(problem: RegexProblem): Stop {
  return problem.kind === 'invalid' ? failed(`regex/${problem.code}`, problem.message) : { kind: 'unsupported', code: 'regex', message: problem.message };
}

function always(outcome: Outcome): ReplacePlan {
  return () => outcome;
}
