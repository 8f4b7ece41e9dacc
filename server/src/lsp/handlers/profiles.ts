import type { CancellationToken } from 'vscode-languageserver';
import {
  CHOOSE_PROFILE,
  LIST_PROFILES,
  STATUS_CHANGED,
  type ChooseProfileParameters,
  type ChooseProfileResult,
  type ProfileSummary,
} from '../../protocol.ts';
import { toProtocolEdits } from '../convert.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const profiles: HandlerRecord = {
  name: CHOOSE_PROFILE,
  capabilities: {},
  register: ({ connection, session, runner }) => {
    connection.onRequest(LIST_PROFILES, async (): Promise<readonly ProfileSummary[]> => {
      const { builtInProfiles } = await import('../../profiles/registry.ts');
      return builtInProfiles.map(({ id, name, source }) => ({ id, name, title: source.title, url: source.url }));
    });
    connection.onRequest(CHOOSE_PROFILE, (parameters: ChooseProfileParameters, token: CancellationToken) =>
      runner.run(CHOOSE_PROFILE, token, { edits: [] }, async (): Promise<ChooseProfileResult> => {
        const view = await session.view(parameters.uri);
        if (view?.analysis.source.kind === 'mappingFile') {
          // The choice belongs into the text, where reviewers and the command line see it.
          session.chosenProfiles.delete(parameters.uri);
          const { profileLineEdits } = await import('../../features/profileLine.ts');
          return { edits: toProtocolEdits(view.analysis.lines, profileLineEdits(view.analysis, parameters.profile)) };
        }
        if (parameters.profile === null) session.chosenProfiles.delete(parameters.uri);
        else session.chosenProfiles.set(parameters.uri, parameters.profile);
        session.forget();
        void connection.sendNotification(STATUS_CHANGED);
        await connection.languages.diagnostics.refresh().catch(() => undefined);
        return { edits: [] };
      }),
    );
  },
};
