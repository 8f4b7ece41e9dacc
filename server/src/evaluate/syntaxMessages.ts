import type { SyntaxProblem, SyntaxProblemCode } from '../expression/ast.ts';

const MESSAGES: Readonly<Record<SyntaxProblemCode, string>> = {
  'expr/unterminated-string': 'A text has no closing quote; add one.',
  'expr/unbalanced-paren': 'The parentheses do not match; add or remove one.',
  'expr/unterminated-attribute': 'An attribute has no closing bracket; add one.',
  'expr/smart-quotes': 'Typographic quotes are not quotes here; use straight ones.',
  'expr/single-quoted-string': 'Texts stand in double quotes, not in apostrophes.',
  'expr/invisible-character': 'There is an invisible character; remove it or put a plain blank.',
  'expr/html-escaped': 'The text is written with HTML escapes such as &quot;; write the characters themselves.',
  'expr/unknown-escape': 'Only \\\\ and \\" are escapes; this backslash is taken as itself. Write two of them to be sure.',
  'expr/json-escaped-paste': 'The expression is written with the escapes of a JSON file; remove one level of backslashes.',
  'expr/comment': 'Expressions have no comments; remove it.',
  'expr/statement-separator': 'Arguments are separated by commas, and an expression begins with its function.',
  'expr/bare-text': 'A text stands in double quotes, an attribute in brackets; this word is neither.',
  'expr/and-or-operator': 'There is no AND, OR or NOT between conditions; nest IIF instead.',
  'expr/equality-spelling': 'Equality is written = and inequality <>.',
  'expr/concat-operator': 'The operator is not part of the documented syntax; use Join or Append.',
  'expr/dollar-variable': 'There are no variables in this language.',
  'expr/trailing-input': 'Something stands behind the end of the expression; remove it.',
  'expr/unexpected-character': 'This character has no meaning here.',
  'expr/missing-expression': 'The expression is missing.',
  'expr/missing-comma': 'Two arguments have no comma between them; add one.',
  'expr/unescaped-quote': 'A quote inside a text is written with a backslash before it.',
  'expr/missing-argument': 'An argument is missing here.',
  'expr/too-deep': 'The expression is nested too deeply to be read.',
};

/** The sentence for a syntax problem where nothing words it better. */
export function syntaxMessage({ code }: SyntaxProblem): string {
  return MESSAGES[code];
}
