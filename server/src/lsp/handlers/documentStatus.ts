import type { CancellationToken } from 'vscode-languageserver';
import type { Severity } from '../../base/severity.ts';
import { DOCUMENT_STATUS, type DocumentStatus, type DocumentStatusParameters } from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const documentStatus: HandlerRecord = {
  name: DOCUMENT_STATUS,
  capabilities: {},
  register: ({ connection, runner }) => {
    connection.onRequest(DOCUMENT_STATUS, (parameters: DocumentStatusParameters, token: CancellationToken) =>
      runner.onDocument(DOCUMENT_STATUS, parameters.uri, token, null, async ({ analysis, diagnosis }): Promise<DocumentStatus | null> => {
        if (analysis.kind === null) return null;
        const found = (await diagnosis())?.findings ?? [];
        const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
        for (const { severity } of found) findings[severity]++;
        const objectMappings = (analysis.model?.rules ?? []).flatMap((rule) => rule.objectMappings);
        return {
          kind: analysis.kind ?? 'unknown',
          profile: { id: analysis.profile.id, name: analysis.profile.name, origin: analysis.profileChoice.origin },
          attributeMappings: objectMappings.reduce((sum, { attributeMappings }) => sum + attributeMappings.length, 0),
          findings,
        };
      }),
    );
  },
};
