/** A small manifest with one expression, which may hold the marks of a cursor or a span. */
export function expressionInManifest(expression: string): string {
  const source = { expression, name: 'x', type: 'Function', parameters: [] };
  const mapping = { targetAttributeName: 'title', matchingPriority: 1, source };
  const objectMapping = { enabled: true, sourceObjectName: 'User', targetObjectName: 'User', attributeMappings: [mapping] };
  const rule = { name: 'R', sourceDirectoryName: 'Entra', targetDirectoryName: 'app', objectMappings: [objectMapping] };
  return `${JSON.stringify({ synchronizationRules: [rule], directories: [] }, null, 2)}\n`;
}
