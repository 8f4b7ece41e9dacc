import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { allFunctions } from '../../../server/src/functions/registry.ts';
import { layoutAt } from '../../../server/src/json/layout.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { differingTrees } from '../../../server/src/manifest/differingTrees.ts';
import { learnKeys } from '../../../server/src/manifest/learnKeys.ts';
import { printStoredTree } from '../../../server/src/manifest/printStoredTree.ts';
import { readManifestModel } from '../../../server/src/manifest/readModel.ts';
import { recogniseDocument } from '../../../server/src/manifest/recognise.ts';
import type { StoredNode } from '../../../server/src/manifest/storedNode.ts';
import { serialiseStoredTree, storedStyleAt } from '../../../server/src/manifest/storedStyle.ts';
import { buildStoredTree } from '../../../server/src/manifest/storedTree.ts';
import { treeAgreement } from '../../../server/src/manifest/treeAgreement.ts';
import { attribute, call, constant, DOMAIN, exampleSchema, IIF, mapping } from './exampleSchema.ts';

function built(text: string): StoredNode {
  const tree = buildStoredTree(parseExpression(text).root);
  if (!tree.ok) throw new Error(tree.error.message);
  return tree.value;
}

/** A tree in short: `Name{key: …}`, `[attribute]`, `"constant"`. */
function brief(node: StoredNode): string {
  if (node.type === 'Attribute') return `[${node.name}]`;
  if (node.type === 'Constant') return node.expression === null ? String(node.name) : `"${node.name}"`;
  return `${node.name}{${node.parameters.map(({ key, value }) => `${key}: ${brief(value)}`).join(', ')}}`;
}

