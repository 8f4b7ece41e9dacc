import type { Settings } from './settings.ts';

/**
 * The profile that settings choose for a file.
 * @param path the file's path relative to the settings file, with forward slashes
 * @returns the id, or undefined when the settings do not say; the first pattern that fits holds
 */
export function profileIdFor(settings: Settings, path: string): string | undefined {
  const { profile } = settings;
  if (profile === undefined || typeof profile === 'string') return profile;
  return Object.entries(profile).find(([pattern]) => fits(pattern, path))?.[1];
}

/** `*` stands for anything but a slash, `**` for anything; a pattern without a slash is held against the file's name alone. */
function fits(pattern: string, path: string): boolean {
  const subject = pattern.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
  const parts = pattern.split(/(\*\*\/?|\*|\?)/).map((part) => {
    if (part === '**/' || part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`).test(subject);
}
