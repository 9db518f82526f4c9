// Reads the drawn map once: its nodes with their facts, the lines between them and the numbered
// ties. A node without a line upwards hangs on what its attributes name: a challenge on its goal
// or focus area, an initiative on its focus area.

const FACTS = ["area", "goals", "challenges", "strands", "phase", "parties", "years"];
const valuesOf = (text) => new Set((text ?? "").split(" ").filter(Boolean));

/** Nodes by key, ties in their order, and `of(element)` for what an element of the map stands for. */
export function readGraph(map) {
  const nodes = new Map();
  for (const element of map.querySelectorAll("[data-node]")) {
    const node = readNode(element);
    nodes.set(node.key, node);
  }
  const ties = [];
  const arcs = [...map.querySelectorAll(".map-arc[data-from]")];
  for (const element of map.querySelectorAll(".map-number[data-from]")) {
    const { from, to, relation } = element.dataset;
    const ends = [nodes.get(from), nodes.get(to)];
    if (ends.includes(undefined)) continue;
    const arc = arcs.find(({ dataset: at }) => at.from === from && at.to === to && at.relation === relation);
    const tie = { element, ends, lines: arc ? [arc] : [], name: element.getAttribute("aria-label") };
    ties.push(tie);
    for (const end of new Set(ends)) end.ties.push(tie);
  }
  for (const line of map.querySelectorAll(".map-edge[data-from]")) {
    join(nodes.get(line.dataset.from), nodes.get(line.dataset.to), line);
  }
  for (const node of nodes.values()) hang(node, nodes);
  const found = new Map([...nodes.values(), ...ties].map((one) => [one.element, one]));
  return { map, nodes, ties, of: (element) => found.get(element?.closest?.(".map-node")) };
}

function readNode(element) {
  const facts = Object.fromEntries(FACTS.map((name) => [name, valuesOf(element.dataset[name])]));
  const label = [...element.querySelectorAll(".map-label")].map((line) => line.textContent).join(" ");
  const name = element.getAttribute("aria-label") ?? label;
  const told = document.getElementById(`told-${element.dataset.node}`)?.textContent ?? "";
  return {
    key: element.dataset.node,
    kind: element.dataset.kind,
    element,
    facts,
    label: label || name,
    name,
    sought: `${name} ${told}`.toLocaleLowerCase(),
    up: [],
    down: [],
    ties: [],
  };
}

function join(upper, lower, line) {
  if (!upper || !lower) return;
  upper.down.push({ node: lower, line });
  lower.up.push({ node: upper, line });
}

function hang(node, nodes) {
  if (node.up.length > 0 || node.kind === "focus_area") return;
  const named = (kind, values) => [...values].map((value) => nodes.get(`${kind}-${value}`));
  const goals = node.kind === "challenge" ? named("goal", node.facts.goals).filter(Boolean) : [];
  const uppers = goals.length > 0 ? goals : named("focus_area", node.facts.area);
  for (const upper of uppers) join(upper, node, null);
}

/** Everything on the way up from a node (`up`) or down (`down`), itself included, and the lines. */
export function way(node, direction) {
  const nodes = new Set([node]);
  const lines = new Set();
  for (const one of nodes) {
    for (const step of one[direction]) {
      nodes.add(step.node);
      if (step.line) lines.add(step.line);
    }
  }
  return { nodes, lines };
}

/** The elements of a node's whole path and its ties, or of a tie and its two ends. */
export function companions(one) {
  if (one.ends) return [one.element, ...one.lines, ...one.ends.map((end) => end.element)];
  const up = way(one, "up");
  const down = way(one, "down");
  const found = new Set([...up.lines, ...down.lines]);
  for (const node of [...up.nodes, ...down.nodes]) found.add(node.element);
  for (const tie of one.ties) {
    for (const element of [tie.element, ...tie.lines, ...tie.ends.map((end) => end.element)]) found.add(element);
  }
  return [...found];
}
