/**
 * The most levels of parentheses that are read; deeper ones become one problem.
 * 10,000 characters, the most that the service takes, hold a few hundred levels of the shortest useful call; every
 * reader of the tree may therefore be recursive, also in a browser's worker with its smaller stack.
 */
export const DEEPEST_NESTING = 400;

/** The most levels of a tree to which an operator is added: a chain of operators nests too, and each level of parentheses may hold one. */
export const HIGHEST_OPERATION = 2 * DEEPEST_NESTING;

/** The most problems that are kept for one expression. A text with more, such as a binary file, is not read to its end. */
export const MOST_PROBLEMS = 200;
