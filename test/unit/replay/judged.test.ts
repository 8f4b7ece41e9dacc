import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplayedUser } from '../../../server/src/replay/replayedUser.ts';
import type { Judge } from '../../support/scim/judge.ts';
import { startLenientJudge } from '../../support/scim/lenientJudge.ts';
import { startStrictJudge } from '../../support/scim/strictJudge.ts';
import { DIALECTS, disagreements, judged } from './judge.ts';
import { exampleCases, groupCases, shapeCases } from './judgedCases.ts';
import { refusals } from './refusals.ts';

const START = { strict: startStrictJudge, lenient: startLenientJudge };
const cases = [...exampleCases, ...shapeCases, ...groupCases];

describe.each(['strict', 'lenient'] as const)('the %s SCIM server', (name) => {
  let judge: Judge;
  const everything: ReplayedUser[] = [];
  beforeAll(async () => {
    judge = await START[name]();
  });
  afterAll(() => judge.close());

  describe.each(Object.keys(DIALECTS) as (keyof typeof DIALECTS)[])('%s dialect', (dialect) => {
    it.each(cases)('$name', async (one) => {
      const replayed = await judged(judge, one, dialect);
      everything.push(...replayed);
      expect(replayed.flatMap(({ requests }) => requests).length, 'requests that were sent').toBeGreaterThan(0);
      const known = refusals
        .filter((refusal) => refusal.judge === name && refusal.dialects.includes(dialect))
        .flatMap(({ says, cases: concerned }) => (concerned[one.name] ?? []).map((user) => `${user}: ${says}`));
      expect([...disagreements(replayed)].sort(), 'what differs, and what refusals.ts lists').toEqual([...known].sort());
    });
  });

  it('has been sent every kind of request, and every one that the simulator made for the examples', () => {
    expect(new Set(everything.flatMap(({ requests }) => requests.map(({ method }) => method)))).toEqual(new Set(['GET', 'POST', 'PATCH', 'DELETE']));
    const unsent = everything.filter(({ agrees, notes }) => agrees && notes.length > 0).flatMap(({ user, notes }) => notes.map((note) => `${user.display}: ${note}`));
    expect(unsent).toEqual([]);
  });
});

it('refusals.ts speaks of cases that there are', () => {
  const names = new Set(cases.map((one) => one.name));
  expect(refusals.flatMap((refusal) => Object.keys(refusal.cases)).filter((name) => !names.has(name))).toEqual([]);
});
