/** The provisioning products that share the expression language (spec/expression-language.md, head). */
export type Product = 'scim' | 'hr' | 'cloud-sync' | 'entra-to-ad';

/** All products, for checking a text that a user gave. */
export const PRODUCTS: readonly Product[] = ['scim', 'hr', 'cloud-sync', 'entra-to-ad'];
