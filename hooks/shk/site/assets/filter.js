// Narrows a list by facets: values of one facet add up, facets narrow each other.
// The choice stands in the address, so that it can be shared and survives the back button.

import { closeWhenLeft, isPressed, press, pressed, readChosen, readFacet, tellChosen, writeChosen } from "./facets.js";
import { countLong, fitting, nextCards, readLongList } from "./long_list.js";

function start(filter, lists) {
  const cards = lists.flatMap((list) => [...list.children]);
  const facets = [...filter.querySelectorAll("[data-facet]")].map(becomeButtons).map(readFacet);
  const result = filter.querySelector(".result");
  const showAll = result.querySelector("button");

  const chooseFromAddress = () => readChosen(new URLSearchParams(location.search), facets);
  const update = filter.dataset.marks
    ? longUpdate(filter, lists, facets)
    : () => show(cards, facets, filter);
  const choose = () => {
    update();
    writeChosen(new URLSearchParams(), facets);
  };

  for (const facet of facets) {
    for (const option of facet.options) {
      option.button.addEventListener("click", () => {
        press(option, !isPressed(option));
        choose();
      });
    }
    closeWhenLeft(facet.element);
  }
  showAll.addEventListener("click", () => {
    for (const facet of facets) for (const option of facet.options) press(option, false);
    choose();
    facets[0].element.querySelector("summary").focus();
  });
  addEventListener("pageshow", () => {
    chooseFromAddress();
    update();
  });
  result.hidden = false;
  chooseFromAddress();
  update();
}

// What narrows a list of several pages. The numbers that came with the page hold for all of it.
function longUpdate(filter, lists, facets) {
  const own = lists.flatMap((one) => [...one.children]);
  const groups = [...document.querySelectorAll("[data-group], [data-no-entries]")];
  // cards that fit need no headings of years, so they get a list of their own
  const list = lists[0].cloneNode();
  (groups.at(-1) ?? lists[0]).after(list);
  list.hidden = true;
  const nav = document.querySelector(".list-nav");
  const total = Number(filter.dataset.total);
  const more = document.createElement("button");
  more.type = "button";
  more.className = "list-more";
  more.textContent = filter.dataset.more;
  more.hidden = true;
  list.after(more);
  let whole = null;
  let turn = 0;

  const showNext = async (places, now) => {
    const next = await nextCards(whole, places, list.children.length);
    if (now !== turn) return;
    list.append(...next.cards);
    more.hidden = !next.more;
    tell(list.children.length, places.length, facets, filter);
    return next.cards[0];
  };

  return async () => {
    const now = ++turn;
    if (facets.some((facet) => pressed(facet).length > 0)) whole ??= await readLongList(filter.dataset.marks);
    if (now !== turn) return;
    const chosen = facets.some((facet) => pressed(facet).length > 0);
    for (const facet of facets) {
      if (whole) countLong(whole, facets, facet);
      tellChosen(facet);
    }
    nav.hidden = chosen;
    more.hidden = true;
    list.hidden = !chosen;
    for (const one of [...groups, ...(groups.length ? [] : lists)]) one.hidden = chosen;
    list.replaceChildren();
    if (!chosen) {
      tell(own.length, total, facets, filter);
      return;
    }
    const places = fitting(whole, facets);
    more.onclick = async () => (await showNext(places, now))?.querySelector("a")?.focus();
    await showNext(places, now);
  };
}

// Each value is a link in the page; here it becomes a button that can be pressed.
function becomeButtons(element) {
  for (const link of element.querySelectorAll("a[data-value]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.value = link.dataset.value;
    button.append(...link.childNodes);
    button.setAttribute("aria-pressed", "false");
    link.replaceWith(button);
  }
  return element;
}

const valuesOf = (card, facet) => (card.getAttribute(`data-${facet.name}`) ?? "").split(" ");

function fits(card, facet) {
  const chosen = pressed(facet);
  const values = valuesOf(card, facet);
  return chosen.length === 0 || chosen.some((option) => values.includes(option.value));
}

function show(cards, facets, filter) {
  let shown = 0;
  for (const card of cards) {
    card.hidden = !facets.every((facet) => fits(card, facet));
    if (!card.hidden) shown += 1;
  }
  const chosen = facets.some((facet) => pressed(facet).length > 0);
  for (const group of document.querySelectorAll("[data-group]")) {
    group.hidden = !group.querySelector("[data-list] > :not([hidden])");
    if (chosen && !group.hidden && group.matches("details")) group.open = true;
  }
  for (const group of document.querySelectorAll("[data-no-entries]")) group.hidden = chosen;
  for (const facet of facets) count(cards, facets, facet);
  tell(shown, cards.length, facets, filter);
}

// Beside each value: how many would be shown by it, given what the other facets say.
function count(cards, facets, facet) {
  const others = facets.filter((one) => one !== facet);
  const within = cards.filter((card) => others.every((one) => fits(card, one)));
  for (const option of facet.options) {
    const found = within.filter((card) => valuesOf(card, facet).includes(option.value));
    option.count.textContent = found.length;
  }
  tellChosen(facet);
}

function tell(shown, total, facets, filter) {
  const result = filter.querySelector(".result");
  const titles = facets.flatMap((facet) => pressed(facet).map((option) => option.title));
  const sentence = result.dataset.result.replace("{shown}", shown).replace("{total}", total);
  result.querySelector(".result-text").textContent =
    titles.length ? `${sentence}: ${titles.join(", ")}` : sentence;
  result.querySelector("button").hidden = titles.length === 0;
  filter.querySelector(".result-empty").hidden = shown > 0;
}

// An entry that a link names may stand on another page of the list.
const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (named?.dataset.further) location.replace(named.dataset.further);

const filter = document.querySelector("[data-filter]");
const lists = [...document.querySelectorAll("[data-list]")];
if (filter && lists.length > 0) start(filter, lists);
