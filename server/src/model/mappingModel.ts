import type { OffsetMap } from '../base/offsetMap.ts';
import type { Span } from '../base/span.ts';

/** The kinds of document of design 2; `fragment` is a piece of a schema pasted into a file of its own. */
export type DocumentKind =
  | 'mapping'
  | 'manifest'
  | 'template'
  | 'job'
  | 'secrets'
  | 'fragment'
  | 'profile'
  | 'cases'
  | 'settings'
  /** One expression of a manifest, in an editor of its own. */
  | 'expression';

/** What a mapping file and a manifest have in common. All spans are offsets of the document, half-open. */
export interface MappingModel {
  readonly rules: readonly SynchronizationRule[];
  /** The directory definitions of a manifest; a mapping file has none. */
  readonly directories: readonly DirectoryDefinition[];
  /** The `profile` line of a mapping file. */
  readonly profile: { readonly id: string; readonly span: Span } | null;
  /** `= expression` lines of a mapping file: checked and evaluated, never exported. */
  readonly scratch: readonly EmbeddedExpression[];
  /** The template that the schema, template or job is of, such as `scim`; null when the document does not say. */
  readonly templateId: string | null;
  readonly jobs: readonly SynchronizationJob[];
  readonly secrets: readonly JobSecret[];
}

/** What a job says about itself, as far as rules judge it. */
export interface SynchronizationJob {
  readonly templateId: TextValue | null;
  /** `Active`, `Paused`, `Disabled`. */
  readonly scheduleState: TextValue | null;
  /** `NotConfigured`, `NotRun`, `Active`, `Paused`, `Quarantine`. */
  readonly statusCode: TextValue | null;
  readonly quarantineReason: string | null;
  readonly quarantineErrorCode: string | null;
  readonly pointer: string;
}

/** A credential or switch of a job. Its value is for judging only: no message may repeat it. */
export interface JobSecret {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TextValue | null;
  readonly pointer: string;
  /** The list that it stands in replaces all entries that the service keeps. */
  readonly replacesAll: boolean;
}

/** A text and where it stands, without quotes. */
export interface TextValue {
  readonly text: string;
  readonly span: Span;
}

export interface SynchronizationRule {
  readonly name: string | null;
  readonly sourceDirectoryName: string | null;
  readonly targetDirectoryName: string | null;
  readonly sourceDirectorySpan: Span | null;
  readonly targetDirectorySpan: Span | null;
  /** Where container and group filter of cloud sync stand; null for one that holds nothing. */
  readonly containerFilterSpan: Span | null;
  readonly groupFilterSpan: Span | null;
  readonly span: Span;
  /** The JSON pointer; in a mapping file, a made-up one of the same shape (`/synchronizationRules/0`). */
  readonly pointer: string;
  readonly objectMappings: readonly ObjectMapping[];
}

export type FlowTypeFlag = 'Add' | 'Update' | 'Delete';

export interface ObjectMapping {
  readonly name: string | null;
  readonly enabled: boolean;
  readonly sourceObjectName: string | null;
  readonly targetObjectName: string | null;
  /** The target object actions; null when the document does not say, which means all. */
  readonly flowTypes: readonly FlowTypeFlag[] | null;
  readonly scope: ScopingFilter;
  readonly attributeMappings: readonly AttributeMapping[];
  readonly span: Span;
  /** Where a finding about the object mapping as a whole is shown: its name or its header line. */
  readonly headSpan: Span;
  readonly sourceObjectSpan: Span | null;
  readonly targetObjectSpan: Span | null;
  readonly flowTypesSpan: Span | null;
  readonly enabledSpan: Span | null;
  readonly scopeSpan: Span | null;
  readonly pointer: string;
}

/** Groups are ORed, the clauses of one group are ANDed. */
export interface ScopingFilter {
  readonly groups: readonly FilterGroup[];
  /** Experimental early cut: leaving it does not deprovision (spec/manifest-model.md, Scope). */
  readonly inputFilterGroups: readonly FilterGroup[];
  readonly categoryFilterGroups: readonly FilterGroup[];
}

