import { nearest } from '../../base/nearest.ts';
import { allFunctions, functionSpelledLike } from '../../functions/registry.ts';
import { signatureOf } from '../../functions/signature.ts';
import { ruleCatalogue } from '../../analysis/ruleCatalogue.ts';
import { pageMarkdown } from '../../features/reference/pageMarkdown.ts';
import type { CommandRecord } from '../commandRecord.ts';
import { choice, formatOption } from '../options.ts';
import { coloursFor } from '../output/colours.ts';
import { pageText } from '../output/pageText.ts';
import { allPages, pageOf } from '../referencePages.ts';

export const explain: CommandRecord = {
  name: 'explain',
  summary: 'Explains a rule or a function of the expression language.',
  usage: 'CODE|FUNCTION | --all',
  options: {
    all: { type: 'boolean', help: 'List every rule and function.' },
    format: formatOption(['text', 'json', 'markdown']),
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json', 'markdown']);
    if (!format.ok) {
      host.writeError(`mapwright explain: ${format.message}\n`);
      return 2;
    }
    if (given.flag('all')) {
      await host.writeOutput(all(format.value));
      return 0;
    }
    const [subject] = given.positionals;
    if (subject === undefined) {
      host.writeError('mapwright explain: name a rule such as profile/extra-attribute, a function such as Join, or --all.\n');
      return 2;
    }
    const rule = ruleCatalogue.find(({ code }) => code === subject);
    const record = functionSpelledLike(subject);
    const explained = rule !== undefined ? { rule } : record !== undefined ? { function: record } : null;
    if (explained === null) {
      const meant = nearest(subject, [...ruleCatalogue.map(({ code }) => code), ...allFunctions.map(({ name }) => name)]);
      host.writeError(`mapwright explain: there is no rule or function "${subject}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}\n`);
      return 2;
    }
    switch (format.value) {
      case 'json':
        await host.writeOutput(`${JSON.stringify(rule ?? record, null, 2)}\n`);
        break;
      case 'markdown':
        await host.writeOutput(pageMarkdown(pageOf(explained)));
        break;
      case 'text':
        await host.writeOutput(pageText(pageOf(explained), coloursFor(host.colour)));
    }
    return 0;
  },
};

function all(format: 'text' | 'json' | 'markdown'): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(catalogue(), null, 2)}\n`;
    case 'markdown':
      return allPages().map(pageMarkdown).join('\n');
    case 'text':
      return catalogueText();
  }
}

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
