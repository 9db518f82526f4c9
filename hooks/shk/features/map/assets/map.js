// Makes the portfolio map answer: light up what belongs together, filter, search, zoom, walk with
// the arrow keys, keep the state in the address, save as a picture. The map is whole without this.
// Every word shown comes from the page; see fragments/map_tools.html.

import { readAddress, writeAddress } from "./map-address.js";
import { filtering } from "./map-filter.js";
import { readGraph } from "./map-graph.js";
import { lighting } from "./map-light.js";
import { save } from "./map-save.js";
import { searching } from "./map-search.js";
import { viewing } from "./map-view.js";
import { walking } from "./map-walk.js";
import { roving } from "./roving.js";

function start(map, tools, told) {
  const graph = readGraph(map);
  const { width, height } = map.viewBox.baseVal;
  const box = { width, height };
  const sayer = tools.querySelector("[data-map-said]");
  const say = (text) => (sayer.textContent = text);
  const list = readList();

  const state = () => ({ node: light.kept?.key, text: search.text(), chosen: filter.chosen(), zoom: view.zoom() });
  const write = (push = false) => writeAddress(state(), push);
  const filter = filtering(graph, tools, list, write.bind(null, false));
  const light = lighting(graph, told, filter.titleOf);
  const keep = (node, push = true) => {
    light.keep(node);
    if (node) view.reveal(node);
    write(push);
  };
  const view = viewing(map, tools.querySelector("[data-map-zoom]"), () => ready && write());
  const search = searching(graph, tools.querySelector("[data-map-search]"), say, {
    changed: () => write(),
    went(node, first) {
      keep(node, first);
      node.element.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    },
  });
  let ready = false;
  const read = () => {
    const { node, text, chosen, zoom } = readAddress(filter.names);
    filter.choose(chosen);
    if (text !== search.text()) search.write(text);
    view.set(zoom);
    light.keep(graph.nodes.get(node) ?? null);
  };
  const letGo = () => {
    if (light.kept) keep(null);
    else if (search.text()) search.clear();
    else if (filter.active()) filter.clear();
    else if (view.zoomed()) view.reset();
    else light.point(null);
  };

  point(map, graph, light, view, keep, write);
  type(map, graph, tools, { view, walk: walking(graph), keep, letGo, light });
  press(tools, map, box, say, () => write());
  addEventListener("popstate", read);
  addEventListener("pageshow", (event) => event.persisted && read());
  map.setAttribute("tabindex", "0");
  roving(map, [...graph.nodes.values(), ...graph.ties].map((one) => one.element));
  document.documentElement.classList.add("has-map-told");
  tools.hidden = false;
  read();
  ready = true;
  light.kept?.element.scrollIntoView({ block: "nearest" });
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// Mouse and focus light; a touch lights first and opens second; the ring or dot keeps.
function point(map, graph, light, view, keep, write) {
  let touched = false;
  let pointed = null;
  map.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") light.point((pointed = graph.of(event.target) ?? null));
  });
  map.addEventListener("pointerleave", () => light.point((pointed = null)));
  map.addEventListener("focusin", (event) => {
    const one = graph.of(event.target);
    if (!one || touched) return;
    if (one.key) view.reveal(one);
    light.point(one);
  });
  map.addEventListener("focusout", () => touched || light.point(pointed));
  map.addEventListener("pointerdown", (event) => (touched = event.pointerType !== "mouse"));
  map.addEventListener("click", (event) => {
    const one = graph.of(event.target);
    if (!one) {
      if (touched) keep(null);
    } else if (one.key && light.kept !== one && (touched || onMark(one, event))) {
      event.preventDefault();
      keep(one);
    } else if (one.key && onMark(one, event)) {
      event.preventDefault();
      keep(null);
    } else if (one.key && !touched) {
      write();
    }
    touched = false;
  });
}

function onMark({ element }, { clientX, clientY, detail }) {
  const place = element.querySelector(".map-phase, .map-dot")?.getBoundingClientRect();
  const room = place ? Math.max(12 - place.width / 2, 2) : 0;
  return (
    detail > 0 && place?.width > 0 &&
    clientX > place.left - room && clientX < place.right + room &&
    clientY > place.top - room && clientY < place.bottom + room
  );
}

function type(map, graph, tools, { view, walk, keep, letGo, light }) {
  const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;
  map.addEventListener("keydown", (event) => {
    if (!plain(event)) return;
    const one = graph.of(event.target);
    const spaced = event.key === " " && one?.key;
    if (spaced) keep(light.kept === one ? null : one);
    if (spaced || (one && walk(event, one)) || view.key(event)) event.preventDefault();
  });
  for (const part of [map, tools]) {
    part.addEventListener("keydown", (event) => event.key === "Escape" && letGo());
  }
}

function press(tools, map, box, say, write) {
  const act = (button, work) => {
    button.addEventListener("click", async () => {
      try {
        await work();
        say(button.dataset.done);
      } catch {
        say(button.dataset.failed);
      }
    });
  };
  act(tools.querySelector("[data-copy]"), () => {
    write();
    return navigator.clipboard.writeText(location.href);
  });
  for (const button of tools.querySelectorAll("[data-save]")) act(button, () => save(map, box, button.dataset.save));
}

// The same as a list: its entries by the key of their node, and the parts they stand in.
function readList() {
  const items = [...document.querySelectorAll(".map-section [data-node]")];
  return {
    items: items.map((item) => ({ item, key: item.dataset.node })),
    groups: [...document.querySelectorAll(".map-section .map-area")],
  };
}

const map = document.querySelector("[data-map]");
const tools = document.querySelector("[data-map-tools]");
const told = document.querySelector("[data-map-told]");
if (map && tools && told) start(map, tools, told);
