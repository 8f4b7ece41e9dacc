// What client and server say to each other beyond the language server protocol. Names and plain types only:
// the client imports this file and nothing else of the server.
import type { EvaluationAnswer, TraceLine } from './evaluate/evaluationRequest.ts';
import type { UserOutcome } from './provisioning/outcome.ts';

export type { TraceLine } from './evaluate/evaluationRequest.ts';
export type { OutcomeAction, OutcomeStatus, OutcomeStep, ScimRequest, UserOutcome, ValueRow } from './provisioning/outcome.ts';

/** Sent with `initialize`. A client that does not send it gets the plain protocol. */
export interface InitializationOptions {
  /** The client answers `mapwright/readFile`, so that the server needs no disk: web, remote, untrusted workspaces. */
  readonly readsFiles: boolean;
  /** VS Code's own JSON support reports syntax errors of JSON, so the server does not. */
  readonly jsonSyntaxIsReported: boolean;
  /** False in an untrusted workspace: no evaluation of what stands in files. */
  readonly trusted: boolean;
  /** The client opens the page of a rule at this address with the rule's code behind it. Without it, the code of a finding links to a public page. */
  readonly pageAddress?: string;
}

/** Server → client: the bytes of a file as base64, or null when there is none. */
export const READ_FILE = 'mapwright/readFile';
export interface ReadFileParameters {
  readonly uri: string;
}
export type ReadFileResult = { readonly content: string } | null;

/** Client → server: what a document is taken for. Null: not opened, or no document of this domain. */
export const DOCUMENT_STATUS = 'mapwright/documentStatus';
export interface DocumentStatusParameters {
  readonly uri: string;
}
export interface DocumentStatus {
  readonly kind: string;
  readonly profile: { readonly id: string; readonly name: string; readonly origin: string };
  readonly attributeMappings: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}

/** Client → server: the profiles that can be chosen. */
export const LIST_PROFILES = 'mapwright/profiles';
export interface ProfileSummary {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly url: string;
}

/** Client → server: the text of a new mapping file with what a profile asks for. */
export const NEW_MAPPING_FILE = 'mapwright/newMappingFile';
export interface NewMappingFileParameters {
  readonly profile: string;
}

/**
 * Client → server: the user chose a profile for a document; null takes the choice back.
 * For a mapping file the answer is the edit of its `profile` line; otherwise the server remembers the choice.
 */
export const CHOOSE_PROFILE = 'mapwright/chooseProfile';
export interface ChooseProfileParameters {
  readonly uri: string;
  readonly profile: string | null;
}
export interface ChooseProfileResult {
  readonly edits: readonly DocumentEdit[];
}

/** Client → server: every safe fix of a document, as one edit. */
export const MAKE_FIT = 'mapwright/makeFit';
export interface MakeFitParameters {
  readonly uri: string;
  /** The profile to fit; null takes the one that holds for the document. */
  readonly profile: string | null;
}
export interface MakeFitResult {
  readonly version: number;
  readonly profileName: string;
  readonly edits: readonly DocumentEdit[];
  readonly applied: readonly string[];
  readonly remaining: number;
}

/** Client → server: the cases of a cases document, open or not. */
export const LIST_CASES = 'mapwright/listCases';
export interface ListCasesParameters {
  readonly uri: string;
}
export type ListCasesResult = { readonly ok: true; readonly cases: readonly { readonly name: string; readonly range: { readonly start: DocumentPosition; readonly end: DocumentPosition } }[] } | Refusal;

