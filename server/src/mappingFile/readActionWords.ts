import type { Span } from '../base/span.ts';
import { nearest } from '../base/nearest.ts';
import type { FlowTypeFlag } from '../model/mappingModel.ts';
import type { ReportProblem } from './fileProblem.ts';
import type { LineToken } from './lineTokens.ts';
import type { ActionWord } from './statement.ts';

/** The portal's target object actions and the flow types that they are stored as (spec/manifest-model.md, objectMapping). */
export const ACTION_FLAGS: Readonly<Record<string, FlowTypeFlag>> = { Create: 'Add', Update: 'Update', Delete: 'Delete' };

/** The word for no action at all: the service's flow type `None`. */
export const NO_ACTION = 'None';

/** The portal's word for a stored flow type. */
export function actionWord(flag: FlowTypeFlag): string {
  return flag === 'Add' ? 'Create' : flag;
}

/** Reads the words behind `actions`, and reports unknown words and missing or extra commas. */
export function readActionWords(tokens: readonly LineToken[], keyword: Span, report: ReportProblem): readonly ActionWord[] {
  const words: ActionWord[] = [];
  let commaExpected = false;
  for (const token of tokens) {
    if (token.kind === 'comma') {
      if (!commaExpected) reportComma(token.span, report);
      commaExpected = false;
      continue;
    }
    if (commaExpected) {
      const at = words.at(-1)?.span.end ?? token.span.start;
      report({
        code: 'file/unexpected-text',
        span: token.span,
        message: 'Target object actions are separated by commas.',
        edits: [{ span: { start: at, end: at }, newText: ',' }],
        fixTitle: 'Insert the comma',
      });
    }
    words.push(readAction(token, report));
    commaExpected = true;
  }
  const last = tokens.at(-1);
  if (words.length === 0) {
    report({ code: 'file/missing-value', span: keyword, message: 'actions needs at least one of Create, Update and Delete behind it, or None.' });
  } else if (last?.kind === 'comma' && !commaExpected && tokens.at(-2)?.kind === 'word') {
    reportComma(last.span, report);
  }
  return words;
}

function reportComma(span: Span, report: ReportProblem): void {
  report({ code: 'file/unexpected-text', span, message: 'This comma separates nothing. Delete it.', edits: [{ span, newText: '' }], fixTitle: 'Delete the comma', fixIsCosmetic: true });
}

function readAction(token: LineToken, report: ReportProblem): ActionWord {
  const flag = token.kind === 'word' && Object.hasOwn(ACTION_FLAGS, token.value) ? ACTION_FLAGS[token.value] : undefined;
  if (flag === undefined && !(token.kind === 'word' && token.value === NO_ACTION)) {
    const meant = token.value === 'Add' ? 'Create' : nearest(token.value, [...Object.keys(ACTION_FLAGS), NO_ACTION]);
    report({
      code: 'file/unknown-action',
      span: token.span,
      message: `${token.value} is no target object action. ${meant === undefined ? 'The actions are Create, Update and Delete.' : `Did you mean ${meant}?`}`,
      ...(meant === undefined ? {} : { edits: [{ span: token.span, newText: meant }], fixTitle: `Change to ${meant}`, fixIsGuess: true }),
    });
  }
  return { text: token.value, flag: flag ?? null, span: token.span };
}
