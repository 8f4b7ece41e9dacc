import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/src/analysis/diagnose.ts';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { addSuppression, canBeSuppressed, suppressionComment, suppressionEntry } from '../../../server/src/features/suppressHere.ts';
import { allRules } from '../../../server/src/rules/registry.ts';
import { findingsIn, open } from '../../support/documents.ts';

const findingOf = (text: string, code: string, name?: string) => {
  const analysis = open(text, name === undefined ? {} : { name });
  const finding = diagnose(analysis, allRules).findings.find((candidate) => candidate.code === code);
  if (finding === undefined) throw new Error(`${code} is not found.`);
  return { analysis, finding };
};

describe('a comment accepts a finding of a mapping file', () => {
  it.each([
    ['above its line', 'userName <- Jion([a]) match 1\n', '# mapwright-ignore fn/unknown: say why\nuserName <- Jion([a]) match 1\n'],
    ['indented like it, with its line end', 'mapping "M"\r\n  userName <- Jion([a]) match 1\r\n', 'mapping "M"\r\n  # mapwright-ignore fn/unknown: say why\r\n  userName <- Jion([a]) match 1\r\n'],
    ['above the first line of an expression', 'userName <- ToLower(\n  Jion([a])) match 1\n', '# mapwright-ignore fn/unknown: say why\nuserName <- ToLower(\n  Jion([a])) match 1\n'],
  ])('%s', (_name, before, after) => {
    const { analysis, finding } = findingOf(before, 'fn/unknown');
    const edit = suppressionComment(analysis, finding);
    const edited = applyEdits(before, edit === null ? [] : [edit]);
    expect(edited).toBe(after);
    // The finding is gone, and the reason is asked for until somebody writes it.
    expect(findingsIn(edited).map(({ code }) => code)).toEqual(['file/suppression-form']);
    expect(findingsIn(edited.replace('say why', 'agreed with the vendor'))).toEqual([]);
  });

  it('but not one about a suppression', () => {
    const { analysis, finding } = findingOf('# mapwright-ignore\nuserName <- [a] match 1\n', 'file/suppression-form');
    expect(canBeSuppressed(analysis, finding)).toBe(false);
  });
});

describe('an entry of mapwright.json accepts a finding of a manifest', () => {
  const manifest = (target: string, expression: string): string =>
    JSON.stringify({ synchronizationRules: [{ name: 'R', sourceDirectoryName: 'E', targetDirectoryName: 'A', objectMappings: [{ enabled: true, sourceObjectName: 'User', targetObjectName: 'User', attributeMappings: [{ targetAttributeName: target, matchingPriority: 1, source: { expression, name: 'x', type: 'Function', parameters: [] } }] }] }] });

  it('names the target attribute of the mapping', () => {
    const { analysis, finding } = findingOf(manifest('userName', 'Jion([a])'), 'fn/unknown', 'schema.json');
    const entry = suppressionEntry(analysis, finding);
    expect(entry).toEqual({ rule: 'fn/unknown', target: 'userName', reason: 'say why' });
    expect(findingsIn(analysis.text, { name: 'schema.json', settings: { suppress: [entry] } }).map(({ code }) => code)).not.toContain('fn/unknown');
  });

  const ENTRY = { rule: 'fn/unknown', target: 'userName', reason: 'say why' };
  it.each([
    ['a new file', '', '{\n  "suppress": [\n    {\n      "rule": "fn/unknown",\n      "target": "userName",\n      "reason": "say why"\n    }\n  ]\n}\n'],
    ['an empty object', '{}', '{\n    "suppress": [\n        {\n            "rule": "fn/unknown",\n            "target": "userName",\n            "reason": "say why"\n        }\n    ]\n}'],
    ['other settings', '{ "scope": "all" }\n', '{ "scope": "all", "suppress": [ { "rule": "fn/unknown", "target": "userName", "reason": "say why" } ] }\n'],
    [
      'comments and other entries, which stay',
      '{\n  // ours\n  "suppress": [\n    { "rule": "a/b", "reason": "x" } // old\n  ]\n}\n',
      '{\n  // ours\n  "suppress": [\n    { "rule": "a/b", "reason": "x" },\n    { "rule": "fn/unknown", "target": "userName", "reason": "say why" } // old\n  ]\n}\n',
    ],
  ])('is added to %s', (_name, before, after) => {
    const edits = addSuppression(before, ENTRY);
    expect(applyEdits(before, edits ?? [])).toBe(after);
  });

  it.each([['broken JSON', '{ "suppress": ['], ['a list', '[]'], ['suppress that is no list', '{ "suppress": 1 }']])('is not added to %s', (_name, text) => {
    expect(addSuppression(text, ENTRY)).toBeNull();
  });
});
