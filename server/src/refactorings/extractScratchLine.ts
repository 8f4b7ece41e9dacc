import { written } from './callText.ts';
import { defineRefactoring } from './refactoringRecord.ts';
import { labelOf, wrappable } from './selectedNode.ts';

export const extractScratchLine = defineRefactoring({
  id: 'extract-scratch-line',
  title: 'Copy a part to a scratch line',
  kind: 'extract',
  why: 'A scratch line, = expression, is checked and evaluated by itself, and never exported. The language has no variables, so the expression that the part was taken from stays. Only in mapping files.',
  sources: [],
  examples: [
    { before: 'Append(«ToLower([mail])», "\\"x")', after: 'Append(ToLower([mail]), "\\"x")\n= ToLower([mail])' },
    { before: 'Join(" ", To¦Lower(\n    [a]), [b])', after: 'Join(" ", ToLower(\n    [a]), [b])\n= ToLower(\n    [a])' },
  ],
  refused: ['Append([a], "¦x")', 'Append([a], ToLower¦('],
  offer: (place) => {
    const node = wrappable(place);
    if (node === null) return null;
    return { kind: 'scratch', title: `Copy ${labelOf(place.parsed, node)} to a scratch line below`, expression: written(place.parsed, node) };
  },
});
