// The search page. Pagefind's index is made when the site is built and lies in pagefind/;
// nothing of it is fetched until the reader types, chooses, or comes with a question in the
// address, and then only the pieces that the words are in. Words and choices stand in the
// address, so that a search can be shared and survives the back button.

import { closeWhenLeft, isPressed, press, pressed, readChosen, readFacet, tellChosen, writeChosen } from "./facets.js";

const PAUSE = 180; // milliseconds without a key before a search begins
const PAGE = 10; // results shown at a time
const PARTS = 3; // places within a page shown below it
const EXCERPT = 28; // words
const NEAR = 4; // letters that a word which is nowhere has to share with one that is
const NOT_INDEXED = /[`<=>^|~]/g; // signs that Pagefind would look for and never has
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g; // soft hyphens and the like, pasted with a word

function start(root) {
  const at = (name) => root.querySelector(`[data-search-${name}]`);
  const page = {
    input: root.querySelector("input"),
    form: root.querySelector("form"),
    narrowing: at("facets"),
    facets: [...root.querySelectorAll("[data-facet]")].map(readFacet),
    clear: at("clear"),
    status: at("status"),
    meant: at("meant"),
    synonyms: JSON.parse(root.dataset.synonyms),
    direct: at("direct"),
    results: at("results"),
    more: at("more"),
    help: at("help"),
    template: document.querySelector("template[data-search-result]"),
    lists: [...document.querySelectorAll("[data-search-lists] a")],
  };
  const index = lazily(() => openIndex(new URL(root.dataset.search, document.baseURI)));
  let latest = 0;
  let waiting = 0;

  const search = async () => {
    clearTimeout(waiting);
    const mine = (latest += 1);
    const isLatest = () => mine === latest;
    writeAddress(page);
    if (!wordsOf(page) && chosen(page).length === 0) return reset(page);
    const slow = setTimeout(() => isLatest() && say(page, page.status.dataset.working), 400);
    try {
      const found = await find(await index(), page);
      if (isLatest()) await show(found, page, isLatest);
    } catch (error) {
      console.warn(error);
      if (isLatest()) fail(page);
    } finally {
      clearTimeout(slow);
    }
  };
  const fromAddress = () => {
    readAddress(page);
    return search();
  };

  page.input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE);
  });
  page.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  page.clear.addEventListener("click", () => {
    for (const option of chosen(page)) press(option, false);
    page.input.focus();
    search();
  });
  for (const facet of page.facets) {
    for (const option of facet.options) {
      option.button.addEventListener("click", () => {
        press(option, !isPressed(option));
        search();
      });
    }
    closeWhenLeft(facet.element);
  }
  walkWithArrows(root, page);
  addEventListener("popstate", fromAddress);
  // the browser may put back what was typed after the page has been left and come back to
  addEventListener("pageshow", (event) => event.persisted && search());
  if (!location.search && matchMedia("(pointer: fine)").matches) page.input.focus();
  fromAddress();
}

// The index

function lazily(make) {
  let made = null;
  return () => {
    made ??= make().catch((error) => {
      made = null; // the next search tries again
      throw error;
    });
    return made;
  };
}

async function openIndex(url) {
  const pagefind = await import(url);
  await pagefind.options({ excerptLength: EXCERPT, noWorker: true }); // small enough without one
  await pagefind.filters();
  return pagefind;
}

async function find(pagefind, page) {
  const { words, means, found } = await askedFor(pagefind, page);
  const first = await Promise.all(found.results.slice(0, PAGE).map((one) => one.data()));
  const missed = missedWords(first, words ?? "");
  if (restsOnNothing(missed, first, words ?? "")) {
    const single = await wordsThatFind(pagefind, words);
    return { results: [], first: [], missed: [], counts: {}, words, means: "", single };
  }
  const counts = {};
  for (const facet of page.facets) {
    counts[facet.name] = await countsOf(facet, found, pagefind, words, page);
  }
  const single = found.results.length ? [] : await wordsThatFind(pagefind, words);
  return { results: found.results, first, missed, counts, words, means, single };
}

// The first way of asking that finds something, else the first of all.
async function askedFor(pagefind, page) {
  const filters = filtersOf(page.facets);
  const answers = [];
  for (const { words, means } of waysToAsk(wordsOf(page), page.synonyms)) {
    const found = await pagefind.search(words, { filters });
    if (found.results.length) return { words, means, found };
    answers.push({ words, means: "", found });
  }
  return answers[0];
}

// A word or phrase for which the pages have another one becomes that one at once; within a longer
// question a word does so only if the question finds nothing as it stands. The index has the signs
// of C++, C# and $100; a word that has them nowhere is asked for without.
function waysToAsk(said, synonyms) {
  const of = (text) => synonyms[text.toLocaleLowerCase()];
  const indexed = (text) => text.replace(NOT_INDEXED, " ").trim() || text || null;
  const first = indexed(of(said) ?? said);
  const plain = first?.replace(/[$+#]/g, " ").trim();
  const replaced = indexed(said.split(" ").map((word) => of(word) ?? word).join(" "));
  const ways = [{ words: first, means: of(said) ?? "" }, { words: plain, means: "" }];
  ways.push({ words: replaced, means: replaced ?? "" });
  return ways.filter(({ words }, at) => !at || (words && words !== ways[at - 1].words && words !== first));
}

// Beside each value: how many would be found by it, given what the other facets say.
async function countsOf(facet, found, pagefind, words, page) {
  if (!facet.options.some(isPressed)) return found.filters[facet.name] ?? {};
  const others = page.facets.filter((one) => one !== facet);
  const without = await pagefind.search(words, { filters: filtersOf(others) });
  return without.filters[facet.name] ?? {};
}

function filtersOf(facets) {
  const filters = {};
  for (const facet of facets) {
    const values = pressed(facet).map((option) => option.value);
    if (values.length) filters[facet.name] = { any: values };
  }
  return filters;
}

// Of several words that find nothing together, those that find something alone.
async function wordsThatFind(pagefind, words) {
  const each = [...new Set((words ?? "").split(/\s+/).filter((word) => word.length > 2))];
  if (each.length < 2) return [];
  const found = await Promise.all(each.map((word) => pagefind.search(word)));
  return each.filter((_word, number) => found[number].results.length > 0);
}

// What the reader sees

function reset(page) {
  say(page, "");
  page.meant.textContent = "";
  page.results.replaceChildren();
  for (const part of [page.narrowing, page.direct, page.more, page.help]) part.hidden = true;
}

function fail(page) {
  reset(page);
  say(page, page.status.dataset.failed);
}

const say = (page, text) => {
  page.status.textContent = text;
};

async function show(found, page, isLatest) {
  if (!isLatest()) return;
  const { first, missed } = found;
  page.results.replaceChildren(...first.map((one) => resultItem(one, page)));
  const told = missed.length ? nearSentence(missed, page) : sentence(found.results.length, page);
  say(page, told);
  page.meant.textContent = meantSentence(found.means, page);
  page.results.style.minHeight = first.length ? "" : "0";
  showFacets(found.counts, page);
  showDirect(page);
  showHelp(found, missed, page);
  offerMore(found.results, page, isLatest);
}

function sentence(count, page) {
  const { none, one, many } = page.status.dataset;
  const words = wordsOf(page);
  const told = [none, one][count] ?? many.replace("{count}", count);
  const whole = words ? page.status.dataset.for : "{found}";
  return whole.replace(/\{(found|words)\}/g, (_all, name) => (name === "found" ? told : words));
}

function meantSentence(means, page) {
  if (!means) return "";
  const words = wordsOf(page);
  return page.meant.dataset.text.replace(/\{(means|words)\}/g, (_all, name) => (name === "means" ? means : words));
}

const marksOf = (first) =>
  first.flatMap((data) => [...markedWords(data), ...plainWords(data.meta.title)]);

// Pagefind cuts a word that it does not have until something begins alike. A word is missed when
// nothing marked shares more than half of it; the reader sees it, so that nobody is misled.
function missedWords(first, words) {
  if (first.length === 0) return [];
  const marks = marksOf(first);
  const begins = (word) => (mark) => mark.startsWith(word.slice(0, Math.ceil(word.length * 0.6)));
  return words.split(" ").filter((word) => {
    const parts = plainWords(word);
    return parts.length > 0 && !parts.some((part) => marks.some(begins(part)));
  });
}

// Nothing that was asked for is there, and what is left of it after the cutting says nothing.
function restsOnNothing(missed, first, words) {
  const asked = words.split(" ").filter((word) => plainWords(word).length > 0);
  return missed.length > 0 && missed.length === asked.length && !missed.some((word) => isNear(word, first));
}

// What is left of a word after the cutting has to say something: three letters do not.
function isNear(word, first) {
  const marks = marksOf(first);
  return plainWords(word).some((part) => marks.some((mark) => mark.startsWith(part.slice(0, NEAR))));
}

const markedWords = (data) =>
  [...data.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap((found) => plainWords(found[1]));

// Without accents and capitals, as the index has them.
const plainWords = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const nearSentence = (missed, page) =>
  page.status.dataset.near.replace("{words}", () => missed.join(" "));

function resultItem(data, page) {
  const item = page.template.content.cloneNode(true).firstElementChild;
  if (data.meta.hue) item.dataset.hue = data.meta.hue;
  const titles = ["type", "focus-area"].flatMap((name) => titlesOf(name, data.filters, page));
  item.querySelector(".kicker").append(...titles.map((title) => element("span", title)));
  const link = element("a", data.meta.title);
  link.href = data.url;
  const heading = element("h2", "");
  heading.className = "card-title";
  heading.append(link);
  item.querySelector(".kicker").after(heading);
  item.querySelector(".search-excerpt").append(marked(data.excerpt, data.meta.title));
  const parts = partsOf(data);
  item.querySelector(".search-parts").append(...parts.map(partItem));
  return item;
}

// The headings below which the words are, when they are not all at the top of the page.
function partsOf(data) {
  return data.sub_results.filter((one) => one.url.includes("#")).slice(0, PARTS);
}

function partItem(part) {
  const link = element("a", part.title);
  link.href = part.url;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

// A page of several focus areas is named by none of them.
function titlesOf(name, filters, page) {
  const values = filters[name] ?? [];
  const facet = page.facets.find((one) => one.name === name);
  if (values.length !== 1 || !facet) return [];
  return facet.options.filter((one) => one.value === values[0]).map((one) => one.title);
}

// How much of the beginning of a text is the title, or the last words of it.
function titleLength(text, title) {
  const begin = text.indexOf(title);
  if (begin >= 0) return begin + title.length;
  const words = title.split(" ");
  const ends = words.map((_word, number) => words.slice(number).join(" "));
  return ends.find((end) => text.startsWith(`${end}.`))?.length ?? 0;
}

// Pagefind gives HTML; only the marks and the text of it are taken. It often begins with the
// page's title, which stands above it already.
function marked(html, title) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  let spare = titleLength(parsed.textContent, title);
  const whole = document.createDocumentFragment();
  for (const node of parsed.childNodes) {
    let text = node.textContent.slice(spare);
    spare -= node.textContent.length - text.length;
    if (!whole.hasChildNodes()) text = text.replace(/^[.\s]+/, "");
    if (text) whole.append(node.nodeName === "MARK" ? element("mark", text) : text);
  }
  return whole;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function showFacets(counts, page) {
  // the room that was kept is kept on, though a facet without values goes
  if (page.narrowing.hidden) page.narrowing.style.minHeight = `${page.narrowing.offsetHeight}px`;
  page.narrowing.hidden = false;
  for (const facet of page.facets) {
    for (const option of facet.options) {
      const count = counts[facet.name]?.[option.value] ?? 0;
      option.count.textContent = count;
      option.button.parentElement.hidden = count === 0 && !isPressed(option);
    }
    facet.element.hidden = facet.options.every((one) => one.button.parentElement.hidden);
    tellChosen(facet);
  }
  page.clear.hidden = chosen(page).length === 0;
}

// Lists, maps and timelines are not in the index; a word of their name leads to them.
function showDirect(page) {
  const words = wordsOf(page).toLocaleLowerCase();
  const fits = (link) =>
    link.textContent.toLocaleLowerCase().split(/\s+/).some((word) => word.startsWith(words));
  const found = words.length > 2 ? page.lists.filter(fits) : [];
  page.direct.replaceChildren(...found.map((link) => link.parentElement.cloneNode(true)));
  page.direct.hidden = found.length === 0;
}

function showHelp(found, missed, page) {
  page.help.hidden = found.results.length > 0 && missed.length === 0;
  page.help.querySelector("[data-search-narrowed]").hidden = chosen(page).length === 0;
  const single = page.help.querySelector("[data-search-single]");
  single.hidden = found.single.length === 0;
  single.querySelector("span").replaceChildren(...found.single.map((word) => wordLink(word)));
}

function wordLink(word) {
  const link = element("a", word);
  link.href = `?${new URLSearchParams({ q: word })}`;
  return link;
}

function offerMore(results, page, isLatest) {
  let shown = Math.min(PAGE, results.length);
  page.more.hidden = shown >= results.length;
  page.more.onclick = async () => {
    const next = await Promise.all(results.slice(shown, shown + PAGE).map((one) => one.data()));
    if (!isLatest()) return;
    const items = next.map((one) => resultItem(one, page));
    page.results.append(...items);
    shown += items.length;
    page.more.hidden = shown >= results.length;
    items[0]?.querySelector("a").focus();
  };
}

// Words and choices

const wordsOf = (page) => page.input.value.replace(UNSEEN, "").trim().replace(/\s+/g, " ");
const chosen = (page) => page.facets.flatMap(pressed);

function readAddress(page) {
  const query = new URLSearchParams(location.search);
  page.input.value = query.get("q") ?? "";
  readChosen(query, page.facets);
}

function writeAddress(page) {
  const query = new URLSearchParams();
  if (wordsOf(page)) query.set("q", wordsOf(page));
  writeChosen(query, page.facets);
}

// Keys

// Down from the box to the first result, up and down between results, Escape back to the box.
function walkWithArrows(root, page) {
  root.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...page.results.querySelectorAll(".card-title a")];
    const item = event.target.closest(".search-result");
    const here = item ? [...page.results.children].indexOf(item) : -1;
    const fromInput = event.target === page.input;
    if (!item && !fromInput) return;
    const goal = {
      ArrowDown: links[here + 1],
      ArrowUp: item && (links[here - 1] ?? page.input),
      Home: item && links[0],
      End: item && links.at(-1),
      Escape: item && page.input,
    }[event.key];
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
}

const root = document.querySelector("[data-search]");
if (root) start(root);
