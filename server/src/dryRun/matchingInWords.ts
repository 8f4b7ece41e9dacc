import type { AccountReport } from '../provisioning/accountAudit.ts';
import type { DuplicateValue, MatchingReport } from '../provisioning/matchingAudit.ts';
import type { PopulationSummary } from '../provisioning/summary.ts';
import type { ReportLine } from './reportSection.ts';

const MOST_SHARED = 10;
const MOST_USERS = 5;

/** How well the matching attributes tell the users apart, and what the target store says of them. */
export function matchingLines({ matching, accounts }: PopulationSummary): readonly ReportLine[] {
  return [...matching.flatMap(attributeLines), ...(accounts === null ? [] : [{ text: accountsInWords(accounts) }])];
}

function attributeLines({ target, withValue, of, duplicates, duplicateValues, specialCharacters, matched, ambiguous }: MatchingReport): readonly ReportLine[] {
  const found = matched === null ? '' : ` ${matched} ${matched === 1 ? 'finds' : 'find'} one account by it${(ambiguous ?? 0) === 0 ? '' : `, ${ambiguous ?? 0} several`}.`;
  const unlisted = duplicateValues - Math.min(duplicates.length, MOST_SHARED);
  return [
    { text: `${target}: ${withValue} of ${of} users have a value${duplicateValues === 0 ? '; no value occurs twice.' : '.'}${found}` },
    ...duplicates.slice(0, MOST_SHARED).map((shared): ReportLine => ({ deep: true, text: sharedInWords(shared) })),
    ...(unlisted > 0 ? [{ deep: true, text: `${unlisted} more shared ${unlisted === 1 ? 'value is' : 'values are'} not listed.` } as const] : []),
    ...(specialCharacters > 0 ? [{ deep: true, text: `${specialCharacters} ${specialCharacters === 1 ? 'value has' : 'values have'} characters that may make the query fail.` } as const] : []),
  ];
}

function sharedInWords({ value, users, count, caseOnly }: DuplicateValue): string {
  const named = users.slice(0, MOST_USERS);
  const rest = count - named.length;
  return `${value} is shared by ${rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(' and ')}${caseOnly ? ', letter case aside' : ''}.`;
}

function accountsInWords({ linked, matched, wouldCreate, notCreated, ambiguous, gone }: AccountReport): string {
  const phrases = [
    ...(linked > 0 ? [`${linked} already linked`] : []),
    `${matched} matched`,
    `${wouldCreate} would be created`,
    `${ambiguous} ambiguous`,
    ...(notCreated > 0 ? [`${notCreated} not found and not created`] : []),
    ...(gone > 0 ? [`${gone} linked to an account that is gone`] : []),
  ];
  return `Against the target store: ${phrases.join(', ')}.`;
}
