import { ruleCatalogue } from '../analysis/ruleCatalogue.ts';
import { evaluateRequest } from '../evaluate/evaluateRequest.ts';
import { functionPage, type EvaluateExample } from '../features/reference/functionPage.ts';
import type { Page } from '../features/reference/page.ts';
import { pageMarkdown } from '../features/reference/pageMarkdown.ts';
import { rulePage } from '../features/reference/rulePage.ts';
import { allFunctions } from '../functions/registry.ts';
import type { FunctionRecord } from '../functions/functionRecord.ts';
import type { RuleDescription } from '../rules/ruleRecord.ts';

/** The page of a rule or a function of the product; examples are evaluated here. */
export function pageOf(subject: { readonly rule: RuleDescription } | { readonly function: FunctionRecord }): Page {
  return 'rule' in subject ? rulePage(subject.rule) : functionPage(subject.function, evaluateExample);
}

/** Every page: rules by code, then functions by name. */
export function allPages(): readonly Page[] {
  return [...ruleCatalogue.map((rule) => pageOf({ rule })), ...allFunctions.map((record) => pageOf({ function: record }))];
}

/** A page as the extension stores and shows it. */
export interface MarkdownPage {
  readonly name: string;
  readonly summary: string;
  readonly markdown: string;
}

/** Every page as Markdown, for dist/pages/pages.json. */
export function markdownPages(): readonly MarkdownPage[] {
  return allPages().map((page) => ({ name: page.name, summary: page.summary, markdown: pageMarkdown(page) }));
}

// Pages are made once and read for months, so examples stand at one instant and with one seed.
const HOST = { now: Date.UTC(2026, 0, 31, 12), seed: 0 };

const evaluateExample: EvaluateExample = ({ expression, given, now, existing }) => {
  const answer = evaluateRequest({ expression, inputs: given ?? {}, ...(now === undefined ? {} : { now }), ...(existing === undefined ? {} : { existing }) }, HOST);
  switch (answer.status) {
    case 'value':
      return answer.value ?? null;
    case 'null':
      return null;
    case 'ignored':
      return { ignored: true };
    case 'unsupported':
      return { unsupported: true };
    case 'error':
    case 'invalid':
      return { failure: true };
  }
};
