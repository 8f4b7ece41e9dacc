import type { Connection } from 'vscode-languageserver';

/** Tells the editor how many users are done; nobody, if it gave no token. */
export function progressTo(connection: Connection, token: string | number | undefined): (users: number) => void {
  return (users) => {
    if (token === undefined) return;
    void connection.sendNotification('$/progress', { token, value: { kind: 'report', message: `${users} users` } });
  };
}
