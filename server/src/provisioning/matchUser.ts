import type { EvaluatedValue, EvaluateMapping } from './evaluateMapping.ts';
import type { Job } from './job.ts';
import type { JobMapping } from './jobMapping.ts';
import { linkedRequest, matchRequest, mayFailInFilter } from './matchRequest.ts';
import type { ScimRequest } from './outcome.ts';
import type { ScimResource } from './scimResource.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';
import { idOf, type TargetStore } from './targetStore.ts';

/** How the account of a user was looked for, and what came of it. */
export interface Match {
  readonly result: MatchResult;
  readonly requests: readonly ScimRequest[];
  /** Each matching attribute that was asked for, in order, with the accounts found. */
  readonly queries: readonly { readonly target: string; readonly value: string; readonly found: readonly ScimResource[] }[];
  readonly warnings: readonly string[];
  readonly rests: readonly SimulatedRuleName[];
}

export type MatchResult =
  /** One account; `resource` is null when what it holds is not known, `id` when the target store does not tell it. */
  | { readonly kind: 'found'; readonly id: string | null; readonly resource: ScimResource | null; readonly by: 'link' | 'query' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'several'; readonly mapping: JobMapping; readonly count: number }
  /** The linked account is gone. */
  | { readonly kind: 'gone'; readonly id: string }
  /** No matching attribute has a value for the user. */
  | { readonly kind: 'noValue' }
  /** A matching value could not be worked out. */
  | { readonly kind: 'failed'; readonly mapping: JobMapping; readonly reason: string };

/** The value that a matching attribute is looked for with, or why there is none. */
export type MatchValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Finds the account of a user (spec/provisioning-service.md, 1.5). Without a store the app is taken as empty. */
export function matchUser(job: Job, linkedTo: string | null, evaluate: EvaluateMapping, store: TargetStore | null): Match {
  if (linkedTo !== null) return followLink(job, linkedTo, store);
  const requests: ScimRequest[] = [];
  const queries: { target: string; value: string; found: readonly ScimResource[] }[] = [];
  const warnings: string[] = [];
  const rests: SimulatedRuleName[] = [];
  const end = (result: MatchResult): Match => ({ result, requests, queries, warnings, rests });
  for (const mapping of job.matching) {
    const value = matchValue(evaluate(mapping));
    if (value.kind === 'failed') return end({ kind: 'failed', mapping, reason: value.reason });
    if (value.kind === 'none') continue;
    if (mayFailInFilter(value.text)) {
      warnings.push(`The matching value for ${mapping.target} has characters that may make the query fail.`);
      rests.push('filter-characters');
    }
    requests.push(matchRequest(job, mapping, value.text));
    const found = store?.find(mapping.path, value.text, mapping.attribute.caseExact) ?? [];
    queries.push({ target: mapping.target, value: value.text, found });
    const first = found[0];
    if (found.length > 1) return end({ kind: 'several', mapping, count: found.length });
    if (first !== undefined) return end({ kind: 'found', id: idOf(first), resource: first, by: 'query' });
  }
  if (queries.length === 0) return end({ kind: 'noValue' });
  if (store === null) rests.push('empty-app');
  return end({ kind: 'notFound' });
}

/** The text to look for: null and empty are no value; a list can only be asked for when it has one entry. */
export function matchValue(evaluated: EvaluatedValue): MatchValue {
  switch (evaluated.kind) {
    case 'error': return { kind: 'failed', reason: evaluated.note ?? 'The expression fails.' };
    case 'unsupported': return { kind: 'failed', reason: `It cannot be simulated: ${evaluated.note ?? 'the expression is not supported'}` };
    case 'null':
    case 'ignored': return NO_VALUE;
    case 'value': {
      const { value } = evaluated;
      if (typeof value === 'string') return value === '' ? NO_VALUE : { kind: 'text', text: value };
      const present = value.filter((text) => text !== '');
      if (present.length > 1) return { kind: 'failed', reason: 'It cannot be simulated: what the service looks for is not known when there are several values.' };
      return present[0] === undefined ? NO_VALUE : { kind: 'text', text: present[0] };
    }
  }
}

const NO_VALUE: MatchValue = { kind: 'none' };

function followLink(job: Job, id: string, store: TargetStore | null): Match {
  const requests = [linkedRequest(job, id)];
  const rests: SimulatedRuleName[] = ['link-kept'];
  if (store === null) {
    rests.push('target-unknown');
    return { result: { kind: 'found', id, resource: null, by: 'link' }, requests, queries: [], warnings: [], rests };
  }
  const resource = store.byId(id);
  const result: MatchResult = resource === null ? { kind: 'gone', id } : { kind: 'found', id, resource, by: 'link' };
  return { result, requests, queries: [], warnings: [], rests };
}
