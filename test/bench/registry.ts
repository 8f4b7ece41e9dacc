import type { Bench } from './bench.ts';
import { dryRun } from './dryRun.ts';
import { completionInManifest, completionInMappingFile, hoverInManifest, hoverInMappingFile } from './editorRequest.ts';
import { evaluateMapping } from './evaluateMapping.ts';
import { manifestCheck } from './manifestCheck.ts';
import { manifestKeystroke } from './manifestKeystroke.ts';
import { mappingFileKeystroke } from './mappingFileKeystroke.ts';
import { populationMemory } from './populationMemory.ts';
import { serverFirstFindings } from './serverFirstFindings.ts';
import { serverStart } from './serverStart.ts';

/** Every goal that is measured. */
export const benches: readonly Bench[] = [manifestCheck, mappingFileKeystroke, manifestKeystroke, serverStart, serverFirstFindings, evaluateMapping, dryRun, populationMemory, completionInMappingFile, completionInManifest, hoverInMappingFile, hoverInManifest];
