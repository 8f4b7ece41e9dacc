import type { After, DateForm, DateGroup, GroupStep, Part } from './group.ts';

const EMPTY: DateGroup = { kind: 'date', numbers: 0, hasYear: false, hasMonth: false, monthFirst: false, dangling: false, loose: true };

/** The first part of a new group. Nothing is complete after one part, except an hour followed by AM or PM. */
export function startGroup(part: Part, after: After): GroupStep | undefined {
  if (after === 'end') return undefined;
  if (part === 'number' && after === 'half') return { kind: 'time', colons: 0 };
  if (part === 'number' && after === 'time') return { kind: 'pending', group: { kind: 'time', colons: 1 } };
  return after === 'space' || after === 'date' ? { kind: 'pending', group: withPart(EMPTY, part, after) } : undefined;
}

/** The next part of a date. Two parts are a date when the text ends there, three always. */
export function extendDate(group: DateGroup, part: Part, after: After): GroupStep | undefined {
  if ((part === 'year' && group.hasYear) || (part === 'month' && group.hasMonth)) return undefined;
  return sizeOf(group) === 1 ? secondPart(group, part, after) : thirdPart(group, part, after);
}

/** The date that ends where the text ends; undefined when a part is missing. */
export function endDate(group: DateGroup): DateForm | undefined {
  return sizeOf(group) === 2 && !group.dangling ? formOf(group) : undefined;
}

export function sizeOf({ numbers, hasYear, hasMonth }: DateGroup): number {
  return numbers + (hasYear ? 1 : 0) + (hasMonth ? 1 : 0);
}

function secondPart(group: DateGroup, part: Part, after: After): GroupStep | undefined {
  switch (after) {
    case 'end':
      return { kind: 'date', form: formOf(withPart(group, part, after)) };
    case 'space':
    case 'date':
      return { kind: 'pending', group: withPart(group, part, after) };
    case 'time':
    case 'half':
      return undefined;
  }
}

function thirdPart(group: DateGroup, part: Part, after: After): GroupStep | undefined {
  switch (after) {
    case 'end':
    case 'space':
      return { kind: 'date', form: formOf(withPart(group, part, after)) };
    case 'date':
      return undefined;
    case 'time':
      // Two parts and then an hour: .NET starts a time but keeps the numbers of the date in front of it, which hardly ever ends well.
      return part === 'number' && !group.dangling && !group.hasYear ? { kind: 'pending', group: { kind: 'time', colons: 1 } } : undefined;
    case 'half':
      return part === 'number' ? numberBeforeHalf(group) : undefined;
  }
}

function numberBeforeHalf(group: DateGroup): GroupStep | undefined {
  if (group.numbers === 2 && !group.dangling) return group.loose ? { kind: 'time', colons: 0 } : { kind: 'dateBeforeHour' };
  if (group.hasMonth && !group.hasYear && group.dangling) return undefined;
  return { kind: 'date', form: formOf(withPart(group, 'number', 'half')) };
}

function withPart(group: DateGroup, part: Part, after: After): DateGroup {
  return {
    kind: 'date',
    numbers: group.numbers + (part === 'number' ? 1 : 0),
    hasYear: group.hasYear || part === 'year',
    hasMonth: group.hasMonth || part === 'month',
    // A month behind "25/" counts as coming first when a blank follows it: so does .NET, and it decides what a lone number means.
    monthFirst: group.monthFirst || (part === 'month' && (group.numbers === 0 || (group.dangling && after === 'space'))),
    dangling: after === 'date',
    loose: group.loose && part === 'number' && after === 'space',
  };
}

function formOf({ numbers, hasYear, hasMonth, monthFirst }: DateGroup): DateForm {
  if (hasYear && hasMonth) return numbers === 0 ? 'yearMonth' : 'yearMonthNumber';
  if (hasYear) return numbers === 1 ? 'yearNumber' : 'yearTwoNumbers';
  if (hasMonth && numbers === 1) return monthFirst ? 'monthNumber' : 'numberMonth';
  if (hasMonth) return 'monthTwoNumbers';
  return numbers === 2 ? 'twoNumbers' : 'threeNumbers';
}
