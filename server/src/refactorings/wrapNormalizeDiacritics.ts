import { parameterAt } from '../functions/parameters.ts';
import { functionNamed } from '../functions/registry.ts';
import { FUNCTIONS_PAGE, isCallTo } from '../rules/fn/callArguments.ts';
import { around } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { labelOf, wrappable } from './selectedNode.ts';

export const wrapNormalizeDiacritics = defineRefactoring({
  id: 'wrap-normalize-diacritics',
  title: 'Wrap in NormalizeDiacritics',
  kind: 'rewrite',
  why: 'Letters with marks become plain ones where the table of the functions page has them: é becomes e, ö becomes o and not oe. Others stay.',
  sources: [FUNCTIONS_PAGE],
  examples: [
    { before: 'Join(".", «[givenName]», [surname])', after: 'Join(".", NormalizeDiacritics([givenName]), [surname])' },
    { before: 'Jo¦in("\\"", [givenName], [surname])', after: 'NormalizeDiacritics(Join("\\"", [givenName], [surname]))' },
  ],
  refused: ['Join("¦.", [givenName])', 'Normalize¦Diacritics([a])', 'NormalizeDiacritics([¦a])', 'Cou¦nt([a])', 'SingleAppRoleAssignment([appRole¦Assignments])', 'Mid([a], [¦b], 2)', '[ma¦'],
  offer: (place) => {
    const node = wrappable(place);
    const parent = place.path.at(-2);
    if (node === null || [node, parent].some((one) => isCallTo(one, 'NormalizeDiacritics'))) return null;
    const record = node.kind === 'call' ? functionNamed(node.name) : undefined;
    const slot = parent?.kind === 'call' ? slotOf(parent.name, parent.arguments.length, parent.arguments.indexOf(node)) : undefined;
    if (![record?.returns, slot].every((type) => type === undefined || type === 'String' || type === 'Any')) return null;
    return { kind: 'edits', title: `Write ${labelOf(place.parsed, node)} without diacritics (NormalizeDiacritics)`, edits: around(node, 'NormalizeDiacritics(', ')'), difference: 'meant' };
  },
});

function slotOf(name: string, count: number, index: number) {
  const record = functionNamed(name);
  return record === undefined ? undefined : parameterAt(record, count, index)?.type;
}
