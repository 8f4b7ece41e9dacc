import type { SampleUser } from '../population/sampleUser.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';

/** The users of a dry-run, kept so that each can be looked at again. A row is one user under one object mapping. */
export interface PlayedUsers {
  /** @param mapping the place of the object mapping among those that are played */
  readonly add: (user: SampleUser, mapping: number, outcome: UserOutcome) => void;
  readonly rows: () => number;
  /** Rows are counted from 0; null for one that is not there. */
  readonly at: (row: number) => PlayedUser | null;
}

export interface PlayedUser {
  readonly user: SampleUser;
  readonly mapping: number;
  /** What the other users of the population made of an outcome that was simulated for this one alone. */
  readonly among: (simulated: UserOutcome) => UserOutcome;
}

type Judgement = Pick<UserOutcome, 'action' | 'status' | 'code' | 'reason' | 'warnings' | 'rests'>;

/** Nobody yet. A user is kept as one text: a tenth of what its attributes take as objects. */
export function createPlayedUsers(): PlayedUsers {
  const texts: string[] = [];
  const judgements: Judgement[] = [];
  const mappings: number[] = [];
  return {
    add: (user, mapping, { action, status, code, reason, warnings, rests }) => {
      texts.push(JSON.stringify({ ...user, attributes: [...user.attributes] }));
      judgements.push({ action, status, code, reason, warnings, rests });
      mappings.push(mapping);
    },
    rows: () => texts.length,
    at: (row) => {
      const [text, judgement, mapping] = [texts[row], judgements[row], mappings[row]];
      if (text === undefined || judgement === undefined || mapping === undefined) return null;
      const kept = JSON.parse(text) as Omit<SampleUser, 'attributes'> & { readonly attributes: readonly (readonly [string, string | readonly string[]])[] };
      return { user: { ...kept, attributes: new Map(kept.attributes) }, mapping, among: (simulated) => judged(simulated, judgement) };
    },
  };
}

function judged(simulated: UserOutcome, judgement: Judgement): UserOutcome {
  if (judgement.action !== 'StagedDelete') return { ...simulated, ...judgement };
  const reads = simulated.requests.default.filter(({ method }) => method === 'GET');
  return { ...simulated, ...judgement, requests: { default: reads, aadOptscim062020: reads } };
}
