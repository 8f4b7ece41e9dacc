import { engineNameOf } from './graphNames.ts';

/** What a column or a JSON property is about. */
export type Field =
  | { readonly kind: 'attribute'; readonly name: string; readonly notice: string | null }
  | { readonly kind: 'control'; readonly name: ControlName }
  | { readonly kind: 'ignored'; readonly notice: string | null };

/**
 * Fields about the user, not of it (design 2). `$hardDeleted` is ours: the directory no longer has such a user; so is `$type`, which is
 * `User` or `Group`.
 */
export type ControlName = '$assigned' | '$softDeleted' | '$hardDeleted' | '$linkedTo' | '$type';

const CONTROLS: readonly ControlName[] = ['$assigned', '$softDeleted', '$hardDeleted', '$linkedTo', '$type'];

/**
 * Judges a field name.
 * @param knownNames engine names by their lower case, to repair names that differ in letter case only: expressions are case-sensitive
 * @param hasField whether the record has a field of that name, which then wins over a field that only means the same
 */
export function fieldOf(
  written: string,
  knownNames: ReadonlyMap<string, string>,
  hasField: (name: string) => boolean,
): Field {
  if (written.startsWith('$')) return controlOf(written);
  if (written === '' || written.startsWith('@')) return { kind: 'ignored', notice: null };
  if (written.toLowerCase() === 'issoftdeleted') {
    return {
      kind: 'ignored',
      notice: `${written} is computed by the service, so the value in the file is not used; say $assigned or $softDeleted instead.`,
    };
  }
  const name = engineNameOf(written) ?? knownNames.get(written.toLowerCase()) ?? written;
  if (name === written) return { kind: 'attribute', name, notice: null };
  if (hasField(name)) {
    return { kind: 'ignored', notice: `${written} was left out, since the file also has ${name}, the provisioning service's name for it.` };
  }
  return { kind: 'attribute', name, notice: `${written} was read as ${name}, the provisioning service's name for it.` };
}

function controlOf(written: string): Field {
  const name = CONTROLS.find((control) => control.toLowerCase() === written.toLowerCase());
  if (name !== undefined) return { kind: 'control', name };
  return { kind: 'ignored', notice: `${written} is not a field that Mapwright knows, so it was left out; it knows ${CONTROLS.join(', ')}.` };
}
