import type { CommandRecord } from './commandRecord.ts';

/** What `mapwright help` prints. */
export function generalHelp(commands: readonly CommandRecord[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'Mapwright checks, repairs and dry-runs Microsoft Entra ID provisioning mappings.',
    '',
    'mapwright <command> [options] [files]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'A file named - is standard input; --stdin-path gives it a name. "mapwright help <command>" says more.',
    'Exit code 0: all is well; 1: what the command looks for was found; 2: it could not do its work.',
    '',
  ].join('\n');
}

/** What `mapwright help <command>` prints. */
export function helpOf(command: CommandRecord): string {
  const rows = Object.entries(command.options).map(([name, option]) => ({
    left: `${option.short === undefined ? '' : `-${option.short}, `}--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    help: option.help,
  }));
  const width = Math.max(0, ...rows.map((row) => row.left.length));
  return [
    `mapwright ${command.name} ${command.usage}`,
    '',
    command.summary,
    ...(rows.length === 0 ? [] : ['', ...rows.map((row) => `  ${row.left.padEnd(width)}  ${row.help}`)]),
    '',
  ].join('\n');
}
