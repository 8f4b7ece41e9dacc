import { textsAt, type ScimResource } from './scimResource.ts';
import { idOf, type TargetStore } from './targetStore.ts';

/**
 * A store in which one account is held otherwise, or is there besides the others.
 * @param store the accounts as they are; null: only the one is known
 * @param account the account as it is to be found; the one of `store` with the same id is hidden
 */
export function withAccount(store: TargetStore | null, account: ScimResource): TargetStore {
  const id = idOf(account);
  const hidden = id === null ? null : (store?.byId(id) ?? null);
  return {
    size: (store?.size ?? 0) + (hidden === null ? 1 : 0),
    byId: (asked) => (asked === id ? account : (store?.byId(asked) ?? null)),
    find: (path, value, caseExact) => {
      const others = (store?.find(path, value, caseExact) ?? []).filter((resource) => resource !== hidden);
      const texts = textsAt(account, path);
      const fits = caseExact ? texts.includes(value) : texts.some((text) => text.toLowerCase() === value.toLowerCase());
      return fits ? [account, ...others] : others;
    },
  };
}

/** The accounts, each with an id: links need one, and a file of accounts for an audit may lack them. */
export function withIds(resources: readonly ScimResource[]): readonly ScimResource[] {
  return resources.map((resource, index) => (idOf(resource) === null ? { ...resource, id: `account-${index + 1}` } : resource));
}
