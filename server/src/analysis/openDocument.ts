import { lineIndexOf } from '../base/lineIndex.ts';
import { toTheEnd, type Steps } from '../base/steps.ts';
import { readJson } from '../json/readJson.ts';
import { manifestProblems } from '../manifest/checkManifest.ts';
import { readManifestModel } from '../manifest/readModel.ts';
import { recogniseDocument } from '../manifest/recognise.ts';
import { readMappingFile } from '../mappingFile/readMappingFile.ts';
import type { DocumentKind, MappingModel } from '../model/mappingModel.ts';
import { expressionsOf } from './analysedExpression.ts';
import { chooseProfile } from './chooseProfile.ts';
import type { AnalysisRequest, DocumentAnalysis, DocumentSource } from './documentAnalysis.ts';

/** Understands a text: reads it by its name's ending or its content, chooses the profile, parses every expression. Never fails. */
export function openDocument(request: AnalysisRequest): DocumentAnalysis {
  return toTheEnd(openingDocument(request));
}

/** The same, in steps. */
export function* openingDocument(request: AnalysisRequest): Steps<DocumentAnalysis> {
  const { source, kind, model } = yield* read(request);
  const profileChoice = chooseProfile({
    command: request.commandProfile,
    model,
    settings: request.settings,
    path: request.settingsPath,
    editor: request.editorProfile,
    profiles: request.profiles,
  });
  return {
    name: request.name,
    text: request.text,
    lines: source.kind === 'json' ? source.document.lines : lineIndexOf(request.text),
    kind,
    source,
    model,
    profile: profileChoice.profile,
    profileChoice,
    settings: request.settings,
    expressions: model === null ? [] : yield* expressionsOf(model, request.parse),
    parse: request.parse,
  };
}

interface ReadDocument {
  readonly source: DocumentSource;
  readonly kind: DocumentKind | null;
  readonly model: MappingModel | null;
}

function* read({ name, text, objectTexts }: AnalysisRequest): Steps<ReadDocument> {
  if (name.endsWith('.entramap')) {
    const document = readMappingFile(text);
    return { source: { kind: 'mappingFile', document }, kind: 'mapping', model: document.model };
  }
  const document = readJson(text, objectTexts);
  yield;
  const plain: DocumentSource = { kind: 'json', document, manifestProblems: [] };
  const byName = kindByName(name);
  if (byName !== null) return { source: plain, kind: byName, model: null };
  const recognised = recogniseDocument(document);
  if (recognised === null) return { source: plain, kind: null, model: null };
  const source = { ...plain, manifestProblems: manifestProblems(document, recognised) };
  yield;
  return { source, kind: recognised.kind, model: readManifestModel(document, recognised) };
}

/** Our own JSON files are known by their endings (design 2). */
function kindByName(name: string): DocumentKind | null {
  if (name.endsWith('.entraprofile.json')) return 'profile';
  if (name.endsWith('.entracases.json')) return 'cases';
  return /(^|[\\/])mapwright\.json$/.test(name) ? 'settings' : null;
}
