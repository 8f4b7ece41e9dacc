import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { RecordFormat } from '../population/format.ts';
import { userRules } from '../userRules/registry.ts';
import type { UserWatch } from '../userRules/userRule.ts';
import type { Finding } from '../rules/finding.ts';
import type { DryRunEnd, DryRunHost } from './dryRunRequest.ts';
import { jobSettingsFrom } from './jobSettingsFrom.ts';
import { expressionsOfJob } from './jobSources.ts';
import { runDryRun } from './runDryRun.ts';

/** The population that a document is judged by. */
export interface JudgedPopulation {
  readonly pieces: AsyncIterable<string>;
  readonly format: RecordFormat;
  /** Milliseconds since 1970-01-01 UTC: what Now() gives. */
  readonly now: number;
}

/** What the rules about users find in a document, and how the walk over them ended. */
export interface JudgedUsers {
  readonly findings: readonly Finding[];
  readonly end: DryRunEnd;
}

/** Plays a population through a document and asks every rule about users. Users go by one by one. */
export async function judgeUsers(analysis: DocumentAnalysis, population: JudgedPopulation, host: Pick<DryRunHost, 'worker' | 'deadline' | 'isCancelled' | 'onNotice' | 'onProgress'>): Promise<JudgedUsers> {
  const settings = jobSettingsFrom(analysis.settings, { scope: undefined, tenantUrl: undefined, now: undefined, seed: undefined, present: population.now });
  if (!settings.ok) return { findings: [], end: { ok: false, message: settings.error } };
  const watches: { readonly rule: (typeof userRules)[number]; readonly watch: UserWatch }[] = [];
  const end = await runDryRun(
    { analysis, settings: settings.value, population: population.pieces, format: population.format, target: null, assignments: null },
    {
      ...host,
      onOutcome: () => undefined,
      watch: (source, job) => {
        const expressions = expressionsOfJob(analysis, source);
        const mine = userRules.map((rule) => ({ rule, watch: rule.watch({ objectMapping: source.objectMapping, job, parse: (text) => expressions.get(text) }) }));
        watches.push(...mine);
        return (user, outcome) => {
          for (const { watch } of mine) watch.see(user, outcome);
        };
      },
    },
  );
  const findings = watches.flatMap(({ rule, watch }) =>
    watch.end().map((found): Finding => ({ code: rule.code, fidelity: rule.fidelity, ...found, severity: found.severity ?? rule.level, fixes: found.fixes ?? [] })),
  );
  return { findings, end };
}
