import { Uri, type Webview } from 'vscode';

/** The page of the web view: nothing is run or shown but the two files that the extension brings. */
export function panelHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = randomText();
  const file = (name: string): string => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'client', name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('panel.css')}">
<title>Dry-run</title>
</head>
<body>
<script nonce="${nonce}" src="${file('panel.js')}"></script>
</body>
</html>
`;
}

function randomText(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
