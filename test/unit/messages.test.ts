import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';
import type { DescribedRule } from '../../server/src/features/reference/rulePage.ts';
import { findingsIn } from '../support/documents.ts';

const LONGEST_MESSAGE = 240;
const LONGEST_REASON = 400;

/** What a text does not keep of the house style: at most two plain sentences that end. */
function faults(text: string, longest: number): readonly string[] {
  const sentences = text.match(/[.?](?=\s+[A-Z"]|$)/g)?.length ?? 0;
  return [
    ...(sentences > 2 ? [`${sentences} sentences`] : []),
    ...(/[.?]$/.test(text) ? [] : ['no full stop']),
    ...(/!(\s|$)/.test(text) ? ['an exclamation mark'] : []),
    ...(/\bplease\b/i.test(text) ? ['please'] : []),
    ...(text.length > longest ? [`${text.length} characters`] : []),
  ];
}

/** The messages of a rule for its examples, which are expressions, mapping files or manifests. */
function messagesOf({ code, bad = [] }: DescribedRule): readonly string[] {
  return bad.flatMap((example) => {
    const text = example.replace(/[«»]/g, '');
    const isJson = /^\s*\{/.test(text);
    const document = isJson || text.includes('<-') ? text : `title <- ${text.replace(/\n/g, ' ')}\n`;
    return findingsIn(document, { name: isJson ? 'a.json' : 'a.entramap' }).filter((finding) => finding.code === code).map(({ message }) => message);
  });
}

describe.each(ruleCatalogue.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it('says why, and each finding what to do, in at most two plain sentences', () => {
    const said = [...messagesOf(rule).map((text) => ({ text, longest: LONGEST_MESSAGE })), { text: rule.why, longest: LONGEST_REASON }];
    expect(said.flatMap(({ text, longest }) => faults(text, longest).map((fault) => `${fault}: ${text}`))).toEqual([]);
  });
});
