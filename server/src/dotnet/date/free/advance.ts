import { endDate, extendDate, startGroup } from './dateGroup.ts';
import { NO_GROUP } from './group.ts';
import type { After, Group, GroupStep, Part } from './group.ts';

/** What a part and what follows it make of the group; undefined when DateTime.Parse gives up there. */
export function advance(group: Group, part: Part, after: After): GroupStep | undefined {
  switch (group.kind) {
    case 'none':
      return startGroup(part, after);
    case 'date':
      return yearLast(group, part, extendDate(group, part, after));
    case 'time':
      return part === 'number' ? extendTime(group.colons, after) : monthAfterColon(group.colons, part, after);
    case 'dateSuffixes':
      return part === 'number' ? afterDateSuffixes(after) : undefined;
    case 'timeSuffixes':
      return part === 'number' ? afterTimeSuffixes(after) : undefined;
  }
}

/** What the end of the text makes of the group; `pending` without a group when there was nothing left to complete. */
export function advanceToEnd(group: Group): GroupStep | undefined {
  switch (group.kind) {
    case 'none':
      return { kind: 'pending', group: NO_GROUP };
    case 'date': {
      const form = endDate(group);
      return form && { kind: 'date', form };
    }
    case 'time':
      return undefined;
    case 'dateSuffixes':
    case 'timeSuffixes':
      return { kind: 'suffixes', takesDay: false };
  }
}

/** Two numbers before the year follow the culture's order; two numbers around or behind it are always month and day. */
function yearLast(group: Group, part: Part, step: GroupStep | undefined): GroupStep | undefined {
  const twoNumbersBefore = group.kind === 'date' && group.numbers === 2 && part === 'year';
  return twoNumbersBefore && step?.kind === 'date' ? { kind: 'date', form: 'twoNumbersYear' } : step;
}

function extendTime(colons: 1 | 2, after: After): GroupStep | undefined {
  switch (after) {
    case 'end':
    case 'space':
    case 'half':
      return { kind: 'time', colons };
    case 'time':
      return colons === 1 ? { kind: 'pending', group: { kind: 'time', colons: 2 } } : undefined;
    case 'date':
      return undefined;
  }
}

/** "10:Aug" is the month August of 2010 or the 10th of August to .NET: the number turns out to belong to a date. */
function monthAfterColon(colons: 1 | 2, part: Part, after: After): GroupStep | undefined {
  if (part !== 'month' || colons !== 1) return undefined;
  if (after === 'end') return { kind: 'date', form: 'numberMonth' };
  if (after !== 'space') return undefined;
  return { kind: 'pending', group: { kind: 'date', numbers: 1, hasYear: false, hasMonth: true, monthFirst: false, dangling: false, loose: false } };
}

function afterDateSuffixes(after: After): GroupStep | undefined {
  switch (after) {
    case 'end':
      return { kind: 'suffixes', takesDay: true };
    case 'half':
      return { kind: 'time', colons: 0 };
    case 'space':
    case 'time':
      return { kind: 'pending', group: { kind: 'time', colons: 1 } };
    case 'date':
      return undefined;
  }
}

function afterTimeSuffixes(after: After): GroupStep | undefined {
  switch (after) {
    case 'end':
    case 'half':
      return { kind: 'suffixes', takesDay: false };
    case 'space':
      return { kind: 'pending', group: { kind: 'time', colons: 1 } };
    case 'date':
      return startGroup('number', after);
    case 'time':
      return undefined;
  }
}
