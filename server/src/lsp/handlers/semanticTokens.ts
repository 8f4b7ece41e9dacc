import { SemanticTokensBuilder } from 'vscode-languageserver';
import { positionAt } from '../../base/lineIndex.ts';
import { TOKEN_KINDS } from '../../features/semanticTokenKinds.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const semanticTokens: HandlerRecord = {
  name: 'textDocument/semanticTokens/full',
  capabilities: { semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [] }, full: true } },
  register: ({ connection, runner }) => {
    connection.languages.semanticTokens.on((parameters, token) =>
      runner.onDocument('textDocument/semanticTokens/full', parameters.textDocument.uri, token, { data: [] }, async (view) => {
        const { semanticTokens: tokensOf } = await import('../../features/semanticTokens.ts');
        const builder = new SemanticTokensBuilder();
        for (const { span, kind } of tokensOf(view.analysis)) {
          const { line, character } = positionAt(view.analysis.lines, span.start);
          builder.push(line, character, span.end - span.start, TOKEN_KINDS.indexOf(kind), 0);
        }
        return builder.build();
      }),
    );
  },
};
