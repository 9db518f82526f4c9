// What is kept, chosen, sought and seen of the map stands in the page's address, so that it can
// be shared and survives the back button.

/** The state in the address; `names` are those of the facets. */
export function readAddress(names) {
  const query = new URLSearchParams(location.search);
  const zoom = (query.get("zoom") ?? "").split(",").map(Number);
  return {
    node: query.get("node") ?? "",
    text: query.get("q") ?? "",
    chosen: new Map(names.map((name) => [name, query.getAll(name)])),
    zoom: zoom.length === 3 && zoom.every(Number.isFinite) ? zoom : null,
  };
}

/** Write the state: a new step of the history with `push`, else in place of the present one. */
export function writeAddress({ node, text, chosen, zoom }, push = false) {
  const query = new URLSearchParams();
  if (node) query.set("node", node);
  if (text) query.set("q", text);
  for (const [name, values] of chosen) for (const value of values) query.append(name, value);
  if (zoom) query.set("zoom", zoom.join(","));
  const search = query.toString().replaceAll("%2C", ",");
  const address = `${location.pathname}${search ? `?${search}` : ""}${location.hash}`;
  if (address === location.pathname + location.search + location.hash) return;
  history[push ? "pushState" : "replaceState"](null, "", address);
}
