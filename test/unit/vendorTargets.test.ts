import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/documents.ts';

interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly expression?: string | null;
  readonly matchingPriority?: number;
}
interface App {
  readonly app: string;
  readonly objects: Readonly<Record<string, { readonly attributes: readonly Attribute[] }>>;
}

const file = path.resolve(import.meta.dirname, '../../../shared/data/target-catalogue.json');
const present = existsSync(file);
if (!present) console.log('What apps take is absent (../shared/data/target-catalogue.json), so nobody sees whether the rules stay quiet on their guides.');
const apps = present ? (JSON.parse(readFileSync(file, 'utf8')) as readonly App[]) : [];

/** Findings that a guide deserves, with the reason. */
const DESERVED: Readonly<Record<string, readonly string[]>> = {
  // Their tables have no attribute by which leavers are disabled.
  'Forcepoint Cloud Security Gateway - User Authentication': ['map/no-active'],
  'monday.com': ['map/no-active'],
  UiPath: ['map/no-active'],
  Boxcryptor: ['map/no-active'],
  OneUptime: ['map/no-active'],
  // The page lists paths that SCIM does not have.
  'KnowBe4 Security Awareness Training': ['map/scim-path', 'map/scim-path', 'map/scim-path'],
  // The guide cuts its expression short with dots.
  WorkInSync: ['expr/unexpected-character', 'fn/switch-odd'],
};

/** The User table of a guide as a mapping file: with the guide's expressions, else with sources that fit the type. */
function mappingFileOf({ objects }: App): string {
  const attributes = objects['User']?.attributes ?? [];
  const isSaid = attributes.some(({ matchingPriority }) => matchingPriority !== undefined);
  const standard = attributes.find(({ name }) => name === 'userName') ?? attributes[0];
  const lines = attributes.map((attribute) => {
    const match = isSaid ? (attribute.matchingPriority ?? 0) : attribute === standard ? 1 : 0;
    return `  ${JSON.stringify(attribute.name)} <- ${attribute.expression ?? sourceFor(attribute)}${match > 0 ? ` match ${match}` : ''}`;
  });
  return `mapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n${lines.join('\n')}\n`;
}

function sourceFor({ name, type }: Attribute): string {
  if (type === 'Boolean') return 'Not([IsSoftDeleted])';
  return type === 'Reference' || name.endsWith(':manager') ? '[manager]' : '[objectId]';
}

describe.runIf(present)('guides of vendors', () => {
  it('are there', () => expect(apps.length).toBeGreaterThan(100));

  it.each(apps.map((app) => [app.app, app] as const))('%s gets no warning that it does not deserve', (name, app) => {
    const found = findingsIn(mappingFileOf(app)).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(found.map(({ code }) => code).sort()).toEqual(DESERVED[name] ?? []);
  });
});
