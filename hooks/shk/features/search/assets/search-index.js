// Asks the index that lies in search-index/ for a language: which pages have the words of a
// question, in which order, and how many there are of each value. Only what is asked for is
// fetched: the pieces that the words are in, and the pages of the results that are shown.

import { plain, shown, termsOf, wordsAt } from "./search-words.js";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const BASE = 32;
const VALUES = new Map([...DIGITS].map((letter, value) => [letter.charCodeAt(0), value]));
const BLOCK = 100; // pages whose files are named together
const NAME = 12; // letters of such a name
const PIECES = 4; // read for one word at most, of those that begin like it
const BEGINS = 4; // letters of a word that is there, which others that begin so are found by too
const OTHERWISE = 0.3; // what a word weighs that has other accents, or goes on where the question ends
const NEAR = 4; // letters that a word which is nowhere has to share with one that is
const LIKE = 0.6; // share of its letters, or the reader is told that no page has it
const READ = 120; // pages that are read for words in quotes
const AT_ONCE = 20;
const QUOTED = /^["”“„«»](.+)["”“«»]$/u;

/** @typedef {{ forms: string[], pages: string, weights: string }} Group */
/** @typedef {{ group: Group, factor: number, forms: string[], equal: boolean }} Match */
/** @typedef {{ matches: Match[], shared: number }} Looked */

/**
 * @param {URL} url the folder of the index
 */
export async function openIndex(url) {
  const made = new Map();
  const read = (path, options) => {
    if (!made.has(path)) {
      const answer = fetch(new URL(path, url), options).then((one) => {
        if (!one.ok) throw new Error(`${one.status} ${path}`);
        return one.json();
      });
      made.set(path, answer);
      answer.catch(() => made.delete(path)); // the next search tries again
    }
    return made.get(path);
  };
  const start = await read("index.json", { cache: "no-cache" });
  const columns = Object.entries(await read(`filters/${start.filters}.json`)).map(readColumn);
  const piece = async (row) => (await read(`words/${row[2]}.json`)).map(readGroup);
  const page = async (number) => {
    const block = Math.floor(number / BLOCK);
    const names = await read(`blocks/${start.blocks.slice(block * NAME, (block + 1) * NAME)}.json`);
    const at = (number % BLOCK) * NAME;
    return read(`pages/${names.slice(at, at + NAME)}.json`);
  };
  return { count: start.pages, rows: start.words, columns, piece, page };
}

function readColumn([facet, [values, packed]]) {
  return { facet, values: values.map((one) => (one ? one.split(" ") : [])), of: numbers(packed) };
}

function readGroup([names, pages, weights]) {
  const forms = names.split(" ").slice(1).map((name) => name.split("*")[0]);
  return { forms, pages, weights };
}

/** The numbers that were packed one after another. @param {string} text */
function numbers(text) {
  const result = new Uint32Array(text.length);
  let count = 0;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at));
    number = number * BASE + (value % BASE);
    if (value >= BASE) continue;
    result[count] = number;
    count += 1;
    number = 0;
  }
  return result.subarray(0, count);
}

// What a word matches

/**
 * A word of a question: forms of the words that are equal to it, then those that begin with it,
 * else those that share most of its beginning.
 * @returns {Promise<Looked>}
 */
async function look(index, word) {
  const asked = plain(word);
  const shortest = Math.min(2, asked.length);
  const roots = [];
  for (let length = shortest; length <= asked.length; length += 1) roots.push(asked.slice(0, length));
  const near = await groupsOf(index, (row) => roots.some((root) => holds(row, root)));
  const equal = near.flatMap((group) => equalTo(group, word, asked));
  const base = shortestOf(equal, asked);
  const begin = !equal.length || asked.length >= BEGINS ? await beginningWith(index, near, base, equal) : [];
  if (equal.length || begin.length) return { matches: [...equal, ...begin], shared: asked.length };
  return cut(near, asked);
}

