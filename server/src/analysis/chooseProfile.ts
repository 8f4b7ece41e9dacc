import { nearest } from '../base/nearest.ts';
import type { Span } from '../base/span.ts';
import type { MappingModel } from '../model/mappingModel.ts';
import type { Profile } from '../profiles/profile.ts';
import { defaultProfile } from '../profiles/registry.ts';
import { profileIdFor } from '../settings/profilePattern.ts';
import type { Settings } from '../settings/settings.ts';

/** Who chose the profile, for the status item and for messages. */
export type ProfileOrigin = 'command' | 'document' | 'settings' | 'editor' | 'default';

export interface ProfileChoice {
  readonly profile: Profile;
  readonly origin: ProfileOrigin;
  /** A profile that was asked for and does not exist; the next in order holds instead. */
  readonly unknown: { readonly id: string; readonly origin: ProfileOrigin; readonly span: Span | null; readonly meant: string | undefined } | null;
}

/**
 * Which profile holds for a document. Order (design 5): command, `profile` line, mapwright.json, editor setting, generic-scim.
 * @param path of the document, relative to its settings file
 */
export function chooseProfile(request: {
  readonly command: string | null;
  readonly model: MappingModel | null;
  readonly settings: Settings;
  readonly path: string;
  readonly editor: string | null;
  readonly profiles: readonly Profile[];
}): ProfileChoice {
  const candidates: readonly { readonly id: string | null | undefined; readonly origin: ProfileOrigin; readonly span?: Span }[] = [
    { id: request.command, origin: 'command' },
    { id: request.model?.profile?.id, origin: 'document', ...(request.model?.profile ? { span: request.model.profile.span } : {}) },
    { id: profileIdFor(request.settings, request.path), origin: 'settings' },
    { id: request.editor, origin: 'editor' },
  ];
  let unknown: ProfileChoice['unknown'] = null;
  for (const { id, origin, span } of candidates) {
    if (id === null || id === undefined || id === '') continue;
    const profile = request.profiles.find((candidate) => candidate.id === id);
    if (profile !== undefined) return { profile, origin, unknown };
    unknown ??= { id, origin, span: span ?? null, meant: nearest(id, request.profiles.map((candidate) => candidate.id)) };
  }
  return { profile: defaultProfile, origin: 'default', unknown };
}
