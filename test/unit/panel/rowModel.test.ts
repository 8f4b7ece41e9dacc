import { describe, expect, it } from 'vitest';
import { createRowModel, NO_FILTER, type RowFilter } from '../../../client/panel/rowModel.ts';
import type { DryRunRow } from '../../../server/src/protocol.ts';

function row(display: string, more: Partial<DryRunRow> = {}): DryRunRow {
  return { line: 1, key: `${display}@x.example`, display, action: 'Create', status: 'Success', code: null, reason: 'It is created.', warnings: 0, mapping: null, ...more };
}

const ROWS: readonly DryRunRow[] = [
  row('Adele Vance'),
  row('Björn Åkesson', { action: 'Update', status: 'Warning', warnings: 1 }),
  row('Cher', { action: 'None', status: 'Skipped', code: 'NotEffectivelyEntitled', reason: 'The user is not assigned.' }),
  row('Dan', { action: 'Create', status: 'Failure', code: 'MandatoryFieldsMissing', reason: 'userName has no value.' }),
  row('Eve', { action: 'StagedDelete', status: 'Skipped' }),
  row('Finn', { action: 'Disable' }),
  row('Gil', { action: 'Delete' }),
];

describe('the list of users', () => {
  it.each<[Partial<RowFilter>, readonly number[]]>([
    [{}, [0, 1, 2, 3, 4, 5, 6]],
    [{ outcome: 'created' }, [0]],
    [{ outcome: 'updated' }, [1]],
    [{ outcome: 'skipped' }, [2, 4]],
    [{ outcome: 'failed' }, [3]],
    [{ outcome: 'disabled' }, [5]],
    [{ outcome: 'deleted' }, [6]],
    [{ outcome: 'warnings' }, [1]],
    [{ text: 'ÅKESSON' }, [1]],
    [{ text: 'vance  ADELE' }, [0]],
    [{ text: 'notEffectively' }, [2]],
    [{ text: 'not assigned' }, [2]],
    [{ text: 'dan@x' }, [3]],
    [{ outcome: 'created', text: 'cher' }, []],
  ])('%j shows %j, before and while rows come in', (filter, expected) => {
    const before = createRowModel();
    before.setFilter({ ...NO_FILTER, ...filter });
    before.add(ROWS.slice(0, 2));
    before.add(ROWS.slice(2));
    expect(before.shown()).toEqual(expected);
    const after = createRowModel();
    after.add(ROWS);
    after.setFilter({ ...NO_FILTER, ...filter });
    expect(after.shown()).toEqual(expected);
  });

  it('counts every outcome, whatever is shown', () => {
    const model = createRowModel();
    model.setFilter({ outcome: 'failed', text: 'nobody' });
    model.add(ROWS);
    expect(model.counts()).toEqual({ all: 7, created: 1, updated: 1, disabled: 1, deleted: 1, changed: 0, skipped: 2, failed: 1, warnings: 1 });
  });

  it('finds the place of a row among those that are shown', () => {
    const model = createRowModel();
    model.add(ROWS);
    model.setFilter({ outcome: 'skipped', text: '' });
    expect([2, 4, 3].map((wanted) => model.placeOf(wanted))).toEqual([0, 1, -1]);
  });

  it('holds a hundred thousand users', () => {
    const model = createRowModel();
    for (let at = 0; at < 1000; at++) model.add(Array.from({ length: 100 }, (_, place) => row(`User ${at * 100 + place}`)));
    model.setFilter({ outcome: 'all', text: 'user 99999@' });
    expect(model.shown()).toEqual([99_999]);
    expect(model.total()).toBe(100_000);
  });
});
