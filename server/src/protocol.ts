// What client and server say to each other beyond the language server protocol. Names and plain types only:
// the client imports this file and nothing else of the server.

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

/** Client → server: a dry-run over a population; progress comes through the work-done token, and it can be cancelled. */
export const DRY_RUN = 'mapwright/dryRun';
export interface DryRunParameters {
  readonly uri: string;
  readonly populationUri: string;
  readonly targetUri: string | null;
  readonly workDoneToken?: string | number;
}
export type DryRunResult =
  | { readonly ok: true; readonly markdown: string; readonly users: number; readonly failed: number; readonly cancelled: boolean }
  | { readonly ok: false; readonly message: string };

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
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
}
