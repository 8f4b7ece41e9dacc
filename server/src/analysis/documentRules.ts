import { FILE_PROBLEMS } from '../mappingFile/fileProblem.ts';
import type { RuleDescription } from '../rules/ruleRecord.ts';
import type { Severity } from '../base/severity.ts';

/** Mistakes in the form of a document, described like rules, so that settings and `explain` know them. */
export const documentRules: readonly RuleDescription[] = [
  ...Object.entries(FILE_PROBLEMS).map(([code, { level, title }]) =>
    describe(code, level, title, 'The rest of the mapping file is read all the same; this part has no effect until it is mended.', true),
  ),
  describe('file/unknown-profile', 'error', 'a profile that does not exist', 'Without its profile the mapping set is checked only in general: what the target app requires is not.', true),
  describe('json/syntax', 'error', 'a place where the text is not JSON', 'Graph and the portal refuse the whole document.', false),
  describe('json/trailing-comma', 'warning', 'a comma before a closing bracket', 'JSON has none; Graph and the portal refuse the document, though many editors do not.', false),
  describe('json/comment', 'warning', 'a comment in JSON', 'JSON has none; Graph and the portal refuse the document.', false),
  describe('json/duplicate-key', 'warning', 'a property given twice', 'Which one counts depends on the reader, so a value may be lost.', false),
  describe('json/too-deep', 'error', 'a document nested too deeply', 'No synchronization schema is nested so deeply; what lies deeper is not read.', false),
  describe('manifest/unknown-word', 'error', 'a word that is none of the values a property takes', 'Graph refuses the whole schema: its enumerations are case-sensitive.', false),
  describe('manifest/wrong-type', 'error', 'a value of the wrong JSON type', 'Graph refuses the whole schema.', false),
  describe('manifest/invalid-precedence', 'error', 'a matching precedence that is not a whole number from 0 on', 'Graph refuses the whole schema.', false),
  describe('manifest/incomplete-source', 'warning', 'a source that lacks its expression', 'The service writes text and tree together; the portal shows nothing for a source without text.', false),
  describe('manifest/missing-target', 'error', 'an attribute mapping without a target attribute', 'Nothing can flow, and Graph refuses the whole schema.', false),
  describe('settings/invalid', 'error', 'a setting that mapwright.json does not have', 'Settings that cannot be read are not used, so the command line and the editor would disagree.', false),
  describe('profile/invalid', 'error', 'a profile that does not fit its schema', 'A profile that cannot be read is not used.', false),
];

function describe(code: string, level: Severity, title: string, why: string, fixable: boolean): RuleDescription {
  const capital = title.charAt(0).toUpperCase() + title.slice(1);
  return { code, level, title: capital, why, fidelity: 'documented', sources: [], fixable };
}
