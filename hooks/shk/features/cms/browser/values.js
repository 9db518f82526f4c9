// YAML as the project reads it: every value is text until a record says otherwise.
import { Document, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";

const OPTIONS = { schema: "failsafe", keepSourceTokens: false };
const NOTHING = /^(?:~|null|Null|NULL|)$/;

export function parse(text) {
  return parseDocument(text, OPTIONS);
}

/** A node as the form takes it: text, yes or no, lists and objects. */
export function valueOf(node) {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [key.value, valueOf(value)]));
  }
  if (isSeq(node)) return node.items.map(valueOf);
  if (!isScalar(node) || (node.type === "PLAIN" && NOTHING.test(node.source ?? ""))) return "";
  if (node.type === "PLAIN" && (node.value === "true" || node.value === "false")) {
    return node.value === "true";
  }
  return node.value;
}

/** Whether a value says nothing, so that it needs no line in a new place. */
export function isNothing(value) {
  if (value === null || value === undefined || value === "" || value === false) return true;
  if (typeof value !== "object") return false;
  return Object.values(value).every(isNothing);
}

/** Whether two values say the same, however they are written. */
export function same(one, other) {
  if (isNothing(one) && isNothing(other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, at) => same(value, other[at]));
  }
  if (typeof one === "object" && typeof other === "object" && one && other) {
    if (Array.isArray(one) !== Array.isArray(other)) return false;
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => same(one[key], other[key]));
  }
  return String(one).trim() === String(other).trim();
}

/** A value without what says nothing. */
export function pruned(value) {
  if (Array.isArray(value)) return value.filter((one) => !isNothing(one)).map(pruned);
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([, one]) => !isNothing(one));
  return Object.fromEntries(kept.map(([key, one]) => [key, pruned(one)]));
}

/** A value as YAML, plain where it can be, one line for each text. */
export function written(value) {
  const document = new Document(pruned(value), OPTIONS);
  visit(document, {
    Scalar(_key, node) {
      const word = typeof node.value === "string" && /^(?:~|null|true|false)$/i.test(node.value);
      if (word) node.type = "QUOTE_DOUBLE";
      else node.value = String(node.value);
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true });
}

export { isMap, isSeq };
