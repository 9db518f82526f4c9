// Arrow keys walk the map: left and right along the lines, up and down within a column. The Tab
// key stops once among the nodes (see roving.js).

/** Returns `walk(event, one)`: moves the focus from a node or tie, and returns whether it did. */
export function walking(graph) {
  const all = [...graph.nodes.values(), ...graph.ties];
  const columns = new Map();
  for (const one of all) {
    one.height = heightOf(one);
    const column = columnOf(one);
    if (!columns.has(column)) columns.set(column, []);
    columns.get(column).push(one);
    one.column = columns.get(column);
  }
  for (const column of columns.values()) column.sort((one, other) => one.height - other.height);
  let came = null;

  return (event, one) => {
    const next = {
      ArrowUp: () => one.column[one.column.indexOf(one) - 1],
      ArrowDown: () => one.column[one.column.indexOf(one) + 1],
      ArrowLeft: () => leftOf(one, came),
      ArrowRight: () => rightOf(one, came),
    }[event.key];
    if (!next) return false;
    const found = next();
    if (found) {
      came = one;
      found.element.focus();
    }
    return true;
  };
}

function heightOf({ element }) {
  const plate = element.querySelector(".map-plate");
  const read = (name) => Number(plate?.getAttribute(name) ?? 0);
  return plate?.hasAttribute("cy") ? read("cy") : read("y") + read("height") / 2;
}

function columnOf(one) {
  if (one.ends) return "ties";
  const mark = one.element.querySelector(".map-dot, .map-phase");
  return mark?.getAttribute("cx") ?? mark?.getAttribute("x") ?? one.kind;
}

const nearest = (one, others) =>
  others.toSorted((a, b) => Math.abs(a.height - one.height) - Math.abs(b.height - one.height))[0];

// Back to where the reader came from where there is a choice, else to the nearest.
function leftOf(one, came) {
  const found = one.ends ?? one.up.map((step) => step.node);
  return found.includes(came) ? came : nearest(one, found);
}

function rightOf(one, came) {
  if (one.ends) return one.ends.find((end) => end !== came) ?? one.ends[0];
  const found = one.down.length > 0 ? one.down.map((step) => step.node) : one.ties;
  return found.includes(came) ? came : nearest(one, found);
}
