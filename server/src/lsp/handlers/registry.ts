import { addMissingKeys } from './addMissingKeys.ts';
import { cases } from './cases.ts';
import { codeActions } from './codeActions.ts';
import { codeLens } from './codeLenses.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { convert } from './convert.ts';
import { copyExpression } from './copyExpression.ts';
import { documentHighlights } from './documentHighlights.ts';
import { documentLink } from './documentLinks.ts';
import { documentStatus } from './documentStatus.ts';
import { documentSymbols } from './documentSymbols.ts';
import { dryRun } from './dryRun.ts';
import { dryRunExpression } from './dryRunExpression.ts';
import { editExpression } from './editExpression.ts';
import { foldingRanges } from './foldingRanges.ts';
import { formatting } from './formatting.ts';
import type { HandlerRecord } from './handlerRecord.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { makeFit } from './makeFit.ts';
import { navigation } from './navigation.ts';
import { newMappingFile } from './newMappingFile.ts';
import { pasteExpression } from './pasteExpression.ts';
import { pinnedUser } from './pinnedUser.ts';
import { profiles } from './profiles.ts';
import { regenerateTrees } from './regenerateTrees.ts';
import { rename } from './rename.ts';
import { runbook } from './runbook.ts';
import { selectionRanges } from './selectionRanges.ts';
import { semanticTokens } from './semanticTokens.ts';
import { signatureHelp } from './signatureHelp.ts';

/** Every feature of the language server. */
export const handlers: readonly HandlerRecord[] = [
  completion, hover, signatureHelp, codeActions, formatting, semanticTokens, inlayHints, documentSymbols, foldingRanges, navigation, rename, documentLink, codeLens, selectionRanges, documentHighlights,
  documentStatus, profiles, makeFit, runbook, newMappingFile, dryRun, dryRunExpression, compare, cases, addMissingKeys, pinnedUser,
  editExpression, copyExpression, pasteExpression, regenerateTrees, convert,
];
