// What stands between the two lines of --- on top of a Markdown file, as YAML alone.

/**
 * The front matter with every line and column where it stands in the Markdown file.
 *
 * The first line, which holds nothing but ---, tells the YAML language server which
 * schema to use; the text below the front matter is left out.
 *
 * @param {string} markdown The whole file.
 * @param {string} schema The address of the schema.
 * @returns {string | undefined} YAML, or undefined when there is no front matter.
 */
function frontMatterYaml(markdown, schema) {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0].trimEnd() !== '---') {
    return undefined;
  }
  const end = lines.findIndex((line, number) => number > 0 && line.trimEnd() === '---');
  const inside = lines.slice(1, end === -1 ? lines.length : end);
  return [`# yaml-language-server: $schema=${schema}`, ...inside].join('\n');
}

/**
 * Whether a line, counted from 0, stands inside the front matter.
 *
 * @param {string} yaml What frontMatterYaml gave.
 * @param {number} line The line.
 * @returns {boolean} Whether a cursor there is inside.
 */
function isInside(yaml, line) {
  return line > 0 && line < yaml.split('\n').length;
}

module.exports = { frontMatterYaml, isInside };
