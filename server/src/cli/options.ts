import { SEVERITIES, type Severity } from '../base/severity.ts';
import { DEFAULT_DEADLINE, LONGEST_DEADLINE } from '../settings/settings.ts';
import type { CommandOption } from './commandRecord.ts';

/** Options that several commands share. */
export const profileOption: CommandOption = { type: 'string', value: 'ID', help: 'The profile of the target app; "mapwright profiles" lists them.' };
export const configOption: CommandOption = { type: 'string', value: 'FILE', help: 'The settings file, instead of the nearest mapwright.json.' };
export const stdinPathOption: CommandOption = { type: 'string', value: 'NAME', help: 'The name that standard input is treated under.' };

export const deadlineOption: CommandOption = { type: 'string', value: 'MS', help: 'How long one expression, or one user, may take in milliseconds (1000 unless given).' };

/** A `--format` option with these choices, the first of which is the default. */
export function formatOption(formats: readonly string[]): CommandOption {
  return { type: 'string', value: formats.join('|'), help: `How the result is printed (${formats[0] ?? ''} unless given).` };
}

/** The chosen one of `choices`, the first if none was given, or a sentence that says what is allowed. */
export function choice<Choice extends string>(
  option: string,
  given: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): { readonly ok: true; readonly value: Choice } | { readonly ok: false; readonly message: string } {
  if (given === undefined) return { ok: true, value: choices[0] };
  const found = choices.find((candidate) => candidate === given);
  if (found !== undefined) return { ok: true, value: found };
  return { ok: false, message: `--${option} takes ${choices.join(', ')}; "${given}" is none of them.` };
}

/** The severity that `--fail-on` names; `error` unless given. */
export function severityChoice(option: string, given: string | undefined): ReturnType<typeof choice<Severity>> {
  return choice(option, given ?? 'error', [...SEVERITIES] as [Severity, ...Severity[]]);
}

/** The milliseconds that `--deadline` gives, or `otherwise`; or a sentence that says what is allowed. */
export function deadlineChoice(given: string | undefined, otherwise = DEFAULT_DEADLINE): { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string } {
  if (given === undefined) return { ok: true, value: otherwise };
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= 1 && value <= LONGEST_DEADLINE) return { ok: true, value };
  return { ok: false, message: `--deadline takes milliseconds from 1 to ${LONGEST_DEADLINE}; "${given}" is none.` };
}
