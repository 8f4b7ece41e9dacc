import type { CommandRecord } from './commandRecord.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { convert } from './commands/convert.ts';
import { dryRun } from './commands/dryRun.ts';
import { evaluate } from './commands/evaluate.ts';
import { explain } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { fmt } from './commands/fmt.ts';
import { lsp } from './commands/lsp.ts';
import { profiles } from './commands/profiles.ts';
import { runbook } from './commands/runbook.ts';
import { test } from './commands/test.ts';
import { verify } from './commands/verify.ts';
import { why } from './commands/why.ts';

/** Every command of the command line, in the order of the help. */
export const commands: readonly CommandRecord[] = [check, fix, evaluate, dryRun, why, compare, test, runbook, verify, convert, fmt, profiles, explain, lsp];
