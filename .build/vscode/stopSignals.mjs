const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Cleans up before this process ends by a signal: what it started is in process groups of its own, which an interrupt
 * from the terminal does not reach.
 * @param {() => Promise<void> | undefined} cleanUp
 * @returns {() => void} takes the listener away again
 */
export function onStopSignal(cleanUp) {
  const stop = () => void Promise.resolve(cleanUp()).finally(() => process.exit(130));
  signals.forEach((signal) => process.once(signal, stop));
  return () => signals.forEach((signal) => process.removeListener(signal, stop));
}
