// The text of a page after the form's editor: a paragraph that only came to be written in
// another way (_so_ for *so*, a table's line, a backslash) stays as it was.

/** A new text with the old writing of every block that says the same. */
export function keptBody(before, after) {
  const old = new Map();
  for (const block of blocks(before)) {
    const same = old.get(plain(block)) ?? [];
    old.set(plain(block), [...same, block]);
  }
  return after
    .split(/(\n{2,})/)
    .map((part) => old.get(plain(part))?.shift() ?? part)
    .join("");
}

function blocks(text) {
  return text.split(/\n{2,}/).filter((one) => one.trim());
}

/** A block as it reads, without the choices Markdown leaves to its writer. */
function plain(block) {
  return block
    .replace(/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/gm, "|-|")
    .replace(/\\([^\w\s])/g, "$1")
    .replace(/^([ \t]*)[*+-] /gm, "$1- ")
    .replace(/[*_]+/g, "*")
    .replace(/[ \t]+/g, " ")
    .replace(/ \| |\| | \|/g, "|")
    .trim();
}
