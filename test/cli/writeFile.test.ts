import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeHost } from '../../server/src/cli/nodeHost.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mapwright-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);
const write = (name: string): Promise<string | null> => nodeHost().writeFile(inFolder(name), new TextEncoder().encode('new'));

describe('writing a file', () => {
  it('keeps its mode and leaves nothing beside it', async () => {
    writeFileSync(inFolder('a.json'), 'old', { mode: 0o640 });
    expect(await write('a.json')).toBeNull();
    expect([readFileSync(inFolder('a.json'), 'utf8'), statSync(inFolder('a.json')).mode & 0o777, readdirSync(folder)]).toEqual(['new', 0o640, ['a.json']]);
  });

  it('writes what a link points to, and leaves the link', async () => {
    writeFileSync(inFolder('real.json'), 'old');
    symlinkSync('real.json', inFolder('link.json'));
    expect(await write('link.json')).toBeNull();
    expect([readFileSync(inFolder('real.json'), 'utf8'), lstatSync(inFolder('link.json')).isSymbolicLink()]).toEqual(['new', true]);
  });

  it('does not replace a write-protected file', async () => {
    writeFileSync(inFolder('a.json'), 'old');
    chmodSync(inFolder('a.json'), 0o444);
    expect(await write('a.json')).toBe('It cannot be written: it is write-protected.');
    expect([readFileSync(inFolder('a.json'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.json']]);
  });

  it.each([
    ['a folder', 'sub', 'It cannot be written: it is a folder.'],
    ['a file in a folder that has vanished', 'gone/a.json', 'It cannot be written: there is no such folder.'],
  ])('says why %s cannot be written, and leaves nothing', async (_what, name, message) => {
    mkdirSync(inFolder('sub'));
    expect(await write(name)).toBe(message);
    expect(readdirSync(folder)).toEqual(['sub']);
  });
});
