import { readAll } from '../../../server/src/population/chunkReader.ts';
import type { RecordFormat } from '../../../server/src/population/format.ts';
import { populationReader, type PopulationOptions } from '../../../server/src/population/readPopulation.ts';
import type { SampleUser } from '../../../server/src/population/sampleUser.ts';

/** What a population text gives, in a form that reads well in a test. */
export interface ReadResult {
  readonly users: readonly SampleUser[];
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

export function read(format: RecordFormat, text: string, options?: PopulationOptions): ReadResult {
  const items = readAll(populationReader(format, options), text);
  return {
    users: items.flatMap((item) => (item.kind === 'user' ? [item.user] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [item.message] : [])),
    notices: items.flatMap((item) => (item.kind === 'notice' ? [item.message] : [])),
  };
}

/** The attributes of the only user. */
export function attributesOf({ users }: ReadResult): Record<string, unknown> {
  return Object.fromEntries(users[0]?.attributes ?? []);
}

/** Feeds the text in pieces of `size` UTF-16 units. */
export function readInPieces(format: RecordFormat, text: string, size: number): ReadResult {
  const reader = populationReader(format);
  const items = [];
  for (let at = 0; at < text.length; at += size) items.push(...reader.push(text.slice(at, at + size)));
  items.push(...reader.end());
  return {
    users: items.flatMap((item) => (item.kind === 'user' ? [item.user] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [item.message] : [])),
    notices: items.flatMap((item) => (item.kind === 'notice' ? [item.message] : [])),
  };
}