/** Client → server: runs cases of a cases document; a cancellation is answered with those that were run until then. */
export const RUN_CASES = 'mapwright/runCases';
export interface RunCasesParameters {
  readonly uri: string;
  /** Null: all of them. */
  readonly names: readonly string[] | null;
}
export type RunCasesResult = { readonly ok: true; readonly results: readonly RanCase[] } | Refusal;
export interface RanCase {
  readonly name: string;
  readonly passed: boolean;
  /** What differs, or why the case could not be run. */
  readonly message: string;
  /** As text, to be laid beside each other; null where the case could not be run. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly milliseconds: number;
}

/** Client → server: the click list from a document to what its profile asks for, as Markdown. */
export const RUNBOOK = 'mapwright/runbook';
export interface RunbookParameters {
  readonly uri: string;
}
export type RunbookResult = { readonly ok: true; readonly markdown: string } | Refusal;

/**
 * Client → server: a dry-run over a population. The users come in DRY_RUN_ROWS while it goes on; a cancellation is answered with
 * what was done until then. The server keeps what it needs to tell more of each user until DRY_RUN_CLOSED.
 */
export const DRY_RUN = 'mapwright/dryRun';
export interface DryRunParameters {
  /** The client's own name for this dry-run. */
  readonly run: string;
  readonly uri: string;
  readonly populationUri: string;
  readonly targetUri: string | null;
}
export type DryRunResult = DryRunSummary | Refusal;
export interface DryRunSummary {
  readonly ok: true;
  readonly users: number;
  readonly failed: number;
  readonly cancelled: boolean;
  /** One sentence for each object mapping that was played: how many users were created, skipped and so on. */
  readonly headlines: readonly string[];
  /** What is to say of the population as a whole, in plain sentences. */
  readonly sections: readonly { readonly title: string; readonly sentences: readonly string[] }[];
}

/** Server → client: the next users of a dry-run, in the order of the file; a user under two object mappings has two rows. */
export const DRY_RUN_ROWS = 'mapwright/dryRunRows';
export interface DryRunRows {
  readonly run: string;
  readonly rows: readonly DryRunRow[];
}
export interface DryRunRow extends Pick<UserOutcome, 'action' | 'status' | 'code' | 'reason'> {
  /** Where the user begins in the population file, from 1. */
  readonly line: number;
  readonly key: string;
  readonly display: string;
  readonly warnings: number;
  /** The object mapping, where the document has several; else null. */
  readonly mapping: string | null;
}

/** Client → server: all that is to tell of one row, which is counted from 0. */
export const DRY_RUN_DETAILS = 'mapwright/dryRunDetails';
export interface DryRunRowParameters {
  readonly run: string;
  readonly row: number;
}
export type DryRunDetailsResult = DryRunDetails | Refusal;
export interface DryRunDetails {
  readonly ok: true;
  readonly outcome: UserOutcome;
  /** Why it came to that, in one sentence, and what to change if it should not be so; null: nothing. */
  readonly why: { readonly sentence: string; readonly change: string | null };
  /** The dialect that the tenant URL implies. */
  readonly dialect: 'default' | 'aadOptscim062020';
  /** For each value of the outcome: what every part of the expression gave, in text order; null where there is none. */
  readonly traces: readonly (readonly TraceLine[] | null)[];
  /** For each value of the outcome: its matching precedence, or 0. */
  readonly precedences: readonly number[];
  /** The next runs, each as a moment and a sentence. */
  readonly story: readonly { readonly moment: string; readonly sentence: string }[];
}

/** Client → server: where the attribute mapping of a value of a dry-run stands now; `value` is its place among the values. */
export const DRY_RUN_PLACE = 'mapwright/dryRunPlace';
export interface DryRunPlaceParameters extends DryRunRowParameters {
  readonly value: number;
}
export type DryRunPlaceResult = { readonly ok: true; readonly uri: string; readonly range: DocumentEdit['range'] } | Refusal;

/** Client → server: rows of a dry-run as a text to keep. */
export const DRY_RUN_EXPORT = 'mapwright/dryRunExport';
export interface DryRunExportParameters {
  readonly run: string;
  readonly format: 'json' | 'markdown' | 'http';
  readonly title: string;
  /** Null takes all. */
  readonly rows: readonly number[] | null;
}
export type DryRunExportResult = { readonly ok: true; readonly text: string } | Refusal;

/** Client → server, a notification: nobody looks at a dry-run any more, and the server forgets its users. */
export const DRY_RUN_CLOSED = 'mapwright/dryRunClosed';
export interface DryRunClosedParameters {
  readonly run: string;
}

/** Client → server: what the expression at a cursor gives for every user of a population. */
export const DRY_RUN_EXPRESSION = 'mapwright/dryRunExpression';
export interface DryRunExpressionParameters extends CursorParameters {
  readonly populationUri: string;
}
export type DryRunExpressionResult =
  | {
      readonly ok: true;
      readonly expression: string;
      /** Null for a scratch line. */
      readonly target: string | null;
      readonly users: number;
      readonly cancelled: boolean;
      /** What fails comes first, then what most users get; at most 1,000 of them. */
      readonly outcomes: readonly ExpressionOutcome[];
      readonly unlisted: number;
    }
  | Refusal;
/** Users for whom an expression gives the same. */
export interface ExpressionOutcome extends Pick<EvaluationAnswer, 'status' | 'value' | 'error'> {
  readonly users: number;
  /** The first of them. */
  readonly examples: readonly PopulationUser[];
}

/** Client → server: what a document changes for a population, compared with another version of it; as a dry-run otherwise. */
export const COMPARE = 'mapwright/compare';
export interface CompareParameters {
  readonly uri: string;
  /** The old version. Its name tells a mapping file from a manifest. */
  readonly old: { readonly name: string; readonly text: string };
  readonly populationUri: string;
  readonly targetUri: string | null;
  readonly workDoneToken?: string | number;
}
export type CompareResult = { readonly ok: true; readonly markdown: string; readonly users: number; readonly cancelled: boolean } | Refusal;

/** Client → server: the expression at a cursor as the portal takes it. */
export const COPY_EXPRESSION = 'mapwright/copyExpression';
export interface CursorParameters {
  readonly uri: string;
  readonly position: DocumentPosition;
}
export type CopyExpressionResult = { readonly ok: true; readonly text: string; readonly target: string | null } | Refusal;

/** Client → server: the edits that put a text in the place of the expression at a cursor, with its stored tree. */
export const PASTE_EXPRESSION = 'mapwright/pasteExpression';
export interface PasteExpressionParameters extends CursorParameters {
  readonly text: string;
}
export type PasteExpressionResult =
  | { readonly ok: true; readonly target: string; readonly version: number; readonly edits: readonly DocumentEdit[] }
  /** `unescaped`: what could be pasted instead, when the text is one of a JSON file. */
  | (Refusal & { readonly unescaped: string | null });

/** Client → server: the edits that make every stored tree of a manifest follow its text. */
export const REGENERATE_TREES = 'mapwright/regenerateTrees';
export interface RegenerateTreesParameters {
  readonly uri: string;
}
export type RegenerateTreesResult =
  | {
      readonly ok: true;
      readonly version: number;
      readonly edits: readonly DocumentEdit[];
      readonly rebuilt: readonly string[];
      readonly leftAlone: readonly { readonly target: string; readonly reason: string }[];
    }
  | Refusal;

/** The scheme of the editors for one expression of a manifest. The query ends with `&` and the URI of the manifest. */
export const EXPRESSION_SCHEME = 'mapwright-expression';

/** Client → server: the address of an editor of its own for the expression at a cursor. */
export const EDIT_EXPRESSION = 'mapwright/editExpression';
export type EditExpressionResult = { readonly ok: true; readonly expressionUri: string } | Refusal;

/** Client → server: what such an editor holds. The manifest has to be open. */
export const READ_EXPRESSION = 'mapwright/readExpression';
export interface ReadExpressionParameters {
  readonly expressionUri: string;
}
export type ReadExpressionResult =
  /** `expression` is the text in the manifest, `text` its layout for the editor. */
  | { readonly ok: true; readonly expression: string; readonly text: string }
  | Refusal;

/** Client → server: the edits of the manifest that write the text of such an editor back. */
export const WRITE_EXPRESSION = 'mapwright/writeExpression';
export interface WriteExpressionParameters extends ReadExpressionParameters {
  /** The expression of the manifest that the editor began with: another one there is not overwritten. */
  readonly known: string;
  readonly text: string;
}
export type WriteExpressionResult =
  | { readonly ok: true; readonly version: number; readonly edits: readonly DocumentEdit[]; readonly expression: string }
  | Refusal;

/** Client → server: a manifest as a mapping file, or a mapping file as a manifest. */
export const CONVERT = 'mapwright/convert';
export interface ConvertParameters {
  readonly uri: string;
  /** The open document of the other kind that is to say the same; null for a new one. */
  readonly into: string | null;
}
export type ConvertResult =
  | {
      readonly ok: true;
      /** The whole text of a new document; null where `edits` change one. */
      readonly content: string | null;
      readonly version: number;
      readonly edits: readonly DocumentEdit[];
      /** What the reader should know, in plain sentences. */
      readonly notices: readonly string[];
    }
  | Refusal;

/** Why something was not done, in plain words for the user. */
export interface Refusal {
  readonly ok: false;
  readonly message: string;
}

/** Client → server: a key with an empty text for each value that a population has and the Switch at a place has no key for. */
export const ADD_MISSING_KEYS = 'mapwright/addMissingKeys';
export interface AddMissingKeysParameters {
  readonly uri: string;
  readonly populationUri: string;
  readonly position: DocumentEdit['range']['start'];
}
export type AddMissingKeysResult =
  | { readonly ok: true; readonly version: number; readonly attribute: string; readonly users: number; readonly edits: readonly DocumentEdit[] }
  | { readonly ok: false; readonly message: string };

/** Client → server: the users of a population file, to choose one from. */
export const POPULATION_USERS = 'mapwright/populationUsers';
export interface PopulationUsersParameters {
  readonly populationUri: string;
}
export type PopulationUsersResult =
  | { readonly ok: true; readonly users: readonly PopulationUser[]; readonly isComplete: boolean }
  | { readonly ok: false; readonly message: string };
/** A user of a population; `line` is where it begins in the file, from 1, and stands for it from one session to the next. */
export interface PopulationUser {
  readonly line: number;
  readonly key: string;
  readonly display: string;
}

/** Client → server: the user whose values stand beside the mappings from now on; null takes that back. */
export const PIN_USER = 'mapwright/pinUser';
export interface PinUserParameters {
  readonly user: { readonly populationUri: string; readonly line: number } | null;
}
export type PinUserResult = { readonly ok: true; readonly display: string | null } | { readonly ok: false; readonly message: string };

/** Server → client: what a document is taken for may have changed. */
export const STATUS_CHANGED = 'mapwright/statusChanged';

/** Positions as the protocol counts them: zero-based, characters in UTF-16 units. */
export interface DocumentEdit {
  readonly range: { readonly start: DocumentPosition; readonly end: DocumentPosition };
  readonly newText: string;
}
export interface DocumentPosition {
  readonly line: number;
  readonly character: number;
}