/** Whether a piece may have words whose forms all begin with a root. */
const holds = ([first, last], root) =>
  last ? first <= root && (root <= last || root.startsWith(last)) : first === root;

/** Whether a piece may have words that begin so. */
const goesOn = ([first, last], begin) => first.startsWith(begin) || (last > begin && first <= begin);

async function groupsOf(index, wanted) {
  const pieces = await Promise.all(index.rows.filter(wanted).slice(0, PIECES).map(index.piece));
  return pieces.flat();
}

// Who writes accents means them, and who writes none may have no key for them: both are found,
// what is written in the same way first.
function equalTo(group, word, asked) {
  if (!group.forms.some((form) => plain(form) === asked)) return [];
  const factor = group.forms.includes(word) ? 1 : OTHERWISE;
  return [{ group, factor, forms: group.forms, equal: true }];
}

// A word that has an ending is found in longer ones without it, as one without an ending is.
function shortestOf(equal, asked) {
  const forms = equal.filter((one) => one.factor === 1).flatMap((one) => one.forms.map(plain));
  const begins = forms.filter((form) => asked.startsWith(form) && form.length >= BEGINS);
  return begins.sort((one, other) => one.length - other.length)[0] ?? asked;
}

async function beginningWith(index, near, base, equal) {
  const further = await groupsOf(index, (row) => goesOn(row, base));
  const known = new Set(equal.map((one) => one.group.forms[0]));
  const groups = new Map([...near, ...further].map((group) => [group.forms[0], group]));
  return [...groups.values()].flatMap((group) => {
    const forms = group.forms.filter((form) => plain(form).startsWith(base));
    if (!forms.length || known.has(group.forms[0])) return [];
    const factor = OTHERWISE * (base.length / Math.min(...forms.map((form) => form.length)));
    return [{ group, factor, forms, equal: false }];
  });
}

// A word that is nowhere, letter by letter shorter until something begins alike.
function cut(groups, asked) {
  const sharing = groups.map((group) => group.forms.map((form) => shared(plain(form), asked)));
  const most = Math.max(0, ...sharing.flat());
  if (most < Math.min(NEAR, asked.length - 1) || most < 3) return { matches: [], shared: 0 };
  const matches = groups.flatMap((group, at) => {
    const forms = group.forms.filter((_form, number) => sharing[at][number] === most);
    if (!forms.length) return [];
    const factor = (most / Math.min(...forms.map((form) => form.length))) ** 2;
    return [{ group, factor, forms, equal: false }];
  });
  return { matches, shared: most };
}

