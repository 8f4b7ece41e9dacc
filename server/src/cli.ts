import process from 'node:process';
import { nodeHost } from './cli/nodeHost.ts';
import { runCommandLine } from './cli/run.ts';

// Setting the code instead of exiting lets pending output reach a pipe.
void runCommandLine(process.argv.slice(2), nodeHost()).then((code) => {
  process.exitCode = code;
});
