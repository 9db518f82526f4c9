// Our files as the form reads and writes them. The form hands back values only, so each
// page carries a mark of the text it came from; a list is known by its rows.
import { keptBody } from "./body.js";
import { kept } from "./keeping.js";
import { parse, same, valueOf, written } from "./values.js";

const MARK = "_source";
const PAGE = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/;

/** The formats of one session, which remember every file that was read. */
export function formats() {
  const pages = new Map();
  const data = [];

  function fromPage(text) {
    const [, head, rest = ""] = text.match(PAGE) ?? [text, "", text];
    const body = rest.trim();
    const mark = markOf(text);
    pages.set(mark, { head, body, rest });
    return { ...valueOf(parse(head).contents), body, [MARK]: mark };
  }

  function toPage({ [MARK]: mark, body = "", ...fields }) {
    const old = pages.get(mark);
    const head = old ? kept(old.head, fields) : written(fields).trimEnd();
    const gap = old ? old.rest.match(/^\n*/)[0] : "";
    const text = old ? keptBody(old.body, body.trim()) : body.trim();
    return `---\n${head}\n---\n${text ? gap + text : ""}\n`;
  }

  function fromData(text) {
    const value = valueOf(parse(text).contents);
    data.push({ text, value });
    return value;
  }

  function toData(value) {
    const old = nearest(data, value);
    return `${old ? kept(old.text, value) : written(value).trimEnd()}\n`;
  }

  return { page: { fromFile: fromPage, toFile: toPage }, data: { fromFile: fromData, toFile: toData } };
}

/** The file with most rows or fields in common with a value; none if it has nothing in common. */
function nearest(data, value) {
  const rows = Object.entries(value);
  let best = null;
  let most = 0;
  for (const one of data) {
    if (Array.isArray(one.value) !== Array.isArray(value)) continue;
    const alike = rows.filter(([key, row]) => inCommon(one.value, key, row)).length;
    if (alike > most) [best, most] = [one, alike];
  }
  return best;
}

function inCommon(old, key, row) {
  if (!Array.isArray(old)) return key in old && same(old[key], row);
  return old.some((one) => same(one, row));
}

/** A short name for a text (FNV-1a, 64 bits): the same in every session. */
function markOf(text) {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0))) * 0x100000001b3n);
  return hash.toString(36);
}