function shared(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** A term in the first way that all its parts are there; else as it is. */
async function lookTerm(index, { said, ways }) {
  let first;
  for (const way of ways) {
    const looked = await Promise.all(way.map((word) => look(index, word)));
    first ??= looked;
    if (looked.every((one, at) => one.matches.length && one.shared === plain(way[at]).length)) {
      return { said, parts: looked, missed: false };
    }
  }
  const length = plain(ways[0].join("")).length;
  const most = Math.max(...first.map((one) => one.shared));
  return { said, parts: first, missed: most < LIKE * length || most < NEAR };
}

// Which pages have them

/**
 * @param {string} question
 * @param {Record<string, string[]>} chosen values by facet, any of which a page is to have
 */
export async function find(index, question, chosen) {
  const quoted = QUOTED.exec(question.trim());
  const terms = await Promise.all(termsOf(question).map((term) => lookTerm(index, term)));
  const there = terms.filter((term) => term.parts.some((part) => part.matches.length));
  let used = there;
  let having = ranked(index, used);
  if (!having.pages.length && there.some((term) => term.missed)) {
    used = there.filter((term) => !term.missed); // what is only near may keep others from being found
    having = ranked(index, used);
  }
  if (terms.length && !used.length) having = { pages: [] };
  const allowed = narrowed(index, chosen);
  let partly = false;
  if (quoted && terms.length > 1) {
    partly = having.pages.length > READ;
    having.pages = await withPhrase(index, having.pages.slice(0, READ), terms);
  }
  const pages = having.pages.filter((number) => allowed(number));
  const forms = new Set(used.flatMap((term) => term.parts.flatMap(formsOf)));
  return {
    pages,
    partly,
    missed: pages.length ? terms.filter((term) => term.missed).map((term) => term.said) : [],
    counts: counts(index, having.pages, chosen),
    data: async (number) => shown(await index.page(number), forms),
  };
}

// BM25 but for the length of texts, which is in the weights already. A word is as rare as its own
// forms are, so that a rare word that only begins like it is not worth more.
function ranked(index, terms) {
  const scores = new Float64Array(index.count);
  const hits = new Uint8Array(index.count);
  const parts = terms.flatMap((term) => term.parts.filter((part) => part.matches.length));
  for (const part of parts) {
    const best = new Float64Array(index.count);
    const proper = part.matches.some((one) => one.equal);
    let having = 0;
    for (const { group, factor, equal } of part.matches) {
      const distances = numbers(group.pages);
      let number = -1;
      for (let at = 0; at < distances.length; at += 1) {
        number += distances[at];
        if (!best[number] && (equal || !proper)) having += 1;
        best[number] = Math.max(best[number], factor * (VALUES.get(group.weights.charCodeAt(at)) + 1));
      }
    }
    const rare = Math.log(1 + (index.count - having + 0.5) / (having + 0.5));
    for (let number = 0; number < index.count; number += 1) {
      if (!best[number]) continue;
      scores[number] += rare * best[number];
      hits[number] += 1;
    }
  }
  const pages = [...hits.keys()].filter((number) => hits[number] === parts.length);
  pages.sort((one, other) => scores[other] - scores[one] || one - other);
  return { pages };
}

/** Those of some pages in which forms of all words follow one another. */
async function withPhrase(index, pages, terms) {
  const steps = terms.flatMap((term) => term.parts.map((part) => new Set(formsOf(part))));
  const result = [];
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const some = pages.slice(at, at + AT_ONCE);
    const read = await Promise.all(some.map(index.page));
    result.push(...some.filter((_number, place) => hasPhrase(read[place], steps)));
  }
  return result;
}

const hasPhrase = (page, steps) =>
  [page.title, page.text].some((text) => {
    const words = wordsAt(text);
    return words.some((_word, at) => steps.every((forms, step) => forms.has(words[at + step]?.word)));
  });

const formsOf = (part) => part.matches.flatMap((one) => one.forms);

// What narrows them

function narrowed(index, chosen, except = "") {
  const tests = index.columns
    .filter(({ facet }) => chosen[facet]?.length && facet !== except)
    .map(({ facet, values, of }) => {
      const wanted = values.map((own) => own.some((value) => chosen[facet].includes(value)));
      return (number) => wanted[of[number]];
    });
  return (number) => tests.every((test) => test(number));
}

// Beside each value: how many would be found by it, given what the other facets say.
function counts(index, pages, chosen) {
  const result = {};
  for (const { facet, values, of } of index.columns) {
    const allowed = narrowed(index, chosen, facet);
    const together = new Uint32Array(values.length);
    for (const number of pages) if (allowed(number)) together[of[number]] += 1;
    result[facet] = {};
    values.forEach((own, at) => {
      for (const value of own) result[facet][value] = (result[facet][value] ?? 0) + together[at];
    });
  }
  return result;
}

/** Of several words that find nothing together, those that find something alone. */
export async function wordsThatFind(index, question) {
  const terms = termsOf(question).filter(({ said }) => said.length > 2);
  const looked = await Promise.all(terms.map((term) => lookTerm(index, term)));
  const found = looked.filter((term) => !term.missed).map((term) => term.said);
  return terms.length > 1 ? [...new Set(found)] : [];
}
