/** The commands of package.json. The entry registers them; the client carries them out. */
export const COMMAND_IDS = [
  'mapwright.dryRun',
  'mapwright.dryRunExpression',
  'mapwright.compareWith',
  'mapwright.chooseProfile',
  'mapwright.makeThisFit',
  'mapwright.makeThisFitQlikCloud',
  'mapwright.addMissingKeys',
  'mapwright.newMappingFile',
  'mapwright.forgetPopulation',
  'mapwright.pinSampleUser',
  'mapwright.unpinSampleUser',
  'mapwright.openExample',
  'mapwright.openRuleDocumentation',
  'mapwright.editExpression',
  'mapwright.copyExpression',
  'mapwright.pasteExpression',
  'mapwright.regenerateTrees',
  'mapwright.createRunbook',
  'mapwright.convertToMappingFile',
  'mapwright.convertToManifest',
  'mapwright.restartServer',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
