// Lights up what a node of the portfolio map is tied to while it has the pointer or the focus.
// The map is whole without this.

const LIT = "is-lit";

/** Everything that belongs to a node or a numbered tie: itself, its lines and what they reach. */
function companions(map, node) {
  const { node: key, from, to } = node.dataset;
  const keys = key ? new Set([key]) : new Set([from, to]);
  const lines = [...map.querySelectorAll("[data-from]")].filter((line) =>
    key
      ? line.dataset.from === key || line.dataset.to === key
      : line === node || (line.matches(".map-arc") && line.dataset.from === from && line.dataset.to === to),
  );
  for (const line of lines) {
    keys.add(line.dataset.from).add(line.dataset.to);
  }
  const nodes = [...map.querySelectorAll("[data-node]")].filter((one) => keys.has(one.dataset.node));
  return [node, ...lines, ...nodes];
}

function darken(map) {
  delete map.dataset.lit;
  map.querySelectorAll(`.${LIT}`).forEach((one) => one.classList.remove(LIT));
}

function light(map, node) {
  darken(map);
  if (node) {
    map.dataset.lit = "";
    companions(map, node).forEach((one) => one.classList.add(LIT));
  }
}

for (const map of document.querySelectorAll("[data-map]")) {
  const follow = (event) => light(map, event.target.closest(".map-node"));
  map.addEventListener("pointerover", follow);
  map.addEventListener("focusin", follow);
  map.addEventListener("pointerleave", () => darken(map));
  map.addEventListener("focusout", () => darken(map));
}
