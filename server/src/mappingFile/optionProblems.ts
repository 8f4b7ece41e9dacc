import { nearest } from '../base/nearest.ts';
import type { FileProblem, ReportProblem } from './fileProblem.ts';
import type { LineToken } from './lineTokens.ts';
import { OPTION_WORDS } from './optionForm.ts';
import type { MappingOption } from './statement.ts';

/** The words that `flow` takes: flow types and flow behaviors of the service (spec/manifest-model.md). */
export const FLOW_WORDS = [
  'Always',
  'ObjectAddOnly',
  'MultiValueAddOnly',
  'ValueAddOnly',
  'AttributeAddOnly',
  'FlowWhenChanged',
  'FlowAlways',
] as const;

/** What a mapping option sets; each may be set once. A flow type and a flow behavior are two things. */
export function optionSubject(option: MappingOption): 'match' | 'default' | 'flowType' | 'flowBehavior' {
  switch (option.kind) {
    case 'match':
    case 'default':
      return option.kind;
    case 'createOnly':
      return 'flowType';
    case 'flow':
      return option.word === 'FlowAlways' || option.word === 'FlowWhenChanged' ? 'flowBehavior' : 'flowType';
  }
}

/** Reports every option whose subject an earlier one has set; the first one holds. */
export function reportDuplicates(options: readonly MappingOption[], report: ReportProblem): void {
  const seen = new Set<string>();
  for (const option of options) {
    const subject = optionSubject(option);
    if (!seen.has(subject)) seen.add(subject);
    else report({ code: 'file/duplicate-option', span: option.span, message: `${SUBJECT_NAMES[subject]} is already given on this line, and the first one holds. Delete one of them.` });
  }
}

const SUBJECT_NAMES = {
  match: 'A matching precedence',
  default: 'A default value',
  flowType: 'A flow type',
  flowBehavior: 'A flow behavior',
} as const;

/** Reports a flow word that the service does not know; the service tells letter case apart. */
export function checkFlowWord(token: LineToken, report: ReportProblem): void {
  if (token.kind === 'word' && FLOW_WORDS.some((word) => word === token.value)) return;
  const meant = nearest(token.value, FLOW_WORDS);
  report({
    code: 'file/unknown-flow',
    span: token.span,
    message: `The service knows no flow type ${token.value}. ${meant === undefined ? `It knows ${FLOW_WORDS.join(', ')}.` : `Did you mean ${meant}?`}`,
    ...replacement(token, meant),
  });
}

// What the same options are called in manifests and in other spellings that people try.
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  matchingpriority: 'match',
  matchingprecedence: 'match',
  matching: 'match',
  precedence: 'match',
  defaultvalue: 'default',
  createonly: 'create-only',
  create_only: 'create-only',
  objectaddonly: 'create-only',
  flowtype: 'flow',
  flowbehavior: 'flow',
};

/** Reports a word that is no option, with the option it was meant to be, and returns how many tokens belong to it. */
export function reportUnknownOption(token: LineToken, next: LineToken | undefined, report: ReportProblem): number {
  const spread = token.value === 'create' && next?.kind === 'word' && next.value === 'only';
  const meant = spread ? 'create-only' : (OTHER_SPELLINGS[token.value.toLowerCase()] ?? nearest(token.value, OPTION_WORDS));
  const span = spread ? { start: token.span.start, end: next.span.end } : token.span;
  report({
    code: 'file/unknown-option',
    span,
    message: `${spread ? 'create only' : token.value} is no option of a mapping. ${meant === undefined ? `The options are ${OPTION_WORDS.join(', ')}.` : `Did you mean ${meant}?`}`,
    ...replacement({ ...token, span }, meant),
  });
  const hasValue = next !== undefined && (next.kind === 'string' || /^\d+$/.test(next.value));
  return spread || hasValue ? 2 : 1;
}

function replacement(token: { readonly span: LineToken['span'] }, meant: string | undefined): Pick<FileProblem, 'edits' | 'fixTitle' | 'fixIsGuess'> {
  return meant === undefined ? {} : { edits: [{ span: token.span, newText: meant }], fixTitle: `Change to ${meant}`, fixIsGuess: true };
}
