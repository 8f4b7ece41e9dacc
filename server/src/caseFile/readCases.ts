import { positionAt, type LineIndex } from '../base/lineIndex.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, property, spanOf } from '../json/navigate.ts';
import { valueOf } from '../json/valueOf.ts';
import type { CaseFile, PlacedCase } from './caseFile.ts';
import { casesProblems } from './casesProblems.ts';

/** A cases document that can be run. */
export interface ReadCases {
  readonly file: CaseFile;
  readonly placed: readonly PlacedCase[];
}

/** Reads a cases document; or one sentence that says what is wrong with it, and where. */
export function readCases(document: JsonDocument, lines: LineIndex): Result<ReadCases, string> {
  const [broken] = document.problems;
  if (broken !== undefined) return failure(`Its JSON is broken in line ${positionAt(lines, broken.span.start).line + 1}. ${broken.message}`);
  const [problem] = casesProblems(document);
  if (problem !== undefined) return failure(`It is no cases document: line ${positionAt(lines, problem.span.start).line + 1}: ${problem.message}`);
  // The schema has been held against it, and these types say what the schema says.
  const file = valueOf(document, 0) as unknown as CaseFile;
  return success({ file, placed: placesOf(document, lines, file) });
}

/** Each case with its place. */
function placesOf(document: JsonDocument, lines: LineIndex, file: CaseFile): readonly PlacedCase[] {
  const list = property(document, 0, 'cases');
  const nodes = list === undefined ? [] : items(document, list);
  return file.cases.flatMap((each, index) => {
    const node = nodes[index];
    if (node === undefined) return [];
    const user = property(document, node, 'user') ?? node;
    return [{ case: each, span: spanOf(document, node), line: positionAt(lines, spanOf(document, user).start).line + 1 }];
  });
}
