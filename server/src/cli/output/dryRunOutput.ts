import type { DryRunEnd } from '../../dryRun/dryRunRequest.ts';
import { reportBuilder } from '../../dryRun/dryRunReport.ts';
import { jsonReport } from '../../dryRun/jsonReport.ts';
import { markdownReport } from '../../dryRun/markdownReport.ts';
import type { SampleUser } from '../../population/sampleUser.ts';
import { graphAnswer } from '../../provisioning/graphAnswer.ts';
import type { Job } from '../../provisioning/job.ts';
import type { UserOutcome } from '../../provisioning/outcome.ts';
import type { ReplayResult } from '../replay/startReplay.ts';
import type { Colours } from './colours.ts';
import { dryRunAsText } from './dryRunText.ts';
import { replayAsText } from './replayText.ts';

export const DRY_RUN_FORMATS = ['text', 'json', 'jsonl', 'md', 'graph'] as const;

type FinishedDryRun = Extract<DryRunEnd, { readonly ok: true }>;

/** Writes a dry-run, user by user where the format allows it; all pieces in order are the output. */
export interface DryRunOutput {
  readonly user: (outcome: UserOutcome, user: SampleUser, job: Job) => string;
  /** @param problem whether a user could not be read */
  readonly notice: (line: number, message: string, problem: boolean) => void;
  /** @param replayed what an app answered to the requests; null when they were not sent */
  readonly end: (end: FinishedDryRun, replayed: ReplayResult | null) => string;
}

const SHOWN_SUCCESSES = 3;

/** @param title what the dry-run is about, for Markdown */
export function dryRunOutput(format: (typeof DRY_RUN_FORMATS)[number], title: string, colours: Colours): DryRunOutput {
  switch (format) {
    case 'text': return asReport((report, replayed) => `${dryRunAsText(report, colours)}${replayed === null ? '' : `\n${replayAsText(replayed, colours)}`}`);
    case 'md': return asReport((report) => markdownReport(report, title));
    case 'json': return asJson();
    case 'jsonl': return asLines((outcome) => outcome);
    case 'graph': return asLines((outcome, user, job) => graphAnswer(job, user, outcome));
  }
}

function asReport(print: (report: ReturnType<ReturnType<typeof reportBuilder>['finish']>, replayed: ReplayResult | null) => string): DryRunOutput {
  const report = reportBuilder(SHOWN_SUCCESSES);
  return {
    user: (outcome) => {
      report.add(outcome);
      return '';
    },
    notice: report.notice,
    end: (end, replayed) => print(report.finish(end), replayed),
  };
}

function asLines(lineOf: (outcome: UserOutcome, user: SampleUser, job: Job) => unknown): DryRunOutput {
  return { user: (...told) => `${JSON.stringify(lineOf(...told))}\n`, notice: () => undefined, end: () => '' };
}

/** The contract of `dry-run --format json` (design 5), one user a line, so that memory does not grow with them. */
function asJson(): DryRunOutput {
  let first = true;
  const unread: { readonly line: number; readonly message: string }[] = [];
  return {
    user: (outcome) => {
      const before = first ? '{"users": [\n' : ',\n';
      first = false;
      return `${before}${JSON.stringify(outcome)}`;
    },
    notice: (line, message, problem) => {
      if (problem) unread.push({ line, message });
    },
    end: (end, replayed) => `${first ? '{"users": [' : '\n'}],\n${JSON.stringify({ ...jsonReport(end), unread, ...(replayed === null ? {} : { replay: replayed }) }, null, 2).slice(2)}\n`,
  };
}
