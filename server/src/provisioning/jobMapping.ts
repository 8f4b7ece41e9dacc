import type { Product } from '../base/product.ts';
import type { AttributeMapping, FlowType } from '../model/mappingModel.ts';
import { jobParameterSource, type CompiledSource, type CompileSource } from './compileSource.ts';
import { encoded } from './endpoint.ts';
import { isWorkMail } from './scimDocument.ts';
import { scimPathOf, type ScimPath } from './scimPath.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';
import type { FindTargetAttribute, TargetAttribute } from './targetAttribute.ts';

/** One attribute mapping, made ready for many users. */
export interface JobMapping {
  /** Its place in the mapping set, from 0. */
  readonly index: number;
  readonly target: string;
  readonly path: ScimPath;
  readonly attribute: TargetAttribute;
  /** As the portal shows it; `none` for the portal's type None. */
  readonly expression: string;
  /** Null for the portal's type None. */
  readonly source: CompiledSource | null;
  /** The matching precedence; 0 or less: not a matching attribute. */
  readonly precedence: number;
  readonly defaultValue: string | null;
  readonly flowType: FlowType;
  /** FlowAlways: sent with every evaluation. */
  readonly always: boolean;
  /** Whether it reads IsSoftDeleted, and so follows unassignment, blocking and deletion. */
  readonly readsState: boolean;
  readonly roles: RoleFunction | null;
  /** The beginning of a filter on the target attribute, `path eq `, percent-encoded. */
  readonly encodedFilter: string;
  /** Statements that a create rests on when it sends the attribute. */
  readonly createRests: readonly SimulatedRuleName[];
  /** The service overwrites what is mapped to the type of a primary role (MicrosoftDocs/entra-docs issue 391). */
  readonly isRoleType: boolean;
}

/** The functions whose values are roles and not texts. */
export type RoleFunction = 'AppRoleAssignmentsComplex' | 'AssertiveAppRoleAssignmentsComplex';

const FLOW_TYPES: readonly FlowType[] = ['Always', 'ObjectAddOnly', 'MultiValueAddOnly', 'ValueAddOnly', 'AttributeAddOnly'];
const ROLE_FUNCTIONS: readonly RoleFunction[] = ['AppRoleAssignmentsComplex', 'AssertiveAppRoleAssignmentsComplex'];

/** Compiles one attribute mapping. A flow type that the service does not know is taken as `Always`, its default. */
export function prepareMapping(mapping: AttributeMapping, index: number, find: FindTargetAttribute, product: Product, compile: CompileSource): JobMapping {
  const path = scimPathOf(mapping.target);
  const source = sourceOf(mapping, product, compile);
  const roles = ROLE_FUNCTIONS.find((known) => known === source?.rootFunction) ?? null;
  return {
    index,
    target: mapping.target,
    path,
    attribute: find(path),
    expression: expressionOf(mapping),
    source,
    precedence: mapping.matchingPriority,
    defaultValue: mapping.defaultValue,
    flowType: FLOW_TYPES.find((known) => known === mapping.flowType) ?? 'Always',
    always: mapping.flowBehavior === 'FlowAlways',
    readsState: source?.reads.has('IsSoftDeleted') ?? false,
    roles,
    encodedFilter: encoded(`${path.text} eq `),
    createRests: [...(roles === null ? [] : (['role-shape'] as const)), ...(isWorkMail(path) ? (['work-mail-primary'] as const) : [])],
    isRoleType: path.attribute.toLowerCase() === 'roles' && path.filter !== null && path.sub?.toLowerCase() === 'type',
  };
}

function expressionOf({ source }: AttributeMapping): string {
  if (source.kind === 'none') return 'none';
  return source.kind === 'expression' ? source.expression.text : source.name;
}

function sourceOf({ source }: AttributeMapping, product: Product, compile: CompileSource): CompiledSource | null {
  switch (source.kind) {
    case 'none': return null;
    case 'withoutText': return jobParameterSource(source.name);
    case 'expression': return compile(source.expression.text, product);
  }
}
