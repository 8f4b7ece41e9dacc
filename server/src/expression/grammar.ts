import { createToken, EmbeddedActionsParser, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type { ExpressionNode, SyntaxProblem } from './ast.ts';
import { HIGHEST_OPERATION } from './limits.ts';
import { call, leaf, negation, operation, spanOf } from './nodes.ts';
import { token, type Token, type TokenKind } from './tokens.ts';

/** What the grammar makes of tokens. */
export interface Subtree {
  readonly root: ExpressionNode;
  /** The number of levels of the tree. */
  readonly height: number;
  /** Only that operators nest too deep. */
  readonly problems: readonly SyntaxProblem[];
}

/** A token, or a part of the expression that has been parsed before and stands as one operand. */
export interface GrammarToken extends Token {
  readonly subtree?: Subtree;
}

/**
 * Parses mended tokens: recovery gives only sequences of the grammar, so that no exception, dear in chevrotain, is needed.
 * The depth of parentheses must be small, since chevrotain takes much stack for each.
 */
export function parseTokens(tokens: readonly GrammarToken[]): Subtree {
  parser ??= new ExpressionParser(true);
  return parser.parse(tokens);
}

/** Builds the parser with chevrotain's own checks of the grammar, which the product leaves out to start faster. Throws when they fail. */
export function checkGrammar(): void {
  new ExpressionParser(false);
}

let parser: ExpressionParser | undefined;

const Word = createToken({ name: 'word' });
const Operator = createToken({ name: 'operator' });
const Not = createToken({ name: 'not' });
const Open = createToken({ name: 'open' });
const Close = createToken({ name: 'close' });
const Comma = createToken({ name: 'comma' });
// Attributes, strings, numbers, parameters, and what recovery puts in where nothing stands.
const Leaf = createToken({ name: 'leaf' });

const ALL = [Word, Operator, Not, Open, Close, Comma, Leaf];

// The parser decides by kinds alone, so one token of chevrotain's for each is enough; ours are counted along.
const INPUT: Readonly<Record<TokenKind, IToken>> = {
  word: inputToken(Word),
  bareText: inputToken(Word),
  attribute: inputToken(Leaf),
  string: inputToken(Leaf),
  number: inputToken(Leaf),
  jobParameter: inputToken(Leaf),
  operator: inputToken(Operator),
  not: inputToken(Not),
  open: inputToken(Open),
  close: inputToken(Close),
  comma: inputToken(Comma),
  missing: inputToken(Leaf),
  empty: inputToken(Leaf),
};

function inputToken(tokenType: TokenType): IToken {
  return { image: '', startOffset: 0, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0 };
}

// Stands for every token while chevrotain records the grammar.
const NO_TOKEN: GrammarToken = token('missing', 0, 0, '');

class ExpressionParser extends EmbeddedActionsParser {
  private source: readonly GrammarToken[] = [];
  private cursor = 0;
  /** Levels of the subtree built last. */
  private height = 0;
  private problems: SyntaxProblem[] = [];
  private alternatives: { ALT: () => ExpressionNode }[] | undefined;

  constructor(skipValidations: boolean) {
    super(ALL, { skipValidations, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  parse(source: readonly GrammarToken[]): Subtree {
    this.source = source;
    this.cursor = 0;
    this.problems = [];
    this.input = source.map(({ kind }) => INPUT[kind]);
    const root = this.expression();
    const first = this.errors[0];
    if (first !== undefined) throw new Error('Recovery gave tokens outside the grammar: ' + first.message);
    this.source = [];
    return { root, height: this.height, problems: this.problems };
  }

  // Both rules hold the same alternatives, as plain methods: a rule of chevrotain costs time and several stack frames,
  // and nearly every expression is one operand.
  private readonly expression: ParserMethod<[], ExpressionNode> = this.RULE('expression', () => {
    let left = this.anyOperand();
    let height = this.height;
    this.MANY9(() => {
      this.CONSUME(Operator);
      const operator = this.taken();
      const right = this.SUBRULE9(this.operand);
      this.ACTION(() => {
        const together = Math.max(height, this.height) + 1;
        if (together > HIGHEST_OPERATION) return this.refuse(operator);
        left = operation(left, operator, right);
        height = together;
      });
    });
    this.height = height;
    return left;
  });

  private readonly operand: ParserMethod<[], ExpressionNode> = this.RULE('operand', () => this.anyOperand());

  private anyOperand(): ExpressionNode {
    this.alternatives ??= [
      { ALT: () => this.wordOrCall() },
      { ALT: () => this.leaf() },
      { ALT: () => this.group() },
      { ALT: () => this.negation() },
    ];
    return this.OR(this.alternatives);
  }

  private wordOrCall(): ExpressionNode {
    this.CONSUME(Word);
    const name = this.taken();
    this.height = 1;
    return this.OPTION(() => this.argumentList(name)) ?? leaf(name);
  }

  private argumentList(name: Token): ExpressionNode {
    this.CONSUME1(Open);
    const open = this.taken();
    const list: ExpressionNode[] = [];
    const separators: { start: number; end: number }[] = [];
    let height = 0;
    this.OPTION1(() => {
      list.push(this.SUBRULE1(this.expression));
      height = this.height;
      this.MANY(() => {
        this.CONSUME(Comma);
        separators.push(spanOf(this.taken()));
        list.push(this.SUBRULE2(this.expression));
        height = Math.max(height, this.height);
      });
    });
    this.CONSUME1(Close);
    this.height = height + 1;
    return call(name, open, this.taken(), list, separators);
  }

  private leaf(): ExpressionNode {
    this.CONSUME(Leaf);
    const taken = this.taken();
    this.height = taken.subtree?.height ?? 1;
    return taken.subtree?.root ?? leaf(taken);
  }

  private group(): ExpressionNode {
    this.CONSUME2(Open);
    const { start } = this.taken();
    const inner = this.SUBRULE3(this.expression);
    this.CONSUME2(Close);
    this.height++;
    return { kind: 'group', span: { start, end: this.taken().end }, inner };
  }

  private negation(): ExpressionNode {
    this.CONSUME(Not);
    const not = this.taken();
    const inner = this.SUBRULE4(this.operand);
    return this.ACTION(() => {
      this.height++;
      return negation(not, inner);
    });
  }

  private taken(): GrammarToken {
    return this.source[this.cursor++] ?? NO_TOKEN;
  }

  private refuse({ start, end }: Token): void {
    if (this.problems.length === 0) this.problems.push({ code: 'expr/too-deep', span: { start, end } });
  }
}
