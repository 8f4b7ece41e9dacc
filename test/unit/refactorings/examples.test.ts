import { describe, expect, it } from 'vitest';
import { spanToDocument } from '../../../server/src/base/offsetMap.ts';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { checkExpression } from '../../../server/src/evaluate/check.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { refactoringsAt, type RefactoringAction } from '../../../server/src/features/refactorings.ts';
import type { Refactoring } from '../../../server/src/refactorings/refactoringRecord.ts';
import { allRefactorings } from '../../../server/src/refactorings/registry.ts';
import { open } from '../../support/documents.ts';
import { asManifest } from '../../support/manifestExample.ts';
import { selected } from './selected.ts';

/** What a refactoring offers for the marked expression in a document; `text` is the whole document afterwards. */
function offered(refactoring: Refactoring, example: string, text: string, name: string): { readonly text: string | null; readonly action: RefactoringAction | null } {
  const analysis = open(text, { name });
  const [expression] = analysis.expressions;
  if (expression === undefined) throw new Error('The document has no expression.');
  const action = refactoringsAt(analysis, spanToDocument(expression.embedded.map, selected(example).selection)).find(({ id }) => id === refactoring.id) ?? null;
  return { action, text: action?.outcome.kind === 'edits' ? applyEdits(text, action.outcome.edits) : null };
}

const mappingFile = (expression: string): string => `title <- ${expression}  # why\nuserName <- [mail]  match 1\n`;

describe.each(allRefactorings.map((refactoring) => [refactoring.id, refactoring] as const))('%s', (_id, refactoring) => {
  const isScratch = refactoring.kind === 'extract';

  it.each(refactoring.examples)('in a mapping file: $before', ({ before, after }) => {
    const [expression = '', scratch] = isScratch ? after.split('\n= ') : [after];
    const wanted = scratch === undefined ? mappingFile(after) : mappingFile(expression).replace('# why\n', `# why\n= ${scratch}\n`);
    expect(offered(refactoring, before, mappingFile(selected(before).text), 'a.entramap').text).toBe(wanted);
  });

  it.each(refactoring.examples)('in a scratch line: $before', ({ before, after }) => {
    const wanted = `= ${after}\n`;
    expect(offered(refactoring, before, `= ${selected(before).text}\n`, 'a.entramap').text).toBe(wanted);
  });

  it.each(refactoring.examples)('in a manifest, text and stored tree: $before', ({ before, after }) => {
    const manifest = asManifest(`title <- ${selected(before).text}\nuserName <- [mail]\n`);
    const { action, text } = offered(refactoring, before, manifest.text, 'a.json');
    if (isScratch) {
      expect(action).toBeNull();
      return;
    }
    const wanted = asManifest(`title <- ${after}\nuserName <- [mail]\n`);
    if (wanted.expressible) expect(JSON.parse(text ?? 'null')).toEqual(JSON.parse(wanted.text));
    else expect(action?.outcome).toMatchObject({ kind: 'disabled', reason: expect.stringMatching(/\.$/) as string });
  });

  it.each(refactoring.examples)('while it is being typed, makes no mistake: $before', ({ before }) => {
    const { text } = selected(before);
    for (let end = 1; end < text.length; end++) {
      const part = text.slice(0, end);
      const { text: after } = offered(refactoring, `${part}¦`, `= ${part}`, 'a.entramap');
      if (after !== null) expect(mistakes(after.replace(/^= /, '')), `${part} became ${after}`).toBeLessThanOrEqual(mistakes(part));
    }
  });

  it.each(refactoring.refused)('has nothing to do, or says why it cannot: %s', (example) => {
    const { text } = selected(example);
    expect(offered(refactoring, example, `= ${text}`, 'a.entramap').text).toBeNull();
  });

  it('is described in full sentences', () => {
    expect(refactoring.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(refactoring.title).toMatch(/^[A-Z].*[^.]$/);
    expect(refactoring.why).toMatch(/\.$/);
    expect(refactoring.examples.length).toBeGreaterThan(0);
    expect(refactoring.refused.length).toBeGreaterThan(0);
  });
});

/** How many mistakes an expression has, a scratch line below it included. */
function mistakes(text: string): number {
  return text.split('\n= ').reduce((count, expression) => count + checkExpression(parseExpression(expression)).length, 0);
}

it('no two refactorings have one name', () => {
  const ids = allRefactorings.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
