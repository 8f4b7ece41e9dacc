import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { CallNode } from '../expression/ast.ts';
import { argumentAt } from '../expression/walk.ts';
import type { FunctionRecord } from '../functions/functionRecord.ts';
import { parameterAt } from '../functions/parameters.ts';
import { functionNamed } from '../functions/registry.ts';
import { locate } from './locate.ts';
import { fidelitySentence } from './markdown.ts';

/** The signature of the call around a cursor, with the parameter that is being written. */
export interface SignatureText {
  readonly label: string;
  readonly documentation: string;
  /** In the order of the label; spans are offsets in it. */
  readonly parameters: readonly { readonly start: number; readonly end: number; readonly documentation: string }[];
  /** The index of the parameter that is being written; null when there are too many arguments. */
  readonly active: number | null;
}

/** The signature help at a document offset (UTF-16): of the innermost call whose parentheses are around it. */
export function signatureAt(analysis: DocumentAnalysis, offset: number): SignatureText | null {
  // Blanks behind a half-typed expression of a mapping file are no part of it yet.
  const behind = analysis.source.kind === 'mappingFile' ? analysis.text.slice(0, offset).trimEnd().length : offset;
  const here = locate(analysis, offset);
  const place = here.kind === 'other' ? locate(analysis, behind) : here;
  if (place.kind !== 'expression') return null;
  for (const node of [...place.path].reverse()) {
    if (node.kind !== 'call') continue;
    const index = argumentAt(node, place.offset);
    const record = functionNamed(node.name);
    if (index !== undefined && record !== undefined) return signatureText(record, node, index);
  }
  return null;
}

function signatureText(record: FunctionRecord, call: CallNode, index: number): SignatureText {
  const parameters: { start: number; end: number; documentation: string }[] = [];
  let label = `${record.name}(`;
  for (const [at, parameter] of record.parameters.entries()) {
    if (at > 0) label += ', ';
    const start = label.length;
    label += parameter.optional === true ? `[${parameter.name}]` : parameter.name;
    parameters.push({ start, end: label.length, documentation: parameter.description });
  }
  label += record.parameters.some(({ repeats }) => repeats !== undefined) ? ', …)' : ')';
  const filled = parameterAt(record, Math.max(call.arguments.length, index + 1), index);
  const active = filled === undefined ? -1 : record.parameters.indexOf(filled);
  return { label, documentation: `${record.summary} ${fidelitySentence(record.fidelity)}`, parameters, active: active < 0 ? null : active };
}
