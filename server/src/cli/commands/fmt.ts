import { encodeText } from '../../base/textEncoding.ts';
import { formatExpression } from '../../expression/format.ts';
import { parseExpression } from '../../expression/parse.ts';
import { formatMappingFile } from '../../mappingFile/format.ts';
import type { CommandArguments, CommandRecord } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { openInput } from '../openInput.ts';
import { choice, configOption, formatOption, stdinPathOption } from '../options.ts';

export const fmt: CommandRecord = {
  name: 'fmt',
  summary: 'Formats mapping files: columns, spacing, long expressions over lines. The meaning stays.',
  usage: 'FILES [--check] | --expression E',
  options: {
    check: { type: 'boolean', help: 'Change nothing; end with 1 when a file is not formatted.' },
    expression: { type: 'string', value: 'E', help: 'Format this expression and print it.' },
    format: formatOption(['text', 'json']),
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json']);
    const expression = given.text('expression');
    const usage = !format.ok ? format.message : (expression === undefined) === (given.positionals.length === 0) ? 'name one or more mapping files, or give --expression.' : null;
    if (!format.ok || usage !== null) {
      host.writeError(`mapwright fmt: ${usage ?? ''}\n`);
      return 2;
    }
    const files: FormattedFile[] = [];
    if (expression !== undefined) files.push(formattedExpression(expression));
    for (const name of given.positionals) files.push(await formatFile(name, given, host));
    if (format.value === 'json') await host.writeOutput(`${JSON.stringify({ files }, null, 2)}\n`);
    else for (const file of files) await tell(file, given.flag('check'), host);
    if (files.some(({ error }) => error !== undefined)) return 2;
    return given.flag('check') && files.some(({ changed }) => changed) ? 1 : 0;
  },
};

interface FormattedFile {
  readonly path: string;
  /** Whether it was not formatted. */
  readonly changed: boolean;
  /** One sentence that says why it stays as it is. */
  readonly error?: string;
  /** The text, where it is not written to a file. */
  readonly text?: string;
}

async function formatFile(name: string, given: CommandArguments, host: CommandHost): Promise<FormattedFile> {
  const stdinPath = given.text('stdin-path') ?? (name === '-' ? 'standard-input.entramap' : undefined);
  const opened = await openInput(name, { profile: undefined, config: given.text('config'), stdinPath }, host);
  if (!opened.ok) return { path: name, changed: false, error: opened.error };
  const { input, analysis } = opened.value;
  if (analysis.source.kind !== 'mappingFile') return { path: name, changed: false, error: 'This is JSON, whose layout your editor or another formatter looks after; only mapping files are formatted.' };
  const text = formatMappingFile(input.text);
  const changed = text !== input.text;
  if (given.flag('check')) return { path: name, changed };
  if (input.path === null) return { path: name, changed, text };
  const problem = changed ? await host.writeFile(input.path, encodeText(text, input.encoding)) : null;
  return problem === null ? { path: name, changed } : { path: name, changed: false, error: problem };
}

/** As wide as an expression in a mapping file. */
const WIDTH = 100;

function formattedExpression(expression: string): FormattedFile {
  const { root, problems } = parseExpression(expression);
  if (problems.length > 0) return { path: '--expression', changed: false, error: 'The expression has a mistake, and what is broken is not formatted. "mapwright eval --expression" names the mistake.' };
  const text = formatExpression(root, { width: WIDTH, indent: '  ' });
  return { path: '--expression', changed: text !== expression, text };
}

async function tell({ path, changed, error, text }: FormattedFile, isChecked: boolean, host: CommandHost): Promise<void> {
  if (error !== undefined) host.writeError(`${path}: ${error}\n`);
  else if (isChecked && changed) host.writeError(`${path}: not formatted. Run "mapwright fmt ${path}".\n`);
  else if (text !== undefined && !isChecked) await host.writeOutput(path === '--expression' ? `${text}\n` : text);
}
