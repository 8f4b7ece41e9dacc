import { describe, expect, it } from 'vitest';
import { open } from '../../support/documents.ts';

const model = (value: unknown) => open(JSON.stringify(value), { name: 'test.json' }).model;

describe('what the model knows of a job', () => {
  it('is its template, its state and its quarantine', () => {
    const job = { id: 'scim.0.0', templateId: 'scim', schedule: { state: 'Active' }, status: { code: 'Quarantine', quarantine: { reason: 'TooManyDeletes', error: { code: 'X' } } } };
    expect(model(job)).toMatchObject({
      templateId: 'scim',
      jobs: [{ templateId: { text: 'scim' }, scheduleState: { text: 'Active' }, statusCode: { text: 'Quarantine' }, quarantineReason: 'TooManyDeletes', quarantineErrorCode: 'X', pointer: '' }],
    });
  });

  it.each([
    ['the id of a schema', { id: 'AD2AADProvisioning.a948e1d58215475cb76a66f39959b21a.791b065b-71d9-42b7-9745-8f6a00f2339b', synchronizationRules: [], directories: [] }, 'AD2AADProvisioning'],
    ['the id of a template', { id: 'SfOutDelta', factoryTag: 'SfOutDelta', applicationId: 'x', schema: { synchronizationRules: [], directories: [] } }, 'SfOutDelta'],
    ['nothing', { synchronizationRules: [], directories: [] }, null],
  ])('takes the template from %s', (_what, value, templateId) => {
    expect(model(value)?.templateId).toBe(templateId);
  });

  it('is the list of its secrets, and whether that list replaces all', () => {
    expect(model({ value: [{ key: 'SecretToken', value: '*' }] })?.secrets).toMatchObject([{ key: 'SecretToken', value: { text: '*' }, pointer: '/value/0', replacesAll: true }]);
    expect(model({ credentials: [{ key: 'SecretToken', value: '*' }] })?.secrets).toMatchObject([{ replacesAll: false }]);
  });
});

describe('what the model knows of definitions', () => {
  it('is where flow null values is on, what references point to, and how long a value may be', () => {
    const attribute = { name: 'a', type: 'Reference', flowNullValues: true, referencedObjects: [{ referencedObjectName: 'User' }], metadata: [{ key: 'maximumLength', value: '64' }, { key: 'ComplexObjectDefinition', value: '{}' }] };
    const read = model({ synchronizationRules: [], directories: [{ name: 'D', objects: [{ name: 'O', attributes: [attribute, { name: 'b', type: 'String', flowNullValues: false }] }] }] })?.directories[0]?.objects[0]?.attributes;
    expect(read).toMatchObject([{ references: [{ text: 'User' }], maximumLength: 64, isComplex: true }, { flowNullSpan: null, references: [], maximumLength: null, isComplex: false }]);
    expect(read?.[0]?.flowNullSpan).not.toBeNull();
  });
});
