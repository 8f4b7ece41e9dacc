import { parseArgs } from 'node:util';
import { parseOptions, type CommandArguments, type CommandRecord, type ExitCode } from './commandRecord.ts';
import type { CommandHost } from './host.ts';
import { generalHelp, helpOf } from './help.ts';
import { commands } from './registry.ts';
import { nearest } from '../base/nearest.ts';

/**
 * Runs one command line.
 * @param words what follows the program's name
 * @returns the exit code of design 5
 */
export async function runCommandLine(words: readonly string[], host: CommandHost): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = name === 'help' ? commands.find((command) => command.name === rest[0]) : undefined;
    await host.writeOutput(asked === undefined ? generalHelp(commands) : helpOf(asked));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    await host.writeOutput(`mapwright ${MAPWRIGHT_VERSION}\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const meant = nearest(name, commands.map((candidate) => candidate.name));
    host.writeError(`mapwright: there is no command "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`} "mapwright help" lists them.\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await host.writeOutput(helpOf(command));
    return 0;
  }
  return runCommand(command, rest, host);
}

/** Runs one command with the words behind its name. */
export async function runCommand(command: CommandRecord, words: readonly string[], host: CommandHost): Promise<ExitCode> {
  const parsed = parse(command, words);
  if (typeof parsed === 'string') {
    host.writeError(`mapwright ${command.name}: ${parsed} "mapwright help ${command.name}" shows what it takes.\n`);
    return 2;
  }
  return command.run(parsed, host);
}

function parse(command: CommandRecord, words: readonly string[]): CommandArguments | string {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: parseOptions(command.options), allowPositionals: true, strict: true });
    const valueOf = (name: string): unknown => (values as Readonly<Record<string, unknown>>)[name];
    return {
      positionals,
      text: (name) => {
        const value = valueOf(name);
        return typeof value === 'string' ? value : undefined;
      },
      texts: (name) => {
        const value = valueOf(name);
        return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
      },
      flag: (name) => valueOf(name) === true,
    };
  } catch (error) {
    // parseArgs throws for unknown options and missing values; its first sentence says which.
    const message = error instanceof Error ? error.message : String(error);
    return (message.split('. ')[0] ?? message).replace(/\.?$/, '.');
  }
}
