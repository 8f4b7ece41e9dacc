import type { ReportLine, ReportSection } from '../dryRun/reportSection.ts';
import type { ComparedAnswer, ComparedAnswers, Verdict } from './answerComparison.ts';
import type { AnswerDifference } from './compareAnswers.ts';

/** One sentence about all answers: how many are as predicted. */
export function comparisonSummary({ compared, unmatched }: ComparedAnswers): string {
  const differing = compared.filter(({ differences }) => differences.length > 0).length;
  const parts = [`${compared.length - differing} as predicted`, `${differing} not as predicted`, ...(unmatched.length > 0 ? [`${unmatched.length} not compared`] : [])];
  const total = compared.length + unmatched.length;
  return `${total} ${total === 1 ? 'answer' : 'answers'}: ${parts.join(', ')}.`;
}

/** A section for each answer that is not as predicted, and one for those that could not be compared. */
export function comparisonSections({ compared, unmatched }: ComparedAnswers): readonly ReportSection[] {
  const unknown = unmatched.map(({ line, answer: { names } }): ReportLine => ({
    text: names.length === 0 ? `The answer in line ${line} does not say whom it is about.` : `The answer in line ${line} is about ${names[0] ?? ''}, and no outcome is: put the user into the population.`,
  }));
  return [
    ...compared.filter(({ differences }) => differences.length > 0).map(sectionOf),
    ...(unknown.length === 0 ? [] : [{ title: 'Not compared', lines: unknown }]),
  ];
}

function sectionOf({ user, actual, predicted, differences, rests }: ComparedAnswer): ReportSection {
  const imports = differences.some(({ aspect }) => aspect === 'import');
  return {
    title: user.display,
    lines: [
      { text: `The service answered ${verdictInWords(actual)}; predicted was ${verdictInWords(predicted)}.` },
      ...differences.filter(({ aspect }) => !VERDICT.includes(aspect)).map((difference): ReportLine => ({ deep: true, text: differenceInWords(difference) })),
      ...(imports ? [{ text: 'The population is not what the service read, so bring it up to date before you judge the rest.' }] : []),
      ...(rests.length === 0 ? [] : [{ text: 'The prediction rests on:' }, ...rests.map((text): ReportLine => ({ deep: true, text }))]),
    ],
  };
}

const VERDICT: readonly AnswerDifference['aspect'][] = ['result', 'action', 'code'];

function verdictInWords({ action, status, code }: Verdict): string {
  return `${[action, status].filter((word) => word !== null).join(', ') || 'nothing'}${code === null ? '' : ` (${code})`}`;
}

function differenceInWords({ aspect, name, actual, predicted }: AnswerDifference): string {
  const one = actual ?? 'nothing';
  const other = predicted ?? 'nothing';
  const what = name ?? '';
  switch (aspect) {
    case 'import': return `The service read ${what} as ${one}; the population has ${other}.`;
    case 'scope': return `${what} is ${one}; predicted was ${other}.`;
    case 'match': return name === null ? `Matching: ${one}; predicted was ${other}.` : `The account is ${one}; predicted was ${other}.`;
    case 'account': return `The app held ${one} for ${what}; the target store has ${other}.`;
    case 'property': return `${what} was written as ${one}; predicted was ${other}.`;
    case 'result':
    case 'action':
    case 'code': return `${aspect}: ${one}; predicted was ${other}.`;
  }
}
