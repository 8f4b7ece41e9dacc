import type { Profile, Provenance, SetupPhase } from '../profiles/profile.ts';
import type { RunbookStep } from './runbook.ts';

const SCIM: Provenance = { fidelity: 'documented', source: 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/use-scim-to-provision-users-and-groups.md' };
const ON_DEMAND: Provenance = { fidelity: 'documented', source: 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/provision-on-demand.md' };
const HOW: Provenance = { fidelity: 'documented', source: 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/how-provisioning-works.md' };
const INFERRED: Provenance = { fidelity: 'inferred', source: 'What Test Connection asks for follows from the mappings that are saved at that time.' };

/** What is done before and after the mapping table, whatever the app is. */
const GENERAL: Readonly<Record<SetupPhase, readonly RunbookStep[]>> = {
  app: [
    { text: 'In the Microsoft Entra admin center open *Enterprise apps*, select *New application*, then *Create your own application*.', why: null, provenance: SCIM },
    { text: 'Give it a name, choose *Integrate any other application you don\'t find in the gallery (Non-gallery)*, and select *Create*.', why: 'An application that was made by an app registration for sign-in gets no automatic provisioning.', provenance: SCIM },
  ],
  credentials: [
    { text: 'Open *Provisioning* of the application and set *Provisioning Mode* to *Automatic*.', why: null, provenance: SCIM },
    { text: 'Under *Admin Credentials* fill in *Tenant URL* and *Secret Token*.', why: 'The service sends the token with every request. Copy it without blanks, line breaks or the word Bearer.', provenance: SCIM },
    { text: 'Select *Test Connection*, then *Save*.', why: 'It asks the app for a user who does not exist, by the matching attribute that is saved now. Success says that address and token are right, and nothing about the mappings to come.', provenance: INFERRED },
  ],
  saved: [{ text: 'Select *Test Connection* once more.', why: 'Only now does it ask by the matching attributes that you have just saved.', provenance: INFERRED }],
  assignments: [{ text: 'Open *Users and groups*, select *Add user/group*, and assign those who are to have an account.', why: 'With the scope *Sync only assigned users and groups* nobody else is provisioned. Direct members of a group count; members of groups inside it do not.', provenance: HOW }],
  trial: [{ text: 'Open *Provision on demand*, pick a user who is assigned, and select *Provision*. Read all steps of the answer.', why: 'It writes to the app for real, for this one user, and shows what each step did.', provenance: ON_DEMAND }],
  start: [{ text: 'Open *Overview* and select *Start provisioning*.', why: 'The first cycle goes through everybody in scope and takes minutes to hours; later ones begin about every 40 minutes.', provenance: HOW }],
  logs: [{ text: 'Open *Provisioning logs* after the first cycle and filter *Status* by *Failure*, then by *Skipped*.', why: 'A failure names the step and the app\'s answer; a skipped user is not assigned, is filtered out, or had nothing to change.', provenance: HOW }],
};

/** The steps of a phase: what holds for every app, then what the profile's page adds. */
export function setupSteps(phase: SetupPhase, profile: Profile): readonly RunbookStep[] {
  const added = (profile.setup ?? []).filter((step) => step.phase === phase);
  return [...added.filter(({ first }) => first === true), ...GENERAL[phase], ...added.filter(({ first }) => first !== true)].map(({ text, why, provenance }) => ({ text, why, provenance }));
}
