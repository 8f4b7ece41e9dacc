import { describe, expect, it } from 'vitest';
import { qlikCloud } from '../../../server/src/profiles/qlikCloud.ts';
import { makeJob, QLIK } from './makeJob.ts';
import { adele, ID, makeUser, operationsOf, requestsOf, run, verdictOf } from './makeUser.ts';

// spec/provisioning-service.md, 1.9: Qlik Cloud's mapping set, byte for byte.

const job = makeJob({ rows: QLIK, profile: qlikCloud });

describe('the worked example', () => {
  const created = run(job, makeUser(adele), []);

  it('asks for the e-mail first and for the object id second, percent-encoded, then creates', () => {
    expect(created.requests.default.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://scim.example/Users?filter=emails%5Btype%20eq%20%22work%22%5D.value%20eq%20%22adele%40contoso.com%22',
      `GET https://scim.example/Users?filter=userName%20eq%20%22${ID}%22`,
      'POST https://scim.example/Users',
    ]);
    expect(verdictOf(created)).toBe('Create Success');
    expect(created.warnings).toEqual([]);
  });

  it('creates with this body in both dialects', () => {
    const body =
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],' +
      `"externalId":"${ID}","userName":"${ID}","active":true,` +
      '"emails":[{"primary":true,"type":"work","value":"adele@contoso.com"}],' +
      '"meta":{"resourceType":"User"},"name":{"formatted":"Adele Vance"}}';
    expect(JSON.stringify(created.requests.default[2]?.body)).toBe(body);
    expect(JSON.stringify(created.requests.aadOptscim062020[2]?.body)).toBe(body);
  });

  const account = {
    id: 'abc', externalId: ID, userName: ID, active: true,
    emails: [{ primary: true, type: 'work', value: 'adele@contoso.com' }], name: { formatted: 'Adele Vance' },
  };

  it('updates mail and surname', () => {
    const updated = run(job, makeUser({ ...adele, mail: 'new@contoso.com', surname: 'Vance-Smith' }, { linkedTo: 'abc' }), [account]);
    expect(operationsOf(updated)).toBe(
      '[{"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"new@contoso.com"},{"op":"Replace","path":"name.formatted","value":"Adele Vance-Smith"}]',
    );
    expect(operationsOf(updated, 'aadOptscim062020')).toBe(
      '[{"op":"replace","path":"emails[type eq \\"work\\"].value","value":"new@contoso.com"},{"op":"replace","path":"name.formatted","value":"Adele Vance-Smith"}]',
    );
    expect(updated.requests.default.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET https://scim.example/Users/abc', 'PATCH https://scim.example/Users/abc']);
    expect(updated.rests).toContain('single-attribute-path');
  });

  it('with the flag, several attributes without a filter share one operation without a path', () => {
    const rows = [['displayName', '[displayName]'], ...QLIK] as const;
    const user = makeUser({ ...adele, displayName: 'X', mail: 'new@contoso.com', surname: 'Vance-Smith' }, { linkedTo: 'abc' });
    expect(operationsOf(run(makeJob({ rows }), user, [{ ...account, displayName: 'Y' }]), 'aadOptscim062020')).toBe(
      '[{"op":"replace","path":"emails[type eq \\"work\\"].value","value":"new@contoso.com"},{"op":"replace","value":{"displayName":"X","name.formatted":"Adele Vance-Smith"}}]',
    );
  });

  it('unassigns', () => {
    const disabled = run(job, makeUser(adele, { linkedTo: 'abc', assigned: false }), [account]);
    expect(operationsOf(disabled)).toBe('[{"op":"Replace","path":"active","value":"False"}]');
    expect(operationsOf(disabled, 'aadOptscim062020')).toBe('[{"op":"replace","path":"active","value":false}]');
    expect(verdictOf(disabled)).toBe('Disable Success');
  });

  it('matches a user without mail by the object id, creates without e-mail, and warns', () => {
    const outcome = run(job, makeUser({ ...adele, mail: null }), []);
    expect(requestsOf(outcome)[0]).toBe(`GET https://scim.example/Users?filter=userName eq "${ID}"`);
    expect(Object.keys(outcome.requests.default[1]?.body ?? {})).not.toContain('emails');
    expect(outcome.warnings).toEqual(['The mapping to emails[type eq "work"].value gives no value for this user, and Qlik Cloud finds people by it.']);
  });

  it('sends nothing when the mail is removed later, and says that the old one stays', () => {
    const outcome = run(job, makeUser({ ...adele, mail: null }, { linkedTo: 'abc' }), [account]);
    expect(verdictOf(outcome)).toBe('None Skipped RedundantExport');
    expect(outcome.warnings).toEqual(['The mapping to emails[type eq "work"].value gives no value, and the app keeps the old one: the service does not clear values.']);
  });

  it('keeps the action for an attribute that the profile does not list, quotes the page and invents no code', () => {
    const outcome = run(makeJob({ rows: [...QLIK, ['displayName', '[displayName]'], ['title', '[jobTitle]']], profile: qlikCloud }), makeUser(adele), []);
    expect(verdictOf(outcome)).toBe('Create Warning');
    expect(outcome.warnings).toEqual([expect.stringMatching(/^Qlik Cloud says that this fails: displayName is not among the attributes that it takes \(https:\/\/help\.qlik\.com\//)]);
  });
});
