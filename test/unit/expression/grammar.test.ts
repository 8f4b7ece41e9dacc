import { describe, expect, it } from 'vitest';
import { checkGrammar } from '../../../server/src/expression/grammar.ts';

describe('the grammar', () => {
  it("passes chevrotain's own checks, which the product skips", () => {
    expect(checkGrammar).not.toThrow();
  });
});
