import { describe, expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';

const USERS = 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n';

describe('findings as text', () => {
  it('stand in columns, however long the words of their levels are', async () => {
    const { output } = await command(['check', 'a.entramap'], { 'a.entramap': `${USERS}  title <- ToLwer([jobTitle])\n` });
    const rows = output.split('\n').filter((line) => /^ {2}\d/.test(line));
    expect(rows.map((row) => row.slice(0, 16))).toEqual(['  1:1   warning ', '  4:12  error   ']);
    expect(new Set(rows.map((row) => row.search(/(?<=(?:warning|error) +)[A-Z]/)))).toEqual(new Set([17]));
  });
});
