import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// Quiet, offline and repeatable: nothing may open by itself, ask, update or look anything up.
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'json.schemaDownload.enable': false,
};

/**
 * Makes the folders of one editor start, outside the project and gone afterwards, so that starts never meet.
 * @param {Record<string, unknown>} settings user settings on top of the quiet ones
 * @returns {{folder: string, userData: string, extensions: string, settingsFile: string, remove: () => void}}
 */
export function makePrivateProfile(settings = {}) {
  // Short on purpose: macOS allows 103 characters for the socket that VS Code makes in here.
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mw-')));
  const userData = path.join(folder, 'user');
  const extensions = path.join(folder, 'extensions');
  const settingsFile = path.join(userData, 'User', 'settings.json');
  fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
  fs.mkdirSync(extensions);
  fs.writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return {
    folder,
    userData,
    extensions,
    settingsFile,
    // An editor that was just stopped may still be closing files.
    remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

/**
 * Copies a folder into a profile, so that a test may change what it opens.
 * @param {{folder: string}} profile
 * @param {string} original
 * @param {string} owner tells the copies of one profile apart
 * @returns {string} the copy, which has the name of the original
 */
export function copyWorkspace(profile, original, owner) {
  const copy = path.join(profile.folder, 'workspaces', owner, path.basename(original));
  fs.cpSync(original, copy, { recursive: true });
  return copy;
}
