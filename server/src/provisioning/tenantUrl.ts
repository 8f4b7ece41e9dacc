/** What the tenant URL says (spec/provisioning-service.md, 1.1 and 1.8). */
export interface TenantUrl {
  /** The base of every request, without a slash at its end. */
  readonly base: string;
  /** Which PATCH dialect the cycles use; Provision on demand always uses the default one. */
  readonly dialect: Dialect;
  /** Whether the address was given; else `base` is an example. */
  readonly given: boolean;
}

export type Dialect = 'default' | 'aadOptscim062020';

const EXAMPLE = 'https://scim.example';

/** Reads a tenant URL. The flag is not part of the requests [inferred: no log is public]. */
export function readTenantUrl(text: string | null): TenantUrl {
  const address = text?.trim() ?? '';
  if (address === '') return { base: EXAMPLE, dialect: 'default', given: false };
  const [head = '', query = ''] = address.split('#', 1)[0]?.split('?', 2) ?? [];
  return {
    base: head.replace(/\/+$/, ''),
    dialect: /(?:^|[&?])aadOptscim062020(?:$|[=&])/i.test(query) ? 'aadOptscim062020' : 'default',
    given: true,
  };
}
