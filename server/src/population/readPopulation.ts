import type { ChunkReader } from './chunkReader.ts';
import { recordReader, type RecordFormat } from './format.ts';
import type { RawRecord } from './rawRecord.ts';
import type { PopulationItem, SampleUser } from './sampleUser.ts';
import { createTextIndex } from './textIndex.ts';
import { userTurner } from './userFromRecord.ts';

export interface PopulationOptions {
  /** The attributes that identify a user, the best first; objectId and userPrincipalName unless given. */
  readonly keyAttributes?: readonly string[];
  /** The names that the source directory knows, for repairing letter case, such as `DisplayName`. */
  readonly knownNames?: readonly string[];
}

const KEY_ATTRIBUTES: readonly string[] = ['objectId', 'userPrincipalName'];

/**
 * Reads a population (design 2) in pieces. Broken rows, users without a key and users that occur twice are problems that name
 * their line; the others are done. Memory grows by an index of the keys only.
 */
export function populationReader(format: RecordFormat, options: PopulationOptions = {}): ChunkReader<PopulationItem> {
  const keyAttributes = options.keyAttributes ?? KEY_ATTRIBUTES;
  const records = recordReader(format, ['value']);
  const turner = userTurner(keyAttributes, options.knownNames ?? []);
  const known = createTextIndex();
  let columnsJudged = false;
  let stopped = false;

  const itemsOf = (record: RawRecord): readonly PopulationItem[] => {
    if (stopped) return [];
    if (record.kind === 'problem') return [record];
    const turned = turner.turn(record);
    const items: PopulationItem[] = turner.notices().map((message) => ({ kind: 'notice', line: record.line, message }));
    if (record.kind === 'row' && !columnsJudged) {
      columnsJudged = true;
      if (!turner.columnsHaveKey()) {
        stopped = true;
        items.push({ kind: 'problem', line: 1, message: `The header has no column ${keyAttributes.join(' or ')}, so no user can be told from another.` });
        return items;
      }
    }
    if (!turned.ok) return [...items, { kind: 'problem', line: record.line, message: turned.error }];
    const first = known.add(turned.value.key, record.line);
    items.push(first === null ? { kind: 'user', user: turned.value } : repeated(turned.value, first.number));
    return items;
  };

  return {
    push: (chunk) => records.push(chunk).flatMap(itemsOf),
    end: () => records.end().flatMap(itemsOf),
  };
}

function repeated(user: SampleUser, firstLine: number): PopulationItem {
  return {
    kind: 'problem',
    line: user.line,
    message: `The user in line ${user.line} was left out: line ${firstLine} has the same user already (${user.key}).`,
  };
}
