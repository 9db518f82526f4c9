// Copies what the share box offers. Without this every text can still be marked and copied by hand.
// What lies over the page, the share box and the menu of a phone, closes when the focus leaves it.

const box = document.querySelector("[data-share]");
const said = box?.querySelector("[data-share-said]");

for (const button of box?.querySelectorAll("[data-copy-from]") ?? []) {
  const field = document.getElementById(button.dataset.copyFrom);
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = "";
    const done = await copied(field);
    said.textContent = done ? box.dataset.done : box.dataset.failed;
  });
}

for (const layer of document.querySelectorAll("[popover]")) {
  layer.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !layer.contains(relatedTarget) && layer.matches(":popover-open")) layer.hidePopover();
  });
}

// A browser that refuses the clipboard may still copy what is marked.
async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
