import { jobSources } from '../../../server/src/dryRun/jobSources.ts';
import { readAll } from '../../../server/src/population/chunkReader.ts';
import type { JsonObject } from '../../../server/src/population/rawRecord.ts';
import { populationReader } from '../../../server/src/population/readPopulation.ts';
import type { SampleUser } from '../../../server/src/population/sampleUser.ts';
import { compileText } from '../../../server/src/provisioning/compileText.ts';
import { prepareJob, type Job } from '../../../server/src/provisioning/job.ts';
import { defaultJobSettings } from '../../../server/src/provisioning/jobSettings.ts';
import { readTargetStore } from '../../../server/src/provisioning/readTargetStore.ts';
import { open } from '../../support/documents.ts';
import { example } from '../../support/examples.ts';
import { ACTIVE, ENTERPRISE, makeJob, type JobParts, type Row } from '../provisioning/makeJob.ts';
import { ID, makeUser } from '../provisioning/makeUser.ts';

/** What a SCIM server is to judge: users who go through a job against the accounts that the app has. */
export interface JudgedCase {
  readonly name: string;
  readonly jobAt: (tenantUrl: string) => Job;
  readonly users: readonly SampleUser[];
  readonly accounts: readonly JsonObject[];
}

const population = readAll(populationReader('json', { knownNames: [] }), example('qlik-cloud/population.json')).flatMap((item) => (item.kind === 'user' ? [item.user] : []));
const store = readTargetStore('json', example('qlik-cloud/target-store.json')).resources;

/** Every document of examples/ with its population, against an empty app and against its target store. */
export const exampleCases: readonly JudgedCase[] = [
  'qlik-cloud/default-manifest.json', 'qlik-cloud/repaired-manifest.json', 'qlik-cloud/qlik-cloud.entramap', 'generic-scim/generic-scim.entramap',
].flatMap((name) =>
  [{ accounts: [], against: 'an empty app' }, { accounts: store, against: 'the target store' }].map(({ accounts, against }): JudgedCase => ({
    name: `${name}, ${against}`,
    jobAt: (tenantUrl) => {
      const [source] = jobSources(open(example(name), { name }));
      if (source === undefined) throw new Error(`${name} has no object mapping for users.`);
      return prepareJob(source, { ...defaultJobSettings, tenantUrl }, compileText);
    },
    users: population,
    accounts,
  })),
);

const BOSS = '99999999-9999-4999-8999-999999999999';
const byName: Row = ['userName', '[userPrincipalName]', { match: 1 }];
const account = { id: 'a1', userName: 'adele@contoso.com' };
const linked = { linkedTo: 'a1' };
const ROLE = '{"id":"1","value":"Admin","displayName":"Administrator"}';

function made(name: string, parts: JobParts, users: readonly SampleUser[], accounts: readonly object[] = []): JudgedCase {
  return { name, jobAt: (tenantUrl) => makeJob({ ...parts, settings: { ...parts.settings, tenantUrl } }), users, accounts: JSON.parse(JSON.stringify(accounts)) as JsonObject[] };
}

