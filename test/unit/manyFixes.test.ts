import { expect, it } from 'vitest';
import { fixAll } from '../../server/src/analysis/fixAll.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { open } from '../support/documents.ts';

it('applies several hundred thousand fixes at once', () => {
  const count = 300_000;
  const fixOf = (start: number): Finding => ({
    code: 'x/y', severity: 'error', message: '', fidelity: 'documented', span: { start, end: start + 1 }, pointer: `/${start}`,
    fixes: [{ title: 'Change it', safe: true, effect: 'none', edits: [{ kind: 'text', edits: [{ span: { start, end: start + 1 }, newText: 'b' }] }] }],
  });
  const find = ({ text }: { readonly text: string }): readonly Finding[] => (text.endsWith('a') ? Array.from({ length: count }, (_, index) => fixOf(index + 2)) : []);
  const result = fixAll(`# ${'a'.repeat(count)}`, (text) => open(text, { name: 'a.entramap' }), find, () => true);
  expect(result.text === `# ${'b'.repeat(count)}`).toBe(true);
  expect(result.applied).toHaveLength(count);
});
