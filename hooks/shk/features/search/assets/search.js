// The search page. The index is made when the site is built; nothing of it is fetched until the
// reader types, chooses, or comes with a question in the address, and then only the pieces that
// the words are in. Words and choices stand in the address, so that a search can be shared and
// survives the back button.

import { closeWhenLeft, isPressed, press, pressed, readChosen, readFacet, tellChosen, writeChosen } from "./facets.js";
import { find as ask, openIndex, wordsThatFind } from "./search-index.js";

const PAUSE = 180; // milliseconds without a key before a search begins
const PAGE = 10; // results shown at a time
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
  const folder = new URL(root.dataset.search, document.baseURI);
  page.home = new URL("../../", folder);
  const index = lazily(() => openIndex(folder));
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

async function find(index, page) {
  const { words, means, found } = await askedFor(index, page);
  const first = await Promise.all(found.pages.slice(0, PAGE).map(found.data));
  const single = found.pages.length ? [] : await wordsThatFind(index, words);
  return { ...found, first, words, means, single };
}

// The first way of asking that finds pages with all words, else pages at all, else the first.
async function askedFor(index, page) {
  const chosenValues = filtersOf(page.facets);
  const answers = [];
  for (const { words, means } of waysToAsk(wordsOf(page), page.synonyms)) {
    const found = await ask(index, words, chosenValues);
    answers.push({ words, means, found });
    if (found.pages.length && !found.missed.length) break;
  }
  const having = answers.filter(({ found }) => found.pages.length);
  return having.find(({ found }) => !found.missed.length) ?? having[0] ?? { ...answers[0], means: "" };
}

// A word or phrase for which the pages have another one becomes that one at once; within a longer
// question a word does so only if the question finds no page with all words as it stands.
function waysToAsk(said, synonyms) {
  const of = (text) => synonyms[text.toLocaleLowerCase()];
  const first = of(said) ?? said;
  const replaced = said.split(" ").map((word) => of(word) ?? word).join(" ");
  const ways = [{ words: first, means: of(said) ?? "" }];
  return replaced === first || replaced === said ? ways : [...ways, { words: replaced, means: replaced }];
}

function filtersOf(facets) {
  const filters = {};
  for (const facet of facets) {
    const values = pressed(facet).map((option) => option.value);
    if (values.length) filters[facet.name] = values;
  }
  return filters;
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
  const told = missed.length ? nearSentence(missed, page) : sentence(found, page);
  say(page, told);
  page.meant.textContent = meantSentence(found.means, page);
  page.results.style.minHeight = first.length ? "" : "0";
  showFacets(found.counts, page);
  showDirect(page);
  showHelp(found, missed, page);
  offerMore(found, page, isLatest);
}

function sentence({ pages, partly }, page) {
  const { none, one, many, among } = page.status.dataset;
  const words = wordsOf(page);
  const several = (partly ? among : many).replace("{count}", pages.length);
  const told = (!partly && [none, one][pages.length]) || several;
  const whole = words ? page.status.dataset.for : "{found}";
  return whole.replace(/\{(found|words)\}/g, (_all, name) => (name === "found" ? told : words));
}

function meantSentence(means, page) {
  if (!means) return "";
  const words = wordsOf(page);
  return page.meant.dataset.text.replace(/\{(means|words)\}/g, (_all, name) => (name === "means" ? means : words));
}

const nearSentence = (missed, page) =>
  page.status.dataset.near.replace("{words}", () => missed.join(" "));

function resultItem(data, page) {
  const item = page.template.content.cloneNode(true).firstElementChild;
  if (data.hue) item.dataset.hue = data.hue;
  const titles = ["type", "focus-area"].flatMap((name) => titlesOf(name, data.filters, page));
  item.querySelector(".kicker").append(...titles.map((title) => element("span", title)));
  const link = element("a", data.title);
  link.href = new URL(data.url, page.home);
  const heading = element("h2", "");
  heading.className = "card-title";
  heading.append(link);
  item.querySelector(".kicker").after(heading);
  const excerpt = data.excerpt.map(({ text, marked }) => (marked ? element("mark", text) : text));
  item.querySelector(".search-excerpt").append(...excerpt);
  item.querySelector(".search-parts").append(...data.parts.map(({ id, title }) => partItem(`${link.href}#${id}`, title)));
  return item;
}

function partItem(url, title) {
  const link = element("a", title);
  link.href = url;
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
  page.help.hidden = found.pages.length > 0 && missed.length === 0;
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

function offerMore({ pages, data }, page, isLatest) {
  let shown = Math.min(PAGE, pages.length);
  page.more.hidden = shown >= pages.length;
  page.more.onclick = async () => {
    const next = await Promise.all(pages.slice(shown, shown + PAGE).map(data));
    if (!isLatest()) return;
    const items = next.map((one) => resultItem(one, page));
    page.results.append(...items);
    shown += items.length;
    page.more.hidden = shown >= pages.length;
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
