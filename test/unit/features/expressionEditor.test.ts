import { describe, expect, it } from 'vitest';
import { openExpression } from '../../../server/src/analysis/openExpression.ts';
import { diagnose } from '../../../server/src/analysis/diagnose.ts';
import { createParseCache } from '../../../server/src/analysis/parseCache.ts';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { findingsAt, quickFixesOf } from '../../../server/src/features/codeActions.ts';
import { editableExpression, writeExpression } from '../../../server/src/features/editExpression.ts';
import { expressionEditorText } from '../../../server/src/features/expressionEditorText.ts';
import { findPlace, placeOf } from '../../../server/src/features/expressionPlace.ts';
import { allRules } from '../../../server/src/rules/registry.ts';
import { open } from '../../support/documents.ts';
import { markSpans } from '../../support/marked.ts';
import { attribute, call, constant, exampleSchema, LAYOUTS, mapping } from '../manifest/exampleSchema.ts';

const name = 'a.json';
const PLAIN = JSON.stringify(exampleSchema(), null, 2);

function expressionFor(text: string, target: string) {
  const analysis = open(text, { name });
  const expression = analysis.expressions.find((candidate) => candidate.mapping?.target === target);
  if (expression === undefined) throw new Error(`There is no expression for ${target}.`);
  return { analysis, expression };
}

describe('the editor of an expression', () => {
  it.each([
    ['a short one on one line', '[mail]', '[mail]'],
    ['a long one over lines', 'Switch([department], "none", "Sales and Marketing", "sales-and-marketing", "Research", "research")', 'Switch(\n  [department],\n  "none",\n  "Sales and Marketing", "sales-and-marketing",\n  "Research", "research"\n)'],
    ['one with mistakes as it is', 'Join( [a]', 'Join( [a]'],
  ])('holds %s', (_what, expression, text) => {
    expect(expressionEditorText(expression)).toBe(text);
  });

  it.each([
    ['a job parameter', '"domain"', 'The source of domain is %DomainFQDN%'],
    ['a tree that hides a node', '"upn"', 'The stored tree of upn holds a value that the text of an expression cannot say'],
    ['a mapping without expression', '"timezone"', 'The mapping to timezone has no expression'],
    ['nothing', '"scim.0.0"', 'There is no expression at the cursor'],
  ])('is not opened for %s', (_what, at, message) => {
    const result = editableExpression(open(PLAIN, { name }), PLAIN.indexOf(at));
    expect(result.ok ? 'opened' : result.error).toContain(message);
  });

  it.each([
    ['a carriage return', '\\"a\\rb\\"', 'carriage return'],
    ['half a character', '\\"\\ud800\\"', 'half a character'],
    ['a null character', '\\"\\u0000\\"', 'no text editor keeps'],
  ])('is not opened for %s', (_what, expression, message) => {
    const text = PLAIN.replace('[userPrincipalName]', expression);
    const result = editableExpression(open(text, { name }), text.indexOf(expression));
    expect(result.ok ? 'opened' : result.error).toContain(message);
  });

  it('is not opened in JSON that is cut off, or outside of a manifest', () => {
    expect(editableExpression(open(PLAIN.slice(0, -60), { name }), PLAIN.indexOf('[mail]'))).toMatchObject({ ok: false });
    expect(editableExpression(open('a <- [b]\n'), 6)).toMatchObject({ ok: false });
  });
});

describe('a saved expression', () => {
  function written(text: string, target: string, edited: string): string {
    const { analysis, expression } = expressionFor(text, target);
    const result = writeExpression(analysis, expression, edited);
    return result.ok ? applyEdits(text, result.value.edits) : result.error;
  }

  it.each(LAYOUTS)('changes its text and its tree and nothing else, with %s', (_layout, print) => {
    const before = print(exampleSchema()).replace(/^\ufeff/, '');
    const after = written(before, 'name.formatted', 'Join(\r\n  "\\"\\\\",\r\n  [givenName],\r\n  [surname]\r\n)\r\n');
    const source = call('Join("\\"\\\\", [givenName], [surname])', [['separator', constant('"\\')], ['source', attribute('givenName')], ['source', attribute('surname')]]);
    const wanted = JSON.stringify(exampleSchema()).replace(JSON.stringify(exampleJoin()), JSON.stringify(source));
    expect(JSON.parse(after)).toEqual(JSON.parse(wanted));
    expect(after.length - before.length).toBe(JSON.stringify('"\\"\\\\"').length * 2 + JSON.stringify('"\\').length - JSON.stringify('" "').length * 2 - JSON.stringify(' ').length);
  });

  it('changes nothing when only the layout differs', () => {
    expect(written(PLAIN, 'title', expressionEditorText('IIF([a]="1",\n Left([b], 3), )'))).toBe(PLAIN);
  });

  it('keeps a line end inside a string', () => {
    const text = PLAIN.replace('"expression": "[mail]"', '"expression": "Join(\\"a\\nb\\", [mail])"');
    expect(written(text, 'emails[type eq "work"].value', 'Join(\r\n  "a\r\nb",\r\n  [mail]\r\n)')).toBe(text);
  });

  it.each([
    ['one with a mistake', 'name.formatted', 'Join(" ", [givenName]', 'The expression has a mistake, so no stored tree can be built, and nothing was written. The parentheses do not match'],
    ['none', 'name.formatted', ' \n', 'The expression is missing'],
    ['one whose keys nobody knows', 'name.formatted', 'Nonsense([givenName], 1)', 'is not public'],
    ['one over a hidden node', 'upn', '[mail]', '%DomainFQDN%'],
  ])('is refused with the reason: %s', (_what, target, edited, message) => {
    expect(written(PLAIN, target, edited)).toContain(message);
  });

  it('that had mistakes before may keep some, and its tree waits', () => {
    const text = PLAIN.replace('Join(\\" \\", [givenName], [surname])', 'Join(\\" \\", [givenName]');
    expect(written(text, 'name.formatted', 'Join(" ", [surname]')).toBe(text.replace('Join(\\" \\", [givenName]', 'Join(\\" \\", [surname]'));
  });
});

