import { describe, expect, it } from 'vitest';
import { resolveEdits } from '../../server/src/analysis/resolveEdits.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { findingsIn, open } from '../support/documents.ts';

interface Source {
  readonly expression: string | null;
  readonly name: string;
  readonly type: string;
  readonly parameters?: readonly { readonly key: string; readonly value: Source }[];
}

const attribute = (name: string, expression: string | null = `[${name}]`): Source => ({ expression, name, type: 'Attribute', parameters: [] });
const constant = (name: string): Source => ({ expression: `"${name}"`, name, type: 'Constant', parameters: [] });
const trim = (source: Source, expression: string): Source => ({ expression, name: 'Trim', type: 'Function', parameters: [{ key: 'source', value: source }] });
const join = (expression: string, ...values: readonly Source[]): Source => ({
  expression, name: 'Join', type: 'Function', parameters: values.map((value, index) => ({ key: index === 0 ? 'separator' : 'source', value })),
});

/** A manifest whose one mapping has this source, and metadata that no repair may touch. */
const manifest = (source: Source): string => `${JSON.stringify({
  synchronizationRules: [{
    name: 'R', sourceDirectoryName: 'A', targetDirectoryName: 'B', metadata: [{ key: 'defaultSourceObjectMappings', value: '{"a":[1]}' }],
    objectMappings: [{ enabled: true, name: 'M', sourceObjectName: 'User', targetObjectName: 'User', attributeMappings: [{ targetAttributeName: 'userName', matchingPriority: 1, source }] }],
  }],
  directories: [],
}, null, 2)}\n`;

const mismatch = (text: string) => findingsIn(text, { name: 'test.json' }).filter(({ code }) => code === 'map/stored-tree-mismatch');

function repaired(text: string, title: RegExp): string {
  const fix = mismatch(text).flatMap(({ fixes }) => fixes).find((candidate) => title.test(candidate.title));
  const edits = resolveEdits(open(text, { name: 'test.json' }), fix?.edits ?? []);
  return edits.ok ? applyEdits(text, edits.value) : edits.error.message;
}

const JOINED = join('Join(" ", [givenName], [surname])', constant(' '), attribute('givenName'), attribute('mail'));

describe('a stored tree that disagrees with its text', () => {
  it('is reported with what differs and two ways out, none of them safe', () => {
    const [finding, ...more] = mismatch(manifest(JOINED));
    expect(more).toEqual([]);
    expect(finding?.message).toBe('The text says “…ivenName], [surname])”, but the stored tree says “…ivenName], [mail])”; which one the service follows is not known. Keep the one that is meant.');
    expect(finding?.fixes.map(({ title, safe, effect }) => [title, safe, effect])).toEqual([
      ['Text wins: rebuild the stored tree', false, 'provisioning'],
      ['Tree wins: write its expression', false, 'provisioning'],
    ]);
  });

  it('follows the text when the text wins', () => {
    const wanted = join('Join(" ", [givenName], [surname])', constant(' '), attribute('givenName'), attribute('surname'));
    expect(repaired(manifest(JOINED), /^Text wins/)).toBe(manifest(wanted));
  });

  it('keeps its shape when the tree wins, and the text follows', () => {
    const wanted = join('Join(" ", [givenName], [mail])', constant(' '), attribute('givenName'), attribute('mail'));
    expect(repaired(manifest(JOINED), /^Tree wins/)).toBe(manifest(wanted));
  });

  it.each([/^Text wins/, /^Tree wins/])('is silent after %s', (title) => {
    expect(mismatch(repaired(manifest(JOINED), title))).toEqual([]);
  });

  it('has one way out when only a text inside the tree is stale', () => {
    const stale = trim(attribute('mail', '[surname]'), 'Trim([mail])');
    const [finding] = mismatch(manifest(stale));
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Rebuild the stored tree from the text']);
    expect(repaired(manifest(stale), /./)).toBe(manifest(trim(attribute('mail'), 'Trim([mail])')));
  });

  it('is left alone when the tree holds what no text can say', () => {
    const domain: Source = { expression: null, name: '%DomainFQDN%', type: 'Constant', parameters: [] };
    const [finding] = mismatch(manifest(join('Join("@", [sAMAccountName], )', constant('@'), attribute('mail'), domain)));
    expect(finding?.fixes).toEqual([]);
    expect(finding?.message).toContain('in the portal');
  });
});
