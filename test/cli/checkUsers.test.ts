import { describe, expect, it } from 'vitest';
import { userRules } from '../../server/src/userRules/registry.ts';
import { command } from '../support/commandLine.ts';
import { checkByUsers, population, type CheckedDiagnostic } from '../support/userExamples.ts';

const unmarked = (text: string): string => text.replace(/[«»]/g, '');

function textAt(document: string, { start, end }: CheckedDiagnostic['range']): string {
  return (document.split('\n')[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined);
}

describe.each(userRules.map((rule) => [rule.code, rule] as const))('%s', (code, { bad, good }) => {
  it.each(bad.map((example, index) => [index, example] as const))('finds the bad example %d', async (_index, example) => {
    const document = unmarked(example.document);
    const { found } = await checkByUsers(document, population(example));
    const mine = found.filter((finding) => finding.code === code);
    expect(mine.map(({ range }) => textAt(document, range))).toEqual([/«(.*)»/s.exec(example.document)?.[1]]);
    expect(mine[0]?.message).toMatch(/^For \d+ of \d+ users? \(lines? [\d, and]+(?:more)?\), /);
  });
  it.each(good.map((example, index) => [index, example] as const))('is quiet on the good example %d', async (_index, example) => {
    const { found } = await checkByUsers(unmarked(example.document), population(example));
    expect(found.filter((finding) => finding.code === code)).toEqual([]);
  });
});

describe('check --users', () => {
  const DOCUMENT = 'userName <- [mail] match 1\ntitle <- FormatDateTime([extensionAttribute1], , "yyyy-MM-dd", "yyyy")\n';
  const USERS = Array.from({ length: 40 }, (_, index) => ({ objectId: `id-${index}`, mail: `secret${index}@x.example`, extensionAttribute1: index % 5 === 0 ? 'classified' : '2026-01-01' }));
  const LINES = USERS.map((user) => JSON.stringify(user)).join('\n');

  it('counts users, names the first lines, and ends with 1 for an error', async () => {
    const run = await command(['check', 'a.entramap', '--users', 'u.jsonl'], { 'a.entramap': DOCUMENT, 'u.jsonl': LINES });
    expect(run.output).toContain('For 8 of 40 users (lines 1, 6, 11 and 5 more), this expression fails');
    expect(run.code).toBe(1);
  });

  it.each(['text', 'json', 'sarif', 'github', 'junit'])('never shows a value of a user: %s', async (format) => {
    const run = await command(['check', 'a.entramap', '--users', 'u.jsonl', '--format', format, '--fail-on', 'hint'], { 'a.entramap': DOCUMENT, 'u.jsonl': LINES });
    expect(run.output).toContain('users/failing-expression');
    expect(run.output + run.errors).not.toMatch(/classified|secret\d/);
  });

  it('asks nothing of users whom the scope leaves out', async () => {
    const document = `scope\n  department EQUALS "Sales"\n${DOCUMENT}`;
    const { found } = await checkByUsers(document, JSON.stringify(USERS.map((user) => ({ ...user, department: 'IT' }))));
    expect(found.filter(({ code }) => code.startsWith('users/'))).toEqual([]);
  });

  it('holds levels and suppressions of mapwright.json', async () => {
    const settings = { rules: { 'users/failing-expression': 'info' } };
    const { code } = await checkByUsers(DOCUMENT, JSON.stringify(USERS), [], { 'mapwright.json': JSON.stringify(settings) });
    expect(code).toBe(0);
  });

  it('has its findings in a baseline, which a run without users neither needs nor calls gone', async () => {
    const files = { 'a.entramap': DOCUMENT, 'u.jsonl': LINES };
    const written = await command(['check', 'a.entramap', '--users', 'u.jsonl', '--write-baseline', 'known.json'], files);
    const known = { ...files, 'known.json': written.text('known.json') };
    const again = await command(['check', 'a.entramap', '--users', 'u.jsonl', '--baseline', 'known.json'], known);
    expect(again.code).toBe(0);
    const without = await command(['check', 'a.entramap', '--baseline', 'known.json'], known);
    expect(without.output).not.toContain('gone');
  });

  it.each([
    ['is not there', undefined, 'The population u.json cannot be used. There is no such file.'],
    ['is empty', ' ', 'The population u.json is empty.'],
    ['has a user that cannot be read', '[{"objectId": "1", "mail": "a@x.example"}, {"objectId": ]', 'u.json, line 1'],
  ])('ends with 2 when the population %s', async (_what, users, message) => {
    const run = await command(['check', 'a.entramap', '--users', 'u.json'], { 'a.entramap': DOCUMENT, ...(users === undefined ? {} : { 'u.json': users }) });
    expect(run.errors).toContain(message);
    expect(run.code).toBe(2);
  });

  it('stops an expression that never ends, and names it', async () => {
    const document = 'userName <- [mail] match 1\ntitle <- Replace([jobTitle], , "^(a+)+$", , "x", , )\n';
    const { found } = await checkByUsers(document, JSON.stringify([{ objectId: '1', mail: 'a@x.example', jobTitle: `${'a'.repeat(40)}!` }]), [], { 'mapwright.json': '{"deadline": 200}' });
    expect(found.map(({ code }) => code)).toContain('users/failing-expression');
  });
});
