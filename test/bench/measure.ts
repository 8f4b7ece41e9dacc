import process from 'node:process';
import type { Measurement } from './bench.ts';

/** One piece of work; what it gives is looked at, so that the engine cannot leave it out. */
export type Work = () => unknown;

/**
 * What is measured: the time on the clock, or the time that processors gave this process. The latter stays the same on a busy
 * machine, and is right where all the work is done in this process, one thing after the other.
 */
export type Clock = 'wall' | 'processor';

/**
 * Times a piece of work and its base by turns, and divides the fastest run of the one by that of the other: whatever else the
 * machine does only adds to a time.
 * @param warmUps runs of both that are not counted: the engine compiles what runs often
 */
export async function ratioOf(clock: Clock, work: Work, base: Work, repetitions: number, warmUps: number, note = ''): Promise<Measurement> {
  const works: number[] = [];
  const bases: number[] = [];
  for (let run = -warmUps; run < repetitions; run++) {
    const workTime = await timed(clock, work);
    const baseTime = await timed(clock, base);
    if (run < 0) continue;
    works.push(workTime);
    bases.push(baseTime);
  }
  const [workTime, baseTime] = [Math.min(...works), Math.min(...bases)];
  const times = `${milliseconds(workTime)} against ${milliseconds(baseTime)}`;
  return { figure: workTime / baseTime, figures: works.map((time, run) => time / (bases[run] ?? time)), note: note === '' ? times : `${note}; ${times}` };
}

let seen: unknown;

async function timed(clock: Clock, work: Work): Promise<number> {
  const start = now(clock);
  const result = work();
  seen = result instanceof Promise ? await result : result;
  const time = now(clock) - start;
  if (seen === undefined) throw new Error('A piece of work gave nothing.');
  return time;
}

function now(clock: Clock): number {
  if (clock === 'wall') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}
