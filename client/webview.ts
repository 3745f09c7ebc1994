import * as vscode from 'vscode'

/** A page of the extension's own, shown in a panel. */
export interface Page {
  /** Names its script and style, `dist/client/<name>.js` and `.css`. */
  readonly name: string
  readonly title: string
  /** Where the page is shown. */
  readonly column: vscode.ViewColumn
  /** Called when the page is ready for messages, and with any message of its own. */
  onMessage(message: unknown): void
}

/** Opens a page that runs its own script and nothing else, and loads nothing from elsewhere. */
export function openPage(extensionUri: vscode.Uri, page: Page): vscode.WebviewPanel {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'client')
  const panel = vscode.window.createWebviewPanel(`kindRegrets.${page.name}`, page.title, page.column, {
    enableScripts: true,
    localResourceRoots: [folder],
  })
  panel.webview.onDidReceiveMessage(page.onMessage)
  panel.webview.html = html(panel.webview, folder, page)
  return panel
}

function html(webview: vscode.Webview, folder: vscode.Uri, { name, title }: Page): string {
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString()
  const nonce = crypto.randomUUID()
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${asMarkup(title)}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
