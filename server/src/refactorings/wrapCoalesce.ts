import { FUNCTIONS_PAGE, isCallTo } from '../rules/fn/callArguments.ts';
import { around } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { labelOf, wrappable } from './selectedNode.ts';

export const wrapCoalesce = defineRefactoring({
  id: 'wrap-coalesce',
  title: 'Wrap in Coalesce',
  kind: 'rewrite',
  why: 'Coalesce gives its next value where one is absent. The empty text that is written first is a place to type in: another attribute, or a constant.',
  sources: [FUNCTIONS_PAGE],
  examples: [
    { before: '[ma¦il]', after: 'Coalesce([mail], "")' },
    { before: 'Append(ToLow¦er([mail]), "\\\\")', after: 'Append(Coalesce(ToLower([mail]), ""), "\\\\")' },
  ],
  refused: ['Append("¦a", [b])', 'Coal¦esce([a], [b])', 'Coalesce([¦a], [b])', 'SelectUnique¦Value([a], [b])', '[ma¦'],
  offer: (place) => {
    const node = wrappable(place);
    if (node === null || [node, place.path.at(-2)].some((one) => isCallTo(one, 'Coalesce'))) return null;
    return { kind: 'edits', title: `Give another value where ${labelOf(place.parsed, node)} is absent, at first an empty text (Coalesce)`, edits: around(node, 'Coalesce(', ', "")'), difference: 'emptyForAbsent' };
  },
});
