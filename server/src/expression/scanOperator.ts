import type { ComparisonOperator, ForeignOperator } from './ast.ts';
import { endsOperand, token, type Scanner, type Token } from './tokens.ts';

interface Spelling {
  readonly written: string;
  readonly operator: ComparisonOperator | ForeignOperator | 'NOT';
  /** The documented operator that it has to be replaced by. */
  readonly repair?: ComparisonOperator;
}

/** Every operator that people write, the longest of each beginning first. */
const SPELLINGS: readonly Spelling[] = [
  { written: '===', operator: '==', repair: '=' },
  { written: '==', operator: '==', repair: '=' },
  { written: '=>', operator: '>=', repair: '>=' },
  { written: '=<', operator: '<=', repair: '<=' },
  { written: '=', operator: '=' },
  { written: '!==', operator: '!=', repair: '<>' },
  { written: '!=', operator: '!=', repair: '<>' },
  { written: '!', operator: 'NOT' },
  { written: '<>', operator: '<>' },
  { written: '<=', operator: '<=' },
  { written: '<', operator: '<' },
  { written: '><', operator: '<>', repair: '<>' },
  { written: '>=', operator: '>=' },
  { written: '>', operator: '>' },
  { written: '\u2260', operator: '<>', repair: '<>' },
  { written: '\u2264', operator: '<=', repair: '<=' },
  { written: '\u2265', operator: '>=', repair: '>=' },
  { written: '&&', operator: '&&' },
  { written: '&', operator: '&' },
  { written: '||', operator: '||' },
  { written: '+', operator: '+' },
  { written: '-', operator: '-' },
  { written: '*', operator: '*' },
  { written: '/', operator: '/' },
];

/** Operators written as words, after an operand only; with a leading hyphen as in PowerShell. */
const WORDS: Readonly<Record<string, Spelling>> = {
  and: { written: 'AND', operator: 'AND' },
  or: { written: 'OR', operator: 'OR' },
  eq: { written: 'eq', operator: 'eq', repair: '=' },
  ne: { written: 'ne', operator: 'ne', repair: '<>' },
  gt: { written: 'gt', operator: '>', repair: '>' },
  ge: { written: 'ge', operator: '>=', repair: '>=' },
  lt: { written: 'lt', operator: '<', repair: '<' },
  le: { written: 'le', operator: '<=', repair: '<=' },
};

const HYPHENATED = /-(and|or|not|eq|ne|gt|ge|lt|le)\b/iy;

/** The operator that a word stands for behind an operand, if any. */
export function wordOperator(word: string): Spelling | undefined {
  const key = word.length < 4 ? word.toLowerCase() : '';
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
}

/** Whether the tokens end with a complete operand, so that a sign is an operator and no part of a number. */
export function endWithOperand(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (!endsOperand(last?.kind)) return false;
  return last?.kind !== 'word' || wordOperator(last.value) === undefined || !endsOperand(tokens.at(-2)?.kind);
}

/** Reads the operator at `scanner.at`; false when there is none. */
export function scanOperator(scanner: Scanner): boolean {
  const { text } = scanner;
  const start = scanner.at;
  HYPHENATED.lastIndex = start;
  const word = text.charCodeAt(start) === 45 ? HYPHENATED.exec(text)?.[1]?.toLowerCase() : undefined;
  if (word === 'not' || (word !== undefined && endWithOperand(scanner.tokens))) {
    const end = start + word.length + 1;
    scanner.at = end;
    if (word === 'not') scanner.tokens.push(token('not', start, end, 'NOT'));
    else addWordOperator(scanner, word, start, end);
    return true;
  }
  const spelling = SPELLINGS.find(({ written }) => text.startsWith(written, start));
  if (spelling === undefined) return false;
  const end = start + spelling.written.length;
  scanner.at = end;
  if (spelling.operator === 'NOT') scanner.tokens.push(token('not', start, end, 'NOT'));
  else add(scanner, spelling, start, end);
  return true;
}

function addWordOperator(scanner: Scanner, word: string, start: number, end: number): void {
  const spelling = wordOperator(word);
  if (spelling === undefined) return;
  const operator = spelling.operator === 'eq' ? '-eq' : spelling.operator === 'ne' ? '-ne' : spelling.operator;
  add(scanner, { ...spelling, operator }, start, end);
}

function add(scanner: Scanner, spelling: Spelling, start: number, end: number): void {
  scanner.tokens.push(token('operator', start, end, spelling.operator));
  if (spelling.repair === undefined) return;
  const span = { start, end };
  scanner.problems.push({
    code: 'expr/equality-spelling',
    span,
    edits: [{ span, newText: spelling.repair }],
    detail: scanner.text.slice(start, end),
  });
}
