import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/documents.ts';

const TOKEN = 'made-up-token-for-this-test';
const secrets = (list: readonly { readonly key: string; readonly value: string }[]): string => JSON.stringify({ value: list });

describe('secrets', () => {
  it.each(['SecretToken', 'Password', 'ClientSecret', 'Oauth2RefreshToken', 'ConnectionString'])('in clear under %s are reported and never repeated', (key) => {
    const found = findingsIn(secrets([{ key: 'BaseAddress', value: 'https://app.contoso.com/scim' }, { key, value: TOKEN }]), { name: 'secrets.json' });
    expect(found.map(({ code }) => code)).toEqual(['secrets/clear-text']);
    expect(JSON.stringify(found)).not.toContain(TOKEN);
  });

  it.each(['BaseAddress', 'SkipOutOfScopeDeletions', 'SyncNotificationSettings', 'SecretToken', 'Domain', 'Unheard'])('no finding repeats what stands under %s', (key) => {
    expect(JSON.stringify(findingsIn(secrets([{ key: 'UserName', value: 'a' }, { key, value: TOKEN }, { key, value: TOKEN }]), { name: 'secrets.json' }))).not.toContain(TOKEN);
  });

  it('that the service masked, or a script fills in, are fine', () => {
    expect(findingsIn(secrets([{ key: 'Password', value: '*' }, { key: 'ClientSecret', value: '${CLIENT_SECRET}' }]), { name: 'secrets.json' })).toEqual([]);
  });
});
