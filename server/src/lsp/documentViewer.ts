import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import { diagnose, diagnosing, type Diagnosis } from '../analysis/diagnose.ts';
import type { AnalysisRequest, DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { openDocument, openingDocument } from '../analysis/openDocument.ts';
import { openExpression } from '../analysis/openExpression.ts';
import { createParseCache } from '../analysis/parseCache.ts';
import { createObjectTexts } from '../json/objectText.ts';
import { builtInProfiles } from '../profiles/registry.ts';
import type { Finding } from '../rules/finding.ts';
import { allRules } from '../rules/registry.ts';
import type { Settings } from '../settings/settings.ts';
import { inTurns } from './inTurns.ts';
import type { ServerHost } from './serverHost.ts';
import type { OpenTextDocument } from './textDocument.ts';
import { nameOf } from './uri.ts';

/** A document of one version, understood. */
export interface DocumentView {
  readonly document: OpenTextDocument;
  readonly analysis: DocumentAnalysis;
  /** What is found in it, worked out once and only where somebody asks; null when nobody needs this version any more. */
  readonly diagnosis: () => Promise<Diagnosis | null>;
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

/** Understands documents one after the other, in slices between which it asks whether anybody still waits for them. */
export interface DocumentViewer {
  /** The result is null for one that is none of ours; null alone means that nobody waited for it any more. */
  readonly view: (document: OpenTextDocument, surroundings: Surroundings, isWanted: () => boolean) => Promise<{ readonly result: DocumentView | null } | null>;
  /** Understands the editor of an expression; `expression` is the one in the manifest, or null when it is not there. */
  readonly viewExpression: (document: OpenTextDocument, manifest: DocumentView, expression: AnalysedExpression | null, isWanted: () => boolean) => DocumentView;
}

/** A viewer that parses each distinct expression once. */
export function createDocumentViewer(turns: Pick<ServerHost, 'now' | 'nextTurn'>): DocumentViewer {
  const parse = createParseCache();
  const objectTexts = createObjectTexts();
  const findingsIn = (other: DocumentAnalysis): readonly Finding[] => diagnose(other, allRules).findings;

  function viewOf(document: OpenTextDocument, analysis: DocumentAnalysis, reopen: DocumentView['reopen'], isWanted: () => boolean): DocumentView {
    let diagnosis: Promise<Diagnosis | null> | null = null;
    return {
      document,
      analysis,
      diagnosis: () => (diagnosis ??= inTurns(diagnosing(analysis, allRules), turns, isWanted).then((done) => done?.result ?? null)),
      reopen,
      findingsIn,
    };
  }

  return {
    view: async (document, { settings, relativePath, editorProfile, chosenProfile }, isWanted) => {
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
        objectTexts,
      });
      const opened = await inTurns(openingDocument(request(document.text)), turns, isWanted);
      if (opened === null) return null;
      if (opened.result.kind === null) return { result: null };
      return { result: viewOf(document, opened.result, (text, profile) => openDocument(request(text, profile)), isWanted) };
    },
    viewExpression: (document, manifest, expression, isWanted) => {
      const reopen = (text: string): DocumentAnalysis => openExpression(nameOf(document.uri), text, manifest.analysis, expression, parse);
      return viewOf(document, reopen(document.text), reopen, isWanted);
    },
  };
}
