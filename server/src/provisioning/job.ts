import type { DirectoryDefinition, FlowTypeFlag, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import type { Profile, ProfileObject } from '../profiles/profile.ts';
import { compilePattern, type CompilePattern } from './compilePattern.ts';
import { compileScope, type CompiledScope } from './compileScope.ts';
import type { CompileSource } from './compileSource.ts';
import { orderForCreate } from './createOrder.ts';
import { schemasOf } from './createRequest.ts';
import { prepareMapping, type JobMapping } from './jobMapping.ts';
import type { JobSettings } from './jobSettings.ts';
import { targetAttributes } from './targetAttribute.ts';
import { readTenantUrl, type TenantUrl } from './tenantUrl.ts';

/** One object mapping with its switches, made ready for many users: every expression and filter is compiled once. */
export interface Job {
  readonly rule: string | null;
  readonly mapping: string | null;
  readonly sourceObject: string;
  readonly targetObject: string | null;
  readonly sourceSystem: string;
  readonly targetSystem: string;
  /** The kind of SCIM resource; the endpoint is its plural. */
  readonly resourceType: 'User' | 'Group';
  /** The address of the collection of accounts: `{base}/Users` or `{base}/Groups`. */
  readonly collectionUrl: string;
  /** What a POST lists as its schemas. */
  readonly schemas: readonly string[];
  readonly tenantUrl: TenantUrl;
  readonly settings: JobSettings;
  readonly actions: ReadonlySet<FlowTypeFlag>;
  /** In the order of the mapping set. */
  readonly mappings: readonly JobMapping[];
  /** The matching attributes, the lowest precedence first. */
  readonly matching: readonly JobMapping[];
  /** The mappings in the order in which a POST names their attributes. */
  readonly createOrder: readonly JobMapping[];
  /** The mappings that follow the user's state: those that read IsSoftDeleted. */
  readonly stateMappings: readonly JobMapping[];
  readonly scope: CompiledScope;
  /** The source attributes that mappings or filters name. */
  readonly reads: ReadonlySet<string>;
  /** The source attributes that the import step shows. */
  readonly shown: ReadonlySet<string>;
  readonly profile: Profile;
  readonly profileObject: ProfileObject | null;
  /** The mappings by which the profile's app finds people. */
  readonly profileMatching: readonly JobMapping[];
  /** Target attributes that a closed profile does not list. */
  readonly extraTargets: ReadonlySet<string>;
  /** What about the mapping set makes the simulation less than exact, as plain sentences. */
  readonly notes: readonly string[];
}

export interface JobSource {
  readonly rule: SynchronizationRule;
  readonly objectMapping: ObjectMapping;
  readonly directories: readonly DirectoryDefinition[];
  readonly profile: Profile;
}

const ALWAYS_SHOWN: readonly string[] = ['objectId', 'accountEnabled', 'displayName', 'userPrincipalName'];
const ALL_ACTIONS: readonly FlowTypeFlag[] = ['Add', 'Update', 'Delete'];

/**
 * Prepares one object mapping for a dry-run. Never fails: what cannot be simulated is told user by user, and in `notes`.
 * @param compile gives the compiled source for the text of each expression
 */
export function prepareJob(
  { rule, objectMapping, directories, profile }: JobSource,
  settings: JobSettings,
  compile: CompileSource,
  compileRegex: CompilePattern = compilePattern,
): Job {
  const sourceObject = objectMapping.sourceObjectName ?? 'User';
  const profileObject = (Object.hasOwn(profile.objects, sourceObject) ? profile.objects[sourceObject] : undefined) ?? null;
  const find = targetAttributes(directories, rule.targetDirectoryName, objectMapping.targetObjectName, profileObject);
  const mappings = objectMapping.attributeMappings.map((mapping, index) => prepareMapping(mapping, index, find, settings.product, compile));
  const scope = compileScope(objectMapping.scope, compileRegex);
  const resourceType = isGroup(objectMapping) ? 'Group' : 'User';
  const reads = new Set([...mappings.flatMap(({ source }) => [...(source?.reads ?? [])]), ...scope.reads]);
  const tenantUrl = readTenantUrl(settings.tenantUrl);
  return {
    rule: rule.name,
    mapping: objectMapping.name,
    sourceObject,
    targetObject: objectMapping.targetObjectName,
    sourceSystem: rule.sourceDirectoryName ?? 'Microsoft Entra ID',
    targetSystem: rule.targetDirectoryName ?? (profile.id === 'generic-scim' ? 'the app' : profile.name),
    resourceType,
    schemas: schemasOf(resourceType, objectMapping.targetObjectName),
    tenantUrl,
    collectionUrl: `${tenantUrl.base}/${resourceType}s`,
    settings,
    actions: new Set(objectMapping.flowTypes ?? ALL_ACTIONS),
    mappings,
    matching: mappings.filter(({ precedence }) => precedence > 0).sort((a, b) => a.precedence - b.precedence || a.index - b.index),
    createOrder: orderForCreate(mappings),
    stateMappings: mappings.filter(({ readsState }) => readsState),
    scope,
    reads,
    shown: new Set([...ALWAYS_SHOWN, ...reads]),
    profile,
    profileObject,
    profileMatching: profileMatching(mappings, profileObject),
    extraTargets: extraTargets(mappings, profileObject),
    notes: notesOf(mappings),
  };
}

function isGroup({ sourceObjectName, targetObjectName }: ObjectMapping): boolean {
  return /(?:^|:)group$/i.test(targetObjectName ?? '') || (targetObjectName === null && sourceObjectName === 'Group');
}

function profileMatching(mappings: readonly JobMapping[], profileObject: ProfileObject | null): readonly JobMapping[] {
  const names = (profileObject?.attributes ?? []).filter(({ match }) => match !== undefined && match > 0).map(({ name }) => name);
  return mappings.filter(({ target }) => names.includes(target));
}

function extraTargets(mappings: readonly JobMapping[], profileObject: ProfileObject | null): ReadonlySet<string> {
  if (profileObject === null || !profileObject.closed) return new Set();
  const listed = new Set(profileObject.attributes.map(({ name }) => name.toLowerCase()));
  return new Set(mappings.map(({ target }) => target).filter((target) => !listed.has(target.toLowerCase())));
}

function notesOf(mappings: readonly JobMapping[]): readonly string[] {
  const notes = mappings
    .filter(({ source }) => source?.mistake !== null && source !== null)
    .map(({ target, source }) => `The expression for ${target} has a mistake (${source?.mistake ?? ''}); the service would not save it, so what is shown for it is a guess.`);
  if (mappings.every(({ precedence }) => precedence <= 0)) {
    notes.push('No attribute mapping has a matching precedence, so the service cannot look for existing accounts.');
  }
  return notes;
}
