import { casesProblems } from '../caseFile/casesProblems.ts';
import { loneSurrogates } from '../json/loneSurrogates.ts';
import type { ManifestRepair } from '../manifest/manifestProblem.ts';
import type { FileProblem } from '../mappingFile/fileProblem.ts';
import { profileProblems } from '../profiles/readProfile.ts';
import type { Finding } from '../rules/finding.ts';
import { settingsProblems } from '../settings/readSettings.ts';
import type { DocumentAnalysis, DocumentSource } from './documentAnalysis.ts';
import { documentFinding } from './documentFinding.ts';
import { jsonFixes } from './jsonFixes.ts';
import { suppressionFindings } from './settingsSuppressions.ts';

/** Mistakes in the form of a document: broken JSON, lines that are no statements, an unknown profile. */
export function documentFindings(analysis: DocumentAnalysis): readonly Finding[] {
  // The form of a manifest is judged there, not beside one of its expressions.
  return analysis.source.kind === 'expression' ? [] : [...formFindings(analysis.source, analysis.kind), ...unknownProfile(analysis)];
}

function formFindings(source: Exclude<DocumentSource, { readonly kind: 'expression' }>, kind: DocumentAnalysis['kind']): readonly Finding[] {
  if (source.kind === 'mappingFile') {
    return source.document.problems.map((problem) => documentFinding(problem.code, problem.span, problem.message, fixesOf(problem)));
  }
  const syntax = [...source.document.problems, ...loneSurrogates(source.document)].map((problem) => documentFinding(problem.code, problem.span, problem.message, jsonFixes(source.document, problem)));
  // Broken JSON hides what the values are; what it seems to say would only add noise.
  if (syntax.some(({ severity }) => severity === 'error')) return syntax;
  const values = source.manifestProblems.map(({ code, span, message, pointer, fix }) => ({ ...documentFinding(code, span, message, repair(fix)), pointer }));
  if (kind === 'settings') return [...syntax, ...settingsProblems(source.document).map(({ span, message, pointer }) => ({ ...documentFinding('settings/invalid', span, message, []), pointer })), ...suppressionFindings(source.document)];
  if (kind === 'profile') return [...syntax, ...profileProblems(source.document).map(({ span, message, pointer }) => ({ ...documentFinding('profile/invalid', span, message, []), pointer }))];
  if (kind === 'cases') return [...syntax, ...casesProblems(source.document).map(({ span, message, pointer }) => ({ ...documentFinding('cases/invalid', span, message, []), pointer }))];
  return [...syntax, ...values];
}

/** Graph refuses the document as it is, so a repair decides what flows. */
function repair(fix: ManifestRepair | undefined): Finding['fixes'] {
  return fix === undefined ? [] : [{ title: fix.title, safe: fix.isSure, effect: 'provisioning', edits: [{ kind: 'text', edits: fix.edits }] }];
}

function fixesOf({ edits, fixTitle, fixIsGuess, fixIsCosmetic }: FileProblem): Finding['fixes'] {
  if (edits === undefined) return [];
  return [{ title: fixTitle ?? 'Correct it', safe: fixIsGuess !== true, effect: fixIsCosmetic === true ? 'none' : 'provisioning', edits: [{ kind: 'text', edits }] }];
}

function unknownProfile(analysis: DocumentAnalysis): readonly Finding[] {
  const { unknown, profile } = analysis.profileChoice;
  if (unknown === null || unknown.origin === 'command' || analysis.model === null) return [];
  const span = unknown.span ?? { start: 0, end: 0 };
  const meant = unknown.meant === undefined ? '' : ` Did you mean "${unknown.meant}"?`;
  const message = `There is no profile "${unknown.id}", so the document is checked under ${profile.name}.${meant === '' ? ' Choose one that "mapwright profiles" lists.' : meant}`;
  const fixes =
    unknown.span === null || unknown.meant === undefined
      ? []
      : [{ title: `Change it to ${unknown.meant}`, safe: true, effect: 'none', edits: [{ kind: 'text', edits: [{ span: unknown.span, newText: unknown.meant }] }] } as const];
  return [documentFinding('file/unknown-profile', span, message, fixes)];
}
