// Forwards questions about front matter to the YAML extension, which does not look into
// Markdown itself. The front matter is shown to it as a document of its own, with each
// line and column where it stands in the file, so that no position needs translating.

const vscode = require('vscode');
const { frontMatterYaml, isInside } = require('./front_matter');

const SCHEME = 'front-matter';

/** The YAML of a Markdown file's front matter, or undefined where there is no schema for it. */
function yamlOf(document) {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const wanted = vscode.workspace.getConfiguration('frontMatter', document.uri).get('schemas', {});
  for (const [schema, pattern] of Object.entries(wanted)) {
    const files = { pattern: new vscode.RelativePattern(folder ?? '', pattern) };
    if (folder && vscode.languages.match(files, document)) {
      const address = vscode.Uri.joinPath(folder.uri, schema).toString(true);
      return frontMatterYaml(document.getText(), address);
    }
  }
  return undefined;
}

/** The address of a version of a file's front matter; a new version is a new document. */
function shownUri(document) {
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `${document.uri.path}.${document.version}.yaml`,
    query: document.uri.toString(),
  });
}

/** Ask the YAML extension about a place in the front matter; nothing outside it. */
async function asked(command, document, position, ...rest) {
  const yaml = yamlOf(document);
  if (yaml === undefined || !isInside(yaml, position.line)) {
    return undefined;
  }
  return vscode.commands.executeCommand(command, shownUri(document), position, ...rest);
}

/** Begin to answer; VS Code calls it when the first Markdown file is opened. */
function activate(context) {
  const markdown = { language: 'markdown', scheme: 'file' };
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent(uri) {
        const source = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.query);
        return (source && yamlOf(source)) ?? '';
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      markdown,
      {
        provideCompletionItems: (document, position, _token, { triggerCharacter }) =>
          asked('vscode.executeCompletionItemProvider', document, position, triggerCharacter),
      },
      ':',
      ' ',
      '-',
      '[',
    ),
    vscode.languages.registerHoverProvider(markdown, {
      async provideHover(document, position) {
        const found = await asked('vscode.executeHoverProvider', document, position);
        return found?.[0];
      },
    }),
  );
}

module.exports = { activate };
