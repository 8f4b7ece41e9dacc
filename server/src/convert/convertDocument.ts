import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { ParseCache } from '../analysis/parseCache.ts';
import { failure, success, type Result } from '../base/result.ts';
import { convertIntoManifest, convertIntoMappingFile, type Conversion } from './alignDocument.ts';
import { writeManifest } from './writeManifest.ts';
import { writeMappingFile } from './writeMappingFile.ts';

/**
 * Turns a manifest into a mapping file, or a mapping file into a manifest. Both documents have to be whole: see `unreadPart`.
 * @param into the document of the other kind that is to say what this one says; null for a new one
 * @returns the text of the other kind, or one sentence that says why there is none
 */
export function convertDocument(from: DocumentAnalysis, into: DocumentAnalysis | null, parse: ParseCache): Result<Conversion, string> {
  const { model, source } = from;
  if (model === null || model.rules.length === 0) return failure('This document has no mappings to convert.');
  switch (source.kind) {
    case 'mappingFile': {
      if (into !== null && into.source.kind !== 'json') return failure('The document to convert into is no manifest.');
      const conversion = into === null ? writeManifest(model, from.profile, parse) : convertIntoManifest(into, model);
      return withNotice(conversion, droppedNotice(source.document.comments.length, model.scratch.length));
    }
    case 'json': {
      if (into !== null) return into.source.kind === 'mappingFile' ? convertIntoMappingFile(into, model) : failure('The document to convert into is no mapping file.');
      return writeMappingFile(model, from.profileChoice.origin === 'default' ? null : from.profile.id);
    }
    case 'expression':
      return failure('One expression is no document to convert. Convert its manifest.');
  }
}

function droppedNotice(comments: number, scratch: number): string | null {
  const parts = [...counted(comments, 'comment'), ...counted(scratch, 'scratch line')];
  return parts.length === 0 ? null : `A manifest has no place for ${parts.join(' and ')}; they stay in the mapping file only.`;
}

function counted(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}

function withNotice(conversion: Result<Conversion, string>, notice: string | null): Result<Conversion, string> {
  return notice === null || !conversion.ok ? conversion : success({ ...conversion.value, notices: [...conversion.value.notices, notice] });
}
