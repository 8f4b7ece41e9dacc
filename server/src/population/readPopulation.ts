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

  const take = (read: readonly RawRecord[]): readonly PopulationItem[] => {
    const items: PopulationItem[] = [];
    for (const record of read) {
      if (stopped) break;
      if (record.kind === 'problem') items.push(record);
      else takeUser(record, items);
    }
    return items;
  };

  const takeUser = (record: Exclude<RawRecord, { readonly kind: 'problem' }>, items: PopulationItem[]): void => {
    const turned = turner.turn(record);
    for (const message of turner.notices()) items.push({ kind: 'notice', line: record.line, message });
    if (record.kind === 'row' && !columnsJudged) {
      columnsJudged = true;
      if (!turner.columnsHaveKey()) {
        stopped = true;
        items.push({ kind: 'problem', line: 1, message: `The header has no column ${keyAttributes.join(' or ')}, so no user can be told from another.` });
        return;
      }
    }
    if (!turned.ok) {
      items.push({ kind: 'problem', line: record.line, message: turned.error });
      return;
    }
    const first = known.add(turned.value.key, record.line);
    items.push(first === null ? { kind: 'user', user: turned.value } : repeated(turned.value, first.number));
  };

  return {
    push: (chunk) => take(records.push(chunk)),
    end: () => take(records.end()),
  };
}

function repeated(user: SampleUser, firstLine: number): PopulationItem {
  return {
    kind: 'problem',
    line: user.line,
    message: `The user in line ${user.line} was left out: line ${firstLine} has the same user already (${user.key}).`,
  };
}
