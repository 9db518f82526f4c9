// Writes a changed value into the YAML it was read from: what did not change stays as it
// was written, to the letter, with its comments, its order and its line breaks.
import { isMap, isNothing, isSeq, parse, same, valueOf, written } from "./values.js";

/** The YAML of a value, as near to the source as can be; both without what follows them. */
export function kept(source, value) {
  const document = parse(source);
  if (!document.errors.length && document.contents) {
    const [start, end] = document.contents.range;
    const middle = changed(source, document.contents, value, 0).trimEnd();
    const rest = source.slice(end).trim();
    const text = source.slice(0, start) + middle + (rest ? `\n${rest}` : "");
    if (same(valueOf(parse(text).contents), value)) return text;
  }
  return written(value).trimEnd();
}

/** The source of a node with a new value in it; lines after the first begin with the indent. */
function changed(source, node, value, indent) {
  const old = source.slice(node.range[0], node.range[1]).trimEnd();
  if (same(valueOf(node), value)) return old;
  if (isMap(node) && !node.flow && isObject(value)) return changedMap(source, node, value);
  if (isSeq(node) && !node.flow && Array.isArray(value)) return changedList(source, node, value);
  if (isSeq(node) && node.flow && Array.isArray(value) && value.every(isText)) {
    return `[${value.map((one) => flowText(one)).join(", ")}]`;
  }
  return indented(written(value).trimEnd(), indent);
}

function changedMap(source, node, value) {
  const column = columnOf(source, node.items[0].key.range[0]);
  const starts = node.items.map(({ key }) => key.range[0]);
  const pieces = cut(source, starts, node.range[1]);
  const lines = [];
  node.items.forEach((pair, at) => {
    const name = pair.key.value;
    if (!(name in value) || (isNothing(value[name]) && !isNothing(valueOf(pair.value)))) return;
    const stays = same(valueOf(pair.value), value[name]);
    const text = stays ? pieces[at].text : changedPair(source, pair, value[name], column);
    lines.push({ name, before: pieces[at].before, text });
  });
  addNew(lines, value, node.items.map(({ key }) => key.value), column);
  return joined(lines, `\n${" ".repeat(column)}`);
}

/** Puts each new key after the one it follows in the form. */
function addNew(lines, value, known, column) {
  let last = -1;
  for (const [name, one] of Object.entries(value)) {
    const at = lines.findIndex((line) => line.name === name);
    if (at >= 0) last = at;
    if (known.includes(name) || isNothing(one)) continue;
    last += 1;
    const text = indented(written({ [name]: one }).trimEnd(), column);
    lines.splice(last, 0, { name, before: "", text });
  }
}

function changedPair(source, pair, value, column) {
  const { key, value: node } = pair;
  const structured = (isMap(node) && isObject(value)) || (isSeq(node) && Array.isArray(value));
  if (structured && !isNothing(value)) {
    const lead = source.slice(key.range[0], node.range[0]);
    return lead + changed(source, node, value, column + 2);
  }
  return indented(written({ [key.value]: value }).trimEnd(), column);
}

function changedList(source, node, value) {
  const starts = node.items.map((one) => one.range[0]);
  const column = columnOf(source, starts[0]);
  const dash = source.lastIndexOf("-", starts[0] - 1);
  const pieces = cut(source, starts, node.range[1], /-[ \t]*$/);
  const partner = partners(node.items.map(valueOf), value);
  const lines = value.map((one, at) => {
    const old = partner[at];
    if (old === undefined) return { before: "", text: indented(written(one).trimEnd(), column) };
    return { before: pieces[old].before, text: changed(source, node.items[old], one, column) };
  });
  const first = source.slice(dash, starts[0]);
  return first + joined(lines, `\n${" ".repeat(columnOf(source, dash))}- `);
}

/** For each new row the old one it was: the same, else that with its id, else that in its place. */
function partners(before, after) {
  const free = new Set(before.keys());
  const found = [];
  const take = (at, fits) => {
    if (found[at] !== undefined) return;
    const old = [...free].find(fits);
    if (old === undefined) return;
    found[at] = old;
    free.delete(old);
  };
  after.forEach((one, at) => take(at, (old) => same(before[old], one)));
  after.forEach((one, at) => take(at, (old) => one?.id && before[old]?.id === one.id));
  after.forEach((one, at) => take(at, (old) => old === at && !one?.id));
  return found;
}

/** The text of each item, and the lines of comments between it and the one before. */
function cut(source, starts, end, mark = /$/) {
  let before = "";
  return starts.map((start, at) => {
    const whole = source.slice(start, starts[at + 1] ?? end).replace(mark, "");
    const gap = whole.match(/(?:\n[ \t]*(?:#[^\n]*)?)*[ \t]*$/)[0];
    const piece = { text: whole.slice(0, whole.length - gap.length), before };
    before = gap.replace(/\n[ \t]*$/, "");
    return piece;
  });
}

function joined(lines, between) {
  return lines.map(({ before, text }, at) => (at ? before + between : "") + text).join("");
}

function indented(text, column) {
  return text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(column)}`);
}

function columnOf(source, at) {
  return at - (source.lastIndexOf("\n", at - 1) + 1);
}

function flowText(value) {
  const text = String(value);
  const safe = /^[\p{L}\p{N}][\p{L}\p{N}_./ -]*$/u.test(text);
  return safe && text === text.trim() ? written([text]).trimEnd().slice(2) : JSON.stringify(text);
}

function isText(value) {
  return typeof value === "string";
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

