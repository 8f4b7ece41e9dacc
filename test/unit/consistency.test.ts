import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '../../client/src/commandIds.ts';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';
import { commands } from '../../server/src/cli/registry.ts';
import { allFunctions } from '../../server/src/functions/registry.ts';
import { readJson } from '../../server/src/json/readJson.ts';
import { builtInProfiles } from '../../server/src/profiles/registry.ts';
import { READINGS } from '../../server/src/values/readings.ts';
import { profileProblems } from '../../server/src/profiles/readProfile.ts';
import { command } from '../support/commandLine.ts';
import { example } from '../support/examples.ts';

const root = path.resolve(import.meta.dirname, '../..');
const LEVELS = ['error', 'warning', 'info', 'hint', 'off'];

interface Manifest {
  main: string;
  browser: string;
  icon: string;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  contributes: {
    commands: { command: string; title: string }[];
    menus: Record<string, { command: string }[]>;
    walkthroughs: { steps: WalkthroughStep[] }[];
    problemMatchers: { name: string; pattern: { regexp: string } & Record<string, string | number> }[];
    configuration: { properties: Record<string, { properties?: unknown } & Record<string, unknown>> };
  } & Record<string, unknown>;
}

interface WalkthroughStep {
  id: string;
  description: string;
  media: { svg: string; altText: string };
  completionEvents: string[];
}

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const ours = new Set(manifest.contributes.commands.map(({ command }) => command));

/** Rewrites a generated file when UPDATE is set, and otherwise demands that it is fresh. */
function demand(name: string, wanted: unknown): void {
  const text = `${JSON.stringify(wanted, null, 2)}\n`;
  if (process.env['UPDATE'] !== undefined && text !== read(name)) writeFileSync(path.join(root, name), text);
  expect(read(name), `${name} is stale: run UPDATE=1 npm test`).toBe(text);
}

describe('package.json', () => {
  it('names only files that exist', () => {
    const paths = [...JSON.stringify(manifest.contributes).matchAll(/"(\.\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const missing = [...paths, manifest.icon, manifest.main, manifest.browser, ...Object.values(manifest.bin)].filter((file) => !existsSync(path.join(root, file)));
    expect(missing).toEqual([]);
  });

  it('pins every version exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('has the commands that the client carries out', () => {
    expect(manifest.contributes.commands.map(({ command }) => command).sort()).toEqual([...COMMAND_IDS].sort());
  });

  it('has a handler for every command', () => {
    const handled = [...read('client/src/commands/registry.ts').matchAll(/^ {2}'(mapwright\.\w+)':/gm)].map((match) => match[1]);
    expect(handled.sort()).toEqual([...COMMAND_IDS].sort());
  });

  it('offers only its own commands in menus', () => {
    const offered = Object.values(manifest.contributes.menus).flatMap((items) => items.map(({ command }) => command));
    expect(offered.filter((command) => !ours.has(command))).toEqual([]);
  });

  it('has few settings besides the levels of the rules, and describes each', () => {
    const settings = Object.entries(manifest.contributes.configuration.properties);
    expect(settings.length - 1).toBeLessThanOrEqual(8);
    const undescribed = settings.filter(([, { description, markdownDescription }]) => typeof (markdownDescription ?? description) !== 'string');
    expect(undescribed).toEqual([]);
  });

  it('lists the level of every rule', () => {
    const properties = Object.fromEntries(
      ruleCatalogue.map(({ code, title, level }) => [code, { type: 'string', enum: LEVELS, default: level, description: `${title}.` }]),
    );
    const rules = manifest.contributes.configuration.properties['mapwright.rules'];
    demand('package.json', {
      ...manifest,
      contributes: {
        ...manifest.contributes,
        configuration: {
          ...manifest.contributes.configuration,
          properties: { ...manifest.contributes.configuration.properties, 'mapwright.rules': { ...rules, properties } },
        },
      },
    });
  });

  it('keeps the lock file free of addresses', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });
});

