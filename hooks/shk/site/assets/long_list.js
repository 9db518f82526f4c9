// A list of several pages, narrowed as a whole: one small file says what each entry can be
// narrowed by, and the cards that fit are taken from the pages they stand on, some at a time.

import { pressed } from "./facets.js";

const AT_ONCE = 20;

/** The whole list, read from the file with its marks. */
export async function readLongList(uri) {
  const data = await (await fetch(uri)).json();
  const rows = data.rows.map((row) =>
    Object.fromEntries(row.map((values, place) => [data.facets[place], values.split(" ")])));
  const sizes = new Array(rows.length).fill(0);
  for (const row of data.entries) sizes[row] += 1;
  const first = new URL(".", new URL(uri, location.href));
  const pages = [];
  let start = 0;
  for (const [place, count] of data.counts.entries()) {
    pages.push({ uri: new URL(data.pages[place], first).href, start, end: start + count });
    start += count;
  }
  return { rows, sizes, entries: data.entries, pages };
}

const fits = (row, facet) => {
  const chosen = pressed(facet);
  return chosen.length === 0 || chosen.some(({ value }) => row[facet.name]?.includes(value));
};

/** The places of the entries that fit all facets. */
export function fitting(list, facets) {
  const good = list.rows.map((row) => facets.every((facet) => fits(row, facet)));
  return [...list.entries.keys()].filter((place) => good[list.entries[place]]);
}

/** How many entries have each value of a facet, given what the other facets say. */
export function countLong(list, facets, facet) {
  const others = facets.filter((one) => one !== facet);
  const within = list.rows.map((row) => others.every((one) => fits(row, one)));
  for (const { value, count } of facet.options) {
    count.textContent = list.rows.reduce((sum, row, at) =>
      sum + (within[at] && row[facet.name]?.includes(value) ? list.sizes[at] : 0), 0);
  }
}

/** The next cards of some places, and whether there are more after them. */
export async function nextCards(list, places, shown) {
  const wanted = places.slice(shown, shown + AT_ONCE);
  const cards = await Promise.all(wanted.map(async (place) => {
    const page = list.pages.find(({ end }) => place < end);
    page.cards ??= readCards(page.uri);
    return (await page.cards)[place - page.start].cloneNode(true);
  }));
  return { cards, more: places.length > shown + cards.length };
}

async function readCards(uri) {
  const text = await (await fetch(uri)).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const symbol of page.querySelectorAll(".signs > symbol")) { // a page has those it shows
    if (!document.getElementById(symbol.id)) document.querySelector(".signs").append(symbol);
  }
  const cards = [...page.querySelectorAll("[data-list] > *")];
  for (const card of cards) {
    card.removeAttribute("id"); // it stands in the page already, or on another one
    for (const element of card.querySelectorAll("a[href], img[src]")) {
      const name = element.matches("a") ? "href" : "src";
      element.setAttribute(name, new URL(element.getAttribute(name), uri).href);
    }
    for (const element of card.querySelectorAll("[srcset]")) {
      const sources = element.getAttribute("srcset").split(",").map((part) => part.trim().split(" "));
      element.setAttribute("srcset", sources.map(([source, ...size]) =>
        [new URL(source, uri).href, ...size].join(" ")).join(", "));
    }
  }
  return cards;
}
