// Narrows the map by facets: values of one facet add up, facets narrow each other. What does not
// fit steps back on the map and leaves the list below it. Counts follow what the others say.

import { closeWhenLeft } from "./facets.js";

const FACT = {
  "focus-area": "area",
  goal: "goals",
  challenge: "challenges",
  strand: "strands",
  phase: "phase",
  party: "parties",
  year: "years",
};

/** Facets of the tools: `choose(chosen)` from an address, `chosen()` for one, `titleOf`. */
export function filtering(graph, tools, list, changed) {
  const facets = [...tools.querySelectorAll("[data-facet]")].map(readFacet);
  const initiatives = [...graph.nodes.values()].filter((node) => node.kind === "initiative");
  const showAll = tools.querySelector("[data-show-all]");
  const update = () => {
    show(graph, initiatives, facets, list);
    for (const facet of facets) count(initiatives, facets, facet);
    tell(tools, initiatives, facets);
  };
  const press = (option, on) => {
    option.button.setAttribute("aria-pressed", String(on));
    option.facet.chosen[on ? "add" : "delete"](option.value);
  };
  const each = (act) => facets.forEach((facet) => facet.options.forEach(act));

  each((option) => {
    option.button.addEventListener("click", () => {
      press(option, !option.facet.chosen.has(option.value));
      update();
      changed();
    });
  });
  facets.forEach((facet) => closeWhenLeft(facet.element));
  const clear = () => {
    each((option) => press(option, false));
    update();
    changed();
  };
  showAll.addEventListener("click", () => {
    clear();
    facets[0].element.querySelector("summary").focus();
  });

  return {
    names: facets.map((facet) => facet.name),
    chosen: () => new Map(facets.map((facet) => [facet.name, [...facet.chosen]])),
    choose(chosen) {
      each((option) => press(option, (chosen.get(option.facet.name) ?? []).includes(option.value)));
      update();
    },
    active: () => facets.some((facet) => facet.chosen.size > 0),
    clear,
    titleOf(name, values) {
      const facet = facets.find((one) => one.name === name);
      const titles = facet ? facet.options.filter((one) => values.has(one.value)).map((one) => one.title) : [];
      return [facet?.title ?? "", titles.join(", ")];
    },
  };
}

function readFacet(element) {
  const title = element.querySelector(".facet-name").textContent;
  const facet = { name: element.dataset.facet, fact: FACT[element.dataset.facet], element, title, chosen: new Set() };
  facet.options = [...element.querySelectorAll("[data-value]")].map((button) => ({
    facet,
    button,
    value: button.dataset.value,
    title: button.querySelector(".facet-title").textContent,
    count: button.querySelector(".facet-count"),
  }));
  return facet;
}

const fits = (node, facet) =>
  facet.chosen.size === 0 || [...facet.chosen].some((value) => node.facts[facet.fact].has(value));

function show(graph, initiatives, facets, list) {
  const active = facets.some((facet) => facet.chosen.size > 0);
  const inside = new Set(initiatives.filter((node) => facets.every((facet) => fits(node, facet))));
  const fitting = new Set([...inside].map((node) => node.key));
  for (const node of inside) for (const step of node.up) inside.add(step.node);
  const place = (element, on) => element.classList.toggle("is-out", active && !on);
  for (const node of graph.nodes.values()) {
    place(node.element, inside.has(node));
    for (const { node: lower, line } of node.down) {
      if (line) place(line, inside.has(lower) && inside.has(node));
    }
  }
  for (const { element, lines, ends } of graph.ties) {
    const on = ends.every((end) => inside.has(end));
    [element, ...lines].forEach((one) => place(one, on));
  }
  later(list, () => narrow(list, active, fitting));
}

// The list follows when the map has answered and nothing else waits.
const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 100));
function later(list, act) {
  list.waiting = act;
  whenIdle(() => list.waiting === act && act(), { timeout: 300 });
}

function narrow(list, active, fitting) {
  for (const { item, key } of list.items) item.hidden = active && !fitting.has(key);
  for (const group of list.groups) {
    group.hidden = active && !group.querySelector("[data-node]:not([hidden])");
  }
}

// Beside each value: how many initiatives it would show, given what the other facets say.
function count(initiatives, facets, facet) {
  const others = facets.filter((one) => one !== facet && one.chosen.size > 0);
  const counts = new Map();
  for (const node of initiatives) {
    if (!others.every((one) => fits(node, one))) continue;
    for (const value of node.facts[facet.fact]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  for (const option of facet.options) write(option.count, String(counts.get(option.value) ?? 0));
  const chosen = facet.options.filter((option) => facet.chosen.has(option.value));
  const told = facet.element.querySelector(".facet-chosen");
  write(told, chosen.length > 1 ? String(chosen.length) : (chosen[0]?.title ?? ""));
  told.hidden = chosen.length === 0;
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function tell(tools, initiatives, facets) {
  const result = tools.querySelector("[data-map-result]");
  const shown = initiatives.filter((node) => facets.every((facet) => fits(node, facet))).length;
  const titles = facets.flatMap((facet) => facet.options.filter((one) => facet.chosen.has(one.value)).map((one) => one.title));
  const sentence = result.dataset.result.replace("{shown}", shown).replace("{total}", initiatives.length);
  write(result, titles.length ? `${sentence}: ${titles.join(", ")}` : "");
  tools.querySelector("[data-show-all]").hidden = titles.length === 0;
}
