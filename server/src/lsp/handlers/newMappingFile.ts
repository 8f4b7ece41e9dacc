import { newMappingFileText } from '../../features/newMappingFileText.ts';
import { builtInProfile, defaultProfile } from '../../profiles/registry.ts';
import { NEW_MAPPING_FILE, type NewMappingFileParameters } from '../../protocol.ts';
import type { HandlerRecord } from './handlerRecord.ts';

export const newMappingFile: HandlerRecord = {
  name: NEW_MAPPING_FILE,
  capabilities: {},
  register: ({ connection }) => {
    connection.onRequest(NEW_MAPPING_FILE, ({ profile }: NewMappingFileParameters) => newMappingFileText(builtInProfile(profile) ?? defaultProfile));
  },
};
