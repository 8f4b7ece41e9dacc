import { describe, expect, it } from 'vitest';
import type { SampleUser } from '../../../server/src/population/sampleUser.ts';
import { takeBranches } from '../../../server/src/provisioning/branchAudit.ts';
import { simulatePopulation } from '../../../server/src/provisioning/simulatePopulation.ts';
import { simulateUser } from '../../../server/src/provisioning/simulateUser.ts';
import type { Value } from '../../../server/src/values/value.ts';
import { makeJob } from './makeJob.ts';
import { makeUser } from './makeUser.ts';

/** Who took what of an expression: `key: users of those who came to the call`, arm by arm. */
function counted(expression: string, users: readonly Record<string, Value>[]): string[] {
  const job = makeJob({ rows: [['userName', '[objectId]', { match: 1 }], ['title', expression]] });
  const population = simulatePopulation(job);
  for (const [line, attributes] of users.entries()) {
    const user: SampleUser = makeUser({ objectId: `u${line}`, ...attributes }, { key: `u${line}`, line });
    population.accept(user, simulateUser(job, user, { store: null }));
  }
  population.countBranches(takeBranches(job));
  return population.result().branches.map(({ call, key, users: taken, reached, unmatched = [] }) => {
    const fell = unmatched.map(({ value, users: fallen, likeKey }) => ` ${JSON.stringify(value)} ${fallen}${likeKey === undefined ? '' : ` like ${likeKey}`}`);
    return `${call} ${key}: ${taken} of ${reached}${fell.length === 0 ? '' : `;${fell.join(',')}`}`;
  });
}

const countries = (...names: readonly (string | null)[]): Record<string, Value>[] => names.map((country) => ({ country }));

describe('the arms of Switch and IIF', () => {
  const rows: readonly (readonly [string, string, readonly Record<string, Value>[], readonly string[]])[] = [
    ['keys, and the values that none equals', 'Switch([country], "other", "SE", "Sweden", "NO", "Norway")', countries('SE', 'SE', 'se', 'DK', 'DK', null),
      ['0 SE: 2 of 6', '0 NO: 0 of 6', '0 default: 4 of 6; "DK" 2, "se" 1 like SE, "" 1']],
    ['a default that is left out', 'Switch([country], , "SE", "Sweden")', countries('SE', 'NO'), ['0 SE: 1 of 2', '0 default: 1 of 2; "NO" 1']],
    ['a value that is left out', 'IIF([country]="SE", "Sweden", )', countries('SE', 'NO', 'NO'), ['0 true: 1 of 3', '0 false: 2 of 3']],
    ['a chain: inner ones are come to by fewer', 'IIF([country]="SE", "a", IIF([country]="NO", "b", "c"))', countries('SE', 'SE', 'NO', 'DK'),
      ['0 true: 2 of 4', '0 false: 2 of 4', '1 true: 1 of 2', '1 false: 1 of 2']],
    ['inside other functions', 'Join("-", ToLower(Switch([country], "x", "SE", "y")), IIF(IsPresent([country]), "p", "q"))', countries('SE', null),
      ['0 SE: 1 of 2', '0 default: 1 of 2; "" 1', '1 true: 1 of 2', '1 false: 1 of 2']],
    ['as the source of another', 'Switch(IIF([country]="SE", "a", "b"), "d", "a", "1")', countries('SE', 'NO'),
      ['0 a: 1 of 2', '0 default: 1 of 2; "b" 1', '1 true: 1 of 2', '1 false: 1 of 2']],
    ['a key that is itself worked out', 'Switch([country], "other", ToUpper("se"), "Sweden", [city], "city state")', [{ country: 'SE' }, { country: 'SG', city: 'SG' }],
      ['0 ToUpper("se"): 1 of 2', '0 [city]: 1 of 2', '0 default: 0 of 2']],
    ['a key twice: the second is never taken', 'Switch([country], , "SE", "a", "SE", "b")', countries('SE'), ['0 SE: 1 of 1', '0 SE: 0 of 1', '0 default: 0 of 1']],
    ['constants only are still counted for every user', 'Switch("a", "x", "a", "y")', countries('SE', 'NO'), ['0 a: 2 of 2', '0 default: 0 of 2']],
    ['a list takes several arms, each once for a user', 'Switch([otherMails], "x", "a", "1", "b", "2")', [{ otherMails: ['a', 'a', 'b', 'c', 'c'] }],
      ['0 a: 1 of 1', '0 b: 1 of 1', '0 default: 1 of 1; "c" 1']],
    ['a source that fails takes no arm', 'Switch(CDate([country]), "x", "a", "1")', countries('no date'), ['0 a: 0 of 1', '0 default: 0 of 1']],
    ['an arm that fails is taken all the same', 'IIF([country]="SE", CDate("no date"), "x")', countries('SE', 'NO'), ['0 true: 1 of 2', '0 false: 1 of 2']],
    ['behind a value that stops a lazy function', 'Coalesce([country], IIF([city]="Lund", "a", "b"))', [{ country: 'SE' }, { city: 'Lund' }], ['0 true: 1 of 1', '0 false: 0 of 1']],
    ['none', 'Join("-", [country], [city])', countries('SE'), []],
  ];
  it.each(rows)('%s', (_what, expression, users, expected) => {
    expect(counted(expression, users)).toEqual(expected);
  });

  it('counting starts anew when the counts are taken', () => {
    const job = makeJob({ rows: [['title', 'IIF([country]="SE", "a", "b")']] });
    simulateUser(job, makeUser({ country: 'SE' }), { store: null });
    expect(takeBranches(job)).toEqual([[{ reached: 1, arms: [1, 0], fallen: [] }]]);
    expect(takeBranches(job)).toEqual([[{ reached: 0, arms: [0, 0], fallen: [] }]]);
  });

  it('keeps at most 1,000 values without a key', () => {
    const users = Array.from({ length: 1_200 }, (_, at) => ({ country: `c${at}` }));
    const [line] = counted('Switch([country], , "SE", "a")', users).slice(-1);
    expect(line).toMatch(/^0 default: 1200 of 1200; /);
    expect(line?.split(',')).toHaveLength(1_000);
  });

  it('tells where the value of an arm stands', () => {
    const job = makeJob({ rows: [['title', 'IIF([a]="1", "xy", )']] });
    expect(simulatePopulation(job).result().branches.map(({ range, subject }) => [range, subject])).toEqual([[{ start: 13, end: 17 }, '[a]="1"'], [{ start: 18, end: 18 }, '[a]="1"']]);
  });
});
