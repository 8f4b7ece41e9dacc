import { codeActions } from './codeActions.ts';
import { completion } from './completion.ts';
import { documentStatus } from './documentStatus.ts';
import { dryRun } from './dryRun.ts';
import { formatting } from './formatting.ts';
import type { HandlerRecord } from './handlerRecord.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { makeFit } from './makeFit.ts';
import { newMappingFile } from './newMappingFile.ts';
import { profiles } from './profiles.ts';
import { semanticTokens } from './semanticTokens.ts';
import { signatureHelp } from './signatureHelp.ts';

/** Every feature of the language server. */
export const handlers: readonly HandlerRecord[] = [completion, hover, signatureHelp, codeActions, formatting, semanticTokens, inlayHints, documentStatus, profiles, makeFit, newMappingFile, dryRun];
