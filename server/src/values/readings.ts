import type { EvaluationEnvironment } from './environment.ts';

/** A point where public pages contradict each other or say nothing, and the user may choose what is taken to hold (spec 6). */
export interface Reading {
  readonly name: ReadingName;
  /** The question, as one plain sentence. */
  readonly question: string;
  /** The first choice is the default. */
  readonly choices: readonly { readonly choice: string; readonly meaning: string; readonly source: string }[];
}

export type ReadingName = 'coalesce-empty' | 'join-empty' | 'replace-attribute-mode' | 'split-trim' | 'several-roles';

/** Every reading that the evaluation knows; settings may name others only by mistake. */
export const READINGS: readonly Reading[] = [
  {
    name: 'coalesce-empty',
    question: 'Does Coalesce skip an empty text as it skips an absent value?',
    choices: [
      { choice: 'value', meaning: 'An empty text is a value and is returned.', source: 'functions reference, Coalesce: speaks of NULL only' },
      { choice: 'skipped', meaning: 'An empty text is skipped.', source: 'SuccessFactors expression guide, display name with a preferred name' },
    ],
  },
  {
    name: 'join-empty',
    question: 'Does Join leave a separator for an empty source?',
    choices: [
      { choice: 'dropped', meaning: 'An empty source leaves no separator.', source: 'functions reference, example Join(", ", "", [surname], [givenName])' },
      { choice: 'kept', meaning: 'An empty text keeps its separator; only an absent value is dropped.', source: 'MicrosoftDocs/azure-docs issue 49862' },
    ],
  },
  {
    name: 'replace-attribute-mode',
    question: 'What does Replace do with a group name and replacementAttributeName?',
    choices: [
      { choice: 'fallback', meaning: 'A source with a value is returned as it is; an empty one is replaced by the group found in the other attribute.', source: 'functions reference, Replace' },
      { choice: 'substitute', meaning: 'An empty source is returned; otherwise the group found in the source is replaced by the other attribute.', source: 'cloud sync expression reference, Replace' },
    ],
  },
  {
    name: 'split-trim',
    question: 'Does Split remove blanks around the parts?',
    choices: [
      { choice: 'trimmed', meaning: 'Blanks around each part are removed.', source: 'functions reference, example of Split' },
      { choice: 'kept', meaning: 'Each part keeps its blanks, as .NET does.', source: '.NET String.Split' },
    ],
  },
  {
    name: 'several-roles',
    question: 'What does SingleAppRoleAssignment do with several roles?',
    choices: [
      { choice: 'error', meaning: 'Evaluation fails.', source: 'MicrosoftDocs/azure-docs issue 42487' },
      { choice: 'first', meaning: 'One of the roles is returned; here it is the first.', source: 'cloud sync expression reference, SingleAppRoleAssignment' },
    ],
  },
];

/** The choice that holds for a reading: the one of the environment, else the default. */
export function readingOf(environment: EvaluationEnvironment, name: ReadingName): string {
  const reading = READINGS.find((known) => known.name === name);
  const chosen = environment.readings[name];
  const known = reading?.choices.some(({ choice }) => choice === chosen);
  return known === true && chosen !== undefined ? chosen : (reading?.choices[0]?.choice ?? '');
}
