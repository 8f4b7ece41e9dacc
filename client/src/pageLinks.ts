import { commands, env, window, type ExtensionContext } from 'vscode';

const PATH = '/page/';

/**
 * What the address of a page begins with; the code of a finding links to it. Such an address reaches the handler below in VS Code
 * and in the browser. A `command:` address would not: the hover of a finding no longer runs commands (microsoft/vscode#329652).
 */
export function pageAddress({ extension }: ExtensionContext): string {
  return `${env.uriScheme}://${extension.id}${PATH}`;
}

/** Opens the page that an address names. */
export function registerPageLinks(context: ExtensionContext): void {
  context.subscriptions.push(
    window.registerUriHandler({
      handleUri: async ({ path }) => {
        if (path.startsWith(PATH)) await commands.executeCommand('mapwright.openRuleDocumentation', path.slice(PATH.length));
      },
    }),
  );
}
