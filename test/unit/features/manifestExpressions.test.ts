import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { copyExpression } from '../../../server/src/features/copyExpression.ts';
import { pasteExpression } from '../../../server/src/features/pasteExpression.ts';
import { regenerateTrees } from '../../../server/src/features/regenerateTrees.ts';
import { open } from '../../support/documents.ts';
import { withCursor } from '../../support/marked.ts';
import { attribute, call, constant, exampleSchema, JOIN, LAYOUTS, mapping } from '../manifest/exampleSchema.ts';

const name = 'a.json';
const PLAIN = JSON.stringify(exampleSchema(), null, 2);

/** The example with mappings of its own. */
function schemaWith(...mappings: readonly unknown[]): string {
  return JSON.stringify({ synchronizationRules: [{ name: 'R', sourceDirectoryName: 'E', targetDirectoryName: 'A', objectMappings: [{ enabled: true, sourceObjectName: 'User', targetObjectName: 'U', attributeMappings: mappings }] }], directories: [] }, null, 2);
}

/** A node as a document writes it that has no empty lists. */
const leaf = (expression: string, of: string, type: string) => ({ expression, name: of, type });

function copied(source: string, document = name): string {
  const { text, offset } = withCursor(source);
  const result = copyExpression(open(text, { name: document }), offset);
  return result.ok ? `${result.value.target}: ${result.value.text}` : result.error;
}

function pasted(text: string, at: string, clipboard: string): string {
  const result = pasteExpression(open(text, { name }), text.indexOf(at), clipboard);
  return result.ok ? applyEdits(text, result.value.edits) : result.error.message;
}

function regenerated(text: string) {
  const result = regenerateTrees(open(text, { name }), () => false);
  return result.ok ? { text: applyEdits(text, result.value.edits), rebuilt: result.value.rebuilt, left: result.value.leftAlone } : result.error;
}

describe('an expression for the portal', () => {
  it.each([
    ['in its JSON string', PLAIN.replace('Join(\\" \\", [given', 'Join(\\" \\", [gi¦ven'), 'name.formatted: Join(" ", [givenName], [surname])'],
    ['from its stored tree', PLAIN.replace('"key": "separator"', '"key": "sepa¦rator"'), 'name.formatted: Join(" ", [givenName], [surname])'],
    ['from its target', PLAIN.replace('"targetAttributeName": "userName"', '"targetAttributeName": "user¦Name"'), 'userName: [userPrincipalName]'],
    ['outside of any mapping', PLAIN.replace('"scim.0.0"', '"scim¦.0.0"'), 'There is no expression at the cursor. Put the cursor on one, or into its attribute mapping.'],
    ['of a mapping without source', PLAIN.replace('"timezone"', '"time¦zone"'), 'The mapping to timezone has no expression; only its default value flows.'],
    ['of a job parameter', PLAIN.replace('"domain"', '"dom¦ain"'), 'The source of domain is %DomainFQDN%, which the service fills in and no expression can say, so it cannot be edited as text. Change this mapping in the portal.'],
    ['in a string that is not finished', '{ "synchronizationRules": [{ "name": "R", "objectMappings": [{ "attributeMappings": [{ "targetAttributeName": "a", "source": { "expression": "Join([¦b]', 'a: Join([b]'],
    ['in a document of one line', JSON.stringify(exampleSchema()).replace('[user', '[us¦er'), 'userName: [userPrincipalName]'],
  ])('%s', (_where, source, expected) => {
    expect(copied(source)).toBe(expected);
  });

  it('of a mapping file, over several lines, with a line end inside a string kept', () => {
    expect(copied('title <- Join(\n    "-",   [a],\n\n    [¦b])  # why\n', 'a.entramap')).toBe('title: Join("-", [a], [b])');
    expect(copied(schemaWith(mapping('t', { ...JOIN, expression: 'Join(\n"a\nb", [x])' })).replace('Join(', 'Jo¦in('))).toBe('t: Join("a\nb", [x])');
  });

  it('of a scratch line feeds no target', () => {
    expect(copied('a <- [b]\n\n= Left([c¦], 3)\n', 'a.entramap')).toBe('null: Left([c], 3)');
  });
});

