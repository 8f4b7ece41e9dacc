import type { CultureData } from '../../culture/cultureData.ts';
import type { PartialDay } from '../completeDate.ts';
import type { ReadingCaveat, ReadingSettings } from '../readingSettings.ts';
import type { StatedZone } from '../zoneAdjustment.ts';
import { NO_GROUP } from './group.ts';
import type { Group } from './group.ts';
import type { Suffix, Vocabulary } from './vocabulary.ts';

/** What reading a free date works on; it does not change on the way. */
export interface FreeContext {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly culture: CultureData;
  readonly settings: ReadingSettings;
}

/** What the text has said so far. Undefined parts have not been named. */
export interface FreeFacts {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly weekday: number | undefined;
  /** 0 for AM, 1 for PM. */
  readonly half: number | undefined;
  readonly zone: StatedZone | undefined;
  readonly day: PartialDay;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  readonly suffixes: readonly Suffix[];
  /** Whether any date or time was complete. */
  readonly complete: boolean;
  readonly caveats: readonly ReadingCaveat[];
}

/** Where reading stands. The facts are kept apart because most steps leave them alone. */
export interface FreeState {
  /** The offset of the next character. */
  readonly at: number;
  readonly group: Group;
  /** The numbers of the unfinished group, at most three. */
  readonly numbers: readonly number[];
  readonly facts: FreeFacts;
}

export const NOTHING_READ: FreeState = {
  at: 0,
  group: NO_GROUP,
  numbers: [],
  facts: {
    year: undefined, month: undefined, weekday: undefined, half: undefined, zone: undefined, day: {}, hour: 0, minute: 0, second: 0, fraction: 0,
    hasDate: false, hasTime: false, suffixes: [], complete: false, caveats: [],
  },
};

/** The state with some facts added or changed. */
export function withFacts(state: FreeState, changes: Partial<FreeFacts>): FreeState {
  return { at: state.at, group: state.group, numbers: state.numbers, facts: { ...state.facts, ...changes } };
}

/** The state with reading going on at `at`. */
export function movedTo(state: FreeState, at: number): FreeState {
  return { at, group: state.group, numbers: state.numbers, facts: state.facts };
}
