import type { CancellationToken } from 'vscode-languageserver';
import { ADD_MISSING_KEYS, type AddMissingKeysParameters, type AddMissingKeysResult } from '../../protocol.ts';
import { NOT_OURS } from '../refusals.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const addMissingKeys: HandlerRecord = {
  name: ADD_MISSING_KEYS,
  capabilities: {},
  register: (context) => {
    const { connection, runner } = context;
    connection.onRequest(ADD_MISSING_KEYS, (parameters: AddMissingKeysParameters, token: CancellationToken) => {
      const broken: AddMissingKeysResult = { ok: false, message: 'No keys were added. The output of the language server says more.' };
      return runner.onDocument(ADD_MISSING_KEYS, parameters.uri, token, broken, async (view) => {
        const { findMissingKeys } = await import('../findMissingKeys.ts');
        return findMissingKeys(context, view, parameters, () => token.isCancellationRequested);
      }, NOT_OURS);
    });
  },
};
