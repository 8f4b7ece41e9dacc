import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { resolveEdits } from '../analysis/resolveEdits.ts';
import { failure, success, type Result } from '../base/result.ts';
import { applyEdits } from '../base/textEdit.ts';
import type { MappingModel } from '../model/mappingModel.ts';
import { alignObjectMapping } from './alignObjectMapping.ts';
import { describeMapping, pairObjectMappings, placedMappings, type MappingPair } from './pairObjectMappings.ts';

/** A converted text, and what the reader should know about it, in plain sentences. */
export interface Conversion {
  readonly text: string;
  readonly notices: readonly string[];
}

/**
 * A manifest that says what a mapping file says: inside the object mappings that the file names, the file is complete;
 * everything else stays byte for byte (design 2).
 * @param manifest the document to change
 * @param file the model of the mapping file
 * @returns the new text, or one sentence that says why there is none
 */
export function convertIntoManifest(manifest: DocumentAnalysis, file: MappingModel): Result<Conversion, string> {
  if (manifest.model === null) return failure('The document to convert into has no mappings.');
  const pairs = pairObjectMappings(manifest.model, placedMappings(file));
  if (!pairs.ok) return pairs;
  return aligned(manifest, pairs.value, []);
}

/**
 * A mapping file that says what a manifest says, about the object mappings that it names already. Comments, scratch lines
 * and the spacing of expressions that say the same stay.
 */
export function convertIntoMappingFile(file: DocumentAnalysis, manifest: MappingModel): Result<Conversion, string> {
  if (file.model === null) return failure('The mapping file to convert into cannot be read.');
  const pairs = pairObjectMappings(manifest, placedMappings(file.model));
  if (!pairs.ok) return pairs;
  const taken = new Set(pairs.value.map(({ current }) => current.objectMapping));
  const others = placedMappings(manifest).filter(({ objectMapping }) => !taken.has(objectMapping));
  const notices = others.map((other) => `The mapping file does not name ${describeMapping(other)}, so it says nothing of it.`);
  return aligned(file, pairs.value.map(({ current, wanted }) => ({ current: wanted, wanted: current })), notices);
}

function aligned(document: DocumentAnalysis, pairs: readonly MappingPair[], notices: readonly string[]): Result<Conversion, string> {
  const edits = pairs.flatMap(({ current, wanted }) => alignObjectMapping(current.objectMapping, wanted.objectMapping));
  const resolved = resolveEdits(document, edits);
  return resolved.ok ? success({ text: applyEdits(document.text, resolved.value), notices }) : failure(resolved.error.message);
}
