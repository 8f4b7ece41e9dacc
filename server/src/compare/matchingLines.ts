import type { MatchingReport } from '../provisioning/matchingAudit.ts';
import type { CompareEnd } from './compareRequest.ts';

/** How the matching attributes of both versions differ in coverage and shared values, one sentence each. */
export function matchingLines({ matching }: Extract<CompareEnd, { readonly ok: true }>): readonly { readonly target: string; readonly sentence: string }[] {
  const targets = new Set([...matching.new, ...matching.old].map(({ target }) => target));
  return [...targets].flatMap((target) => {
    const old = matching.old.find((row) => row.target === target);
    const next = matching.new.find((row) => row.target === target);
    const before = old === undefined ? null : inWords(old);
    const after = next === undefined ? null : inWords(next);
    if (before === after) return [];
    if (after === null) return [{ target, sentence: `does not match any more (${before ?? ''}).` }];
    return [{ target, sentence: `${after}${before === null ? ', and did not match before.' : `; before, ${before}.`}` }];
  });
}

function inWords({ withValue, of, duplicateValues }: MatchingReport): string {
  const shared = duplicateValues === 0 ? 'no value occurs twice' : `${duplicateValues} ${duplicateValues === 1 ? 'value is' : 'values are'} shared`;
  return `${withValue} of ${of} have a value, and ${shared}`;
}
