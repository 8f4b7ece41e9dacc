import { encodeText } from '../../base/textEncoding.ts';
import { formatMappingFile } from '../../mappingFile/format.ts';
import type { CommandArguments, CommandRecord } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { openInput } from '../openInput.ts';
import { configOption, stdinPathOption } from '../options.ts';

export const fmt: CommandRecord = {
  name: 'fmt',
  summary: 'Formats mapping files: columns, spacing, long expressions over lines. The meaning stays.',
  usage: 'FILES [--check]',
  options: {
    check: { type: 'boolean', help: 'Change nothing; end with 1 when a file is not formatted.' },
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    if (given.positionals.length === 0) {
      host.writeError('mapwright fmt: name one or more mapping files.\n');
      return 2;
    }
    let unreadable = false;
    let different = false;
    for (const name of given.positionals) {
      const outcome = await formatFile(name, given, host);
      if (typeof outcome === 'string') {
        host.writeError(`${name}: ${outcome}\n`);
        unreadable = true;
      } else if (outcome) different = true;
    }
    return unreadable ? 2 : different && given.flag('check') ? 1 : 0;
  },
};

/** Whether the file was not formatted; or one sentence that says why it stays as it is. */
async function formatFile(name: string, given: CommandArguments, host: CommandHost): Promise<boolean | string> {
  const stdinPath = given.text('stdin-path') ?? (name === '-' ? 'standard-input.entramap' : undefined);
  const opened = await openInput(name, { profile: undefined, config: given.text('config'), stdinPath }, host);
  if (!opened.ok) return opened.error;
  const { input, analysis } = opened.value;
  if (analysis.source.kind !== 'mappingFile') return 'This is JSON, whose layout your editor or another formatter looks after; only mapping files are formatted.';
  const formatted = formatMappingFile(input.text);
  const changes = formatted !== input.text;
  if (given.flag('check')) {
    if (changes) host.writeError(`${name}: not formatted. Run "mapwright fmt ${name}".\n`);
    return changes;
  }
  if (input.path === null) await host.writeOutput(formatted);
  else if (changes) return (await host.writeFile(input.path, encodeText(formatted, input.encoding))) ?? true;
  return changes;
}
