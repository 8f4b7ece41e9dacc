import type { AnalysedExpression } from '../analysis/analysedExpression.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { EvaluationAnswer, TraceLine } from '../evaluate/evaluationRequest.ts';
import type { AttributeMapping } from '../model/mappingModel.ts';
import { codeSpan, plainMarkdown } from './markdown.ts';

/** The value of a mapping for the pinned user, shown behind it. */
export interface ValueHint {
  /** Offset in the document. */
  readonly offset: number;
  readonly label: string;
  /** Markdown: all of the value, or why there is none. */
  readonly tooltip: string;
}

/** A hint is read at a glance; the rest is in the tooltip. */
const LONGEST = 60;

/** The hints for some expressions of a document. One that does not pass the check has none: what is wrong is underlined. */
export function valueHints(analysis: DocumentAnalysis, values: ReadonlyMap<AnalysedExpression, EvaluationAnswer>, user: string): readonly ValueHint[] {
  return [...values].flatMap(([expression, answer]) => {
    if (answer.status === 'invalid') return [];
    const written = valueInWords(answer, expression.mapping);
    const doubts = answer.doubts.map(({ why }) => `\n\n${plainMarkdown(why)}`).join('');
    return [{ offset: behind(analysis, expression), label: `= ${shortened(written)}`, tooltip: `For ${plainMarkdown(user)}: ${codeSpan(written)}${doubts}` }];
  });
}

/** What an expression, or a part of it, gives. A default value steps in where a mapping gives nothing. */
export function valueInWords({ status, value, error, reason }: Pick<EvaluationAnswer, 'status' | 'value' | 'error'> & Pick<Partial<TraceLine>, 'reason'> | (TraceLine & { readonly error?: undefined }), mapping: AttributeMapping | null): string {
  switch (status) {
    case 'value':
      return typeof value === 'string' ? JSON.stringify(value) : `[${(value ?? []).map((text) => JSON.stringify(text)).join(', ')}]`;
    case 'null':
      return mapping?.defaultValue == null ? 'null' : `null, default ${JSON.stringify(mapping.defaultValue)} on creation`;
    case 'ignored':
      return 'no flow';
    case 'skipped':
      return 'not evaluated';
    case 'unsupported':
      return `not simulated: ${error ?? reason ?? ''}`;
    case 'error':
    case 'invalid':
      return `error: ${error ?? reason ?? ''}`;
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** Behind the options of a mapping, or behind the closing quote of a JSON string. */
function behind({ source, text }: DocumentAnalysis, { embedded, mapping }: AnalysedExpression): number {
  if (source.kind === 'mappingFile') return mapping?.span.end ?? embedded.span.end;
  return embedded.span.end + (text.charAt(embedded.span.end) === '"' ? 1 : 0);
}