export interface FilterGroup {
  readonly name: string | null;
  readonly clauses: readonly FilterClause[];
  readonly span: Span;
}

export interface FilterClause {
  readonly attribute: string;
  readonly attributeSpan: Span;
  readonly operator: string;
  readonly operatorSpan: Span;
  /** Null for an operator without values. */
  readonly values: readonly string[] | null;
  readonly valueSpans: readonly Span[];
  /** What has to go for the clause to have no values; null when it has none. */
  readonly valuesSpan: Span | null;
  readonly span: Span;
}

export type FlowType = 'Always' | 'ObjectAddOnly' | 'MultiValueAddOnly' | 'ValueAddOnly' | 'AttributeAddOnly';
export type FlowBehavior = 'FlowWhenChanged' | 'FlowAlways';

export interface AttributeMapping {
  readonly target: string;
  readonly targetSpan: Span;
  readonly source: MappingSource;
  /** 0: not a matching attribute. */
  readonly matchingPriority: number;
  /** Where the precedence is written, if it is. */
  readonly matchingSpan: Span | null;
  /** Null: none. The empty text is a default of its own. */
  readonly defaultValue: string | null;
  readonly defaultSpan: Span | null;
  /** As written, so that unknown words survive; the service's words are FlowType. */
  readonly flowType: FlowType | (string & {});
  readonly flowBehavior: FlowBehavior | (string & {});
  /** The whole statement, or the whole JSON object. */
  readonly span: Span;
  readonly pointer: string;
}

/** The portal's mapping types. `expression` texts are what the portal shows. */
export type MappingSource =
  /** The portal's None: nothing but the default value flows. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'expression';
      readonly expression: EmbeddedExpression;
      readonly storedType: 'Attribute' | 'Constant' | 'Function' | null;
      /** The name beside the type: an attribute, a function, or the text of a constant. */
      readonly storedName: string | null;
      /** The stored tree holds nodes without text, which the expression leaves blank: `Join("@", [sAMAccountName], )`. */
      readonly hidesNodes?: true;
    }
  /** A stored node whose `expression` is null, such as `%DomainFQDN%`: the text cannot say it (spec/manifest-model.md). */
  | { readonly kind: 'withoutText'; readonly name: string; readonly span: Span };

/** An expression inside a document: its decoded text, and the way back to the document. */
export interface EmbeddedExpression {
  readonly text: string;
  readonly map: OffsetMap;
  /** The document span of the text without its quotes. */
  readonly span: Span;
  /** The pointer of the text, `…/source/expression` in a manifest. */
  readonly pointer: string;
}

export interface DirectoryDefinition {
  readonly name: string | null;
  /** The name, or the opening bracket of what has none. */
  readonly nameSpan: Span;
  readonly objects: readonly ObjectDefinition[];
  readonly span: Span;
  readonly pointer: string;
}

export interface ObjectDefinition {
  readonly name: string | null;
  /** The name, or the opening bracket of what has none. */
  readonly nameSpan: Span;
  readonly attributes: readonly AttributeDefinition[];
  readonly span: Span;
  readonly pointer: string;
}

export type AttributeType = 'String' | 'Integer' | 'Reference' | 'Binary' | 'Boolean' | 'DateTime';

export interface AttributeDefinition {
  readonly name: string;
  readonly nameSpan: Span;
  readonly type: AttributeType | (string & {});
  readonly anchor: boolean;
  readonly required: boolean;
  readonly multivalued: boolean;
  readonly caseExact: boolean;
  /** Where `caseExact` is written; null without it. */
  readonly caseExactSpan: Span | null;
  readonly mutability: string;
  readonly defaultValue: string | null;
  /** The `true` by which empty values flow; null without it. */
  readonly flowNullSpan: Span | null;
  /** The objects that a reference may point to. */
  readonly references: readonly TextValue[];
  /** Metadata of the definition that rules judge: a complex attribute holds a whole definition of its own. */
  readonly isComplex: boolean;
  readonly maximumLength: number | null;
  readonly span: Span;
  readonly pointer: string;
}
