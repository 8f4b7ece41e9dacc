import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import { diagnose, diagnosing, type Diagnosis } from '../analysis/diagnose.ts';
import type { AnalysisRequest, DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { openDocument, openingDocument } from '../analysis/openDocument.ts';
import { openExpression } from '../analysis/openExpression.ts';
import { createParseCache } from '../analysis/parseCache.ts';
import type { Steps } from '../base/steps.ts';
import { builtInProfiles } from '../profiles/registry.ts';
import type { Finding } from '../rules/finding.ts';
import { allRules } from '../rules/registry.ts';
import type { Settings } from '../settings/settings.ts';
import type { OpenTextDocument } from './textDocument.ts';
import { nameOf } from './uri.ts';

/** A document of one version, understood, with what was found in it. */
export interface DocumentView {
  readonly document: OpenTextDocument;
  readonly analysis: DocumentAnalysis;
  readonly diagnosis: Diagnosis;
  /** Understands another text in the document's place, under the same settings. */
  readonly reopen: (text: string, profile?: string) => DocumentAnalysis;
  readonly findingsIn: (analysis: DocumentAnalysis) => readonly Finding[];
}

/** What lies around a document. */
export interface Surroundings {
  readonly settings: Settings;
  /** The document's path relative to the settings file. */
  readonly relativePath: string;
  /** The profile of the editor's settings. */
  readonly editorProfile: string | null;
  /** The profile that the user chose for the document by command; asked anew each time. */
  readonly chosenProfile: () => string | null;
}

/** Understands documents one after the other, in steps. */
export interface DocumentViewer {
  /** Null for one that is none of ours. */
  readonly view: (document: OpenTextDocument, surroundings: Surroundings) => Steps<DocumentView | null>;
  /** Understands the editor of an expression; `expression` is the one in the manifest, or null when it is not there. */
  readonly viewExpression: (document: OpenTextDocument, manifest: DocumentView, expression: AnalysedExpression | null) => Steps<DocumentView>;
}

/** A viewer that parses each distinct expression once. */
export function createDocumentViewer(): DocumentViewer {
  const parse = createParseCache();
  const findingsIn = (other: DocumentAnalysis): readonly Finding[] => diagnose(other, allRules).findings;

  function* view(document: OpenTextDocument, { settings, relativePath, editorProfile, chosenProfile }: Surroundings): Steps<DocumentView | null> {
    const name = nameOf(document.uri);
    const request = (text: string, profile?: string): AnalysisRequest => ({
      name: document.languageId === 'entra-mapping' && !name.endsWith('.entramap') ? `${name}.entramap` : name,
      text,
      settings,
      settingsPath: relativePath,
      commandProfile: profile ?? chosenProfile(),
      editorProfile,
      profiles: builtInProfiles,
      parse,
    });
    const analysis = yield* openingDocument(request(document.text));
    if (analysis.kind === null) return null;
    const diagnosis = yield* diagnosing(analysis, allRules);
    return { document, analysis, diagnosis, reopen: (text, profile) => openDocument(request(text, profile)), findingsIn };
  }

  function* viewExpression(document: OpenTextDocument, manifest: DocumentView, expression: AnalysedExpression | null): Steps<DocumentView> {
    const reopen = (text: string): DocumentAnalysis => openExpression(nameOf(document.uri), text, manifest.analysis, expression, parse);
    const analysis = reopen(document.text);
    const diagnosis = yield* diagnosing(analysis, allRules);
    return { document, analysis, diagnosis, reopen, findingsIn };
  }
  return { view, viewExpression };
}
