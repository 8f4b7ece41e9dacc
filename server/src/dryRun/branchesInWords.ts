import type { BranchReport, UnmatchedValue } from '../provisioning/branchAudit.ts';
import type { ReportLine } from './reportSection.ts';

const MOST_ARMS = 12;
const MOST_VALUES = 5;
const MOST_SUBJECT = 60;

/** Each Switch and IIF with its arms; arms that nobody takes, and values without a key, are named. */
export function branchLines(branches: readonly BranchReport[]): readonly ReportLine[] {
  return callsOf(branches).flatMap((arms): readonly ReportLine[] => {
    const [first] = arms;
    if (first === undefined) return [];
    const { target, function: name, subject, reached, call } = first;
    const about = subject.length > MOST_SUBJECT ? `${subject.slice(0, MOST_SUBJECT)}…` : subject;
    const taken = arms.filter(({ users }) => users > 0);
    const shown = taken.slice(0, MOST_ARMS).map((arm) => `${armName(arm)} ${arm.users}`);
    const more = taken.length - shown.length;
    const counts = reached === 0 ? 'nobody comes to it' : [...shown, ...(more > 0 ? [`${more} more arms`] : [])].join(', ');
    const fewer = call > 0 && reached > 0 ? ` (reached by ${reached})` : '';
    return [
      { text: `${target}, ${name} on ${about}${fewer}: ${counts === '' ? 'no arm is taken' : counts}.` },
      ...(reached === 0 ? [] : neverTaken(arms)),
      ...arms.flatMap(({ unmatched = [] }) => unmatchedLines(unmatched)),
    ];
  });
}

/** The default is no omission when nobody needs it. */
function neverTaken(arms: readonly BranchReport[]): readonly ReportLine[] {
  const idle = arms.filter(({ users, kind }) => users === 0 && kind !== 'default').map(armName);
  if (idle.length === 0) return [];
  const shown = idle.slice(0, MOST_ARMS);
  return [{ deep: true, text: `Never taken: ${shown.join(', ')}${idle.length > shown.length ? ` and ${idle.length - shown.length} more` : ''}.` }];
}

function unmatchedLines(unmatched: readonly UnmatchedValue[]): readonly ReportLine[] {
  if (unmatched.length === 0) return [];
  const shown = unmatched.slice(0, MOST_VALUES).map(({ value, users, likeKey }) => {
    const name = value === '' ? 'no value' : `"${value}"`;
    return `${name} (${users} ${users === 1 ? 'user' : 'users'}${likeKey === undefined ? '' : `; the key "${likeKey}" differs in letter case`})`;
  });
  const more = unmatched.length - shown.length;
  return [{ deep: true, text: `Without a key: ${shown.join(', ')}${more > 0 ? ` and ${more} other values` : ''}.` }];
}

function armName({ kind, key }: BranchReport): string {
  return kind === 'key' ? `"${key}"` : kind;
}

/** The arms of a mapping set, call by call. */
function callsOf(branches: readonly BranchReport[]): readonly (readonly BranchReport[])[] {
  const calls: BranchReport[][] = [];
  for (const branch of branches) {
    const open = calls.at(-1);
    const before = open?.at(-1);
    // A mapping set may write to one target twice; the default, or the value for false, comes last in a call.
    const goesOn = before !== undefined && before.target === branch.target && before.call === branch.call && before.kind !== 'default' && before.kind !== 'false';
    if (goesOn) open?.push(branch);
    else calls.push([branch]);
  }
  return calls;
}