describe('README.md', () => {
  it('has every command of the command line in its table', () => {
    const rows = read('README.md').split('\n').filter((line) => line.startsWith('| `')).join('\n');
    expect(commands.filter(({ name }) => !new RegExp(`\`${name}[ \`]`).test(rows)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the walkthrough', () => {
  const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has four steps, each with a picture of its own', () => {
    expect(steps.map(({ id }) => id)).toEqual(['open', 'findings', 'repair', 'dryRun']);
    expect(new Set(steps.map(({ media }) => media.svg)).size).toBe(steps.length);
  });

  it.each(steps.map((step) => [step.id, step] as const))('the step %s has its picture, and links only to commands that exist', (_id, { description, media, completionEvents }) => {
    expect(read(media.svg)).toMatch(/^<svg /);
    expect(media.altText).not.toBe('');
    const linked = [...description.matchAll(/\]\(command:(?:toSide:)?([\w.]+)\)/g)].map((match) => match[1] ?? '');
    const completing = completionEvents.flatMap((event) => /^onCommand:(.*)$/.exec(event)?.[1] ?? []);
    expect(linked).not.toEqual([]);
    expect([...linked, ...completing].filter((command) => !ours.has(command) && !command.startsWith('workbench.'))).toEqual([]);
    expect(completing).toEqual(expect.arrayContaining(linked));
  });

  it('opens an example whose files are there and are packed', () => {
    const files = /FILES = \[(.*)\]/.exec(read('client/src/commands/openExample.ts'))?.[1]?.match(/[\w.-]+/g) ?? [];
    expect(files).toContain('default-manifest.json');
    const packed = new Set(read('.vscodeignore').split('\n'));
    expect(files.filter((name) => !existsSync(path.join(root, 'examples/qlik-cloud', name)))).toEqual([]);
    expect(files.filter((name) => !packed.has(`!examples/qlik-cloud/${name}`))).toEqual([]);
  });
});

describe('the problem matcher', () => {
  const [matcher] = manifest.contributes.problemMatchers;
  const regexp = new RegExp(matcher?.pattern.regexp ?? '(?!)');

  it('reads every line that check --format github writes', async () => {
    const settings = '{ "rules": { "profile/extra-attribute": "info", "profile/wrong-match": "warning" } }';
    const files = { 'a.json': example('qlik-cloud/default-manifest.json'), 'broken.json': Uint8Array.of(0, 0, 0), 'mapwright.json': settings };
    const { output } = await command(['check', 'a.json', 'broken.json', '--profile', 'qlik-cloud', '--format', 'github'], files);
    const lines = output.trim().split('\n');
    expect(new Set(lines.map((line) => regexp.exec(line)?.[1]))).toEqual(new Set(['error', 'warning', 'notice']));
    expect(lines.some((line) => line.includes('broken.json'))).toBe(true);
  });

  it('takes file, place, code and message apart', () => {
    const groups = regexp.exec('::error file=schemas/a.json,line=3,col=5,endLine=3,endColumn=9,title=fn/unknown::There is no function Jion: write Join.');
    const part = (name: string): string | undefined => groups?.[Number(matcher?.pattern[name])];
    const parts = ['severity', 'file', 'line', 'column', 'endLine', 'endColumn', 'code', 'message'].map(part);
    expect(parts).toEqual(['error', 'schemas/a.json', '3', '5', '3', '9', 'fn/unknown', 'There is no function Jion: write Join.']);
  });
});

describe('schemas', () => {
  it('mapwright.schema.json knows every rule', () => {
    const schema = JSON.parse(read('schemas/mapwright.schema.json')) as { properties: { rules: Record<string, unknown> } & Record<string, unknown> } & Record<string, unknown>;
    const rules = { ...schema.properties.rules, propertyNames: { enum: ruleCatalogue.map(({ code }) => code) } };
    demand('schemas/mapwright.schema.json', { ...schema, properties: { ...schema.properties, rules } });
  });

  it('mapwright.schema.json knows every reading', () => {
    const schema = JSON.parse(read('schemas/mapwright.schema.json')) as { properties: { readings: Record<string, unknown> } & Record<string, unknown> } & Record<string, unknown>;
    const properties = Object.fromEntries(
      READINGS.map(({ name, question, choices }) => [
        name,
        { description: `${question} ${choices.map(({ choice, meaning, source }) => `${choice}: ${meaning} (${source})`).join(' ')}`, enum: choices.map(({ choice }) => choice), default: choices[0]?.choice },
      ]),
    );
    const { description } = schema.properties.readings;
    demand('schemas/mapwright.schema.json', { ...schema, properties: { ...schema.properties, readings: { description, type: 'object', additionalProperties: false, properties } } });
  });

  it.each(builtInProfiles.map((profile) => [profile.id, profile] as const))('the profile %s fits its schema', (_id, profile) => {
    expect(profileProblems(readJson(JSON.stringify(profile)))).toEqual([]);
  });
});

describe('functions', () => {
  it.each(allFunctions.map((record) => [record.name, record] as const))('%s has two examples, a link and sources', (_name, record) => {
    expect(record.examples.length).toBeGreaterThanOrEqual(2);
    expect(record.link).toMatch(/^https:\/\//);
    expect(record.summary).toMatch(/\.$/);
    expect(record.notes.filter(({ source }) => source === '')).toEqual([]);
  });
});
