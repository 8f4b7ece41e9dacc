import { codeActions } from './codeActions.ts';
import { completion } from './completion.ts';
import { documentStatus } from './documentStatus.ts';
import { dryRun } from './dryRun.ts';
import type { HandlerRecord } from './handlerRecord.ts';
import { hover } from './hover.ts';
import { makeFit } from './makeFit.ts';
import { newMappingFile } from './newMappingFile.ts';
import { profiles } from './profiles.ts';

/** Every feature of the language server. */
export const handlers: readonly HandlerRecord[] = [completion, hover, codeActions, documentStatus, profiles, makeFit, newMappingFile, dryRun];
