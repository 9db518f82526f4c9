// Words as the index has them, by the rules of features/search/words.py, in questions and in texts.

const SIGNED = "[\\p{L}\\p{N}$+#]*"; // letters and digits, with the signs of C++, C# and $100
const ONE = `${SIGNED}[\\p{L}\\p{N}]${SIGNED}`;
const WORD = new RegExp(ONE, "gu");
const CHAIN = new RegExp(`${ONE}(?:[-\\u2010\\u2011]${ONE})*`, "gu");
const HYPHENS = /[-\u2010\u2011]/g;
const EXCERPT = 28; // words
const BEFORE = 8; // words of an excerpt before the first that was asked for
const PARTS = 3; // places within a page shown below it
const ALIKE = { ß: "ss", æ: "ae", ø: "o", œ: "oe", đ: "d", ł: "l", ı: "i" };

/** In small letters, each with its accents in one character. @param {string} text */
export const small = (text) => text.normalize("NFC").toLowerCase().replaceAll("i\u0307", "i");

/** As it is compared with what a reader types: without accents. @param {string} word */
export const plain = (word) =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßæøœđłı]/g, (letter) => ALIKE[letter]);

/**
 * What a question asks for: words, those with hyphens also as one.
 * @param {string} question
 * @returns {{ said: string, ways: string[][] }[]} each with the ways it may stand in the index
 */
export function termsOf(question) {
  return [...question.normalize("NFC").matchAll(CHAIN)].map(([said]) => {
    const word = small(said);
    const parts = word.match(WORD);
    const ways = parts.length > 1 ? [[word.replace(HYPHENS, "")], parts] : [[word]];
    const bare = parts.map((part) => part.replace(/[$+#]/g, ""));
    if (bare.join() !== parts.join()) ways.push(bare); // signs that no page has with the word
    return { said, ways };
  });
}

/**
 * The words of a text in turn, each with its place.
 * @param {string} text
 * @returns {{ at: number, end: number, word: string }[]}
 */
export function wordsAt(text) {
  return [...text.matchAll(WORD)].map((found) => ({
    at: found.index,
    end: found.index + found[0].length,
    word: small(found[0]),
  }));
}

// Which words of a text are among some forms; of words with hyphens between them also all that are
// one form together.
function markWords(text, forms) {
  const words = wordsAt(text);
  const marks = words.map(({ word }) => forms.has(word));
  for (let first = 0; first < words.length; first += 1) {
    let joined = words[first].word;
    for (let last = first + 1; last < words.length; last += 1) {
      const gap = text.slice(words[last - 1].end, words[last].at);
      if (gap.length !== 1 || gap.search(HYPHENS) < 0) break;
      joined += words[last].word;
      if (forms.has(joined)) marks.fill(true, first, last + 1);
    }
  }
  return { words, marks };
}

// What a result shows

/**
 * What a result shows of a page.
 * @param {{ url: string, title: string, hue: string, marks: string[], text: string,
 *   places: [number, string, string][] }} page
 * @param {ReadonlySet<string>} forms of the words that were asked for
 */
export function shown(page, forms) {
  const { words, marks } = markWords(page.text, forms);
  const filters = {};
  for (const mark of page.marks) {
    const [facet, value] = mark.split(/:(.*)/s);
    (filters[facet] ??= []).push(value);
  }
  const { url, title, hue, text, places } = page;
  const found = { excerpt: excerpt(text, words, marks), parts: parts(places, words, marks) };
  return { url, title, hue, filters, ...found };
}

// The stretch of a text with most different words that were asked for, and the marks in it.
function excerpt(text, words, marks) {
  let best = 0;
  let most = -1;
  for (let start = 0; start < words.length; start += 1) {
    if (!marks[start] && start) continue;
    const inside = words.slice(start, start + EXCERPT - BEFORE).filter((_word, at) => marks[start + at]);
    const worth = 10 * new Set(inside.map(({ word }) => word)).size + inside.length;
    if (worth > most) [best, most] = [start, worth];
  }
  const first = Math.max(0, Math.min(best - BEFORE, words.length - EXCERPT));
  const last = Math.min(words.length, first + EXCERPT);
  const end = last < words.length ? words[last - 1].end : text.length;
  return markedPieces(text, words.slice(first, last), marks.slice(first, last), end);
}

// A stretch of a text in pieces, of which every second one is marked.
function markedPieces(text, words, marks, end) {
  const pieces = [];
  let at = words[0]?.at ?? 0;
  words.forEach((word, number) => {
    if (!marks[number]) return;
    pieces.push({ text: text.slice(at, word.at), marked: false });
    pieces.push({ text: text.slice(word.at, word.end), marked: true });
    at = word.end;
  });
  pieces.push({ text: text.slice(at, end), marked: false });
  return pieces.filter((piece) => piece.text);
}

// The headings below which the words are, when they are not all at the top of the page.
function parts(places, words, marks) {
  const found = places.map(([start, id, title], at) => {
    const end = places[at + 1]?.[0] ?? Infinity;
    const inside = words.filter((word, number) => marks[number] && word.at >= start && word.at < end);
    return { id, title, at, worth: new Set(inside.map(({ word }) => word)).size };
  });
  const having = found.filter((place) => place.id && place.worth);
  const best = having.sort((one, other) => other.worth - one.worth || one.at - other.at);
  return best.slice(0, PARTS).sort((one, other) => one.at - other.at);
}
