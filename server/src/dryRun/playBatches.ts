import { withAssignment, type Assignments } from '../population/assignments.ts';
import type { ChunkReader } from '../population/chunkReader.ts';
import type { PopulationItem, SampleUser } from '../population/sampleUser.ts';
import type { DryRunHost } from './dryRunRequest.ts';

/** A population on its way through a worker. */
export interface BatchedPopulation {
  readonly pieces: AsyncIterable<string>;
  readonly reader: ChunkReader<PopulationItem>;
  readonly assignments: Assignments | null;
}

/** How far a population came. */
export interface PlayedUsers {
  readonly users: number;
  /** Rows that could not be read. */
  readonly unread: number;
}

// Large enough that the copying between threads does not matter, small enough that cancelling is quick.
const BATCH = 100;

/**
 * Hands a population on in batches, until it ends or is cancelled. The worker is busy with a batch while the one before it is counted.
 * @param simulate begins with a batch and gives what will come of it
 * @param count takes what came of it, in the order of the file, and says for how many users something did: after a cancellation not for all
 */
export async function playBatches<Simulated>(
  population: BatchedPopulation,
  host: Pick<DryRunHost, 'isCancelled' | 'onNotice' | 'onProgress'>,
  simulate: (users: readonly SampleUser[]) => Simulated,
  count: (users: readonly SampleUser[], simulated: Simulated) => Promise<number>,
): Promise<PlayedUsers> {
  let batch: SampleUser[] = [];
  let users = 0;
  let unread = 0;
  let counted: Promise<void> = Promise.resolve();
  const finish = async (full: readonly SampleUser[], simulated: Simulated): Promise<void> => {
    users += await count(full, simulated);
    host.onProgress(users);
  };
  const flush = async (): Promise<void> => {
    const full = batch;
    batch = [];
    const simulated = simulate(full);
    await counted;
    counted = finish(full, simulated);
    // Whoever waits for it next hears of a failure.
    counted.catch(() => undefined);
  };
  const take = async (items: readonly PopulationItem[]): Promise<void> => {
    for (const item of items) {
      if (item.kind === 'user') {
        batch.push(withAssignment(item.user, population.assignments));
        if (batch.length >= BATCH) await flush();
        if (host.isCancelled()) return;
      } else {
        if (item.kind === 'problem') unread++;
        host.onNotice(item.line, item.message, item.kind === 'problem');
      }
    }
  };

  for await (const chunk of population.pieces) {
    await take(population.reader.push(chunk));
    if (host.isCancelled()) break;
  }
  if (!host.isCancelled()) {
    await take(population.reader.end());
    if (batch.length > 0) await flush();
  }
  await counted;
  return { users, unread };
}
