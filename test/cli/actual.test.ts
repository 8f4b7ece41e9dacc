import { describe, expect, it } from 'vitest';
import { compareActual, actualOption } from '../../server/src/cli/compareActual.ts';
import type { CommandRecord } from '../../server/src/cli/commandRecord.ts';
import { documentSimulationOptions } from '../../server/src/cli/documentSimulation.ts';
import { formatOption } from '../../server/src/cli/options.ts';
import { command, runRecord, type CommandRun, type TestFiles } from '../support/commandLine.ts';

const MAPPING = `mapping "Users"
  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User
  userName <- [userPrincipalName] match 1
  displayName <- [displayName]
  active <- Switch([IsSoftDeleted], , "False", "True", "True", "False")
`;
const USERS = JSON.stringify([
  { objectId: '1', userPrincipalName: 'ada@x.se', displayName: 'Ada Berg' },
  { objectId: '2', userPrincipalName: 'bo@x.se', displayName: 'Bo Ek' },
  { objectId: '3', userPrincipalName: 'cia@x.se', displayName: 'Cia Dal', $assigned: false },
]);
const ACCOUNTS = '[{"id":"t2","userName":"bo@x.se","displayName":"Bo Ek","active":true}]';
const FILES = { 'a.entramap': MAPPING, 'u.json': USERS, 't.json': ACCOUNTS };
const SIMULATION = ['a.entramap', '--users', 'u.json', '--target', 't.json', '--now', '2026-01-31T12:00:00Z'];

interface Answer { key: string; value: string }
interface Entry {
  action: string;
  modifiedProperties: { displayName: string; newValue: string | null }[];
  provisioningSteps: { name: string; type: string; status: string; timestamp: string; details: Record<string, unknown> }[];
  sourceIdentity: { id: string; type: string };
  targetIdentity: { id: string | null; type: string };
  reportableIdentifier: string;
  statusInfo: { status: string };
}

async function predicted(): Promise<Answer[]> {
  const { output } = await command(['dry-run', ...SIMULATION, '--format', 'graph'], FILES);
  return output.trim().split('\n').map((line) => JSON.parse(line) as Answer);
}

/** The prediction with some of it changed, as the service might have answered. */
async function answered(at: number, change: (key: Record<string, unknown>, entry: Entry) => void): Promise<Answer> {
  const answer = (await predicted())[at];
  const key = JSON.parse(answer?.key ?? '') as Record<string, unknown>;
  const entry = JSON.parse(answer?.value ?? '') as Entry;
  change(key, entry);
  return { key: JSON.stringify(key), value: JSON.stringify(entry) };
}

const compareRecord: CommandRecord = { name: 'compare', summary: '', usage: '', options: { ...documentSimulationOptions, actual: actualOption, format: formatOption(['text', 'json', 'md']) }, run: compareActual };

const compare = (answers: string | Uint8Array, words: readonly string[] = [], files: TestFiles = {}): Promise<CommandRun> =>
  runRecord(compareRecord, [...SIMULATION, '--actual', 'answers.json', ...words], { ...FILES, 'answers.json': answers, ...files });

describe('dry-run --format graph', () => {
  it('answers in the shape of provisionOnDemand: two texts that hold JSON', async () => {
    const answers = await predicted();
    const entries = answers.map(({ value }) => JSON.parse(value) as Entry);
    expect(answers.map(({ key }) => JSON.parse(key) as unknown)).toMatchObject([
      { result: 'Success', details: {} },
      { result: 'Skipped', details: { errorCode: 'RedundantExport' } },
      { result: 'Skipped', details: { errorCode: 'NotEffectivelyEntitled' } },
    ]);
    expect(entries.map(({ action, statusInfo, reportableIdentifier }) => [action, statusInfo.status, reportableIdentifier])).toEqual([
      ['Create', 'Success', 'ada@x.se'], ['Other', 'Skipped', 'bo@x.se'], ['Other', 'Skipped', 'cia@x.se'],
    ]);
    expect(entries.map(({ sourceIdentity, targetIdentity }) => [sourceIdentity.id, sourceIdentity.type, targetIdentity.id])).toEqual([['1', 'User', null], ['2', 'User', 't2'], ['3', 'User', null]]);
    expect(entries[0]?.modifiedProperties).toEqual(expect.arrayContaining([
      { displayName: 'userName', oldValue: null, newValue: 'ada@x.se' },
      { displayName: 'displayName', oldValue: null, newValue: 'Ada Berg' },
      { displayName: 'active', oldValue: null, newValue: 'True' },
    ]));
    expect(entries[1]?.provisioningSteps.map(({ name, type, status, timestamp }) => [name, type, status, timestamp])).toEqual([
      ['EntryImport', 'Import', 'Success', '2026-01-31T12:00:00.0000000Z'],
      ['EntryImport', 'Matching', 'Success', '2026-01-31T12:00:00.0000000Z'],
      ['EntrySynchronizationScoping', 'Scoping', 'Success', '2026-01-31T12:00:00.0000000Z'],
      ['EntrySynchronizationSkip', 'Export', 'Skipped', '2026-01-31T12:00:00.0000000Z'],
    ]);
    expect(entries[1]?.provisioningSteps[3]?.details).toEqual({ SkipReason: 'RedundantExport' });
  });
});

