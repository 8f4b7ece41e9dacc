import { expect } from 'vitest';
import { lineIndexOf } from '../../../server/src/base/lineIndex.ts';
import type { JsonDocument } from '../../../server/src/json/jsonDocument.ts';
import { children } from '../../../server/src/json/children.ts';
import { kindOf, parentOf, spanOf } from '../../../server/src/json/navigate.ts';

/** What must hold for the tree of any text at all; `text` is named in the failure. */
export function expectSoundTree(document: JsonDocument): void {
  const { text, count, tape } = document;
  expect(count, 'there is a root').toBeGreaterThan(0);
  expect(Array.from(document.lines.starts), `lines of ${JSON.stringify(text).slice(0, 200)}`).toEqual(lineIndexOf(text).starts);
  for (let node = 0; node < count; node++) {
    const span = spanOf(document, node);
    const parent = parentOf(document, node);
    const where = `node ${node} (${kindOf(document, node)}) of ${JSON.stringify(text).slice(0, 200)}`;
    if (span.start > span.end || span.end > text.length) expect.fail(`${where}: span ${span.start}–${span.end}`);
    if ((node === 0) !== (parent === undefined)) expect.fail(`${where}: parent ${parent}`);
    if (parent !== undefined) {
      const outer = spanOf(document, parent);
      if (span.start < outer.start || span.end > outer.end) expect.fail(`${where}: sticks out of node ${parent}`);
    }
    const next = tape.nexts[node] ?? -1;
    if (next <= node || next > count) expect.fail(`${where}: next ${next}`);
    if (node > 0 && span.start < spanOf(document, node - 1).start) expect.fail(`${where}: stands before node ${node - 1}`);
    const kind = kindOf(document, node);
    if (kind === 'object') {
      for (const child of children(document, node)) {
        if (kindOf(document, child.node) !== 'key') expect.fail(`${where}: node ${child.node} is no property name`);
        if (kindOf(document, child.node + 1) === 'key') expect.fail(`${where}: node ${child.node + 1} is no value`);
      }
    }
    if (kind === 'array') {
      for (const child of children(document, node)) if (kindOf(document, child.node) === 'key') expect.fail(`${where}: a name in an array`);
    }
  }
  for (const { span, message } of document.problems) {
    if (span.start < 0 || span.end < span.start || span.end > text.length) expect.fail(`problem “${message}” of ${JSON.stringify(text)}`);
    expect(message).toMatch(/[.]$/);
  }
}
