import { replaceType } from './replaceType.ts';
import { defineFunction } from './functionRecord.ts';
import type { FixedArgument, StrictRun } from './functionRecord.ts';
import { cloudSyncPage, EVERY_PRODUCT, functionsPage } from './pages.ts';
import { planReplace } from './replacePlan.ts';

export const replace = defineFunction({
  name: 'Replace',
  products: EVERY_PRODUCT,
  summary: 'Replaces parts of a text: a fixed text, a regular expression, or one group of it.',
  parameters: [
    { name: 'source', type: 'String', description: 'The text, usually an attribute.', storedKey: 'source' },
    { name: 'oldValue', type: 'String', description: 'The text to find, in the source or in the template.', optional: true, storedKey: 'Find' },
    { name: 'regexPattern', type: 'String', description: 'A .NET regular expression to find in the source; backslashes are doubled.', optional: true, storedKey: 'RegularExpression', role: 'regex' },
    { name: 'regexGroupName', type: 'String', description: 'The group of the pattern whose text alone is replaced.', optional: true, storedKey: 'RegularExpressionGroupName', role: 'regexGroup' },
    { name: 'replacementValue', type: 'String', description: 'The text to put in; with regexPattern it may use ${name} and $1.', optional: true, storedKey: 'Replacement', role: 'replacement' },
    { name: 'replacementAttributeName', type: 'String', description: 'Another attribute, in brackets, to take a value from.', optional: true, storedKey: 'ReplacementPropertyName' },
    { name: 'template', type: 'String', description: 'A text in which oldValue is replaced by the source.', optional: true, storedKey: 'Template' },
  ],
  suggested: ['regexPattern', 'replacementValue'],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('replace'),
  notes: [
    { text: 'Which arguments are there decides what it does: oldValue with replacementValue, oldValue with template, regexPattern with replacementValue, regexPattern and regexGroupName with replacementValue, or the same with replacementAttributeName.', fidelity: 'documented', source: functionsPage('replace') },
    { text: 'Pages describe replacementAttributeName in opposite ways. Here a source with a value is returned, and an empty one is replaced by the group found in the other attribute; the reading replace-attribute-mode changes that.', fidelity: 'inferred', source: `${functionsPage('replace')} against ${cloudSyncPage('replace')}` },
    { text: 'Case matters, and where nothing matches the source stays as it is.', fidelity: 'documented', source: functionsPage('replace') },
    { text: 'A pattern that can match nothing, such as x*, puts the replacement between all characters, as in .NET.', fidelity: 'inferred', source: '.NET Regex.Replace' },
    { text: 'Trailing empty arguments may be left out by a user report; the reference always writes all seven.', fidelity: 'observed', source: `${functionsPage('replace')} against smallstep/docs issue 73` },
    { text: 'All other combinations of arguments, such as oldValue with regexPattern, are not documented and not evaluated here.', fidelity: 'unknown', source: functionsPage('replace') },
  ],
  examples: [
    { expression: 'Replace([mail], "@old.se", , , "@new.se", , )', given: { mail: 'lena@old.se' }, result: 'lena@new.se' },
    { expression: 'Replace([phone], , "\\\\D+", , "", , )', given: { phone: '+46 (46) 12-34' }, result: '46461234' },
    { expression: 'Replace([displayName], , "(?<last>\\\\w+), (?<first>\\\\w+)", , "${first} ${last}", , )', given: { displayName: 'Berg, Lena' }, result: 'Lena Berg' },
    { expression: 'Replace([room], , "^(?<house>[A-Z])-\\\\d+$", "house", "Q", , )', given: { room: 'B-210' }, result: 'Q-210' },
    { expression: 'Replace([employeeId], "{id}", , , , , "emp-{id}@x.se")', given: { employeeId: '7' }, result: 'emp-7@x.se' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: replaceType,
    run: (values, environment) => {
      if (values[4] === null) environment.lessSure('inferred', 'What Replace does with an absent replacementValue is not documented; it is taken to remove what is found.');
      return planReplace(values)(values[0], environment);
    },
    prepare,
  },
});

/** With everything but the source fixed, which is the rule, the regular expression is compiled once. */
function prepare(fixed: readonly (FixedArgument | undefined)[]): StrictRun | undefined {
  const others = fixed.slice(1);
  if (others.some((argument) => argument === undefined || argument.value === null)) return undefined;
  const plan = planReplace([undefined, ...others.map((argument) => argument?.value)]);
  return (values, environment) => plan(values[0], environment);
}
