// Searches the names on the map: matches are marked, their number is shown, and Enter goes from
// one to the next.

/** `find(text)` marks; `went(node, first)` is called when Enter goes to a match. */
export function searching(graph, form, say, { changed, went }) {
  const field = form.querySelector("input");
  const nodes = [...graph.nodes.values()];
  let matches = [];
  let place = -1;

  const find = (text) => {
    const sought = text.trim().toLocaleLowerCase();
    const found = sought ? nodes.filter((node) => node.sought.includes(sought)) : [];
    for (const node of matches) node.element.classList.remove("is-match");
    for (const node of found) node.element.classList.add("is-match");
    matches = found;
    place = -1;
    graph.map.toggleAttribute("data-sought", found.length > 0);
    const { matches: some, none } = form.dataset;
    say(!sought ? "" : found.length > 0 ? some.replace("{count}", found.length) : none);
  };
  field.addEventListener("input", () => {
    find(field.value);
    changed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (matches.length === 0) return;
    const first = place < 0;
    place = (place + 1) % matches.length;
    const node = matches[place];
    const sentence = form.dataset.match.replace("{place}", place + 1).replace("{count}", matches.length);
    say(sentence.replace("{name}", () => node.name));
    went(node, first);
  });
  const write = (text) => {
    if (field.value !== text) field.value = text;
    find(text);
  };
  return {
    text: () => field.value.trim(),
    write,
    clear() {
      write("");
      changed();
    },
  };
}
