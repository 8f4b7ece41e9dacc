/**
 * The most levels of parentheses, and of operators one inside the other, that are read. Deeper ones become one problem.
 * 10,000 characters, the most that the service takes, hold a few hundred levels of the shortest useful call; every
 * reader of the tree may therefore be recursive, also in a browser's worker with its smaller stack.
 */
export const DEEPEST_NESTING = 400;

/** The most problems that are kept for one expression. A text with more, such as a binary file, is not read to its end. */
export const MOST_PROBLEMS = 200;
