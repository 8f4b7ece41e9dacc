/** The type under which VS Code knows the panels of dry-runs; package.json activates the extension for one of the last session. */
export const DRY_RUN_PANEL = 'mapwright.dryRun';
