import type { TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Middleware that answers every provider request for a document of others with nothing, without asking the server.
 * It lists every request about a document that the client can make, so that a feature the server gains later is covered.
 * @param ours whether the server knows a document
 */
export function providerGuards(ours: (document: TextDocument) => boolean): Middleware {
  return {
    provideCompletionItem: (document, position, context, token, next) => (ours(document) ? next(document, position, context, token) : null),
    provideHover: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideSignatureHelp: (document, position, context, token, next) => (ours(document) ? next(document, position, context, token) : null),
    provideCodeActions: (document, range, context, token, next) => (ours(document) ? next(document, range, context, token) : null),
    provideCodeLenses: (document, token, next) => (ours(document) ? next(document, token) : null),
    provideDefinition: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideDeclaration: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideTypeDefinition: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideImplementation: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideReferences: (document, position, options, token, next) => (ours(document) ? next(document, position, options, token) : null),
    provideDocumentHighlights: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideDocumentSymbols: (document, token, next) => (ours(document) ? next(document, token) : null),
    provideDocumentLinks: (document, token, next) => (ours(document) ? next(document, token) : null),
    provideDocumentColors: (document, token, next) => (ours(document) ? next(document, token) : null),
    provideFoldingRanges: (document, context, token, next) => (ours(document) ? next(document, context, token) : null),
    provideSelectionRanges: (document, positions, token, next) => (ours(document) ? next(document, positions, token) : null),
    provideLinkedEditingRange: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    provideInlayHints: (document, range, token, next) => (ours(document) ? next(document, range, token) : null),
    provideInlineValues: (document, range, context, token, next) => (ours(document) ? next(document, range, context, token) : null),
    provideInlineCompletionItems: (document, position, context, token, next) => (ours(document) ? next(document, position, context, token) : null),
    provideDocumentSemanticTokens: (document, token, next) => (ours(document) ? next(document, token) : null),
    provideDocumentSemanticTokensEdits: (document, previous, token, next) => (ours(document) ? next(document, previous, token) : null),
    provideDocumentRangeSemanticTokens: (document, range, token, next) => (ours(document) ? next(document, range, token) : null),
    provideDocumentFormattingEdits: (document, options, token, next) => (ours(document) ? next(document, options, token) : null),
    provideDocumentRangeFormattingEdits: (document, range, options, token, next) => (ours(document) ? next(document, range, options, token) : null),
    provideDocumentRangesFormattingEdits: (document, ranges, options, token, next) => (ours(document) ? next(document, ranges, options, token) : null),
    provideOnTypeFormattingEdits: (document, position, typed, options, token, next) => (ours(document) ? next(document, position, typed, options, token) : null),
    provideRenameEdits: (document, position, name, token, next) => (ours(document) ? next(document, position, name, token) : null),
    prepareRename: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    prepareCallHierarchy: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
    prepareTypeHierarchy: (document, position, token, next) => (ours(document) ? next(document, position, token) : null),
  };
}
