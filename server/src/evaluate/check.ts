import { nearest } from '../base/nearest.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode, ParsedExpression, SyntaxProblem } from '../expression/ast.ts';
import { encodeString } from '../expression/stringLiteral.ts';
import { someNode, walk } from '../expression/walk.ts';
import { connectSyncEquivalent } from '../functions/connectSyncEquivalents.ts';
import { connectSyncNamed } from '../functions/connectSyncOnly.ts';
import { allFunctions, functionNamed, functionSpelledLike } from '../functions/registry.ts';
import { argumentProblems } from './checkArguments.ts';
import { syntaxMessage } from './syntaxMessages.ts';

/** One reason why the service would refuse an expression, or doubt about it. Offsets are UTF-16, half-open. */
export interface ExpressionProblem {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** `error`: the expression is invalid and is not evaluated. */
  readonly severity: 'error' | 'warning';
  /** The one repair, as edits of the expression text, where there is one. */
  readonly edits?: readonly TextEdit[];
}

export interface CheckOptions {
  /** Words a syntax problem; without it, a general sentence does. */
  readonly describe?: (problem: SyntaxProblem) => string;
}

/** Words that the reference lists as arguments, or the Workday guide as results (spec/expression-language.md, 1). */
const KNOWN_WORDS: ReadonlySet<string> = new Set([
  'vbBinaryCompare', 'vbTextCompare', 'UTF8', 'ASCII', 'Unicode', 'IgnoreAttributeFlow', 'IgnoreObjectFlow',
]);

/**
 * The problems that decide whether an expression can be evaluated: syntax, unknown functions, numbers of arguments.
 * The rules of the linter say much more; this is what evaluation itself needs.
 */
export function checkExpression(parsed: ParsedExpression, options: CheckOptions = {}): readonly ExpressionProblem[] {
  const describe = options.describe ?? syntaxMessage;
  const problems = parsed.problems.map((problem): ExpressionProblem => ({
    ...problemAt(problem.span, problem.code, describe(problem), severityOf(problem, parsed.root)),
    ...(problem.edits === undefined ? {} : { edits: problem.edits }),
  }));
  const told = new Set(problems.filter(({ code }) => code === 'expr/bare-text' || code === 'expr/dollar-variable').map(({ start }) => start));
  walk(parsed.root, (node, parent) => {
    if (node.kind === 'call') problems.push(...callProblems(parsed, node, parent));
    if (node.kind === 'identifier' && !KNOWN_WORDS.has(node.name) && !told.has(node.span.start)) {
      const problem: SyntaxProblem = { code: 'expr/bare-text', span: node.span, detail: node.name };
      problems.push({ ...problemAt(node.span, problem.code, describe(problem)), edits: [{ span: node.span, newText: encodeString(node.name) }] });
    }
  });
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A problem that makes the expression invalid, unless told otherwise. */
export function problemAt(span: Span, code: string, message: string, severity: 'error' | 'warning' = 'error'): ExpressionProblem {
  return { code, start: span.start, end: span.end, message, severity };
}

/** Two kinds of problem leave a meaning: an unknown escape keeps its backslash, and `&` puts texts together. */
function severityOf(problem: SyntaxProblem, root: ExpressionNode): 'error' | 'warning' {
  if (problem.code === 'expr/unknown-escape') return 'warning';
  // Inside a text the character may be meant; the parser then offers no edit.
  if (problem.code === 'expr/invisible-character' && problem.edits === undefined) return 'warning';
  if (problem.code !== 'expr/concat-operator') return 'error';
  let onlyAmpersands = true;
  walk(root, (node) => {
    const within = node.span.end > problem.span.start && node.span.start < problem.span.end;
    if (node.kind === 'operation' && within && '+-*/'.includes(node.operator)) onlyAmpersands = false;
  });
  return onlyAmpersands ? 'warning' : 'error';
}

function callProblems(parsed: ParsedExpression, call: CallNode, parent: ExpressionNode | null): readonly ExpressionProblem[] {
  const record = functionNamed(call.name);
  if (record === undefined) return [unknownFunction(parsed.text, call)];
  if (record.rootOnly === true && parent !== null) {
    const problem = problemAt(call.nameSpan, 'fn/selectuniquevalue-nested', `${record.name} must be the outermost function; move the other functions into its rules.`);
    return [{ ...problem, ...distributed(call, parsed) }];
  }
  return argumentProblems(record, call);
}

/** The functions around a call, moved into each of its arguments. */
function distributed(call: CallNode, { text, root, problems }: ParsedExpression): { readonly edits?: readonly TextEdit[] } {
  const isOnly = !someNode(root, (node) => node !== call && node.kind === 'call' && node.name === call.name);
  const isWhole = call.arguments.length > 1 && call.arguments.every(({ kind }) => kind !== 'empty' && kind !== 'missing');
  if (!isOnly || !isWhole || problems.length > 0) return {};
  const part = (start: number, end: number): string => text.slice(start, end);
  const rules = call.arguments.map(({ span }) => part(root.span.start, call.span.start) + part(span.start, span.end) + part(call.span.end, root.span.end));
  return { edits: [{ span: root.span, newText: `${call.name}(${rules.join(', ')})` }] };
}

function unknownFunction(text: string, call: CallNode): ExpressionProblem {
  const spelled = functionSpelledLike(call.name);
  if (spelled !== undefined) {
    const message = `Function names are case-sensitive: write ${spelled.name}, not ${call.name}.`;
    return { ...problemAt(call.nameSpan, 'fn/case', message), edits: [{ span: call.nameSpan, newText: spelled.name }] };
  }
  const connect = connectSyncNamed(call.name);
  if (connect !== undefined) {
    const problem = problemAt(call.nameSpan, 'fn/connect-sync-only', `${connect.name} exists only in Connect Sync, another engine. ${connect.advice}`);
    const equivalent = call.closeSpan === undefined ? null : connectSyncEquivalent(call.name, call.arguments.map(({ span }) => text.slice(span.start, span.end)));
    // One that differs for some values is for people to choose: it is a refactoring, not a repair.
    return equivalent === null || equivalent.difference !== null ? problem : { ...problem, edits: [{ span: call.span, newText: equivalent.text }] };
  }
  const meant = nearest(call.name, allFunctions.map(({ name }) => name));
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const problem = problemAt(call.nameSpan, 'fn/unknown', `There is no function ${call.name}.${hint}`);
  return meant === undefined ? problem : { ...problem, edits: [{ span: call.nameSpan, newText: meant }] };
}
