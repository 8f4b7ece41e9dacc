import type { Product } from '../base/product.ts';
import { compileExpression } from '../evaluate/compile.ts';
import { attributeReferences } from '../expression/attributeReferences.ts';
import { parseExpression } from '../expression/parse.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import type { Outcome } from '../values/value.ts';

/** The source of a mapping, made ready for many users. */
export interface CompiledSource {
  readonly run: (environment: EvaluationEnvironment) => Outcome;
  /** The source attributes that the expression names. */
  readonly reads: ReadonlySet<string>;
  /** The function at the root; null for an attribute or a constant. */
  readonly rootFunction: string | null;
  /** The rule code of the first spelling mistake; the service would not save such an expression. */
  readonly mistake: string | null;
}

/** Compiles the text of a source, as `prepareJob` wants it; tests may bring their own. */
export type CompileSource = (text: string, product: Product) => CompiledSource;

/** The compiler of the expression language. */
export const compileSource: CompileSource = (text, product) => {
  const parsed = parseExpression(text);
  const { root } = parsed;
  return {
    run: compileExpression(parsed, { product }).run,
    reads: new Set(attributeReferences(root).map(({ name }) => name)),
    rootFunction: root.kind === 'call' ? root.name : null,
    mistake: parsed.problems[0]?.code ?? null,
  };
};