/** One case for each shape of request that the simulator makes. */
export const shapeCases: readonly JudgedCase[] = [
  made('create: dotted, filtered and URN paths, a boolean', {
    rows: [
      byName, ['active', ACTIVE], ['name.givenName', '"Adele"'], ['name.familyName', '"Vance"'], ['emails[type eq "work"].value', '"w@x"'], ['emails[type eq "home"].value', '"h@x"'],
      ['addresses[type eq "work"].locality', '"Lund"'], ['addresses[type eq "work"].postalCode', '"22100"'], ['phoneNumbers[type eq "work"].value', '"1"'], ['phoneNumbers[type eq "mobile"].value', '"2"'],
      [`${ENTERPRISE}:department`, '"Sales"'], [`${ENTERPRISE}:employeeNumber`, '"7"'],
    ],
  }, [makeUser()]),
  made('create: special characters in the matching value', { rows: [byName] }, ['a"b\\c@x.se', 'a+b&c#d\'e%f/g?h@x.se', 'å ß 漢@x.se'].map((userPrincipalName) => makeUser({ userPrincipalName }, { display: userPrincipalName }))),
  made('create: an attribute that no schema knows', { rows: [byName, ['favouriteColour', '"red"']] }, [makeUser()]),
  made('create: a custom extension', { rows: [byName, ['urn:ietf:params:scim:schemas:extension:contoso:2.0:User:tag', '"x"']] }, [makeUser()]),
  made('create: a list of texts', { rows: [byName, ['tags', '[proxyAddresses]']] }, [makeUser({ proxyAddresses: ['a', 'b'] })]),
  made('update: one attribute', { rows: [byName, ['title', '"Boss"']] }, [makeUser()], [{ ...account, title: 'Clerk' }]),
  made('update: several attributes, replaced and added', { rows: [byName, ['title', '"Boss"'], ['name.givenName', '"New"'], ['nickName', '"Babs"'], ['name.familyName', '"Vance"']] }, [makeUser()], [{ ...account, title: 'Clerk', name: { givenName: 'Old', formatted: 'kept' } }]),
  made('update: an entry that is there', { rows: [byName, ['emails[type eq "work"].value', '"new@x"'], ['title', '"Boss"'], ['nickName', '"Babs"']] }, [makeUser()], [{ ...account, emails: [{ type: 'work', value: 'old@x', primary: true }, { type: 'home', value: 'h@x' }] }]),
  made('update: an entry that is missing', { rows: [byName, ['emails[type eq "work"].value', '"new@x"']] }, [makeUser()], [{ ...account, emails: [{ type: 'home', value: 'h@x' }] }]),
  made('update: two parts of an entry that is missing', { rows: [byName, ['addresses[type eq "work"].locality', '"Lund"'], ['addresses[type eq "work"].postalCode', '"22100"']] }, [makeUser()], [account]),
  made('update: the enterprise extension', { rows: [byName, [`${ENTERPRISE}:department`, '"Sales"'], [`${ENTERPRISE}:employeeNumber`, '"7"']] }, [makeUser()], [{ ...account, [ENTERPRISE]: { department: 'Old' } }]),
  made('update: the enterprise extension and a core attribute', { rows: [byName, [`${ENTERPRISE}:department`, '"Sales"'], ['title', '"Boss"']] }, [makeUser()], [{ ...account, title: 'Clerk', [ENTERPRISE]: { department: 'Old' } }]),
  made('update: a boolean and a text', { rows: [byName, ['active', '"True"'], ['title', '"Boss"']] }, [makeUser()], [{ ...account, active: false, title: 'Clerk' }]),
  made('update: FlowAlways sends an equal value', { rows: [byName, ['title', '"Boss"', { always: true }]] }, [makeUser()], [{ ...account, title: 'Boss' }]),
  made('update: the default of type None', { rows: [byName, ['timezone', null, { default: 'Europe/Stockholm' }]] }, [makeUser()], [account]),
  made('disable', { rows: [byName, ['active', ACTIVE]] }, [makeUser({}, { ...linked, assigned: false })], [{ ...account, active: true }]),
  made('delete', { rows: [byName] }, [makeUser({}, { ...linked, hardDeleted: true })], [account]),
  made('a linked account that is gone', { rows: [byName] }, [makeUser({}, { linkedTo: 'nowhere' })], [account]),
  made('several accounts', { rows: [byName] }, [makeUser()], [account, { ...account, id: 'a2' }]),
  made('nothing to do', { rows: [byName] }, [makeUser()], [account]),
  made('the manager, who comes later', { rows: [byName, [`${ENTERPRISE}:manager`, '[manager]']] }, [makeUser({ manager: BOSS }), makeUser({ objectId: BOSS, userPrincipalName: 'boss@contoso.com' }, { key: BOSS, display: 'Boss' })]),
  made('create with roles', { rows: [byName, ['roles', 'AppRoleAssignmentsComplex([appRoleAssignments])']] }, [makeUser({ appRoleAssignments: [ROLE] })]),
  made('create with the primary role', { rows: [byName, ['roles[primary eq "True"].value', 'SingleAppRoleAssignment([appRoleAssignments])']] }, [makeUser({ appRoleAssignments: [ROLE] })]),
  made('update of roles', { rows: [byName, ['roles', 'AppRoleAssignmentsComplex([appRoleAssignments])']] }, [makeUser({ appRoleAssignments: [ROLE] })], [account]),
  made('update of roles, replacing', { rows: [byName, ['roles', 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])']] }, [makeUser({ appRoleAssignments: [ROLE] })], [{ ...account, roles: [{ value: 'Reader' }] }]),
  made('update of the primary role', { rows: [byName, ['roles[primary eq "True"].value', 'SingleAppRoleAssignment([appRoleAssignments])']] }, [makeUser({ appRoleAssignments: [ROLE] })], [{ ...account, roles: [{ value: 'Reader', primary: true }] }]),
  made('a list that is replaced', { rows: [byName, ['tags', '[proxyAddresses]']] }, [makeUser({ proxyAddresses: ['a', 'b'] })], [{ ...account, tags: ['a'] }]),
  made('a list that is added to', { rows: [byName, ['tags', '[proxyAddresses]', { flowType: 'MultiValueAddOnly' }]] }, [makeUser({ proxyAddresses: ['a', 'b'] })], [{ ...account, tags: ['a'] }]),
];

const GROUP: JobParts = { rows: [['displayName', '[displayName]', { match: 1 }], ['externalId', '[objectId]']], sourceObject: 'Group', targetObject: 'urn:ietf:params:scim:schemas:core:2.0:Group' };

const MEMBERS: JobParts = { ...GROUP, rows: [['displayName', '[displayName]', { match: 1 }], ['members', '[members]']] };
const MEMBER_ACCOUNTS = ['a', 'b', 'c'].map((id) => ({ id, userName: id, externalId: `object-${id}` }));

/** The same for groups. */
export const groupCases: readonly JudgedCase[] = [
  made('group: create', GROUP, [makeUser({ displayName: 'Sales' })]),
  made('group: update', GROUP, [makeUser({ displayName: 'Sales' })], [{ id: 'g1', displayName: 'Sales', externalId: 'old' }]),
  made('group: members come and go', MEMBERS, [makeUser({ displayName: 'Sales', members: ['object-a', 'object-b'] })], [{ id: 'g1', displayName: 'Sales', members: [{ value: 'a' }, { value: 'c' }] }, ...MEMBER_ACCOUNTS]),
  made('group: create with members', MEMBERS, [makeUser({ displayName: 'Sales', members: ['object-a', 'object-b'] })], MEMBER_ACCOUNTS),
  made('group: delete', GROUP, [makeUser({ displayName: 'Sales' }, { linkedTo: 'g1', hardDeleted: true })], [{ id: 'g1', displayName: 'Sales', externalId: ID }]),
];
