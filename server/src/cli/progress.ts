import type { CommandHost } from './host.ts';

/** Tells on a terminal how many users are done and how fast, once it takes longer than a second. */
export function progressOf(host: CommandHost): (users: number) => void {
  const started = host.now();
  return (users) => {
    const seconds = (host.now() - started) / 1000;
    if (host.errorIsTerminal && seconds > 1) host.writeError(`\r${users} users, ${Math.round(users / seconds)} a second`);
  };
}
