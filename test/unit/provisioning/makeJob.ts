import type { AttributeDefinition, AttributeMapping, FilterClause, FilterGroup, FlowTypeFlag, MappingSource, ObjectMapping } from '../../../server/src/model/mappingModel.ts';
import { genericScim } from '../../../server/src/profiles/genericScim.ts';
import type { Profile } from '../../../server/src/profiles/profile.ts';
import { compileText } from '../../../server/src/provisioning/compileText.ts';
import { prepareJob, type Job } from '../../../server/src/provisioning/job.ts';
import { defaultJobSettings, type JobSettings } from '../../../server/src/provisioning/jobSettings.ts';

const span = { start: 0, end: 0 };

/** One attribute mapping as a test writes it: target, expression (null for the portal's None), and what differs from the defaults. */
export type Row = readonly [
  target: string,
  expression: string | null,
  options?: { readonly match?: number; readonly default?: string; readonly flowType?: string; readonly always?: true },
];

export interface JobParts {
  readonly rows: readonly Row[];
  readonly actions?: readonly FlowTypeFlag[];
  readonly scope?: readonly (readonly Clause[])[];
  readonly inputScope?: readonly (readonly Clause[])[];
  readonly categoryScope?: readonly (readonly Clause[])[];
  readonly sourceObject?: string;
  readonly targetObject?: string;
  readonly definitions?: readonly (Partial<AttributeDefinition> & { readonly name: string })[];
  readonly profile?: Profile;
  readonly settings?: Partial<JobSettings>;
}

export type Clause = readonly [attribute: string, operator: string, ...values: string[]];

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const ACTIVE = 'Switch([IsSoftDeleted], , "False", "True", "True", "False")';

/** The mapping set of spec/qlik-cloud.md. */
export const QLIK: readonly Row[] = [
  ['userName', '[objectId]', { match: 2 }],
  ['active', ACTIVE],
  ['emails[type eq "work"].value', '[mail]', { match: 1 }],
  ['name.formatted', 'Join(" ", [givenName], [surname])'],
  ['externalId', '[objectId]'],
];

export function makeJob(parts: JobParts): Job {
  const targetObject = parts.targetObject ?? ENTERPRISE;
  const objectMapping: ObjectMapping = {
    name: 'Provision Microsoft Entra ID Users',
    enabled: true,
    sourceObjectName: parts.sourceObject ?? 'User',
    targetObjectName: targetObject,
    flowTypes: parts.actions ?? null,
    scope: { groups: groups(parts.scope), inputFilterGroups: groups(parts.inputScope), categoryFilterGroups: groups(parts.categoryScope) },
    attributeMappings: parts.rows.map(mapping),
    span, headSpan: span, sourceObjectSpan: null, targetObjectSpan: null, flowTypesSpan: null, enabledSpan: null, scopeSpan: null, pointer: '',
  };
  const directory = {
    name: 'customappsso', nameSpan: span, span, pointer: '',
    objects: [{ name: targetObject, nameSpan: span, span, pointer: '', attributes: (parts.definitions ?? []).map(definition) }],
  };
  return prepareJob(
    {
      rule: { name: 'USER_OUTBOUND_USER', sourceDirectoryName: 'Microsoft Entra ID', targetDirectoryName: 'customappsso', sourceDirectorySpan: null, targetDirectorySpan: null, containerFilterSpan: null, groupFilterSpan: null, span, pointer: '', objectMappings: [objectMapping] },
      objectMapping,
      directories: [directory],
      profile: parts.profile ?? genericScim,
    },
    { ...defaultJobSettings, ...parts.settings },
    compileText,
  );
}

function mapping([target, expression, options = {}]: Row): AttributeMapping {
  return {
    target, targetSpan: span, source: source(expression), matchingPriority: options.match ?? 0, matchingSpan: null,
    defaultValue: options.default ?? null, defaultSpan: null, flowType: options.flowType ?? 'Always',
    flowBehavior: options.always ? 'FlowAlways' : 'FlowWhenChanged', span, pointer: '',
  };
}

function source(text: string | null): MappingSource {
  if (text === null) return { kind: 'none' };
  if (/^%\w+%$/.test(text)) return { kind: 'withoutText', name: text, span };
  return { kind: 'expression', expression: { text, map: { kind: 'identity', start: 0 }, span, pointer: '' }, storedType: null, storedName: null };
}

function groups(clauses: readonly (readonly Clause[])[] = []): FilterGroup[] {
  return clauses.map((group, index) => ({ name: `Filter ${index + 1}`, span, clauses: group.map(clause) }));
}

function clause([attribute, operator, ...values]: Clause): FilterClause {
  return { attribute, attributeSpan: span, operator, operatorSpan: span, values: values.length === 0 ? null : values, valueSpans: [], valuesSpan: null, span };
}

function definition(parts: Partial<AttributeDefinition> & { readonly name: string }): AttributeDefinition {
  return {
    nameSpan: span, type: 'String', anchor: false, required: false, multivalued: false, caseExact: false,
    mutability: 'ReadWrite', defaultValue: null, caseExactSpan: null, flowNullSpan: null, references: [], isComplex: false, maximumLength: null, span, pointer: '', ...parts,
  };
}
