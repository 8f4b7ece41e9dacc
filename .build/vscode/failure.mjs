/** A bad end that the user can do something about: its message is the whole report, one clear line. */
export class HarnessFailure extends Error {}

/**
 * Runs an entry point and turns its result into the exit code.
 * @param {() => Promise<number>} main resolves with the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    // A stack helps only with a bug; next to a failure that explains itself it is noise.
    console.error(error instanceof HarnessFailure ? error.message : error);
    process.exitCode = 1;
  }
}
