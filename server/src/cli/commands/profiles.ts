import { nearest } from '../../base/nearest.ts';
import type { Profile } from '../../profiles/profile.ts';
import { builtInProfile, builtInProfiles } from '../../profiles/registry.ts';
import type { CommandRecord } from '../commandRecord.ts';
import { choice, formatOption } from '../options.ts';
import { coloursFor, type Colours } from '../output/colours.ts';

export const profiles: CommandRecord = {
  name: 'profiles',
  summary: 'Lists the profiles of target apps, or shows one.',
  usage: '[ID] [options]',
  options: { format: formatOption(['text', 'json']) },
  run: async (given, host) => {
    const format = choice('format', given.text('format'), ['text', 'json']);
    if (!format.ok) {
      host.writeError(`mapwright profiles: ${format.message}\n`);
      return 2;
    }
    const [id] = given.positionals;
    const colours = coloursFor(host.colour);
    if (id === undefined) {
      const json = builtInProfiles.map(({ id: profileId, name, version, source }) => ({ id: profileId, name, version, source }));
      await host.writeOutput(format.value === 'json' ? `${JSON.stringify(json, null, 2)}\n` : listed(colours));
      return 0;
    }
    const profile = builtInProfile(id);
    if (profile === undefined) {
      const meant = nearest(id, builtInProfiles.map((candidate) => candidate.id));
      host.writeError(`mapwright profiles: there is no profile "${id}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}\n`);
      return 2;
    }
    await host.writeOutput(format.value === 'json' ? `${JSON.stringify(profile, null, 2)}\n` : described(profile, colours));
    return 0;
  },
};

function listed(colours: Colours): string {
  const width = Math.max(...builtInProfiles.map(({ id }) => id.length));
  return builtInProfiles.map(({ id, name, source }) => `${colours.bold(id.padEnd(width))}  ${name}  ${colours.faint(source.url)}\n`).join('');
}

function described(profile: Profile, colours: Colours): string {
  const lines = [`${colours.bold(profile.name)} (${profile.id})`, `${profile.source.title}: ${profile.source.url}`, `Read on ${profile.source.retrieved}.`, ''];
  for (const [object, { targetObject, closed, attributes }] of Object.entries(profile.objects)) {
    lines.push(`${colours.bold(object)} -> ${targetObject ?? 'unknown'}${closed ? '  (every other attribute mapping must go)' : ''}`);
    const width = Math.max(0, ...attributes.map(({ name }) => name.length));
    for (const attribute of attributes) {
      const source = attribute.expression ?? (attribute.acceptedSources ?? []).map((name) => `[${name}]`).join(' or ');
      const shown = source === '' ? (attribute.defaultExpression ?? 'any source') : source;
      const match = attribute.match ?? attribute.defaultMatch ?? 0;
      lines.push(`  ${attribute.name.padEnd(width)}  <- ${shown}${match > 0 ? `  match ${match}` : ''}  ${colours.faint(attribute.provenance.fidelity)}`);
    }
    lines.push('');
  }
  lines.push(...profile.notes.map(({ text, provenance }) => `${text} ${colours.faint(`(${provenance.fidelity})`)}`), '');
  return lines.join('\n');
}
