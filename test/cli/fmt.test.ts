import { describe, expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';

const LOOSE = 'userName<-[objectId] match 1 # why\ntitle   <-  [jobTitle]\n';
const TIDY = 'userName  <- [objectId]   match 1  # why\ntitle     <- [jobTitle]\n';

describe('fmt', () => {
  it('formats the files that need it, and each only once', async () => {
    const run = await command(['fmt', 'a.entramap', 'b.entramap'], { 'a.entramap': LOOSE, 'b.entramap': TIDY });
    expect([run.text('a.entramap'), run.text('b.entramap'), run.code]).toEqual([TIDY, TIDY, 0]);
  });

  it('--check changes nothing and names what is not formatted', async () => {
    const run = await command(['fmt', '--check', 'a.entramap', 'b.entramap'], { 'a.entramap': LOOSE, 'b.entramap': TIDY });
    expect([run.text('a.entramap'), run.errors, run.code]).toEqual([LOOSE, 'a.entramap: not formatted. Run "mapwright fmt a.entramap".\n', 1]);
    expect((await command(['fmt', '--check', 'b.entramap'], { 'b.entramap': TIDY })).code).toBe(0);
  });

  it('formats standard input', async () => {
    expect((await command(['fmt', '-'], {}, LOOSE)).output).toBe(TIDY);
  });

  it('leaves JSON alone, and does the others', async () => {
    const run = await command(['fmt', 'm.json', 'a.entramap', 'none.entramap'], { 'm.json': '{"synchronizationRules": []}', 'a.entramap': LOOSE });
    expect(run.errors).toContain('m.json: This is JSON');
    expect(run.errors).toContain('none.entramap: There is no such file.');
    expect([run.text('a.entramap'), run.code]).toEqual([TIDY, 2]);
  });
});
