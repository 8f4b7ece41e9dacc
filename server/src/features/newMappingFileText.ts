import type { Profile, ProfileAttribute } from '../profiles/profile.ts';

/** A mapping file with every user mapping that a profile asks for, or that a new app has. */
export function newMappingFileText(profile: Profile): string {
  const attributes = profile.objects['User']?.attributes ?? [];
  const rows = attributes.map((attribute) => ({ name: nameOf(attribute.name), source: sourceOf(attribute), match: attribute.match ?? attribute.defaultMatch ?? 0 }));
  const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
  const sourceWidth = Math.max(0, ...rows.map(({ source }) => source.length));
  const lines = rows.map(({ name, source, match }) => `${name.padEnd(nameWidth)}  <- ${match > 0 ? `${source.padEnd(sourceWidth)}  match ${match}` : source}`);
  return `# ${profile.name}: what Entra sends for each user.\nprofile ${profile.id}\n\n${lines.join('\n')}\n`;
}

function sourceOf(attribute: ProfileAttribute): string {
  const [source] = attribute.acceptedSources ?? [];
  return attribute.expression ?? (source === undefined ? (attribute.defaultExpression ?? 'none') : `[${source}]`);
}

/** Bare where the grammar of mapping files allows it (design 2): blanks only inside balanced brackets. */
function nameOf(name: string): string {
  return /^[^\s,"(#=[][^\s,"(]*(?:\[[^\]]*\][^\s,"(]*)*$/.test(name) ? name : JSON.stringify(name);
}
