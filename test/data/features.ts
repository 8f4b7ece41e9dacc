import type { ServerCapabilities } from 'vscode-languageserver/node';

/** A feature of an editor with those that have it. `capability` is what our server announces for it. */
export interface FeatureRow {
  readonly feature: string;
  readonly capability: keyof ServerCapabilities | null;
  /** The section of package.json under `contributes` that brings it instead, or besides. */
  readonly contribution: 'grammars' | 'snippets' | 'commands' | 'problemMatchers' | 'jsonValidation' | null;
  /** The Okta expression extension; VS Code's JSON; VS Code's TypeScript. */
  readonly okta: boolean;
  readonly json: boolean;
  readonly typescript: boolean;
}

function row(feature: string, capability: FeatureRow['capability'], contribution: FeatureRow['contribution'], others: string): FeatureRow {
  return { feature, capability, contribution, okta: others.includes('o'), json: others.includes('j'), typescript: others.includes('t') };
}

/**
 * What the nearest product and VS Code's own languages have, in the order of the table. `o`: Okta, `j`: JSON, `t`: TypeScript.
 * Of Okta's, what its page says: https://marketplace.visualstudio.com/items?itemName=halosync.okta-expression-language
 */
export const FEATURES: readonly FeatureRow[] = [
  row('Colours', null, 'grammars', 'ojt'),
  row('Findings: syntax, unknown functions, arguments, types', 'diagnosticProvider', null, 'ojt'),
  row('Findings by context: target app, kind of job', 'diagnosticProvider', null, 'o'),
  row('Quick fixes and fix on save', 'codeActionProvider', null, 't'),
  row('Completion', 'completionProvider', 'snippets', 'ojt'),
  row('Hover', 'hoverProvider', null, 'ojt'),
  row('Signature help', 'signatureHelpProvider', null, 'ot'),
  row('Values beside the code', 'inlayHintProvider', 'commands', 'o'),
  row('Names of parameters', 'inlayHintProvider', null, 't'),
  row('Formatting: document, selection, while typing', 'documentFormattingProvider', null, 'jt'),
  row('Semantic colours', 'semanticTokensProvider', null, 't'),
  row('Outline', 'documentSymbolProvider', null, 'jt'),
  row('Folding', 'foldingRangeProvider', null, 'jt'),
  row('Growing selection', 'selectionRangeProvider', null, 'jt'),
  row('Highlights of reading and writing', 'documentHighlightProvider', null, 't'),
  row('Definition', 'definitionProvider', null, 'jt'),
  row('References', 'referencesProvider', null, 't'),
  row('Rename', 'renameProvider', null, 't'),
  row('Links', 'documentLinkProvider', null, 'j'),
  row('Code lenses', 'codeLensProvider', null, 'ot'),
  row('Schemas for its own settings files', null, 'jsonValidation', 'ojt'),
  row('Problem matcher for tasks', null, 'problemMatchers', 't'),
];

/** Features that VS Code's own JSON keeps in manifests (design 6). */
export const MAPPING_FILES_ONLY: ReadonlySet<string> = new Set(['Formatting: document, selection, while typing', 'Folding']);

/** The rows as a Markdown table. */
export function featureTable(): string {
  const mark = (has: boolean): string => (has ? 'yes' : '');
  const lines = FEATURES.map(({ feature, okta, json, typescript }) => `| ${feature} | yes | ${MAPPING_FILES_ONLY.has(feature) ? 'by VS Code' : 'yes'} | ${mark(okta)} | ${mark(json)} | ${mark(typescript)} |`);
  return ['| feature | mapping files | manifests | Okta expression extension | JSON in VS Code | TypeScript in VS Code |', '| --- | --- | --- | --- | --- | --- |', ...lines].join('\n');
}
