import { describe, expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';

const FILE = 'profile qlik-cloud\nuserName <- [objectId] match 2\ndisplayName <- [displayName]\n';

describe('--format json', () => {
  it('fix says what it did and what is left, and writes the file as ever', async () => {
    const run = await command(['fix', '--format', 'json', '--rule', 'profile/extra-attribute', 'a.entramap'], { 'a.entramap': FILE });
    expect(JSON.parse(run.output)).toEqual({
      path: 'a.entramap',
      changed: true,
      applied: [{ code: 'profile/extra-attribute', title: 'Delete the mapping to displayName' }],
      refused: [],
      remaining: [],
      unfinished: false,
    });
    expect([run.text('a.entramap'), run.code, run.errors]).toEqual(['profile qlik-cloud\nuserName <- [objectId] match 2\n', 0, '']);
  });

  it('fix --stdout puts the text into the answer, and the errors that are left', async () => {
    const run = await command(['fix', '--format', 'json', '--stdout', 'a.entramap'], { 'a.entramap': 'title <- ToXyz([jobTitle])\n' });
    const answer = JSON.parse(run.output) as { text: string; changed: boolean; remaining: readonly { code: string; severity: string }[] };
    expect([answer.changed, answer.text, run.code]).toEqual([false, 'title <- ToXyz([jobTitle])\n', 1]);
    expect(answer.remaining.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['fn/unknown']);
  });

  it('convert gives the text with its notices, or the file that it wrote', async () => {
    const printed = await command(['convert', '--format', 'json', 'a.entramap'], { 'a.entramap': FILE });
    const answer = JSON.parse(printed.output) as { output: string | null; text: string; notices: readonly string[] };
    expect([answer.output, Array.isArray(answer.notices), 'synchronizationRules' in (JSON.parse(answer.text) as object)]).toEqual([null, true, true]);
    const written = await command(['convert', '--format', 'json', 'a.entramap', '-o', 'm.json'], { 'a.entramap': FILE });
    expect(JSON.parse(written.output)).toEqual({ output: 'm.json', notices: answer.notices });
    expect(written.text('m.json')).toBe(answer.text);
  });

  it.each([['fix'], ['convert']])('%s refuses another format', async (name) => {
    const run = await command([name, '--format', 'xml', 'a.entramap'], { 'a.entramap': FILE });
    expect([run.output, run.code, run.text('a.entramap')]).toEqual(['', 2, FILE]);
    expect(run.errors).toContain('--format takes text, json');
  });
});
