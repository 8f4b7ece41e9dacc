import type { UserOutcome } from './outcome.ts';

/** What a target store says of the users for whom an account is looked for. */
export interface AccountReport {
  /** Tied to an account before, which is there. */
  readonly linked: number;
  /** Found by exactly one matching value. */
  readonly matched: number;
  /** Not found, and a new account would be created. */
  readonly wouldCreate: number;
  /** Not found, and nothing is created. */
  readonly notCreated: number;
  /** Several accounts have the matching value, so nothing is written. */
  readonly ambiguous: number;
  /** Tied to an account that is not there any more. */
  readonly gone: number;
}

/** Counts what became of the search for accounts. */
export interface AccountAudit {
  readonly add: (outcome: UserOutcome) => void;
  readonly report: () => AccountReport;
}

/** An audit of the accounts, at nobody. */
export function accountAudit(): AccountAudit {
  const counts = { linked: 0, matched: 0, wouldCreate: 0, notCreated: 0, ambiguous: 0, gone: 0 };
  return {
    add: (outcome) => {
      const name = nameOf(outcome);
      if (name !== null) counts[name] += 1;
    },
    report: () => ({ ...counts }),
  };
}

function nameOf({ match, cause }: UserOutcome): keyof AccountReport | null {
  switch (match?.result) {
    case 'found': return match.linked ? 'linked' : 'matched';
    case 'notFound': return cause === 'created' ? 'wouldCreate' : 'notCreated';
    case 'several': return 'ambiguous';
    case 'gone': return 'gone';
    case 'noValue':
    case 'failed':
    case undefined: return null;
  }
}
