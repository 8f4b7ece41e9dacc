import { compileExpression } from '../../server/src/evaluate/compile.ts';
import { parseExpression } from '../../server/src/expression/parse.ts';
import type { EvaluationEnvironment } from '../../server/src/values/environment.ts';
import type { Value } from '../../server/src/values/value.ts';
import type { Bench } from './bench.ts';
import { ratioOf } from './measure.ts';

const TEXT = 'IIF([country] = "SE", Join("-", ToUpper(Left([surname], 3)), [department]), Append(Switch([status], "none", "1", "active", "2", "left"), ToLower([mail])))';
const TIMES = 200_000;

export const evaluateMapping: Bench = {
  name: 'evaluate a mapping',
  base: 'the same in hand-written JavaScript',
  goal: { must: 2, aim: 1.5 },
  measure: ({ repetitions }) => {
    const users = Array.from({ length: 64 }, (_, at) => userOf(at));
    let user = users[0] ?? new Map<string, Value>();
    const environment: EvaluationEnvironment = {
      attribute: (name) => user.get(name) ?? null,
      jobParameter: () => undefined,
      now: 0,
      random: () => 0,
      isTaken: () => false,
      product: 'scim',
      defaultDomain: undefined,
      readings: {},
      lessSure: () => undefined,
    };
    const { run } = compileExpression(parseExpression(TEXT), { product: 'scim' });
    for (user of users) if (run(environment) !== byHand(user)) throw new Error(`${String(run(environment))} is not ${byHand(user)}.`);
    const over = (evaluate: () => unknown) => () => {
      let last: unknown;
      for (let at = 0; at < TIMES; at++) {
        user = users[at & 63] ?? user;
        last = evaluate();
      }
      return last;
    };
    return ratioOf('processor', over(() => run(environment)), over(() => byHand(user)), repetitions, 5, `${TIMES} times`);
  },
};

function userOf(at: number): Map<string, Value> {
  const status = ['1', '2', '3'][at % 3] ?? '';
  return new Map([['country', at % 2 === 0 ? 'SE' : 'NO'], ['surname', `Berg${at}`], ['department', 'Sales'], ['status', status], ['mail', `User${at}@X.example`]]);
}

function byHand(user: ReadonlyMap<string, Value>): string {
  const text = (name: string): string => {
    const value = user.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (text('country') === 'SE') return [text('surname').slice(0, 3).toUpperCase(), text('department')].filter((part) => part !== '').join('-');
  const status = text('status');
  return (status === '1' ? 'active' : status === '2' ? 'left' : 'none') + text('mail').toLowerCase();
}
