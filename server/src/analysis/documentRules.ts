import { FILE_PROBLEMS } from '../mappingFile/fileProblem.ts';
import { formRules } from '../rules/formRules.ts';
import type { RuleDescription } from '../rules/ruleRecord.ts';
import type { Severity } from '../base/severity.ts';

/** Mistakes in the form of a document, described like rules, so that settings and `explain` know them. */
export const documentRules: readonly RuleDescription[] = [
  ...Object.entries(FILE_PROBLEMS).map(([code, { level, title }]) =>
    describe(code, level, title, 'The rest of the mapping file is read all the same; this part has no effect until it is mended.', true),
  ),
  describe('file/unknown-profile', 'error', 'a profile that does not exist', 'Without its profile the mapping set is checked only in general: what the target app requires is not.', true),
  ...formRules,
  describe('file/suppression-unused', 'warning', 'a suppression that hides nothing', 'A suppression that is left behind hides the same mistake when somebody makes it again.', true),
  describe('settings/suppression-unused', 'warning', 'an entry of suppress that hides nothing', 'A suppression that is left behind hides the same mistake when somebody makes it again. "mapwright check" reports it where mapwright.json is checked together with its files.', false),
  describe('settings/suppression-reason', 'warning', 'an entry of suppress without its reason', 'A reviewer cannot tell an accepted finding from one that somebody wanted out of sight.', false),
  describe('settings/invalid', 'error', 'a setting that mapwright.json does not have', 'Settings that cannot be read are not used, so the command line and the editor would disagree.', false),
  describe('cases/invalid', 'error', 'a cases document that does not fit its schema', 'Cases that cannot be read are not run, and a report could not tell two of one name apart.', false),
  describe('profile/invalid', 'error', 'a profile that does not fit its schema', 'A profile that cannot be read is not used.', false),
];

function describe(code: string, level: Severity, title: string, why: string, fixable: boolean): RuleDescription {
  const capital = title.charAt(0).toUpperCase() + title.slice(1);
  return { code, level, title: capital, why, fidelity: 'documented', sources: [], fixable };
}
