import { skipBlanks } from './blanks.ts';
import type { ReportProblem } from './fileProblem.ts';
import { lineTokens, type LineToken } from './lineTokens.ts';
import type { Line } from './lines.ts';
import { readName } from './nameToken.ts';
import type { ClauseStatement, NameToken } from './statement.ts';
import { reportString } from './stringToken.ts';

// The first words of the operators of spec/manifest-model.md (Scope) in any letter case. They only help to tell a clause
// from a broken line of another kind; an unknown operator is a matter for the rules.
const OPERATOR_STARTS = new Set(['EQUALS', 'NOT', 'IS', 'REGEX', '&', '!&', 'ENDS_WITH', 'INCLUDES', 'GREATER_THAN', 'GREATER_THAN_OR_EQUALS', 'ISMEMBEROF']);

/** A line of the form of a clause: a name, unquoted words, then strings. */
export interface ClauseParts {
  readonly attribute: NameToken;
  readonly words: readonly LineToken[];
  readonly rest: readonly LineToken[];
  readonly comment: ClauseStatement['comment'];
  /** Whether the words begin like an operator of the service. */
  readonly knownOperator: boolean;
}

/** Splits the line into the parts of a clause; null when it does not begin with a name. */
export function clauseParts(text: string, line: Line): ClauseParts | null {
  const attribute = readName(text, skipBlanks(text, line.start, line.end), line.end, null);
  if (attribute === null) return null;
  const { tokens, comment } = lineTokens(text, attribute.span.end, line.end);
  const count = tokens.findIndex((token) => token.kind !== 'word');
  const words = count < 0 ? tokens : tokens.slice(0, count);
  return { attribute, words, rest: count < 0 ? [] : tokens.slice(count), comment, knownOperator: OPERATOR_STARTS.has(words[0]?.value.toUpperCase() ?? '') };
}

/** Makes the clause of its parts, and reports what is missing or too much. `inScope` tells whether it stands under a scope line. */
export function readClause(text: string, line: Line, parts: ClauseParts, inScope: boolean, report: ReportProblem): ClauseStatement {
  const { attribute, words, rest, comment } = parts;
  const last = words.at(-1);
  const operatorSpan = { start: words[0]?.span.start ?? attribute.span.end, end: last?.span.end ?? attribute.span.end };
  const span = { start: attribute.span.start, end: (rest.at(-1) ?? last ?? attribute).span.end };
  if (!inScope) {
    report({ code: 'file/clause-outside-scope', span, message: 'This filter clause stands outside a scope block, so it filters nobody. Put it under a scope line.' });
  }
  if (last === undefined) {
    report({ code: 'file/missing-operator', span, message: `A filter clause needs an operator behind the attribute, as in ${attribute.value} EQUALS "value" or ${attribute.value} IS NOT NULL.` });
  }
  return {
    kind: 'clause',
    span,
    lines: { start: line.start, end: line.next },
    comment,
    attribute,
    operator: words.map((word) => word.value).join(' '),
    operatorSpan,
    values: readValues(text, rest, report),
  };
}

function readValues(text: string, tokens: readonly LineToken[], report: ReportProblem): readonly NameToken[] {
  const values: NameToken[] = [];
  let valueExpected = true;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'comma') {
      if (valueExpected || index === tokens.length - 1) {
        report({ code: 'file/unexpected-text', span: token.span, message: 'This comma separates nothing. Delete it.', edits: [{ span: token.span, newText: '' }], fixTitle: 'Delete the comma', fixIsCosmetic: true });
      }
      valueExpected = true;
    } else if (token.kind === 'string') {
      reportString(text, token.string, report);
      const at = values.at(-1)?.span.end ?? token.span.start;
      if (!valueExpected) {
        report({
          code: 'file/unexpected-text',
          span: token.span,
          message: 'The values of a filter clause are separated by commas.',
          edits: [{ span: { start: at, end: at }, newText: ',' }],
          fixTitle: 'Insert the comma',
        });
      }
      values.push({ value: token.value, span: token.span, quoted: true });
      valueExpected = false;
    } else {
      report({
        code: 'file/missing-quotes',
        span: token.span,
        message: 'The values of a filter clause are texts in quotes. Put quotes round this one, or delete it.',
      });
    }
  }
  return values;
}
