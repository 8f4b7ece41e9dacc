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

  it('formats an expression from the portal, and leaves a broken one alone', async () => {
    const run = await command(['fmt', '--expression', 'Join( " ",[givenName] ,[surname])']);
    expect([run.output, run.code]).toEqual(['Join(" ", [givenName], [surname])\n', 0]);
    const broken = await command(['fmt', '--expression', 'Join(']);
    expect([broken.output, broken.code]).toEqual(['', 2]);
    expect(broken.errors).toContain('is not formatted');
  });

  it('--format json says of each file what happened', async () => {
    const run = await command(['fmt', '--format', 'json', 'a.entramap', 'none.entramap'], { 'a.entramap': LOOSE });
    expect(JSON.parse(run.output)).toEqual({ files: [{ path: 'a.entramap', changed: true }, { path: 'none.entramap', changed: false, error: 'There is no such file.' }] });
    expect([run.text('a.entramap'), run.errors, run.code]).toEqual([TIDY, '', 2]);
  });

  it.each([[[]], [['--expression', '[a]', 'a.entramap']], [['--format', 'xml', 'a.entramap']]])('refuses %j', async (words) => {
    const run = await command(['fmt', ...words], { 'a.entramap': TIDY });
    expect([run.output, run.code]).toEqual(['', 2]);
    expect(run.errors).toMatch(/^mapwright fmt: ./);
  });
});
