/** The kinds of semantic token, in the order of the protocol's legend. */
export const TOKEN_KINDS = ['function', 'variable', 'property', 'number', 'operator', 'enumMember', 'macro'] as const;

export type TokenKind = (typeof TOKEN_KINDS)[number];
