import type { ParseArgsConfig } from 'node:util';
import type { CommandHost } from './host.ts';

/** 0: all is well. 1: what the command looks for was found. 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** One letter, as in `-o`. */
  readonly short?: string;
  /** What it takes, for the help: `FILE`, `text|json`. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandArguments {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
}

/** One command of the command line. */
export interface CommandRecord {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command's name in the help. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly run: (commandArguments: CommandArguments, host: CommandHost) => Promise<ExitCode>;
}

/** The options in the form that node:util's parseArgs takes. */
export function parseOptions(options: Readonly<Record<string, CommandOption>>): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple, short }]) => [name, { type, ...(multiple === true ? { multiple: true } : {}), ...(short === undefined ? {} : { short }) }]),
  );
}
