import { addMissingSlots } from './addMissingSlots.ts';
import { appendToJoin } from './appendToJoin.ts';
import { extractScratchLine } from './extractScratchLine.ts';
import { iifToSwitch } from './iifToSwitch.ts';
import { inlineConstant } from './inlineConstant.ts';
import { nestConditions } from './nestConditions.ts';
import type { Refactoring } from './refactoringRecord.ts';
import { rewriteConnectSync } from './rewriteConnectSync.ts';
import { switchToIif } from './switchToIif.ts';
import { wrapCoalesce } from './wrapCoalesce.ts';
import { wrapIgnoreFlow } from './wrapIgnoreFlow.ts';
import { wrapNormalizeDiacritics } from './wrapNormalizeDiacritics.ts';

/** Every refactoring, in the order in which editors list them. */
export const allRefactorings: readonly Refactoring[] = [
  nestConditions,
  rewriteConnectSync,
  iifToSwitch,
  switchToIif,
  appendToJoin,
  addMissingSlots,
  wrapIgnoreFlow,
  wrapCoalesce,
  wrapNormalizeDiacritics,
  inlineConstant,
  extractScratchLine,
];
