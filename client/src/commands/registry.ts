import type { CommandId } from '../commandIds.ts';
import { addMissingKeys } from './addMissingKeys.ts';
import { chooseProfile } from './chooseProfile.ts';
import type { ClientCommand } from './clientCommand.ts';
import { compareWith } from './compareWith.ts';
import { convertToManifest, convertToMappingFile } from './convert.ts';
import { copyExpression } from './copyExpression.ts';
import { createRunbook } from './createRunbook.ts';
import { dryRun } from './dryRun.ts';
import { dryRunExpression } from './dryRunExpression.ts';
import { editExpression } from './editExpression.ts';
import { makeThisFit } from './makeThisFit.ts';
import { newMappingFile } from './newMappingFile.ts';
import { openExample } from './openExample.ts';
import { openRuleDocumentation } from './openRuleDocumentation.ts';
import { pasteExpression } from './pasteExpression.ts';
import { pinSampleUser, unpinSampleUser } from './pinnedUser.ts';
import { forgetPopulation } from './populationChoice.ts';
import { regenerateTrees } from './regenerateTrees.ts';
import { restartServer } from './restartServer.ts';

/** What each command does. */
export const clientCommands: Readonly<Record<CommandId, ClientCommand>> = {
  'mapwright.dryRun': dryRun,
  'mapwright.dryRunExpression': dryRunExpression,
  'mapwright.compareWith': compareWith,
  'mapwright.chooseProfile': chooseProfile,
  'mapwright.makeThisFit': makeThisFit(null),
  'mapwright.makeThisFitQlikCloud': makeThisFit('qlik-cloud'),
  'mapwright.addMissingKeys': addMissingKeys,
  'mapwright.newMappingFile': newMappingFile,
  'mapwright.forgetPopulation': ({ context }) => forgetPopulation(context),
  'mapwright.pinSampleUser': pinSampleUser,
  'mapwright.unpinSampleUser': unpinSampleUser,
  'mapwright.openExample': openExample,
  'mapwright.openRuleDocumentation': openRuleDocumentation,
  'mapwright.editExpression': editExpression,
  'mapwright.copyExpression': copyExpression,
  'mapwright.pasteExpression': pasteExpression,
  'mapwright.regenerateTrees': regenerateTrees,
  'mapwright.createRunbook': createRunbook,
  'mapwright.convertToMappingFile': convertToMappingFile,
  'mapwright.convertToManifest': convertToManifest,
  'mapwright.restartServer': ({ client }) => restartServer(client),
};
