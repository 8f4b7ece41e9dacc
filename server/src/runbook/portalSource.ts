import type { ParsedExpression } from '../expression/ast.ts';

/** What feeds a target attribute, as the portal's dialog shows it. */
export interface PortalSource {
  /** The words of *Mapping type*. */
  readonly mappingType: 'Direct' | 'Constant' | 'Expression' | 'None';
  /** The name of the field that holds it; null for None. */
  readonly field: 'Source attribute' | 'Constant Value' | 'Expression' | null;
  readonly value: string;
}

/** An expression in the portal's terms. A single attribute is a direct mapping and a single text a constant. */
export function portalSource(expression: string | null, parse: (text: string) => ParsedExpression): PortalSource {
  if (expression === null) return { mappingType: 'None', field: null, value: '' };
  const { root, problems } = parse(expression);
  if (problems.length === 0 && root.kind === 'attribute') return { mappingType: 'Direct', field: 'Source attribute', value: root.name };
  if (problems.length === 0 && root.kind === 'string') return { mappingType: 'Constant', field: 'Constant Value', value: root.value };
  return { mappingType: 'Expression', field: 'Expression', value: expression };
}

/** How a row of the mapping table is called: its source and its target. */
export function rowName({ mappingType, value }: PortalSource, target: string): string {
  return mappingType === 'None' ? `\`${target}\`, which has no source` : `\`${value}\` → \`${target}\``;
}
