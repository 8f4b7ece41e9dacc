/** A word of mapping files with what completion writes and what help says (design 2). */
export interface MappingFileWord {
  readonly word: string;
  readonly snippet: string;
  readonly help: string;
}

/** The words that begin a line. */
export const LINE_WORDS: readonly MappingFileWord[] = [
  { word: 'profile', snippet: 'profile $1', help: 'The target app: decides what is checked.' },
  { word: 'mapping', snippet: 'mapping "${1:Provision Microsoft Entra ID Users}"', help: 'Begins an object mapping. With `disabled` behind its name it does not run.' },
  { word: 'rule', snippet: 'rule "${1:USER_OUTBOUND_USER}"', help: 'The synchronization rule that the following object mappings belong to.' },
  { word: 'actions', snippet: 'actions ${1:Create, Update, Delete}', help: 'The target object actions: what the service may do in the app. Without the line it may do all.' },
  { word: 'scope', snippet: 'scope "${1:title}"\n  ${2:department} ${3:EQUALS} "${4:value}"', help: 'Begins a scoping filter. Its clauses must all hold; of several filters one is enough.' },
];

/** What follows an expression on its line. */
export const OPTION_WORDS: readonly MappingFileWord[] = [
  { word: 'match', snippet: 'match ${1:1}', help: 'Match objects using this attribute, with this matching precedence: the lowest is tried first.' },
  { word: 'default', snippet: 'default "${1}"', help: 'Default value if null; the service uses it when it creates an account only.' },
  { word: 'create-only', snippet: 'create-only', help: 'Apply this mapping only during object creation (ObjectAddOnly).' },
  { word: 'flow', snippet: 'flow $1', help: 'Another flow type, or the flow behavior FlowAlways.' },
];

/** Words that stand elsewhere. */
export const OTHER_WORDS: readonly MappingFileWord[] = [
  { word: 'none', snippet: 'none', help: 'No source, the mapping type None of the portal: nothing but the default value flows.' },
  { word: 'disabled', snippet: 'disabled', help: 'The object mapping is switched off.' },
  { word: 'Create', snippet: 'Create', help: 'The service may create accounts.' },
  { word: 'Update', snippet: 'Update', help: 'The service may change accounts.' },
  { word: 'Delete', snippet: 'Delete', help: 'The service may disable and delete accounts.' },
];

/** What `flow` takes (spec/manifest-model.md, flowType and flowBehavior). */
export const FLOW_WORDS: readonly MappingFileWord[] = [
  { word: 'FlowAlways', snippet: 'FlowAlways', help: 'The value is sent with every evaluation, not only when it changed.' },
  ...['AttributeAddOnly', 'ValueAddOnly', 'MultiValueAddOnly'].map((word) => ({ word, snippet: word, help: 'A flow type that is seldom used; what exactly it does is not published.' })),
];
