import type { LineIndex } from '../base/lineIndex.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import type { ManifestProblem } from '../manifest/manifestProblem.ts';
import type { MappingFileDocument } from '../mappingFile/mappingFileDocument.ts';
import type { AttributeMapping, DocumentKind, MappingModel } from '../model/mappingModel.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Settings } from '../settings/settings.ts';
import type { AnalysedExpression } from './analysedExpression.ts';
import type { ProfileChoice } from './chooseProfile.ts';
import type { ObjectTexts } from '../json/objectText.ts';
import type { ParseCache } from './parseCache.ts';

/** What is to be understood, and what is known around it. */
export interface AnalysisRequest {
  /** The file's name or path; its ending tells mapping files, profiles, cases and settings. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly settings: Settings;
  /** The path relative to the settings file, for its profile patterns. */
  readonly settingsPath: string;
  /** The profile that the command line or an editor command asks for. */
  readonly commandProfile: string | null;
  /** The profile of the editor's own settings. */
  readonly editorProfile: string | null;
  readonly profiles: readonly Profile[];
  readonly parse: ParseCache;
  /** The objects of other documents, or of other versions of this one. */
  readonly objectTexts?: ObjectTexts;
}

/** A text, understood: everything that findings, help and edits are made of. Plain data of one version of the text. */
export interface DocumentAnalysis {
  readonly name: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Null: no document of this domain. */
  readonly kind: DocumentKind | null;
  readonly source: DocumentSource;
  readonly model: MappingModel | null;
  readonly profile: Profile;
  readonly profileChoice: ProfileChoice;
  readonly settings: Settings;
  readonly expressions: readonly AnalysedExpression[];
  /** Parses what else is to be known of expressions; what the document's own were parsed with. */
  readonly parse: ParseCache;
}

/** The text as its own reader saw it. */
export type DocumentSource =
  | { readonly kind: 'mappingFile'; readonly document: MappingFileDocument }
  | { readonly kind: 'json'; readonly document: JsonDocument; readonly manifestProblems: readonly ManifestProblem[] }
  /** `mapping` is null when the manifest does not hold the expression, or no longer. */
  | { readonly kind: 'expression'; readonly mapping: AttributeMapping | null; readonly manifest: ManifestAround | null };

/** The manifest around an expression that has an editor of its own, as it would be with the text of that editor. */
export interface ManifestAround {
  readonly kind: DocumentKind;
  readonly model: MappingModel;
  readonly expressions: readonly AnalysedExpression[];
}
