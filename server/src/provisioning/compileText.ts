import { parseExpression } from '../expression/parse.ts';
import { compileParsed, type CompileSource } from './compileSource.ts';

/** Parses and compiles the text of a source; for callers that have no parsed document at hand. */
export const compileText: CompileSource = (text, product) => compileParsed(parseExpression(text), product);
