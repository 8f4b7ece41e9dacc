import type { SampleUser } from '../population/sampleUser.ts';
import { graphAnswer } from '../provisioning/graphAnswer.ts';
import type { Job } from '../provisioning/job.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import { SIMULATED_RULES } from '../provisioning/simulatedRule.ts';
import { compareAnswers, type AnswerDifference } from './compareAnswers.ts';
import { decodeAnswer, type DecodedAnswer } from './decodeAnswer.ts';
import type { ReadAnswer } from './readAnswers.ts';

/** One real answer beside its prediction. */
export interface ComparedAnswer {
  /** The line of the file of answers where it begins. */
  readonly line: number;
  readonly user: UserOutcome['user'];
  readonly actual: Verdict;
  readonly predicted: Verdict;
  readonly differences: readonly AnswerDifference[];
  /** What the prediction rests on and is not documented beyond doubt, as sentences. */
  readonly rests: readonly string[];
}

export interface Verdict {
  readonly action: string | null;
  readonly status: string | null;
  readonly code: string | null;
}

/** Lays real answers beside the outcomes of a dry-run, as they come. */
export interface AnswerComparison {
  readonly see: (job: Job, user: SampleUser, outcome: UserOutcome) => void;
  readonly result: () => ComparedAnswers;
}

export interface ComparedAnswers {
  /** In the order of the file of answers. */
  readonly compared: readonly ComparedAnswer[];
  /** Answers whose user no outcome was about, or that tell no user. */
  readonly unmatched: readonly ReadAnswer[];
}

/** A comparison of these answers, with nothing seen yet. */
export function answerComparison(answers: readonly ReadAnswer[]): AnswerComparison {
  const byName = new Map<string, ReadAnswer[]>();
  for (const read of answers) {
    for (const name of new Set(read.answer.names.map((each) => each.toLowerCase()))) byName.set(name, [...(byName.get(name) ?? []), read]);
  }
  const compared = new Map<ReadAnswer, ComparedAnswer>();
  return {
    see: (job, user, outcome) => {
      const mine = new Set(namesOf(user).flatMap((name) => byName.get(name.toLowerCase()) ?? []));
      for (const read of mine) {
        if (!compared.has(read) && isAbout(read.answer, job)) compared.set(read, comparedWith(read, job, user, outcome));
      }
    },
    result: () => ({
      compared: answers.flatMap((read) => compared.get(read) ?? []),
      unmatched: answers.filter((read) => !compared.has(read)),
    }),
  };
}

function comparedWith({ line, answer }: ReadAnswer, job: Job, user: SampleUser, outcome: UserOutcome): ComparedAnswer {
  const predicted = decodeAnswer({ ...graphAnswer(job, user, outcome) });
  if (!predicted.ok) throw new Error('Our own answers can be understood.');
  return {
    line,
    user: outcome.user,
    actual: verdictOf(answer),
    predicted: verdictOf(predicted.value),
    differences: compareAnswers(answer, predicted.value, job.reads),
    rests: outcome.rests.map((name) => SIMULATED_RULES[name].text),
  };
}

function verdictOf({ action, result, errorCode }: DecodedAnswer): Verdict {
  return { action, status: result, code: errorCode };
}

function namesOf({ key, attributes }: SampleUser): readonly string[] {
  return [key, attributes.get('objectId'), attributes.get('userPrincipalName')].filter((name) => typeof name === 'string');
}

/** Where several object mappings are played, the kind of object that is written tells which one an answer is about. */
function isAbout({ targetType }: DecodedAnswer, { targetObject }: Job): boolean {
  return targetType === null || targetObject === null || targetType.toLowerCase() === targetObject.toLowerCase();
}
