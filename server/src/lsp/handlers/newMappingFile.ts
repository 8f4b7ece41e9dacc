import { NEW_MAPPING_FILE, type NewMappingFileParameters } from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const newMappingFile: HandlerRecord = {
  name: NEW_MAPPING_FILE,
  capabilities: {},
  register: ({ connection }) => {
    connection.onRequest(NEW_MAPPING_FILE, async ({ profile }: NewMappingFileParameters) => {
      const [{ newMappingFileText }, { builtInProfile, defaultProfile }] = await Promise.all([import('../../features/newMappingFileText.ts'), import('../../profiles/registry.ts')]);
      return newMappingFileText(builtInProfile(profile) ?? defaultProfile);
    });
  },
};
