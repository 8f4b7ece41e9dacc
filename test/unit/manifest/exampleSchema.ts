import type { JsonValue } from '../../../server/src/json/valueOf.ts';

type Source = { [name: string]: JsonValue };

export const attribute = (name: string): Source => ({ expression: `[${name}]`, name, type: 'Attribute', parameters: [] });
export const constant = (name: string): Source => ({ expression: JSON.stringify(name), name, type: 'Constant', parameters: [] });
export const call = (expression: string, parameters: readonly (readonly [string, JsonValue])[]): Source => ({
  expression, name: expression.slice(0, expression.indexOf('(')), type: 'Function', parameters: parameters.map(([key, value]) => ({ key, value })),
});

export const mapping = (target: string, source: JsonValue, more: { [name: string]: JsonValue } = {}): { [name: string]: JsonValue } => ({
  defaultValue: null, exportMissingReferences: false, flowBehavior: 'FlowWhenChanged', flowType: 'Always', matchingPriority: 0, ...more, targetAttributeName: target, source,
});

export const JOIN = call('Join(" ", [givenName], [surname])', [['separator', constant(' ')], ['source', attribute('givenName')], ['source', attribute('surname')]]);
export const IIF = call('IIF([a]="1", Left([b], 3), )', [['one', attribute('a')], ['two', constant('=')], ['three', constant('1')], ['four', call('Left([b], 3)', [['source', attribute('b')], ['length', constant('3')]])]]);
export const DOMAIN = { expression: null, name: '%DomainFQDN%', type: 'Constant', parameters: [] };

/** A small synchronization schema of a SCIM app as the service prints one: two object mappings, a scope, a textless node, metadata. */
export function exampleSchema(): { [name: string]: JsonValue } {
  // Tests change what they get.
  return structuredClone({
    id: 'scim.0.0',
    version: 'Date:2026-01-01T00:00:00Z',
    synchronizationRules: [{
      editable: true, id: 'rule', name: 'USER_OUTBOUND_USER', priority: 1, sourceDirectoryName: 'Microsoft Entra ID', targetDirectoryName: 'customappsso',
      metadata: [{ key: 'defaultSourceObjectMappings', value: '[{"AttributeMappings":[]}]' }],
      objectMappings: [
        {
          enabled: true, flowTypes: 'Add,Update,Delete', name: 'Provision Microsoft Entra ID Users',
          scope: {
            categoryFilterGroups: [],
            groups: [{ name: 'Sales', clauses: [{ operatorName: 'EQUALS', sourceOperandName: 'department', targetOperand: { values: ['Sales', 'R&D "x"'] } }, { operatorName: 'IS NOT NULL', sourceOperandName: 'city', targetOperand: null }] }],
            inputFilterGroups: [{ name: null, clauses: [{ operatorName: 'IS TRUE', sourceOperandName: 'accountEnabled', targetOperand: null }] }],
          },
          sourceObjectName: 'User', targetObjectName: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
          attributeMappings: [
            mapping('userName', attribute('userPrincipalName'), { matchingPriority: 1 }),
            mapping('emails[type eq "work"].value', attribute('mail')),
            mapping('name.formatted', JOIN, { defaultValue: 'nobody' }),
            mapping('title', IIF, { flowType: 'ObjectAddOnly' }),
            mapping('timezone', null, { defaultValue: 'Europe/Stockholm' }),
            mapping('domain', DOMAIN),
            mapping('upn', call('Join("@", [sAMAccountName], )', [['separator', constant('@')], ['source', attribute('sAMAccountName')], ['source', DOMAIN]])),
          ],
          metadata: [{ key: 'Disposition', value: '"Normal"' }],
        },
        {
          enabled: false, flowTypes: 'Add, Update', name: null, scope: null, sourceObjectName: 'Group', targetObjectName: 'Group', attributeMappings: [], metadata: [],
        },
      ],
    }],
    directories: [{ id: 'd', name: 'Microsoft Entra ID', objects: [{ name: 'User', attributes: [
      { anchor: true, caseExact: false, defaultValue: null, multivalued: false, mutability: 'ReadWrite', name: 'objectId', required: true, type: 'String', referencedObjects: [] },
      { anchor: false, caseExact: true, defaultValue: 'x', multivalued: true, mutability: 'ReadOnly', name: 'otherMails', required: false, type: 'Reference', referencedObjects: [] },
    ] }], readOnly: true }],
  });
}

/** Ways in which manifests in the wild are laid out. */
export const LAYOUTS: readonly (readonly [string, (value: JsonValue) => string])[] = [
  ['two blanks', (value) => JSON.stringify(value, null, 2)],
  ['four blanks and Windows line ends', (value) => `${JSON.stringify(value, null, 4).replaceAll('\n', '\r\n')}\r\n`],
  ['tabs', (value) => JSON.stringify(value, null, '\t')],
  ['one line', (value) => JSON.stringify(value)],
  ['a byte order mark', (value) => `\ufeff${JSON.stringify(value, null, 2)}`],
  ['Windows PowerShell', (value) => aligned(value, '').replaceAll('\n', '\r\n')],
];

/** As ConvertTo-Json of Windows PowerShell prints: everything is indented from its opening bracket; but for empty lists, which it prints over lines. */
function aligned(value: JsonValue, before: string): string {
  const list = Array.isArray(value);
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return JSON.stringify(value);
  const inner = `${before}    `;
  const parts = Object.entries(value).map(([name, item]) => {
    const head = list ? '' : `${JSON.stringify(name)}:  `;
    return inner + head + aligned(item, inner + ' '.repeat(head.length));
  });
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${before}${close}`;
}
