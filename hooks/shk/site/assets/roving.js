// One tab stop for a picture of many links: the arrow keys go on within it. Without script every
// link is a tab stop of its own, as links are.

/** Keep one of the links in a picture in the tab order; `step(event, link)` gives where an arrow leads. */
export function roving(picture, links, step) {
  let current = null;
  const choose = (link) => {
    current?.setAttribute("tabindex", "-1");
    current = link;
    current.setAttribute("tabindex", "0");
  };
  for (const link of links) link.setAttribute("tabindex", "-1");
  if (links.length > 0) choose(links[0]);
  picture.addEventListener("focusin", ({ target }) => {
    const link = target.closest("a");
    if (links.includes(link)) choose(link);
  });
  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !step) return;
    const next = step(event, event.target.closest("a"));
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
