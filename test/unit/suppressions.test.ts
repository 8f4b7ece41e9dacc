import { describe, expect, it } from 'vitest';
import { command } from '../support/commandLine.ts';
import { findingsIn } from '../support/documents.ts';

/** Findings about suppressions alone. */
const found = (text: string, name?: string, rules: Record<string, 'off'> = {}) =>
  findingsIn(text, { settings: { rules }, ...(name === undefined ? {} : { name }) })
    .filter(({ code }) => code.includes('/suppression-'))
    .map(({ code, message, span }) => ({ code, message, at: text.slice(span.start, span.end) }));

describe('suppressions in a mapping file', () => {
  it('that hide something are used', () => {
    expect(found('# mapwright-ignore fn/unknown: a new function\nuserName <- Jion([a]) match 1\n')).toEqual([]);
  });

  it('that hide nothing are reported at their code, and deleted by the fix', () => {
    const text = '# mapwright-ignore fn/unknown: a new function\nuserName <- [a] match 1\n';
    expect(found(text)).toEqual([{ code: 'file/suppression-unused', message: expect.stringContaining('hides nothing') as string, at: 'fn/unknown' }]);
    const [fix] = findingsIn(text).flatMap(({ fixes }) => fixes);
    expect(fix).toMatchObject({ safe: true, effect: 'none', edits: [{ kind: 'text', edits: [{ span: { start: 0, end: text.indexOf('userName') }, newText: '' }] }] });
  });

  it('about a rule that is switched off are left alone', () => {
    expect(found('# mapwright-ignore fn/unknown: a new function\nuserName <- [a] match 1\n', undefined, { 'fn/unknown': 'off' })).toEqual([]);
  });

  it('with a misspelt code say which is meant', () => {
    expect(found('# mapwright-ignore fn/unknwon: a new function\nuserName <- [a] match 1\n')[0]?.message).toContain('Did you mean "fn/unknown"?');
  });

  it('of which one of two is used are told apart', () => {
    expect(found('# mapwright-ignore fn/unknown: x\n# mapwright-ignore fn/case: y\nuserName <- Jion([a]) match 1\n').map(({ at }) => at)).toEqual(['fn/case']);
  });
});

describe('suppressions in mapwright.json', () => {
  it.each([
    ['a reason', '{ "suppress": [{ "rule": "fn/unknown", "target": "x", "reason": "agreed" }] }', []],
    ['no reason yet', '{ "suppress": [{ "rule": "fn/unknown", "target": "x", "reason": "say why" }] }', ['settings/suppression-reason']],
    ['a code that no rule has', '{ "suppress": [{ "rule": "fn/unknwon", "target": "x", "reason": "agreed" }] }', ['settings/suppression-unused']],
  ])('with %s', (_name, text, codes) => {
    expect(found(text, 'mapwright.json').map(({ code }) => code)).toEqual(codes);
  });

  const SETTINGS = '{ "suppress": [{ "rule": "fn/unknown", "target": "userName", "reason": "x" }, { "rule": "fn/case", "reason": "y" }] }';
  const files = { 'a.entramap': 'userName <- Jion([a]) match 1\n', 'mapwright.json': SETTINGS };
  const unused = async (names: readonly string[], more: Record<string, string> = {}) => {
    const { output } = await command(['check', ...names, '--format', 'json'], { ...files, ...more });
    const { files: checked } = JSON.parse(output) as { files: { diagnostics?: { code: string }[] }[] };
    return checked.flatMap(({ diagnostics = [] }) => diagnostics.map(({ code }) => code)).filter((code) => code.startsWith('settings/'));
  };

  it.each([
    ['checked with what they hold for', ['a.entramap', 'mapwright.json'], ['settings/suppression-unused']],
    ['checked alone', ['mapwright.json'], []],
    ['not checked', ['a.entramap'], []],
    ['checked where a file could not be read', ['a.entramap', 'missing.entramap', 'mapwright.json'], []],
  ])('are reported as unused only where that is known: %s', async (_name, names, codes) => {
    expect(await unused(names)).toEqual(codes);
  });
});
