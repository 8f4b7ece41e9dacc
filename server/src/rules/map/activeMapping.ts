/** The names under which apps know whether an account may sign in. */
export const ACTIVE: ReadonlySet<string> = new Set(['active', 'IsActive', 'isActive']);

/** What feeds it in the default mappings of the service. */
export const ACTIVE_EXPRESSION = 'Switch([IsSoftDeleted], , "False", "True", "True", "False")';
