// A facet folds out a list of values, each a button that can be pressed. Lists, search and map
// share what is here; each of them reports what a choice does.

/** A facet in the page, with its values as `options`. */
export function readFacet(element) {
  const options = [...element.querySelectorAll("button[data-value]")].map((button) => ({
    value: button.dataset.value,
    title: button.querySelector(".facet-title").textContent,
    count: button.querySelector(".facet-count"),
    button,
  }));
  return { name: element.dataset.facet, element, options };
}

export const isPressed = (option) => option.button.getAttribute("aria-pressed") === "true";
export const press = (option, on) => option.button.setAttribute("aria-pressed", String(on));
export const pressed = (facet) => facet.options.filter(isPressed);

/** Beside the name of a facet: what is chosen, or how much. */
export function tellChosen(facet) {
  const chosen = pressed(facet);
  const told = facet.element.querySelector(".facet-chosen");
  told.textContent = chosen.length > 1 ? chosen.length : (chosen[0]?.title ?? "");
  told.hidden = chosen.length === 0;
}

/** Press what the query of the address names, and nothing else. */
export function readChosen(query, facets) {
  for (const facet of facets) {
    const wanted = new Set(query.getAll(facet.name));
    for (const option of facet.options) press(option, wanted.has(option.value));
  }
}

/** Put the query in the address, with what is pressed added to it. */
export function writeChosen(query, facets) {
  for (const facet of facets) {
    for (const option of pressed(facet)) query.append(facet.name, option.value);
  }
  const search = query.toString();
  history.replaceState(null, "", search ? `?${search}` : location.pathname);
}

/** Fold a facet in when Escape is pressed in it, focus leaves it or something outside is clicked. */
export function closeWhenLeft(element) {
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    event.stopPropagation();
    element.open = false;
    element.querySelector("summary").focus();
  });
  // an open list lies over what comes after it, so it may not stay when the focus goes on
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !element.contains(relatedTarget)) element.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!element.contains(event.target)) element.open = false;
  });
}