describe('buildStoredTree', () => {
  it.each([
    // what is written, how the service spells it, its tree
    ['[mail]', '[mail]', '[mail]'],
    ['"a \\"b\\" \\\\"', '"a \\"b\\" \\\\"', '"a "b" \\"'],
    ['448', '"448"', '"448"'],
    ['%DomainFQDN%', '', '%DomainFQDN%'],
    ['Left( Trim([info]) ,448 )', 'Left(Trim([info]), 448)', 'Left{source: Trim{source: [info]}, length: "448"}'],
    ['Left([a], "3")', 'Left([a], 3)', 'Left{source: [a], length: "3"}'],
    ['Mid([userPrincipalName], 1, 8)', 'Mid([userPrincipalName], 1, 8)', 'Mid{source: [userPrincipalName], start: "1", length: "8"}'],
    ['Replace([a], "-", , , "_", , )', 'Replace([a], "-", , , "_", , )', 'Replace{source: [a], Find: "-", Replacement: "_"}'],
    ['Replace([a], "-", , , "_")', 'Replace([a], "-", , , "_", , )', 'Replace{source: [a], Find: "-", Replacement: "_"}'],
    ['Replace([a], , "x(?<n>y)", "n", [b], , )', 'Replace([a], , "x(?<n>y)", "n", [b], , )', 'Replace{source: [a], RegularExpression: "x(?<n>y)", RegularExpressionGroupName: "n", Replacement: [b]}'],
    ['Join("", [a], [b], "c", 7)', 'Join("", [a], [b], "c", "7")', 'Join{separator: "", source: [a], source: [b], source: "c", source: "7"}'],
    ['Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'Switch{source: [IsSoftDeleted], switchValue: "False", switchValue: "True", switchValue: "True", switchValue: "False"}'],
    ['Switch([a], [b], "", "x")', 'Switch([a], [b], "", "x")', 'Switch{source: [a], defaultValue: [b], switchValue: "", switchValue: "x"}'],
    ['IIF(IsPresent([a]), [a], [b])', 'IIF(IsPresent([a]), [a], [b])', 'IIF{one: IsPresent{source: [a]}, four: [a], five: [b]}'],
    ['IIF(IsPresent([a]), [a], )', 'IIF(IsPresent([a]), [a], )', 'IIF{one: IsPresent{source: [a]}, four: [a]}'],
    ['IIF(BitAnd([u], 2) = "0", "True", "False")', 'IIF(BitAnd([u], 2)="0", "True", "False")', 'IIF{one: BitAnd{left: [u], right: "2"}, two: "=", three: "0", four: "True", five: "False"}'],
    ['IIF([a] <> [b], , "x")', 'IIF([a]<>[b], , "x")', 'IIF{one: [a], two: "<>", three: [b], five: "x"}'],
    ['FormatDateTime(DateFromNum([t]), , "yyyy")', 'FormatDateTime(DateFromNum([t]), , "yyyy")', 'FormatDateTime{source: DateFromNum{source: [t]}, outputFormat: "yyyy"}'],
    ['FormatDateTime([t], , "dd", "yyyy")', 'FormatDateTime([t], , "dd", "yyyy")', 'FormatDateTime{source: [t], inputFormat: "dd", outputFormat: "yyyy"}'],
    ['SingleAppRoleAssignment([appRoleAssignments])', 'SingleAppRoleAssignment([appRoleAssignments])', 'SingleAppRoleAssignment{source: [appRoleAssignments]}'],
    ['DefaultDomain()', 'DefaultDomain()', 'DefaultDomain{}'],
  ])('%s', (text, spelled, tree) => {
    const node = built(text);
    expect(brief(node)).toBe(tree);
    expect(node.expression ?? '').toBe(spelled);
  });

  it.each([
    ['CBool([a])', /Expression of CBool/],
    ['Trim(Coalesce([a], "x"))', /source of Coalesce/],
    ['Nonsense([a])', /argument 1 of Nonsense/],
    ['Trim([a], [b])', /at most 1/],
    ['InStr([a], "x", , vbTextCompare)', /InStr|vbTextCompare/],
    ['Trim(%DomainFQDN%)', /%DomainFQDN%/],
    ['[a]="b"', /\[a\]="b"/],
    ['Trim(([a]))', /\(\[a\]\)/],
  ])('refuses %s and names the reason', (text, message) => {
    const tree = buildStoredTree(parseExpression(text).root);
    expect(tree.ok).toBe(false);
    if (!tree.ok) expect(tree.error.message).toMatch(message);
  });

  it('never invents a key: of every function it uses the recorded ones or refuses', () => {
    for (const record of allFunctions) {
      if (record.storedAs !== undefined || record.parameters.length === 0) continue;
      const tree = buildStoredTree(parseExpression(`${record.name}(${record.parameters.map((_, index) => `[a${index}]`).join(', ')})`).root);
      const keys = record.parameters.map(({ storedKey }) => storedKey);
      if (keys.includes(null)) expect(tree.ok, record.name).toBe(false);
      else expect(tree.ok && tree.value.parameters.map(({ key }) => key), record.name).toEqual(keys);
    }
  });
});

describe('printStoredTree', () => {
  it('prints what was built, from names and types alone', () => {
    for (const text of ['Replace([a], "-", , , "_", , )', 'IIF(BitAnd([u], 2)="0", Left([b], 3), )', 'Switch([a], , "x", "y")', 'FormatDateTime(DateFromNum([t]), , "yyyy")', 'Join("@", [a], [b])', '"a\\\\b"']) {
      const blank = (node: StoredNode): StoredNode => ({ ...node, expression: '', parameters: node.parameters.map(({ key, value }) => ({ key, value: blank(value) })) });
      expect(printStoredTree(blank(built(text)))).toBe(text);
    }
  });

  it('leaves the place of a node without text empty', () => {
    expect(printStoredTree(call('Join(', [['separator', constant('@')], ['source', attribute('a')], ['source', DOMAIN]]) as unknown as StoredNode)).toBe('Join("@", [a], )');
  });

  it('prints functions and keys that nobody knows in their order', () => {
    expect(printStoredTree(call('Nonsense(', [['x', attribute('a')], ['y', constant('1')]]) as unknown as StoredNode)).toBe('Nonsense([a], "1")');
    expect(printStoredTree(call('Trim(', [['source', attribute('a')], ['more', attribute('b')]]) as unknown as StoredNode)).toBe('Trim([a], [b])');
    expect(printStoredTree(call('CBool(', [['anything', attribute('a')]]) as unknown as StoredNode)).toBe('CBool([a])');
  });
});

describe('serialiseStoredTree', () => {
  it('has the order, the empty lists and the layout of the tree that it replaces', () => {
    const document = readJson('{"a":1,"source":{"name":"a","type":"Attribute","expression":"[a]"}}');
    const old = 4;
    expect(serialiseStoredTree(built('Left([b], 1)'), storedStyleAt(document, old), layoutAt(document, old), ''))
      .toBe('{"name":"Left","type":"Function","parameters":[{"key":"source","value":{"name":"b","type":"Attribute","expression":"[b]"}},{"key":"length","value":{"name":"1","type":"Constant","expression":"\\"1\\""}}],"expression":"Left([b], 1)"}');
  });
});

describe('treeAgreement', () => {
  const stored = (expression: string, tree: unknown): StoredNode => ({ ...(tree as StoredNode), expression });
  const trim = call('Trim([a])', [['source', attribute('a')]]);

  it.each<readonly [string, StoredNode, string]>([
    ['a direct mapping', stored('[a]', attribute('a')), 'agrees'],
    ['another attribute', stored('[b]', attribute('a')), 'differs'],
    ['a type that the text has not', stored('[a]', constant('a')), 'differs'],
    ['other spacing', stored('Trim( [a] )', trim), 'agrees'],
    ['an edited text', stored('Trim([b])', trim), 'differs'],
    ['another function', stored('ToLower([a], )', trim), 'differs'],
    ['a wrong key', stored('Trim([a])', call('Trim([a])', [['value', attribute('a')]])), 'differs'],
    ['a parameter too many', stored('Trim([a])', call('Trim([a])', [['source', attribute('a')], ['source', attribute('b')]])), 'differs'],
    ['an edited text further down', stored('Trim([a])', call('Trim([a])', [['source', { ...attribute('a'), expression: '[b]' }]])), 'differs'],
    ['a quoted integer', stored('Left([a], "3")', call('Left(', [['source', attribute('a')], ['length', constant('3')]])), 'agrees'],
    ['a condition', stored('IIF([a] = "1", Left([b], 3), )', IIF), 'agrees'],
    ['another operator', stored('IIF([a]<>"1", Left([b], 3), )', IIF), 'differs'],
    ['a node without text', stored('Join("@", [a], )', call('Join(', [['separator', constant('@')], ['source', attribute('a')], ['source', DOMAIN]])), 'agrees'],
    ['an edited text beside a node without text', stored('Join("@", [b], )', call('Join(', [['separator', constant('@')], ['source', attribute('a')], ['source', DOMAIN]])), 'differs'],
    ['a text with mistakes', stored('Trim([a]', trim), 'unknown'],
    ['keys that are not public', stored('CBool([a])', call('CBool(', [['x', attribute('a')]])), 'agrees'],
    ['keys that are not public, another argument', stored('CBool([b])', call('CBool(', [['x', attribute('a')]])), 'differs'],
    ['a part that nobody knows how to store', stored('CBool([a]="b")', call('CBool(', [['x', attribute('a')]])), 'unknown'],
    ['parameters in another order', stored('Left([a], 3)', call('Left(', [['length', constant('3')], ['source', attribute('a')]])), 'agrees'],
  ])('%s', (_, node, agreement) => {
    expect(treeAgreement(node)).toBe(agreement);
  });

  it('finds the mappings of a manifest whose tree says something else', () => {
    const find = (value: unknown): readonly string[] => {
      const document = readJson(JSON.stringify(value));
      const recognition = recogniseDocument(document);
      if (recognition === null) throw new Error('The fixture is not recognised.');
      return differingTrees(document, readManifestModel(document, recognition), parseExpression).map((found) => `${found.mapping.target}: ${found.treeText}`);
    };
    expect(find(exampleSchema())).toEqual([]);
    expect(find({ attributeMappings: [mapping('a', { ...IIF, expression: 'Trim([x])' }), mapping('b', attribute('b')), mapping('c', null)] })).toEqual(['a: IIF([a]="1", Left([b], 3), )']);
  });
});

describe('learnKeys', () => {
  const documentOf = (...sources: readonly unknown[]) => readJson(JSON.stringify({ attributeMappings: sources.map((source) => ({ targetAttributeName: 't', source })) }));

  it('takes keys from trees of the document that agree with their text', () => {
    const learned = learnKeys(documentOf(call('ToLower([a], )', [['source', attribute('a')]]), call('Trim(CBool([b]))', [['source', call('CBool([b])', [['Expression', attribute('b')]])]])));
    const tree = buildStoredTree(parseExpression('ToLower(CBool([x]), )').root, learned);
    expect(tree.ok && brief(tree.value)).toBe('ToLower{source: CBool{Expression: [x]}}');
  });

  it('knows a parameter that repeats at all its places', () => {
    const learned = learnKeys(documentOf(call('Coalesce([a], [b])', [['source', attribute('a')], ['source', attribute('b')]])));
    const tree = buildStoredTree(parseExpression('Coalesce([a], [b], [c], "d")').root, learned);
    expect(tree.ok && brief(tree.value)).toBe('Coalesce{source: [a], source: [b], source: [c], source: "d"}');
  });

  it('takes numbered keys only where they were seen', () => {
    const learned = learnKeys(documentOf(call('Coalesce([a], [b])', [['source1', attribute('a')], ['source2', attribute('b')]])));
    expect(learned.keyOf('Coalesce', 2, 1)).toBe('source2');
    expect(learned.keyOf('Coalesce', 3, 2)).toBeNull();
  });

  it.each([
    ['a text that says something else', [call('CBool([b])', [['x', attribute('a')]])]],
    ['a text with mistakes', [call('CBool([a]', [['x', attribute('a')]])]],
    ['trees that disagree', [call('CBool([a])', [['x', attribute('a')]]), call('CBool([b])', [['y', attribute('b')]])]],
    ['nothing', []],
  ])('learns nothing from %s', (_, sources) => {
    expect(learnKeys(documentOf(...sources)).keyOf('CBool', 1, 0)).toBeNull();
  });
});
