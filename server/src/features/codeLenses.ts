import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';

/** A line of small print above an object mapping. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** The command of the editor that a click runs; null for a plain fact. */
  readonly command: 'mapwright.chooseProfile' | 'mapwright.dryRun' | 'mapwright.dryRunExpression' | null;
}

/** Above each object mapping: how many mappings it has, the profile that holds, and the way to the dry-run; above each function, to its own. */
export function codeLenses(analysis: DocumentAnalysis): readonly Lens[] {
  const { model, kind, profile } = analysis;
  // A piece of a schema or a single expression cannot be run, and a profile says little about it.
  if (model === null || kind === 'fragment' || kind === 'expression') return [];
  const ofObjects = model.rules.flatMap(({ objectMappings }) =>
    objectMappings.flatMap(({ headSpan, attributeMappings, enabled }): readonly Lens[] => {
      const count = attributeMappings.length;
      const size: Lens = { span: headSpan, title: `${count} ${count === 1 ? 'mapping' : 'mappings'}`, command: null };
      if (!enabled) return [{ ...size, title: `${size.title}, disabled` }];
      return [size, { span: headSpan, title: `profile ${profile.name}`, command: 'mapwright.chooseProfile' }, { span: headSpan, title: 'Dry-run', command: 'mapwright.dryRun' }];
    }),
  );
  return [...ofObjects, ...ofExpressions(analysis)];
}

const TRIED_OUT: ReadonlySet<string> = new Set(['call', 'operation', 'group']);

/** An attribute or a constant has nothing to try out. In JSON the lens is above the text, which can be far from where its mapping begins. */
function ofExpressions({ expressions, source }: DocumentAnalysis): readonly Lens[] {
  return expressions
    .filter(({ parsed, objectMapping }) => TRIED_OUT.has(parsed.root.kind) && objectMapping?.enabled !== false)
    .map(({ mapping, embedded }): Lens => ({ span: source.kind === 'mappingFile' ? (mapping?.span ?? embedded.span) : embedded.span, title: 'Dry-run this expression', command: 'mapwright.dryRunExpression' }));
}
