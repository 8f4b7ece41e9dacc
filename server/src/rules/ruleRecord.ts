import type { Fidelity } from '../base/fidelity.ts';
import type { Severity } from '../base/severity.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { ReplacementPattern } from '../dotnet/regex/replacementPattern.ts';
import type { CallNode, ParsedExpression, SyntaxProblem } from '../expression/ast.ts';
import type { FunctionRecord } from '../functions/functionRecord.ts';
import type { AttributeDefinition, AttributeMapping, DocumentKind, EmbeddedExpression, MappingModel, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import type { Profile, ProfileObject } from '../profiles/profile.ts';
import type { ExpressionConstants } from './expressionConstants.ts';
import type { Fix } from './finding.ts';
import type { KnownRegex } from './knownRegex.ts';

/** The parts every rule has, whatever it looks at. The examples are its tests and its documentation. */
export interface RuleDescription {
  /** The id of spec/lint-catalogue.md, or `profile/…` of design 7. */
  readonly code: string;
  readonly level: Severity;
  /** A short noun phrase without a full stop. */
  readonly title: string;
  /** Why it matters: what happens to users in production, and how that is known. */
  readonly why: string;
  readonly fidelity: Fidelity;
  /** Public pages, as `repository path` or address. */
  readonly sources: readonly string[];
  /** Whether some finding of it carries a fix. */
  readonly fixable: boolean;
  /** Codes that say less of the same mistake: their findings give way where this rule has one. */
  readonly replaces?: readonly string[];
  /** What mapwright.json has to say for the examples; without it, nothing. */
  readonly exampleSettings?: { readonly scope: 'assigned' | 'all' };
}

/** Judges one expression by its text alone: it is asked once for each distinct text. Examples are expressions; `«…»` marks the span of the finding. */
export interface ExpressionRule extends RuleDescription {
  readonly kind: 'expression';
  readonly placed: false;
  /** The functions that it is about: it is asked only where one of them is called. Without it, about every expression. */
  readonly about?: readonly string[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** Text before and after the first fix. */
  readonly fix?: readonly { readonly before: string; readonly after: string }[];
  readonly check: (context: ExpressionRuleContext) => void;
}

/** Judges one expression by where it stands, too. */
export interface PlacedExpressionRule extends Omit<ExpressionRule, 'placed' | 'about' | 'check'> {
  readonly placed: true;
  readonly check: (context: PlacedExpressionRuleContext) => void;
}

export interface ExpressionRuleContext {
  readonly parsed: ParsedExpression;
  readonly findFunction: (name: string) => FunctionRecord | undefined;
  /** Every call in the tree, outer ones first. */
  readonly calls: readonly CallNode[];
  /** The texts in it that are patterns, formats and the like, unescaped. */
  readonly constants: ExpressionConstants;
  /** Spans and edits are offsets of the expression. */
  readonly report: (finding: ExpressionFinding) => void;
}

export interface PlacedExpressionRuleContext extends ExpressionRuleContext {
  /** The mapping that the expression feeds; null for a scratch line. */
  readonly mapping: AttributeMapping | null;
}

export interface ExpressionFinding {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly fixes?: readonly { readonly title: string; readonly safe: boolean; readonly effect: 'none' | 'provisioning'; readonly edits: readonly TextEdit[] }[];
}

/**
 * Judges one regular expression, of Replace or of a scoping filter (REGEX MATCH, NOT REGEX MATCH).
 * Examples are expressions; those of a rule about filters are mapping files.
 */
export interface RegexRule extends RuleDescription {
  readonly kind: 'regex';
  readonly place: 'anywhere' | 'filter';
  readonly bad: readonly string[];
  readonly good: readonly string[];
  readonly fix?: readonly { readonly before: string; readonly after: string }[];
  readonly check: (context: RegexRuleContext) => void;
}

export interface RegexRuleContext {
  readonly regex: KnownRegex;
  /** In an expression each backslash of a pattern is written twice. */
  readonly place: 'expression' | 'filter';
  /** What takes the place of a match, where that is written out beside the pattern. */
  readonly replacement: ReplacementPattern | null;
  /** Spans and edits are offsets of the pattern. */
  readonly report: (finding: ExpressionFinding) => void;
  /** Spans and edits are offsets of the replacement. */
  readonly reportReplacement: (finding: ExpressionFinding) => void;
}

/**
 * Describes a mistake that the check of expressions finds (`evaluate/check.ts`): a spelling, an unknown function, a number of arguments.
 * Editor, command line and evaluation so agree on what is broken.
 */
export interface CheckRule extends RuleDescription {
  readonly kind: 'check';
  readonly bad: readonly string[];
  readonly good: readonly string[];
  readonly fix?: readonly { readonly before: string; readonly after: string }[];
  /** What the mistake does and the way out; without it, the sentence of the check does. */
  readonly message?: (problem: SyntaxProblem) => string;
  /** The title of the repair. */
  readonly fixTitle?: string;
  /** False when the repair is only a guess at what was meant. */
  readonly fixIsSafe?: boolean;
}

/** Judges a mapping set. Examples are mapping files; `«…»` marks the span of the finding. */
export interface MappingRule extends RuleDescription {
  readonly kind: 'mapping';
  readonly bad: readonly string[];
  readonly good: readonly string[];
  readonly fix?: readonly { readonly before: string; readonly after: string }[];
  readonly check: (context: MappingRuleContext) => void;
}

export interface MappingRuleContext {
  readonly model: MappingModel;
  readonly documentKind: DocumentKind;
  readonly profile: Profile;
  /** Whom the job provisions, as mapwright.json says; null when it does not. */
  readonly jobScope: 'assigned' | 'all' | null;
  /** Every object mapping with what is known of both of its sides. */
  readonly objectMappings: readonly MappedObject[];
  /** The mappings of a manifest whose stored tree says something else than their text. Worked out when it is asked for. */
  readonly differingTrees: () => readonly { readonly mapping: AttributeMapping; readonly treeText: string }[];
  /** The parse of an expression of the document; parsed once per text. */
  readonly parse: (expression: Pick<EmbeddedExpression, 'text'>) => ParsedExpression;
  readonly report: (finding: MappingFinding) => void;
}

/** An object mapping with what is known of its source and target object. */
export interface MappedObject {
  readonly rule: SynchronizationRule;
  readonly objectMapping: ObjectMapping;
  /** What the profile says of the source object, if anything. */
  readonly profileObject: ProfileObject | null;
  /** The source attributes by name: of the document's own directory, else those that Entra is known to have; null when nothing is known. */
  readonly sourceAttributes: ReadonlyMap<string, KnownSourceAttribute> | null;
  /** The attributes of the target object in the document's own directory, by name; null without one. */
  readonly targetAttributes: ReadonlyMap<string, AttributeDefinition> | null;
}

export interface KnownSourceAttribute {
  readonly name: string;
  readonly type: string;
  readonly multivalued: boolean;
  readonly required: boolean;
  /** Null when the document does not define it. */
  readonly definition: AttributeDefinition | null;
}

export interface MappingFinding {
  readonly span: Span;
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly unnecessary?: true;
}

export type RuleRecord = ExpressionRule | PlacedExpressionRule | RegexRule | CheckRule | MappingRule;
