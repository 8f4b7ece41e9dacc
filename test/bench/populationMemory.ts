import process from 'node:process';
import type { Bench } from './bench.ts';
import { dryRunOf } from './dryRunOf.ts';
import { populationPieces } from './inputs/population.ts';

const FEW = 10_000;
const MANY = 50_000;

export const populationMemory: Bench = {
  name: 'memory over a population, beside the worker',
  base: 'bytes a user',
  goal: { must: 100, aim: 100 },
  measure: async () => {
    // The first run fills caches that a longer one does not fill again.
    await keptAtTheEnd(FEW);
    const few = await keptAtTheEnd(FEW);
    const many = await keptAtTheEnd(MANY);
    const figure = (many - few) / (MANY - FEW);
    return { figure, figures: [figure], note: `${FEW} and ${MANY} users; ${(few / 1e6).toFixed(1)} and ${(many / 1e6).toFixed(1)} MB kept` };
  },
};

/** What is in memory when the last user comes by, garbage aside. */
async function keptAtTheEnd(users: number): Promise<number> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('Run it with --expose-gc.');
  let passed = 0;
  let kept = 0;
  await dryRunOf(populationPieces(users), () => {
    passed += 1;
    if (passed !== users) return;
    gc();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    kept = heapUsed + arrayBuffers;
  });
  return kept;
}
