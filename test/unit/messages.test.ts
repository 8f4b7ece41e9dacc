import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../server/src/analysis/ruleCatalogue.ts';
import type { DescribedRule } from '../../server/src/features/reference/rulePage.ts';
import type { UserExample } from '../../server/src/userRules/userRule.ts';
import { findingsIn } from '../support/documents.ts';
import { checkByUsers, population } from '../support/userExamples.ts';

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

/** The messages of a rule for its examples, which are expressions, mapping files or manifests, some beside users. */
async function messagesOf({ code, bad = [] }: DescribedRule): Promise<readonly string[]> {
  const found = await Promise.all(bad.map(async (example) => (typeof example === 'string' ? findingsInExample(unmarked(example)) : shownByUsers(unmarked(example.document), example.users))));
  return found.flat().filter((finding) => finding.code === code).map(({ message }) => message);
}

function findingsInExample(text: string) {
  const isJson = /^\s*\{/.test(text);
  const document = isJson || text.includes('<-') ? text : `title <- ${text.replace(/\n/g, ' ')}\n`;
  return findingsIn(document, { name: isJson ? 'a.json' : 'a.entramap' });
}

async function shownByUsers(document: string, users: UserExample['users']) {
  return (await checkByUsers(document, population({ users }))).found;
}

const unmarked = (text: string): string => text.replace(/[«»]/g, '');

describe.each(ruleCatalogue.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it('says why, and each finding what to do, in at most two plain sentences', async () => {
    const said = [...(await messagesOf(rule)).map((text) => ({ text, longest: LONGEST_MESSAGE })), { text: rule.why, longest: LONGEST_REASON }];
    expect(said.flatMap(({ text, longest }) => faults(text, longest).map((fault) => `${fault}: ${text}`))).toEqual([]);
  });
});
