import { describe, expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';

const MAPPING = `mapping "Users"
  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User
  scope "Sales"
    department EQUALS "Sales"
  userName <- [userPrincipalName] match 1
  title <- IIF([jobTitle]="Boss", "Boss!", Switch([country], "other", "SE", "Sverige", "NO", "Norge"))
  timezone <- none default "Europe/Stockholm"
`;
const USERS = `objectId,userPrincipalName,displayName,department,country,jobTitle
1,a@x.se,Ada,Sales,SE,Boss
2,b@x.se,Bo,Sales,SE,
3,c@x.se,Cia,Legal,se,
4,A@x.se,Dag,Sales,[],
`.replace('[]', '*DK*');
const ACCOUNTS = '[{"id":"t1","userName":"a@x.se"}]';
const FILES = { 'a.entramap': MAPPING, 'u.csv': USERS, 't.json': ACCOUNTS };

const dryRun = (...words: string[]) => command(['dry-run', 'a.entramap', '--users', 'u.csv', ...words], FILES);

describe('what a dry-run says of the population as a whole', () => {
  it('as text', async () => {
    const { output } = await dryRun('--target', 't.json');
    expect(output.slice(output.indexOf('Scope'), output.indexOf('Update Ada'))).toBe(`Scope
  3 of 4 users are in scope; 1 kept out by the scoping filters.
  Sales: passed by 3.
    department EQUALS Sales: true for 3, false for 1; it alone keeps 1 out.

Matching
  userName: 4 of 4 users have a value. 2 find one account by it.
    A@x.se is shared by 1 and 4, letter case aside.
  Against the target store: 2 matched, 1 would be created, 0 ambiguous.

Values
  Target attribute  value  null  ignored  default  error
  userName              4     0        0        0      0
  title                 4     0        0        0      0
  timezone              0     0        0        4      0

Branches
  title, IIF on [jobTitle]="Boss": true 1, false 3.
  title, Switch on [country] (reached by 3): "SE" 1, default 2.
    Never taken: "NO".
    Without a key: "se" (1 user; the key "SE" differs in letter case), "*DK*" (1 user).

`);
  });

  it('as Markdown, where no text of a user becomes markup', async () => {
    const { output } = await dryRun('--format', 'md');
    expect(output).toContain('## Branches\n\n- title, IIF on \\[jobTitle\\]="Boss": true 1, false 3.\n');
    expect(output).toContain('  - Without a key: "se" (1 user; the key "SE" differs in letter case), "\\*DK\\*" (1 user).\n');
    expect(output).toContain('| Target attribute | value | null | ignored | default | error |\n| --- | ---: | ---: | ---: | ---: | ---: |\n| `userName` | 4 | 0 | 0 | 0 | 0 |\n');
  });

  it('as JSON, in the fields of the contract and more', async () => {
    const { output } = await dryRun('--target', 't.json', '--format', 'json');
    const result = JSON.parse(output) as Record<string, unknown>;
    expect(result).toMatchObject({
      matching: [{ target: 'userName', withValue: 4, of: 4, duplicates: [{ value: 'A@x.se', users: ['1', '4'], caseOnly: true }], matched: 2, ambiguous: 0 }],
      accounts: [{ mapping: 'Users', matched: 2, wouldCreate: 1 }],
      scope: [{ mapping: 'Users', users: 4, inScope: 3, filters: [{ title: 'Sales', passed: 3, clauses: [{ text: 'Sales department EQUALS Sales', decided: 1 }] }] }],
      branches: [
        { target: 'title', key: 'true', users: 1 }, { target: 'title', key: 'false', users: 3 },
        { target: 'title', key: 'SE', users: 1, reached: 3 }, { target: 'title', key: 'NO', users: 0 },
        { target: 'title', key: 'default', users: 2, unmatched: [{ value: 'se', users: 1, likeKey: 'SE' }, { value: '*DK*', users: 1 }] },
      ],
      mappings: [{ target: 'userName', value: 4, null: 0, ignored: 0, default: 0, error: 0 }, { target: 'title', value: 4 }, { target: 'timezone', default: 4 }],
    });
  });

  it('counts no user twice when the one before had to be ended', async () => {
    const mapping = 'userName <- [userPrincipalName] match 1\ntitle <- IIF([country]="SE", "Sverige", Replace([jobTitle], , "^(a+)+$", , "x", , ))\n';
    const users = JSON.stringify([
      { objectId: '1', userPrincipalName: 'a@x.se', country: 'SE' },
      { objectId: '2', userPrincipalName: 'b@x.se', jobTitle: `${'a'.repeat(40)}b` },
      { objectId: '3', userPrincipalName: 'c@x.se', jobTitle: 'clerk' },
    ]);
    const { output } = await command(['dry-run', 'a.entramap', '--users', 'u.json', '--format', 'json', '--deadline', '300'], { 'a.entramap': mapping, 'u.json': users });
    const { branches } = JSON.parse(output) as { branches: { key: string; users: number; reached: number }[] };
    expect(branches.map(({ key, users: taken, reached }) => [key, taken, reached])).toEqual([['true', 1, 2], ['false', 1, 2]]);
  });
});
