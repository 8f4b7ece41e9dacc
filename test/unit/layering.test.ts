import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which folder of server/src may import which, and which packages it may use. Data flows one way:
 * text → tokens → tree → bound model → findings, help, values. `types` lists folders that may be imported for types only.
 */
const ARROWS: Record<string, { from: readonly string[]; types?: readonly string[]; packages?: readonly string[] }> = {
  base: { from: [] },
  dotnet: { from: ['base'] },
  expression: { from: ['base'], packages: ['chevrotain'] },
  json: { from: ['base'] },
  values: { from: ['base', 'dotnet'] },
  types: { from: ['base', 'values'] },
  functions: { from: ['base', 'dotnet', 'values', 'types'] },
  evaluate: { from: ['base', 'dotnet', 'values', 'expression', 'functions'] },
  inference: { from: ['base', 'values', 'expression', 'functions', 'types', 'evaluate', 'directory'] },
  model: { from: ['base'] },
  mappingFile: { from: ['base', 'expression', 'model'] },
  manifest: { from: ['base', 'json', 'expression', 'functions', 'model'] },
  profiles: { from: ['base', 'json'], types: ['model'] },
  population: { from: ['base', 'values'] },
  provisioning: { from: ['base', 'dotnet', 'values', 'functions', 'expression', 'evaluate', 'model', 'profiles', 'population'] },
  replay: { from: ['base', 'population', 'provisioning'] },
  settings: { from: ['base', 'json'] },
  caseFile: { from: ['base', 'json'], types: ['population', 'provisioning'] },
  rules: { from: ['base', 'dotnet', 'expression', 'functions', 'types', 'inference', 'model', 'profiles', 'directory'], types: ['json'] },
  userRules: { from: ['base', 'values', 'expression', 'model', 'population', 'provisioning', 'rules'] },
  refactorings: { from: ['base', 'expression', 'functions', 'values', 'evaluate', 'rules'] },
  directory: { from: ['base'], types: ['model'] },
  worker: { from: ['base', 'evaluate', 'expression', 'population', 'provisioning'], packages: ['node:worker_threads'] },
  analysis: {
    from: ['base', 'evaluate', 'json', 'expression', 'functions', 'model', 'mappingFile', 'manifest', 'profiles', 'directory', 'rules', 'userRules', 'settings', 'caseFile'],
  },
  dryRun: {
    from: ['base', 'values', 'model', 'profiles', 'population', 'provisioning', 'analysis', 'settings', 'evaluate', 'expression', 'worker', 'userRules', 'rules'],
  },
  cases: { from: ['base', 'values', 'population', 'provisioning', 'analysis', 'worker', 'dryRun', 'caseFile'] },
  compare: { from: ['base', 'model', 'population', 'provisioning', 'analysis', 'expression', 'worker', 'dryRun'] },
  runbook: { from: ['base', 'values', 'expression', 'model', 'profiles', 'population', 'analysis', 'compare'], types: ['rules'] },
  why: { from: ['base', 'values', 'population', 'provisioning'] },
  actual: { from: ['base', 'population', 'provisioning', 'dryRun'] },
  convert: {
    from: ['base', 'json', 'expression', 'model', 'mappingFile', 'manifest', 'profiles', 'directory', 'settings', 'analysis'],
  },
  features: {
    from: ['base', 'json', 'expression', 'functions', 'values', 'types', 'inference', 'model', 'mappingFile', 'manifest', 'profiles', 'directory', 'rules', 'refactorings', 'settings', 'analysis', 'dotnet'], types: ['evaluate'],
  },
  lsp: { from: ['*'], packages: ['vscode-languageserver', 'node:fs/promises', 'node:url'] },
  cli: { from: ['*'], packages: ['node:util', 'node:process', 'node:path', 'node:url', 'node:crypto', 'node:fs/promises'] },
};

const root = path.resolve(import.meta.dirname, '../../server/src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(path.sep).join('/'));

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm)].map((match) => ({
    file,
    specifier: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }));
});

const folderOf = (file: string): string => file.split('/')[0] ?? '';
const entryPoints = new Set(files.filter((file) => !file.includes('/')));

describe('imports follow the arrows', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('every folder has a row', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map(folderOf));
    expect([...folders].filter((folder) => !(folder in ARROWS))).toEqual([]);
  });

  it('no folder imports what it may not', () => {
    const wrong = imports.filter(({ file, specifier, typeOnly }) => {
      if (entryPoints.has(file)) return false;
      const folder = folderOf(file);
      const row = ARROWS[folder];
      if (row === undefined) return true;
      if (!specifier.startsWith('.')) {
        return !(row.packages ?? []).some((name) => specifier === name || specifier.startsWith(`${name}/`));
      }
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
      if (target.startsWith('..')) return !/^\.\.\/\.\.\/schemas\//.test(target);
      const targetFolder = target.includes('/') ? folderOf(target) : '(root)';
      if (targetFolder === folder || row.from.includes('*') || row.from.includes(targetFolder)) return false;
      return !(typeOnly && (row.types ?? []).includes(targetFolder));
    });
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('chevrotain stays behind one file', () => {
    const users = new Set(imports.filter(({ specifier }) => specifier === 'chevrotain').map(({ file }) => file));
    expect([...users]).toEqual(['expression/grammar.ts']);
  });

  it('the network is used in one file, of the command line', () => {
    const network = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|sendBeacon|from 'node:(?:http|https|http2|net|tls|dgram|dns)'/;
    const users = ['server', 'client'].flatMap((part) => {
      const folder = path.resolve(root, '../..', part, 'src');
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
      return names.filter((name) => network.test(readFileSync(path.join(folder, name), 'utf8'))).map((name) => `${part}/src/${name.split(path.sep).join('/')}`);
    });
    expect(users).toEqual(['server/src/cli/sendOverHttp.ts']);
  });

  it('the client imports nothing of the server but the protocol', () => {
    const clientRoot = path.resolve(root, '../../client/src');
    const wrong = readdirSync(clientRoot, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(path.join(clientRoot, name), 'utf8');
        return [...text.matchAll(/from\s+'([^']*server\/src\/[^']+)'/g)]
          .map((match) => match[1] ?? '')
          .filter((specifier) => !/\/(protocol|manifest\/sniff)\.ts$/.test(specifier))
          .map((specifier) => `${name} imports ${specifier}`);
      });
    expect(wrong).toEqual([]);
  });
});

describe('rooms stay small', () => {
  it('no hand-written file has more than 400 lines, and the median has at most 60', () => {
    const sizes = files
      .filter((file) => !/\.generated\.|Table\.ts$/.test(file))
      .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }));
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });
});
