import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '../../client/src/commandIds.ts';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';
import { allFunctions } from '../../server/src/functions/registry.ts';
import { readJson } from '../../server/src/json/readJson.ts';
import { builtInProfiles } from '../../server/src/profiles/registry.ts';
import { READINGS } from '../../server/src/values/readings.ts';
import { profileProblems } from '../../server/src/profiles/readProfile.ts';

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
    configuration: { properties: Record<string, { properties?: unknown } & Record<string, unknown>> };
  } & Record<string, unknown>;
}

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

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
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('has the commands that the client carries out', () => {
    expect(manifest.contributes.commands.map(({ command }) => command).sort()).toEqual([...COMMAND_IDS].sort());
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
