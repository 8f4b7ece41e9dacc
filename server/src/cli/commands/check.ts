import { diagnose } from '../../analysis/diagnose.ts';
import { resolveEdits } from '../../analysis/resolveEdits.ts';
import { createParseCache } from '../../analysis/parseCache.ts';
import { lineIndexOf } from '../../base/lineIndex.ts';
import { atLeast } from '../../base/severity.ts';
import { allRules } from '../../rules/registry.ts';
import { ruleLink } from '../../rules/ruleLink.ts';
import type { CommandRecord } from '../commandRecord.ts';
import { openInput, type OpenedInput } from '../openInput.ts';
import { choice, configOption, formatOption, profileOption, severityChoice, stdinPathOption } from '../options.ts';
import { countSeverities, type CheckedFile } from '../output/checkedFile.ts';
import { coloursFor } from '../output/colours.ts';
import { findingsAsGithub } from '../output/findingsGithub.ts';
import { findingsAsJson } from '../output/findingsJson.ts';
import { findingsAsJunit } from '../output/findingsJunit.ts';
import { findingsAsSarif } from '../output/findingsSarif.ts';
import { findingsAsText } from '../output/findingsText.ts';

const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;

export const check: CommandRecord = {
  name: 'check',
  summary: 'Finds the mistakes in mapping files and manifests.',
  usage: 'FILES [options]',
  options: {
    profile: profileOption,
    format: formatOption(FORMATS),
    'fail-on': { type: 'string', value: 'LEVEL', help: 'Exit with 1 from this severity on: error (unless given), warning, info or hint.' },
    config: configOption,
    'stdin-path': stdinPathOption,
  },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json', 'sarif', 'github', 'junit']);
    const failOn = severityChoice('fail-on', given.text('fail-on'));
    if (!format.ok || !failOn.ok || given.positionals.length === 0) {
      host.writeError(`mapwright check: ${!format.ok ? format.message : !failOn.ok ? failOn.message : 'name at least one file.'}\n`);
      return 2;
    }
    const parse = createParseCache();
    const files: CheckedFile[] = [];
    for (const name of given.positionals) {
      const opened = await openInput(name, { profile: given.text('profile'), config: given.text('config'), stdinPath: given.text('stdin-path') }, host, parse);
      files.push(opened.ok ? checked(opened.value) : unread(name, opened.error));
    }
    for (const file of files) if (file.error !== null && format.value !== 'text') host.writeError(`${file.path}: ${file.error}\n`);
    await host.writeOutput(printed(files, format.value, failOn.value, host.colour));
    if (files.some((file) => file.error !== null)) return 2;
    const counts = countSeverities(files);
    return Object.entries(counts).some(([severity, count]) => count > 0 && atLeast(severity as keyof typeof counts, failOn.value)) ? 1 : 0;
  },
};

function printed(files: readonly CheckedFile[], format: (typeof FORMATS)[number], failOn: Parameters<typeof findingsAsJunit>[1], colour: boolean): string {
  switch (format) {
    case 'text':
      return findingsAsText(files, coloursFor(colour));
    case 'json':
      return findingsAsJson(files);
    case 'sarif':
      return findingsAsSarif(files, allRules);
    case 'github':
      return findingsAsGithub(files);
    case 'junit':
      return findingsAsJunit(files, failOn);
  }
}

function checked({ input, analysis }: OpenedInput): CheckedFile {
  const { findings } = diagnose(analysis, allRules);
  return {
    path: input.name,
    kind: analysis.kind,
    profile: analysis.profile.id,
    error: null,
    lines: analysis.lines,
    findings: findings.map((finding) => ({
      finding,
      link: ruleLink(finding.code, analysis.profile),
      fixes: finding.fixes.flatMap((fix) => {
        const edits = resolveEdits(analysis, fix.edits);
        return edits.ok ? [{ title: fix.title, safe: fix.safe, effect: fix.effect, edits: edits.value }] : [];
      }),
    })),
  };
}

function unread(path: string, error: string): CheckedFile {
  return { path, kind: null, profile: null, error, lines: lineIndexOf(''), findings: [] };
}
