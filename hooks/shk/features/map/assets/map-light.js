// Lights a node's whole path and its ties, and names them in words below the map. Only classes
// change; map-tools.css does the rest. What is kept stays lit when nothing is pointed at.

import { companions, way } from "./map-graph.js";

const LIT = "is-lit";

/** `point(one)` lights for the moment, `keep(node)` until it is let go; null is nothing. */
export function lighting(graph, told, titleOf) {
  let lit = [];
  let shown = null;
  let kept = null;

  const show = (one) => {
    if (one === shown) return;
    shown = one;
    for (const element of lit) element.classList.remove(LIT);
    lit = one ? companions(one) : [];
    for (const element of lit) element.classList.add(LIT);
    graph.map.toggleAttribute("data-lit", one !== null);
    tell(told, one, titleOf);
  };
  return {
    point: (one) => show(one ?? kept),
    keep(node) {
      kept?.element.classList.remove("is-kept");
      kept = node;
      kept?.element.classList.add("is-kept");
      show(node);
    },
    get kept() {
      return kept;
    },
  };
}

function tell(told, one, titleOf) {
  told.hidden = one === null;
  if (one === null) return;
  const path = document.createElement("ol");
  path.append(...pathOf(one, titleOf).map(([label, text]) => step(label, text)));
  const ties = document.createElement("ul");
  ties.append(...(one.ties ?? []).map((tie) => step("", tie.name)));
  told.replaceChildren(path, ...(ties.childElementCount ? [ties] : []));
}

function step(label, text) {
  const item = document.createElement("li");
  if (label) {
    const small = document.createElement("span");
    small.textContent = label;
    item.append(small, " ");
  }
  item.append(text);
  return item;
}

// Focus area, goals, challenges and the node itself; goals of its challenges if it names none.
function pathOf(one, titleOf) {
  if (one.ends) return [["", one.name]];
  const uppers = [...way(one, "up").nodes];
  const goals = new Set(uppers.flatMap((node) => [...node.facts.goals]));
  const own = one.facts.goals.size > 0 ? one.facts.goals : goals;
  const steps = [["focus-area", one.facts.area], ["goal", own], ["challenge", one.facts.challenges]]
    .map(([facet, values]) => titleOf(facet, values))
    .filter(([, text]) => text && text !== one.label);
  return [...steps, ["", one.label]];
}
