import type { DryRunReport } from './dryRunReport.ts';
import { countsInWords, storyInWords } from './inWords.ts';

/** What is to say of a population as a whole. */
export interface Overview {
  /** One sentence for each object mapping. */
  readonly headlines: readonly string[];
  readonly sections: readonly OverviewSection[];
}

export interface OverviewSection {
  readonly title: string;
  /** Plain sentences, without any markup. */
  readonly sentences: readonly string[];
}

/** An overview of a dry-run; a section that has nothing to say is left out. */
export function overviewOf({ end, notices }: DryRunReport): Overview {
  const users = `${end.users} ${end.users === 1 ? 'user' : 'users'}`;
  const summaries = end.summaries.map(({ summary }) => summary);
  const sections: readonly OverviewSection[] = [
    {
      title: 'Attributes that the app does not take',
      sentences: summaries.flatMap(({ profile }) => profile.filter((row) => row.users > 0).map((row) => `${row.target}: ${row.users} of ${users} carry a value.`)),
    },
    {
      title: 'Matching',
      sentences: summaries.flatMap(({ matching }) =>
        matching.flatMap(({ target, withValue, of, duplicates }) => [
          `${target}: ${withValue} of ${of} users have a value${duplicates.length === 0 ? ', and no value occurs twice' : ''}.`,
          ...duplicates.slice(0, MOST_DUPLICATES).map((duplicate) => `${target}: "${duplicate.value}" is shared by ${duplicate.users.join(' and ')}.`),
          ...(duplicates.length > MOST_DUPLICATES ? [`${target}: ${duplicates.length - MOST_DUPLICATES} more values are shared.`] : []),
        ]),
      ),
    },
    {
      title: 'What happens over time',
      sentences: end.summaries.flatMap(({ story }) =>
        story === null ? [] : storyInWords(story).map(({ moment, sentence }) => `${moment}, ${story.first.user.display}: ${sentence}`),
      ),
    },
    { title: 'About the population file', sentences: notices },
    { title: 'How sure this is', sentences: [...end.notes, ...summaries.flatMap(({ notes }) => notes)] },
  ];
  return {
    headlines: end.summaries.map(({ mapping, summary }) => {
      const counts = countsInWords(summary).join(', ');
      const name = end.summaries.length > 1 && mapping !== null ? `${mapping}: ` : '';
      return `${name}${users}: ${counts === '' ? 'nothing to do' : counts}.`;
    }),
    sections: sections.filter(({ sentences }) => sentences.length > 0),
  };
}

const MOST_DUPLICATES = 20;
