import { describe, expect, it } from 'vitest';
import { lineIndexOf } from '../../server/src/base/lineIndex.ts';
import type { CheckedFinding } from '../../server/src/cli/output/checkedFile.ts';
import { coloursFor } from '../../server/src/cli/output/colours.ts';
import { findingsAsText } from '../../server/src/cli/output/findingsText.ts';
import { command } from '../support/commandLine.ts';

const USERS = 'mapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [userPrincipalName] match 1\n';

describe('findings as text', () => {
  it('stand in columns, however long the words of their levels are', async () => {
    const { output } = await command(['check', 'a.entramap'], { 'a.entramap': `${USERS}  title <- ToLwer([jobTitle])\n` });
    const rows = output.split('\n').filter((line) => /^ {2}\d/.test(line));
    expect(rows.map((row) => row.slice(0, 16))).toEqual(['  1:1   warning ', '  4:12  error   ']);
    expect(new Set(rows.map((row) => row.search(/(?<=(?:warning|error) +)[A-Z]/)))).toEqual(new Set([17]));
  });

  it('are written, however many there are', () => {
    const finding: CheckedFinding = {
      finding: { code: 'fn/unknown', severity: 'error', fidelity: 'documented', span: { start: 0, end: 1 }, pointer: '', message: 'No.', fixes: [] },
      link: null,
      place: '',
      fingerprint: '',
      fixes: [],
    };
    const file = { path: 'a.json', kind: null, profile: null, error: null, lines: lineIndexOf('x'), findings: Array.from({ length: 200_000 }, () => finding) };
    expect(findingsAsText([file], null, coloursFor(false)).split('\n').filter((line) => line === '  1:1  error  No. fn/unknown')).toHaveLength(200_000);
  });
});
