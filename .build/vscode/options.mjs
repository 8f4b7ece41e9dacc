import path from 'node:path';
import { parseArgs } from 'node:util';
import { HarnessFailure } from './failure.mjs';

// All others name a file or a folder.
const plainText = new Set(['grep', 'deadline']);

/**
 * Reads options of the form --name VALUE.
 * @param {string} program named in the usage line
 * @param {readonly string[]} arguments_
 * @param {Record<string, string | undefined>} defaults every option with its default; paths are made absolute
 * @param {readonly string[]} switches options without a value, false by default
 * @returns {Record<string, any>} a value for each option; deadline in seconds, as a number
 * @throws {HarnessFailure} with the usage line
 */
export function readOptions(program, arguments_, defaults, switches = []) {
  const names = Object.keys(defaults);
  const usage = ['Usage:', program, ...names.map((name) => `[--${name} ${placeholder(name)}]`), ...switches.map((name) => `[--${name}]`)].join(' ');
  try {
    const { values } = parseArgs({
      args: [...arguments_],
      options: Object.fromEntries([
        ...names.map((name) => [name, { type: 'string' }]),
        ...switches.map((name) => [name, { type: 'boolean', default: false }]),
      ]),
    });
    const valued = names.map((name) => [name, readValue(name, values[name] ?? defaults[name])]);
    return { ...values, ...Object.fromEntries(valued) };
  } catch (error) {
    throw new HarnessFailure(`${String(error.message).split('\n', 1)[0]} ${usage}`);
  }
}

function readValue(name, value) {
  if (name === 'deadline') {
    const seconds = Number(value);
    if (!(seconds > 0)) throw new Error(`--deadline takes a number of seconds above 0, not "${value}".`);
    return seconds;
  }
  return value === undefined || plainText.has(name) ? value : path.resolve(value);
}

function placeholder(name) {
  if (name === 'deadline') return 'SECONDS';
  return plainText.has(name) ? 'TEXT' : 'PATH';
}