describe('an expression pasted into a manifest', () => {
  it.each(LAYOUTS)('brings its escapes and its tree, and changes nothing else, with %s', (_layout, print) => {
    const before = print(exampleSchema()).replace(/^\ufeff/, '');
    const wanted = { ...exampleSchema() };
    const after = pasted(before, '[userPrincipalName]', '\ufeffLeft(\r\n  [mail],\r\n  3)\n');
    expect(JSON.parse(after)).toEqual(JSON.parse(JSON.stringify(wanted).replace(JSON.stringify(attribute('userPrincipalName')), JSON.stringify({ ...call('Left([mail], 3)', [['source', attribute('mail')], ['length', constant('3')]]) }))));
    const start = before.indexOf('"expression"');
    expect(after.slice(0, start)).toBe(before.slice(0, start));
    const tail = before.slice(before.indexOf('emails[type'));
    expect(after.endsWith(tail)).toBe(true);
  });

  it('gives a mapping without source one', () => {
    const after = JSON.parse(pasted(PLAIN, '"timezone"', '[city]')) as ReturnType<typeof exampleSchema>;
    expect(JSON.stringify(after)).toContain(JSON.stringify(mapping('timezone', attribute('city'), { defaultValue: 'Europe/Stockholm' })));
  });

  it('changes nothing when the mapping says it already', () => {
    expect(pasted(PLAIN, '[userPrincipalName]', ' [userPrincipalName]\n')).toBe(PLAIN);
  });

  it.each([
    ['nothing', '[mail]', ' \n', 'There is no text to paste.'],
    ['a text with a mistake', '[mail]', 'Join(" ", [a]', 'The text is no expression, so nothing was pasted. The parentheses do not match; add or remove one.'],
    ['a function whose keys nobody knows', '[mail]', 'Nonsense([a], 1)', 'is not public'],
    ['anything over a tree that hides a node', '"Join(\\"@', '[mail]', 'The stored tree holds %DomainFQDN%'],
    ['anything over a job parameter', '"domain"', '[mail]', 'The stored tree holds %DomainFQDN%'],
    ['anything outside of a mapping', '"scim.0.0"', '[mail]', 'The cursor is in no attribute mapping.'],
  ])('refuses %s with the reason', (_what, at, clipboard, message) => {
    expect(pasted(PLAIN, at, clipboard)).toContain(message);
  });

  it('offers a text of a JSON file without its escapes, and takes no other as one', () => {
    const refusal = (clipboard: string) => pasteExpression(open(PLAIN, { name }), PLAIN.indexOf('[mail]'), clipboard);
    for (const copiedText of ['Join(\\" \\", [a], [b])', '"Join(\\" \\", [a], [b])"']) {
      expect(refusal(copiedText)).toMatchObject({ ok: false, error: { unescaped: 'Join(" ", [a], [b])' } });
    }
    expect(refusal('Join(\\" \\", [a]')).toMatchObject({ ok: false, error: { unescaped: null } });
    // A constant is an expression as it is.
    expect(refusal('"hello"')).toMatchObject({ ok: true });
  });

  it('refuses a manifest that is cut off', () => {
    expect(pasted(PLAIN.slice(0, -60), '[mail]', '[a]')).toMatch(/^The JSON is broken in line \d+, so what it means is not sure/);
  });
});

describe('stored trees are regenerated', () => {
  const STALE = { ...JOIN, expression: 'Join("-", [givenName], [surname])' };

  it.each(LAYOUTS)('where they contradict their text, with %s', (_layout, print) => {
    const before = print(exampleSchema()).replace(/^\ufeff/, '');
    const text = before.replace('Join(\\" \\"', 'Join(\\"-\\"');
    const result = regenerated(text);
    expect(result).toMatchObject({ rebuilt: ['name.formatted'], left: [] });
    expect(typeof result === 'string' ? result : result.text).toBe(text.replace('"\\" \\""', '"\\"-\\""').replace(/("name": ?|"name": {2,})" "/, '$1"-"'));
  });

  it('where they agree nothing changes', () => {
    expect(regenerated(PLAIN)).toEqual({ text: PLAIN, rebuilt: [], left: [] });
  });

  it('and a tree is made where there is none', () => {
    const result = regenerated(schemaWith(mapping('a', { expression: 'Left([b], 3)' })));
    expect(JSON.parse(typeof result === 'string' ? result : result.text)).toEqual(JSON.parse(schemaWith(mapping('a', call('Left([b], 3)', [['source', leaf('[b]', 'b', 'Attribute')], ['length', leaf('"3"', '3', 'Constant')]])))));
  });

  it('and what cannot be rebuilt stays, with its name and the reason', () => {
    const text = schemaWith(
      mapping('hidden', { ...call('Join("@", [b], )', [['separator', constant('@')], ['source', attribute('a')], ['source', { expression: null, name: '%DomainFQDN%', type: 'Constant', parameters: [] }]]) }),
      mapping('broken', { ...JOIN, expression: 'Join(" ", [givenName]' }),
      mapping('unknown', { ...JOIN, expression: 'Nonsense([givenName])', name: 'Nonsense' }),
      mapping('stale', STALE),
    );
    const result = regenerated(text);
    expect(result).toMatchObject({
      rebuilt: ['stale'],
      left: [
        { target: 'hidden', reason: expect.stringContaining('a value that the text of an expression cannot say') as unknown },
        { target: 'broken', reason: expect.stringContaining('The parentheses do not match') as unknown },
        { target: 'unknown', reason: expect.stringContaining('is not public') as unknown },
      ],
    });
    expect(typeof result === 'string' ? [] : [JSON.parse(result.text)]).toEqual([JSON.parse(text.replaceAll('"\\" \\""', '"\\" \\""'))].map((schema: unknown) => replaceStale(schema)));
  });

  it.each([
    ['a mapping file', 'a <- [b]\n', 'a.entramap', 'Only a manifest has stored expression trees'],
    ['a manifest that is cut off', PLAIN.slice(0, -60), name, 'The JSON is broken in line'],
  ])('not in %s', (_what, text, document, message) => {
    const result = regenerateTrees(open(text, { name: document }), () => false);
    expect(result.ok ? 'regenerated' : result.error).toContain(message);
  });

  it('and a cancelled run changes nothing', () => {
    expect(regenerateTrees(open(PLAIN, { name }), () => true)).toMatchObject({ ok: false });
  });
});

/** The schema whose last mapping has the separator of its text in its tree. */
function replaceStale(schema: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(schema)) as { synchronizationRules: { objectMappings: { attributeMappings: { source: { parameters: { value: unknown }[] } }[] }[] }[] };
  const [separator] = copy.synchronizationRules[0]?.objectMappings[0]?.attributeMappings.at(-1)?.source.parameters ?? [];
  if (separator === undefined) throw new Error('The mapping is gone.');
  separator.value = constant('-');
  return copy;
}
