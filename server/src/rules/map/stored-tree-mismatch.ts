import type { ParsedExpression } from '../../expression/ast.ts';
import type { AttributeMapping } from '../../model/mappingModel.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest } from '../exampleManifest.ts';
import type { Fix } from '../finding.ts';

const both = (text: string, name: string): string => exampleManifest({ mappings: stored(text, name), source: ['mail', 'objectId'] });

export const storedTreeMismatch = mappingRule({
  code: 'map/stored-tree-mismatch',
  level: 'error',
  title: 'Text and stored tree that disagree',
  why: 'A manifest holds each expression twice, as text and as a tree. After an edit by hand they can say different things, and which of them the service follows is not documented.',
  fidelity: 'unknown',
  sources: ['MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/how-to-transformation.md', 'microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributemappingsource.md'],
  fixable: true,
  bad: [both('«[mail]»', 'objectId')],
  good: [both('[objectId]', 'objectId')],
  fix: [{ before: both('[mail]', 'objectId'), after: both('[mail]', 'mail') }],
  check: ({ differingTrees, parse, report }) => {
    for (const { mapping, treeText } of differingTrees()) {
      if (mapping.source.kind !== 'expression') continue;
      const { expression } = mapping.source;
      report({ span: expression.span, pointer: expression.pointer, ...explained(mapping, expression.text, treeText, (text) => parse({ text })) });
    }
  },
});

/** What differs, and both ways out: nobody but the author knows which side is meant, so neither is safe. */
function explained(mapping: AttributeMapping, text: string, treeText: string, parse: (text: string) => ParsedExpression): { readonly message: string; readonly fixes: readonly Fix[] } {
  const fix = (title: string, expression: string): Fix => ({ title, safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression }] });
  const hides = mapping.source.kind === 'expression' && mapping.source.hidesNodes === true;
  if (hides) return { message: `Text and stored tree of ${mapping.target} disagree, and the tree holds a parameter that no text can say, so it cannot be rebuilt here. Save the mapping in the portal.`, fixes: [] };
  if (text === treeText) return { message: `A text inside the stored tree of ${mapping.target} disagrees with the names beside it; which one the service follows is not known. Rebuild the tree from the whole text.`, fixes: [fix('Rebuild the stored tree from the text', text)] };
  const [inText, inTree] = differing(text, treeText);
  return {
    message: `The text says ${inText}, but the stored tree says ${inTree}; which one the service follows is not known. Keep the one that is meant.`,
    // A tree that no text can say has only one way out.
    fixes: [fix('Text wins: rebuild the stored tree', text), ...(parse(treeText).problems.length > 0 ? [] : [fix('Tree wins: write its expression', treeText)])],
  };
}

/** So many characters that both sides share are shown around what differs. */
const AROUND = 12;
const LONGEST = 80;

/** The parts of two texts that differ, with a few characters around them. Counted in whole characters, so that none is cut in two. */
function differing(one: string, other: string): readonly [string, string] {
  const [left, right] = [[...one], [...other]];
  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && left[start] === right[start]) start++;
  let tail = 0;
  while (tail < most - start && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const from = start <= AROUND ? 0 : start - AROUND;
  const kept = tail <= AROUND ? 0 : tail - AROUND;
  const shown = (characters: readonly string[]): string => {
    const part = characters.slice(from, characters.length - kept);
    const cut = part.length > LONGEST ? `${part.slice(0, LONGEST).join('')}…` : part.join('');
    return `“${from > 0 ? '…' : ''}${cut}${kept > 0 ? '…' : ''}”`;
  };
  return [shown(left), shown(right)];
}

function stored(text: string, name: string): string {
  return `{"targetAttributeName": "userName", "matchingPriority": 1, "source": {"expression": "${text}", "name": "${name}", "type": "Attribute", "parameters": []}}`;
}