describe('an expression is found again', () => {
  const twice = (...values: readonly string[]): string =>
    JSON.stringify({ synchronizationRules: [{ name: 'R', objectMappings: [{ name: 'M', sourceObjectName: 'User', targetObjectName: 'U', attributeMappings: values.map((value) => mapping(value.startsWith('x') ? 'other' : 'a', attribute(value))) }] }], directories: [] });

  it.each([
    ['where it was', ['p'], 0, ['p'], 'p'],
    ['behind mappings that were added above', ['p'], 0, ['x1', 'x2', 'p'], 'p'],
    ['with another text', ['p'], 0, ['q'], 'q'],
    ['among two of one name, by its text', ['p', 'q'], 1, ['q', 'p'], 'q'],
    ['among two of one name, by its order', ['p', 'q'], 1, ['p', 'r'], 'r'],
    ['after the other of its name was deleted', ['p', 'q'], 1, ['q'], 'q'],
    ['or not, when it is gone', ['p'], 0, ['x1'], null],
  ])('%s', (_how, before, index, after, expected) => {
    const old = open(twice(...before), { name });
    const expression = old.expressions[index];
    const place = expression === undefined ? null : placeOf(old, expression);
    if (expression === undefined || place === null) throw new Error('The expression has no place.');
    const found = findPlace(open(twice(...after), { name }), place, { pointer: expression.embedded.pointer, text: expression.embedded.text });
    expect(found?.embedded.text ?? null).toBe(expected === null ? null : `[${expected}]`);
  });

  it('by pointer and text, when its target got another name', () => {
    const { analysis, expression } = expressionFor(PLAIN, 'userName');
    const place = placeOf(analysis, expression);
    const renamed = open(PLAIN.replace('"userName"', '"login"'), { name });
    const { pointer, text } = expression.embedded;
    expect(place === null ? null : findPlace(renamed, place, { pointer, text })?.mapping?.target).toBe('login');
    expect(place === null ? undefined : findPlace(renamed, place, null)).toBeNull();
  });
});

describe('in the editor of an expression', () => {
  /** The findings of a text as the expression of a target of the Qlik Cloud example, marked in the text. */
  function findings(target: string, edited: string) {
    const manifest = open(PLAIN.replace('"title"', '"active"'), { name, profile: 'qlik-cloud' });
    const expression = manifest.expressions.find((candidate) => candidate.mapping?.target === target) ?? null;
    const analysis = openExpression('e.entraexpr', edited, manifest, expression, createParseCache());
    return { analysis, found: diagnose(analysis, allRules).findings };
  }

  it('findings are those of the text, at its own places', () => {
    const { found } = findings('name.formatted', 'Jion(\n  [nosuch],\n  [surname]\n)');
    expect(found.map(({ code, span }) => `${code} ${markSpans('Jion(\n  [nosuch],\n  [surname]\n)', [span])}`)).toEqual(expect.arrayContaining(['fn/unknown «Jion»(\n  [nosuch],\n  [surname]\n)']));
    expect(found.every(({ span }) => span.start >= 0 && span.end <= 31)).toBe(true);
  });

  it('the profile judges the expression by its target, and its fix is an edit here', () => {
    const { analysis, found } = findings('userName', '[mail]');
    expect(found.map(({ code }) => code)).toContain('profile/wrong-source');
    expect(found.map(({ code }) => code)).not.toContain('profile/wrong-match');
    const fix = quickFixesOf(analysis, findingsAt(found, { start: 0, end: 0 })).find(({ title }) => title === 'Feed userName from objectId');
    expect(fix === undefined ? 'no fix' : applyEdits('[mail]', fix.edits)).toBe('[objectId]');
  });

  it('a text whose place is gone is still checked as an expression', () => {
    const manifest = open(PLAIN, { name });
    const analysis = openExpression('e.entraexpr', 'Jion([a])', manifest, null, createParseCache());
    expect(diagnose(analysis, allRules).findings.map(({ code }) => code)).toEqual(['fn/unknown']);
  });
});

function exampleJoin() {
  return call('Join(" ", [givenName], [surname])', [['separator', constant(' ')], ['source', attribute('givenName')], ['source', attribute('surname')]]);
}
