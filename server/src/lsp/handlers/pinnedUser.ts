import type { CancellationToken } from 'vscode-languageserver';
import { PIN_USER, POPULATION_USERS, type PinUserParameters, type PinUserResult, type PopulationUsersParameters, type PopulationUsersResult } from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

// More than anybody scrolls through; the editor filters them while typing.
const MOST_USERS = 5_000;

const UNTRUSTED = { ok: false, message: 'Live values evaluate the expressions of this workspace, so the workspace has to be trusted first.' } as const;

export const pinnedUser: HandlerRecord = {
  name: PIN_USER,
  capabilities: {},
  register: ({ connection, session, runner, live, readFile }) => {
    connection.onRequest(POPULATION_USERS, ({ populationUri }: PopulationUsersParameters, token: CancellationToken) => {
      const broken: PopulationUsersResult = { ok: false, message: 'The population could not be read. The output of the language server says more.' };
      return runner.run(POPULATION_USERS, token, broken, async (): Promise<PopulationUsersResult> => {
        if (!session.options.trusted) return UNTRUSTED;
        const { usersIn } = await import('../liveEvaluation.ts');
        const users = await usersIn(readFile, populationUri);
        if (!users.ok) return { ok: false, message: users.error };
        return { ok: true, users: users.value.slice(0, MOST_USERS).map(({ line, key, display }) => ({ line, key, display })), isComplete: users.value.length <= MOST_USERS };
      });
    });
    connection.onRequest(PIN_USER, ({ user }: PinUserParameters, token: CancellationToken) => {
      const broken: PinUserResult = { ok: false, message: 'The user could not be pinned. The output of the language server says more.' };
      return runner.run(PIN_USER, token, broken, async (): Promise<PinUserResult> => {
        if (user !== null && !session.options.trusted) return UNTRUSTED;
        if (user === null) live.unpin();
        const pinned = user === null ? null : await live.pin(user.populationUri, user.line);
        if (pinned?.ok === false) return { ok: false, message: pinned.error };
        // A client that cannot be asked to look again refuses; it will look on its own.
        void connection.languages.inlayHint.refresh().catch(() => undefined);
        return { ok: true, display: pinned?.value ?? null };
      });
    });
  },
};
