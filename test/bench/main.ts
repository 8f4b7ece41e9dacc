import process from 'node:process';
import type { Bench, Measurement } from './bench.ts';
import { benches } from './registry.ts';

// Started by .build/bench.mjs with the two servers, the number of repetitions and a text that the names must hold.
const [ours = '', empty = '', repetitions = '9', filter = ''] = process.argv.slice(2);

void run();

async function run(): Promise<void> {
  console.log(`Ratios to the base in the same run; the fastest of ${repetitions} runs of each, and the range. Node ${process.versions.node}.\n`);
  for (const bench of benches.filter(({ name }) => name.includes(filter))) {
    console.log(report(bench, await bench.measure({ servers: { ours, empty }, repetitions: Number(repetitions) })));
  }
  // A worker or a pipe that is still closing must not hold the process.
  process.exit(0);
}

function report({ name, base, goal }: Bench, { figure, figures, note }: Measurement): string {
  const verdict = goal === null ? 'no goal' : `${figure <= goal.aim ? 'reaches its aim' : figure <= goal.must ? 'holds' : 'MISSES'}; must be at most ${goal.must}, aim ${goal.aim}`;
  const range = figures.length > 1 ? ` (${shown(Math.min(...figures))} to ${shown(Math.max(...figures))})` : '';
  return `${name}\n  ${shown(figure)} × ${base}${range}: ${verdict}\n  ${note}`;
}

function shown(figure: number): string {
  return figure.toFixed(figure < 10 ? 2 : 1);
}