describe('compare --actual', () => {
  it.each([
    ['one answer', (answers: Answer[]) => JSON.stringify(answers[0]), 1],
    ['one answer over several lines', (answers: Answer[]) => JSON.stringify(answers[0], null, 2), 1],
    ['a list', (answers: Answer[]) => JSON.stringify(answers), 3],
    ['a list under value', (answers: Answer[]) => JSON.stringify({ value: answers }), 3],
    ['JSON Lines', (answers: Answer[]) => answers.map((answer) => JSON.stringify(answer)).join('\n'), 3],
    ['unpacked', (answers: Answer[]) => JSON.stringify(answers.map(({ key, value }) => ({ key: JSON.parse(key) as unknown, value: JSON.parse(value) as unknown }))), 3],
    ['log entries alone', (answers: Answer[]) => JSON.stringify(answers.map(({ value }) => JSON.parse(value) as unknown)), 3],
  ])('finds our own prediction as predicted: %s', async (_form, print, count) => {
    const run = await compare(print(await predicted()));
    expect([run.output, run.errors, run.code]).toEqual([`${count} ${count === 1 ? 'answer' : 'answers'}: ${count} as predicted, 0 not as predicted.\n`, '', 0]);
  });

  it.each<readonly [string, number, (key: Record<string, unknown>, entry: Entry) => void, readonly string[]]>([
    ['the order of steps and time stamps say nothing', 0, (_key, entry) => { entry.provisioningSteps.reverse().forEach((step) => (step.timestamp = '2020-01-01T00:00:00Z')); }, []],
    ['the letter case of truth values says nothing', 0, (_key, entry) => { entry.modifiedProperties.forEach((property) => (property.newValue = property.newValue === 'True' ? 'true' : property.newValue)); }, []],
    ['attributes that no mapping reads say nothing', 0, (_key, entry) => { Object.assign(entry.provisioningSteps[0]?.details ?? {}, { mailNickname: 'ada' }); }, []],
    ['a failure', 0, (key, entry) => { Object.assign(key, { result: 'Failure', details: { errorCode: 'EntryConflict' } }); entry.statusInfo.status = 'Failure'; }, [
      'The service answered Create, Failure (EntryConflict); predicted was Create, Success.',
    ]],
    ['another value', 0, (_key, entry) => { entry.modifiedProperties.forEach((property) => (property.newValue = property.newValue === 'Ada Berg' ? 'Ada' : property.newValue)); }, [
      'The service answered Create, Success; predicted was Create, Success.', 'displayName was written as Ada; predicted was Ada Berg.',
    ]],
    ['a value more, and one less', 0, (_key, entry) => { entry.modifiedProperties = [...entry.modifiedProperties.filter(({ displayName }) => displayName !== 'active'), { displayName: 'title', newValue: 'Boss' }]; }, [
      'The service answered Create, Success; predicted was Create, Success.', 'title was written as Boss; predicted was nothing.', 'active was written as nothing; predicted was True.',
    ]],
    ['an older population', 0, (_key, entry) => { Object.assign(entry.provisioningSteps[0]?.details ?? {}, { displayName: 'Ada Ek' }); }, [
      'The service answered Create, Success; predicted was Create, Success.', 'The service read displayName as Ada Ek; the population has Ada Berg.',
      'The population is not what the service read, so bring it up to date before you judge the rest.',
    ]],
    ['an account that is there', 0, (_key, entry) => { Object.assign(entry.provisioningSteps[1] ?? {}, { name: 'EntryImport', type: 'Matching', details: { id: 't9' } }); }, [
      'The service answered Create, Success; predicted was Create, Success.', 'Matching: one account found; predicted was no account found.',
    ]],
    ['another account', 1, (_key, entry) => { entry.targetIdentity.id = 't9'; }, [
      'The service answered Other, Skipped (RedundantExport); predicted was Other, Skipped (RedundantExport).', 'The account is t9; predicted was t2.',
    ]],
    ['an older target store', 1, (_key, entry) => { Object.assign(entry.provisioningSteps[1]?.details ?? {}, { displayName: 'Bo E.' }); }, [
      'The service answered Other, Skipped (RedundantExport); predicted was Other, Skipped (RedundantExport).', 'The app held Bo E. for displayName; the target store has Bo Ek.',
    ]],
    ['somebody who is assigned after all', 2, (_key, entry) => { Object.assign(entry.provisioningSteps.find(({ type }) => type === 'Scoping')?.details ?? {}, { Assigned: 'True' }); }, [
      'The service answered Other, Skipped (NotEffectivelyEntitled); predicted was Other, Skipped (NotEffectivelyEntitled).', 'Assigned is True; predicted was False.',
    ]],
  ])('%s', async (_what, at, change, expected) => {
    const run = await compare(JSON.stringify(await answered(at, change)));
    const told = run.output.split('\n').slice(3).map((line) => line.trim()).filter((line) => line !== '');
    const end = told.indexOf('The prediction rests on:');
    expect(told.slice(0, end < 0 ? undefined : end)).toEqual(expected);
    expect(run.code).toBe(expected.length === 0 ? 0 : 1);
  });

  it('as JSON and Markdown', async () => {
    const answer = JSON.stringify(await answered(0, (_key, entry) => { entry.action = 'Update'; }));
    const json = JSON.parse((await compare(answer, ['--format', 'json'])).output) as unknown;
    expect(json).toMatchObject({
      summary: { asPredicted: 0, differing: 1, notCompared: 0 },
      answers: [{ line: 1, user: { key: '1', display: 'Ada Berg' }, actual: { action: 'Update' }, predicted: { action: 'Create' }, differences: [{ aspect: 'action', name: null, actual: 'Update', predicted: 'Create' }] }],
      notCompared: [],
    });
    expect((await compare(answer, ['--format', 'md'])).output).toMatch(/^# Provision on demand and a\.entramap\n\n\*\*1 answer: 0 as predicted, 1 not as predicted\.\*\*\n\n## Ada Berg\n\n- The service answered Update, Success; predicted was Create, Success\.\n/);
  });

  it('where several object mappings are played, the kind of object tells which one an answer is about', async () => {
    const document = `${MAPPING}\nmapping "Plain"\n  User -> urn:ietf:params:scim:schemas:core:2.0:User\n  userName <- [displayName] match 1\n`;
    const plain = await answered(0, (_key, entry) => {
      entry.targetIdentity.type = 'urn:ietf:params:scim:schemas:core:2.0:User';
      entry.modifiedProperties = [{ displayName: 'userName', newValue: 'Ada Berg' }];
    });
    const run = await compare(JSON.stringify([plain, (await predicted())[0]]), [], { 'a.entramap': document });
    expect([run.output, run.code]).toEqual(['2 answers: 2 as predicted, 0 not as predicted.\n', 0]);
  });

  it('says whom it does not know', async () => {
    const stranger = await answered(0, (_key, entry) => {
      entry.sourceIdentity.id = '9';
      entry.reportableIdentifier = 'nobody@x.se';
      entry.provisioningSteps = entry.provisioningSteps.slice(1);
    });
    const run = await compare(JSON.stringify([stranger, (await predicted())[1]]));
    expect(run.output).toBe('2 answers: 1 as predicted, 0 not as predicted, 1 not compared.\n\nNot compared\n  The answer in line 1 is about 9, and no outcome is: put the user into the population.\n');
    expect(run.code).toBe(2);
  });

  describe('a file that is no answer ends in one clear message', () => {
    it.each<readonly [string, string | Uint8Array, string]>([
      ['empty', '', 'The file of answers answers.json is empty.'],
      ['not JSON', 'hello', 'holds no answer of provisionOnDemand. Line 1 is not JSON'],
      ['another JSON', '{"name": "x"}', 'holds no answer of provisionOnDemand. The entry in line 1 is no answer of provisionOnDemand. It has no value; an answer of provisionOnDemand has a key and a value.'],
      ['a list of texts', '["a"]', 'The entry in line 1 is not a JSON object'],
      ['cut off', '{"key": "{\\"result\\":\\"Success\\"}", "value": "{\\"act', 'The file ends inside a JSON value that begins in line 1'],
      ['cut off inside', '{"key": "{}", "value": "{\\"action\\":\\"Cre"}', 'Its value does not hold JSON'],
      ['a value that is no object', '{"key": "{}", "value": "7"}', 'Its value does not hold a JSON object.'],
      ['a group', '{"key": "{\\"result\\":\\"Success\\",\\"details\\":{}}", "value": "{}"}', 'Its value has no provisioningSteps'],
      ['binary', new Uint8Array([0x50, 0x4b, 0, 3]), 'It is not a text file'],
    ])('%s', async (_what, text, message) => {
      const run = await compare(text);
      expect(run.errors).toContain(message);
      expect([run.output, run.code]).toEqual(['', 2]);
    });

    it('the other answers of the file are compared', async () => {
      const run = await compare(`[${JSON.stringify((await predicted())[1])}, {"name": "x"}]`);
      expect(run.errors).toContain('is no answer of provisionOnDemand');
      expect([run.output, run.code]).toEqual(['1 answer: 1 as predicted, 0 not as predicted.\n', 2]);
    });

    it.each<readonly [string, readonly string[], string]>([
      ['two documents', ['b.entramap'], 'name one document'],
      ['a format that is none', ['--format', 'xml'], '--format takes text, json, md'],
    ])('%s', async (_what, words, message) => {
      const run = await compare(JSON.stringify(await predicted()), words);
      expect(run.errors).toContain(message);
      expect(run.code).toBe(2);
    });
  });
});
