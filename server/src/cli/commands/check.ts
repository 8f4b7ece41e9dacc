import { createParseCache } from '../../analysis/parseCache.ts';
import { ruleCatalogue } from '../../analysis/ruleCatalogue.ts';
import type { Result } from '../../base/result.ts';
import { SEVERITIES, atLeast, type Severity } from '../../base/severity.ts';
import { applyBaseline, keepBaseline } from '../baseline/applyBaseline.ts';
import { readBaseline } from '../baseline/readBaseline.ts';
import { checkInput, uncheckedFile } from '../checkInput.ts';
import type { CommandArguments, CommandRecord, ExitCode } from '../commandRecord.ts';
import type { CommandHost } from '../host.ts';
import { userRules } from '../../userRules/registry.ts';
import { openInput, type OpenedInput } from '../openInput.ts';
import { unusedSuppressions } from '../unusedSuppressions.ts';
import { choice, configOption, formatOption, profileOption, severityChoice, stdinPathOption } from '../options.ts';
import { countSeverities, type BaselineReport, type CheckedFile } from '../output/checkedFile.ts';
import { coloursFor } from '../output/colours.ts';
import { baselineText } from '../output/baselineText.ts';
import { findingsAsGithub, githubLimitNotice } from '../output/findingsGithub.ts';
import { findingsAsJson } from '../output/findingsJson.ts';
import { findingsAsJunit } from '../output/findingsJunit.ts';
import { findingsAsSarif } from '../output/findingsSarif.ts';
import { findingsAsText } from '../output/findingsText.ts';
import { populationFindings } from '../populationFindings.ts';
import { readRecords, type RecordFile } from '../readPieces.ts';

const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
type Format = (typeof FORMATS)[number];

export const check: CommandRecord = {
  name: 'check',
  summary: 'Finds the mistakes in mapping files and manifests.',
  usage: 'FILES [options]',
  options: {
    profile: profileOption,
    format: formatOption(FORMATS),
    'fail-on': { type: 'string', value: 'LEVEL', help: 'Exit with 1 from this severity on: error (unless given), warning, info or hint.' },
    users: { type: 'string', value: 'FILE', help: 'Judge the mappings by this population, too: JSON, JSON Lines or CSV. Findings count users; they hold no values.' },
    baseline: { type: 'string', value: 'FILE', help: 'Leave out the findings that this file knows; the output of --format json does as well.' },
    'write-baseline': { type: 'string', value: 'FILE', help: 'Write the findings to this file instead of printing them. With --baseline, only known ones that are still there.' },
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), FORMATS);
    const failOn = severityChoice('fail-on', given.text('fail-on'));
    if (!format.ok || !failOn.ok || given.positionals.length === 0) {
      return refused(!format.ok ? format.message : !failOn.ok ? failOn.message : 'name at least one file.', host);
    }
    const name = given.text('baseline');
    const baseline = name === undefined ? null : await readBaseline(name, host);
    if (baseline?.ok === false) return refused(baseline.error, host);
    const known = baseline?.value ?? null;
    const usersName = given.text('users');
    const users = usersName === undefined ? null : await readRecords('population', usersName, host);
    if (users?.ok === false) return refused(users.error, host);
    const { files, complete } = await checkedFiles(given, users?.value ?? null, host);
    // Without a population, what it showed is neither new nor gone.
    const isAsked = (code: string): boolean => users !== null || !userRules.some((rule) => rule.code === code);
    const writeTo = given.text('write-baseline');
    if (writeTo !== undefined) {
      complain(files, host);
      const kept = await keepBaseline(files, writeTo, known, isAsked, host);
      host.writeError(`${kept.ok ? '' : 'mapwright check: '}${kept.message}\n`);
      return kept.ok ? 0 : 2;
    }
    const { files: fresh, report } = applyBaseline(files, name, known, isAsked, host);
    if (format.value !== 'text') complain(fresh, host);
    if (report !== null && format.value !== 'text' && format.value !== 'json') host.writeError(baselineText(report));
    await host.writeOutput(printed(fresh, report, format.value, failOn.value, host.colour));
    const notice = format.value === 'github' ? githubLimitNotice(fresh) : null;
    if (notice !== null) host.writeError(`${notice}\n`);
    return complete ? exitCode(fresh, failOn.value) : 2;
  },
};

async function checkedFiles(given: CommandArguments, users: RecordFile | null, host: CommandHost): Promise<{ readonly files: readonly CheckedFile[]; readonly complete: boolean }> {
  const parse = createParseCache();
  const inputs: { readonly name: string; readonly opened: Result<OpenedInput, string> }[] = [];
  for (const name of given.positionals) {
    inputs.push({ name, opened: await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host, parse) });
  }
  const read = inputs.flatMap(({ opened }) => (opened.ok ? [opened.value] : []));
  let complete = true;
  const files: CheckedFile[] = [];
  for (const { name, opened } of inputs) {
    if (!opened.ok) {
      files.push(uncheckedFile(name, opened.error));
      continue;
    }
    const shown = users === null ? { findings: [], complete: true } : await populationFindings(opened.value, users, given.text('users') ?? '', host);
    complete &&= shown.complete;
    files.push(checkInput(opened.value, [...shown.findings, ...(read.length === inputs.length ? unusedSuppressions(opened.value, read) : [])]));
  }
  return { files, complete };
}

function exitCode(files: readonly CheckedFile[], failOn: Severity): ExitCode {
  if (files.some((file) => file.error !== null)) return 2;
  const counts = countSeverities(files);
  return SEVERITIES.some((severity) => counts[severity] > 0 && atLeast(severity, failOn)) ? 1 : 0;
}

function refused(message: string, host: CommandHost): ExitCode {
  host.writeError(`mapwright check: ${message}\n`);
  return 2;
}

function complain(files: readonly CheckedFile[], host: CommandHost): void {
  for (const { path, error } of files) if (error !== null) host.writeError(`${path}: ${error}\n`);
}

function printed(files: readonly CheckedFile[], report: BaselineReport | null, format: Format, failOn: Severity, colour: boolean): string {
  switch (format) {
    case 'text':
      return findingsAsText(files, report, coloursFor(colour));
    case 'json':
      return findingsAsJson(files, report);
    case 'sarif':
      return findingsAsSarif(files, ruleCatalogue);
    case 'github':
      return findingsAsGithub(files);
    case 'junit':
      return findingsAsJunit(files, failOn);
  }
}
