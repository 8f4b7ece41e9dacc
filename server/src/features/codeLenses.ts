import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../base/span.ts';

/** A line of small print above an object mapping. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** The command of the editor that a click runs; null for a plain fact. */
  readonly command: 'mapwright.chooseProfile' | 'mapwright.dryRun' | null;
}

/** Above each object mapping: how many mappings it has, the profile that holds, and the way to the dry-run. */
export function codeLenses({ model, kind, profile }: DocumentAnalysis): readonly Lens[] {
  // A piece of a schema or a single expression cannot be run, and a profile says little about it.
  if (model === null || kind === 'fragment' || kind === 'expression') return [];
  return model.rules.flatMap(({ objectMappings }) =>
    objectMappings.flatMap(({ headSpan, attributeMappings, enabled }): readonly Lens[] => {
      const count = attributeMappings.length;
      const size: Lens = { span: headSpan, title: `${count} ${count === 1 ? 'mapping' : 'mappings'}`, command: null };
      if (!enabled) return [{ ...size, title: `${size.title}, disabled` }];
      return [size, { span: headSpan, title: `profile ${profile.name}`, command: 'mapwright.chooseProfile' }, { span: headSpan, title: 'Dry-run', command: 'mapwright.dryRun' }];
    }),
  );
}
