import { nearest } from '../../base/nearest.ts';
import { allFunctions, functionSpelledLike } from '../../functions/registry.ts';
import type { FunctionRecord } from '../../functions/functionRecord.ts';
import { signatureOf } from '../../functions/signature.ts';
import { ruleCatalogue } from '../../analysis/ruleCatalogue.ts';
import type { RuleDescription, RuleRecord } from '../../rules/ruleRecord.ts';
import type { CommandRecord } from '../commandRecord.ts';
import { choice, formatOption } from '../options.ts';
import { coloursFor, type Colours } from '../output/colours.ts';

export const explain: CommandRecord = {
  name: 'explain',
  summary: 'Explains a rule or a function of the expression language.',
  usage: 'CODE|FUNCTION | --all',
  options: {
    all: { type: 'boolean', help: 'List every rule and function.' },
    format: formatOption(['text', 'json']),
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json']);
    if (!format.ok) {
      host.writeError(`mapwright explain: ${format.message}\n`);
      return 2;
    }
    if (given.flag('all')) {
      await host.writeOutput(format.value === 'json' ? `${JSON.stringify(catalogue(), null, 2)}\n` : catalogueText());
      return 0;
    }
    const [subject] = given.positionals;
    if (subject === undefined) {
      host.writeError('mapwright explain: name a rule such as profile/extra-attribute, a function such as Join, or --all.\n');
      return 2;
    }
    const rule = ruleCatalogue.find(({ code }) => code === subject);
    const record = functionSpelledLike(subject);
    if (rule === undefined && record === undefined) {
      const meant = nearest(subject, [...ruleCatalogue.map(({ code }) => code), ...allFunctions.map(({ name }) => name)]);
      host.writeError(`mapwright explain: there is no rule or function "${subject}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}\n`);
      return 2;
    }
    if (format.value === 'json') await host.writeOutput(`${JSON.stringify(rule ?? record, null, 2)}\n`);
    else await host.writeOutput(rule !== undefined ? ruleText(rule, coloursFor(host.colour)) : record === undefined ? '' : functionText(record, coloursFor(host.colour)));
    return 0;
  },
};

/** The contract of `explain --all --format json` (design 5). */
function catalogue() {
  return {
    rules: ruleCatalogue.map(({ code, level, fidelity, fixable, title }) => ({ code, level, category: code.split('/')[0], fidelity, fixable, title })),
    functions: allFunctions.map((record) => ({ name: record.name, signature: signatureOf(record), fidelity: record.fidelity })),
  };
}

function catalogueText(): string {
  const { rules, functions } = catalogue();
  const width = Math.max(...rules.map(({ code }) => code.length));
  return [
    'Rules',
    ...rules.map(({ code, level, title, fixable }) => `  ${code.padEnd(width)}  ${level.padEnd(7)}  ${title}${fixable ? ' (has a fix)' : ''}`),
    '',
    'Functions',
    ...functions.map(({ signature, fidelity }) => `  ${signature}  (${fidelity})`),
    '',
  ].join('\n');
}

function ruleText(rule: RuleRecord | RuleDescription, colours: Colours): string {
  const examples = 'bad' in rule ? ['Reported:', ...rule.bad.flatMap(indented), '', 'Not reported:', ...rule.good.flatMap(indented), ''] : [];
  return [
    `${colours.bold(rule.code)}  ${rule.level}, ${rule.fidelity}${rule.fixable ? ', has a fix' : ''}`,
    `${rule.title}.`,
    '',
    rule.why,
    '',
    ...examples,
    ...rule.sources.map((source) => colours.faint(`Source: ${source}`)),
    '',
  ].join('\n');
}

function functionText(record: FunctionRecord, colours: Colours): string {
  return [
    colours.bold(signatureOf(record)),
    record.summary,
    '',
    ...record.parameters.map(({ name, description, optional }) => `  ${name}${optional === true ? ' (optional)' : ''}: ${description}`),
    '',
    ...record.notes.map(({ text, fidelity }) => `${text} (${fidelity})`),
    ...(record.notes.length > 0 ? [''] : []),
    'Examples:',
    ...record.examples.map(({ expression, result }) => `  ${expression}  gives ${JSON.stringify(result)}`),
    '',
    `Fidelity: ${record.fidelity}.`,
    colours.faint(record.link),
    '',
  ].join('\n');
}

function indented(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n').map((line) => `  ${line}`);
}
