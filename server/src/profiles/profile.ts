import type { Fidelity } from '../base/fidelity.ts';
import type { AttributeType, FlowTypeFlag } from '../model/mappingModel.ts';

/** What one target app accepts and requires (design 7). An unknown is null, never false. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: { readonly url: string; readonly title: string; readonly retrieved: string };
  /** By source object name: User, Group. */
  readonly objects: Readonly<Record<string, ProfileObject>>;
  readonly defaults: {
    readonly enabled: boolean | null;
    readonly actions: readonly FlowTypeFlag[] | null;
    /** Whether the profile expects no scoping filter (`none`), or does not care (null). */
    readonly scope: 'none' | null;
  };
  /** Rules that the profile raises or lowers: code → level. */
  readonly rules: readonly { readonly code: string; readonly level: 'error' | 'warning' | 'info' | 'hint' | 'off' }[];
  readonly connection: {
    readonly tenantUrlNote: string | null;
    readonly patchFlag: boolean | null;
    readonly notes: readonly string[];
  };
  readonly token: { readonly lifetimeDays: number | null; readonly renewal: readonly string[] };
  readonly notes: readonly { readonly text: string; readonly provenance: Provenance }[];
  /** What this app asks for before and after its mapping table, beside what every app asks for. */
  readonly setup?: readonly SetupStep[];
}

/** The phases of setting up a job, in their order; the mapping table comes between `credentials` and `saved`. */
export type SetupPhase = 'app' | 'credentials' | 'saved' | 'assignments' | 'trial' | 'start' | 'logs';

export interface SetupStep {
  readonly phase: SetupPhase;
  /** Whether it comes before the steps that every app has in this phase. */
  readonly first?: boolean;
  readonly text: string;
  readonly why: string | null;
  readonly provenance: Provenance;
}

export interface ProfileObject {
  readonly targetObject: string | null;
  /** True: every attribute mapping that is not listed must go. */
  readonly closed: boolean;
  /** True: the vendor asks to leave this object mapping as the app's template has it. */
  readonly keepDefaults?: true;
  readonly attributes: readonly ProfileAttribute[];
}

export interface ProfileAttribute {
  readonly name: string;
  /** Whether a mapping to it must exist. */
  readonly mappingRequired: boolean | null;
  /** Whether each user must carry a value. */
  readonly valueRequired: boolean | null;
  readonly type: AttributeType | null;
  readonly filterable: boolean | null;
  readonly multivalued: boolean | null;
  /** Source attributes that may feed it, the preferred one first. */
  readonly acceptedSources?: readonly string[];
  /** The one expression that must feed it. */
  readonly expression?: string;
  /** The matching precedence it must have; 0 means that it must not match. */
  readonly match?: number;
  /** What feeds it in a new app, and whether it matches there. */
  readonly defaultExpression?: string;
  readonly defaultMatch?: number;
  readonly note?: string;
  readonly provenance: Provenance;
}

export interface Provenance {
  readonly fidelity: Fidelity;
  readonly source: string;
}
