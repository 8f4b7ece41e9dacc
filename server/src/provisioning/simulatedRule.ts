import { leastSure, type Fidelity } from '../base/fidelity.ts';

/** A statement about the service that an outcome rests on and that is not documented beyond doubt. Users see it with the outcome. */
export interface SimulatedRule {
  readonly text: string;
  readonly fidelity: Fidelity;
  readonly source: string;
}

const SPEC = 'Public pages and reports, gathered for Mapwright';

/** Every such statement, by a name that stays the same. Outcomes carry the names; summaries print the texts. */
export const SIMULATED_RULES = {
  'assignment-unknown': rule('Nothing says who is assigned, so everybody is judged as assigned.', 'inferred', 'Mapwright'),
  'account-enabled-unknown': rule('A user without accountEnabled is judged as enabled.', 'inferred', 'Mapwright'),
  'empty-app': rule('No target store was given, so the app is judged as empty.', 'inferred', 'Mapwright'),
  'target-unknown': rule('What the app holds for a linked user is not known without a target store, so every value is shown as a change.', 'inferred', 'Mapwright'),
  'guest-name': rule('The name of a guest, alias_domain#EXT#@tenant, is turned into alias@domain before mapping and matching; the last underscore is taken as the place of the @, and scoping filters see the turned name.', 'inferred', 'MicrosoftDocs/entra-docs how-provisioning-works.md describes the turning; where the name is cut and what filters see is concluded'),
  'boolean-filter': rule('IS TRUE and IS FALSE are false for a user without a value.', 'inferred', SPEC),
  'regex-anywhere': rule('A regular expression in a scoping filter may match anywhere in the value.', 'inferred', 'MicrosoftDocs/azure-docs issue 73627 asks; no page answers'),
  'several-filter-values': rule('A clause with several values holds when one of them fits, and a negated one when none fits.', 'inferred', 'No page says what several values mean'),
  'input-filter': rule('An input filter that leaves a user out ends the evaluation and disables nobody.', 'documented', 'microsoftgraph/microsoft-graph-docs-contrib synchronization-filter.md calls it experimental'),
  'link-kept': rule('Saving mappings keeps the links between users and accounts.', 'inferred', 'Only a restart with resetScope Full is said to break them'),
  'case-only-change': rule('A value that differs from the app\'s in letter case only is not sent, unless the target attribute is set to exact case.', 'inferred', 'Concluded from the notes on ToLower and ToUpper in the functions reference'),
  'empty-text': rule('An empty text is not sent to an app: it counts as no value.', 'inferred', 'MicrosoftDocs/azure-docs issue 93153; pages on HR provisioning say that empty texts flow there'),
  'default-on-update': rule('The default value is used when a user is created, not on updates.', 'documented', 'MicrosoftDocs/entra-docs customize-application-attributes.md; the Workday tutorial does not limit it'),
  'flow-always': rule('A mapping with FlowAlways is sent with every evaluation, even if nothing differs.', 'inferred', 'The page says only "when to export"'),
  'flow-type-on-single-value': rule('MultiValueAddOnly sends nothing for a single value on updates, and ValueAddOnly sends a new value.', 'inferred', 'synchronization-attributemapping.md names the types without examples'),
  'list-update': rule('A list that differs from the app\'s is replaced as a whole.', 'inferred', 'No request is public'),
  'disable-sends-only-state': rule('A user who is unassigned, out of scope, blocked or deleted is updated in the mappings that use IsSoftDeleted, and in no other.', 'inferred', 'MicrosoftDocs/entra-docs how-provisioning-works.md speaks of the attribute that IsSoftDeleted is mapped to'),
  'delete-after-unassign': rule('A user who was unassigned first and is deleted later is deleted in the app too.', 'inferred', 'Pages contradict each other (MicrosoftDocs/entra-docs pull request 1151)'),
  'unique-user-name': rule('An app has each userName once, so it answers 409 to a second account with it, and the service reports EntryConflict.', 'inferred', 'RFC 7643, 4.1.1; MicrosoftDocs/entra-docs howto-analyze-provisioning-logs.md names the code'),
  'deletion-threshold': rule('More disables and deletes than the threshold put the job into quarantine; those above the threshold are held back.', 'documented', 'MicrosoftDocs/entra-docs accidental-deletions.md'),
  'boolean-as-text': rule('Without aadOptscim062020, a PATCH carries booleans as the texts "True" and "False".', 'observed', 'The compliance page and field reports; the SCIM tutorial shows false'),
  'work-mail-primary': rule('The work e-mail of a new user carries "primary": true, though no mapping says so.', 'documented', 'Every POST in MicrosoftDocs/entra-docs use-scim-to-provision-users-and-groups.md; the cause is not known'),
  'single-attribute-path': rule('With aadOptscim062020, a single attribute without a filter keeps its path.', 'inferred', 'The page shows active and nickName alone, with a path'),
  'operations-not-mixed': rule('With aadOptscim062020, attributes that are added share one operation, and attributes that are replaced another.', 'inferred', 'The page shows replaced attributes only'),
  'flag-not-sent': rule('The flag aadOptscim062020 of the tenant URL is not part of the requests.', 'inferred', 'No log of an app is public that shows either'),
  'core-schema-only': rule('A POST lists the enterprise schema only when the target object is the enterprise user.', 'inferred', 'The pages show that object only'),
  'role-shape': rule('Roles are sent as objects in a POST and, without aadOptscim062020, as JSON texts in a PATCH.', 'documented', 'MicrosoftDocs/entra-docs customize-application-attributes.md; the property display is called displayName in one of its examples'),
  'reference-by-object-id': rule('The account of a referenced user is the one that holds the object id in an attribute which is mapped from it, for groups in externalId.', 'inferred', 'The service knows its own links; a file of accounts does not tell them'),
  'reference-second-pass': rule('References such as the manager and the members of groups follow in a request of their own, once both objects exist.', 'documented', 'MicrosoftDocs/entra-docs how-provisioning-works.md; the shapes of the requests are taken from older examples'),
  'filter-characters': rule('Characters such as quotes and non-ASCII letters in a matching value may make the query fail.', 'documented', 'MicrosoftDocs/entra-docs known-issues.md; the exact set is not given'),
  'ignored-without-default': rule('An attribute that an expression leaves out of the flow gets no default value either.', 'inferred', 'No page says'),
  'not-scim': rule('This job does not speak SCIM, so no requests are shown.', 'documented', 'Mapwright'),
} as const satisfies Record<string, SimulatedRule>;

/** The name of a statement. */
export type SimulatedRuleName = keyof typeof SIMULATED_RULES;

/** How sure something is that rests on these statements. */
export function fidelityOf(names: Iterable<SimulatedRuleName>): Fidelity {
  let fidelity: Fidelity = 'documented';
  for (const name of names) fidelity = leastSure(fidelity, SIMULATED_RULES[name].fidelity);
  return fidelity;
}

function rule(text: string, fidelity: Fidelity, source: string): SimulatedRule {
  return { text, fidelity, source };
}
