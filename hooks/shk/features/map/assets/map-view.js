// Zoom and pan: the map keeps its place on the page and shows a part of itself, by its viewBox.
// The wheel resizes only with Ctrl or ⌘ and one finger always scrolls the page, so that nothing
// traps the scroll; two fingers resize and move, a mouse drags once the map is larger than its place.

const LARGEST = 8;
const STEP = 1.5;
const within = (value, least, most) => Math.min(Math.max(value, least), most);

/** `zoom()` for the address, `set(zoom)` from it, `reveal(node)`, `key(event)` for its keys. */
export function viewing(map, buttons, changed) {
  const { width, height } = map.viewBox.baseVal;
  let scale = 1;
  let x = 0;
  let y = 0;
  let waiting = 0;

  const draw = () => {
    x = within(x, 0, width - width / scale);
    y = within(y, 0, height - height / scale);
    const box = [x, y, width / scale, height / scale].map((one) => one.toFixed(2));
    map.setAttribute("viewBox", box.join(" "));
    map.toggleAttribute("data-zoomed", scale > 1);
    buttons.querySelector("[data-zoom=out]").disabled = scale <= 1;
    buttons.querySelector("[data-zoom=in]").disabled = scale >= LARGEST;
    clearTimeout(waiting);
    waiting = setTimeout(changed, 200);
  };
  // Resizes around a point of the screen, and moves by as many pixels of it.
  const resize = (factor, at, movedX = 0, movedY = 0) => {
    const place = map.getBoundingClientRect();
    const unit = width / place.width;
    const next = within(scale * factor, 1, LARGEST);
    const shift = unit / scale - unit / next;
    x += (at.x - place.left) * shift - (movedX * unit) / next;
    y += (at.y - place.top) * shift - (movedY * unit) / next;
    scale = next;
    draw();
  };
  const middle = () => {
    const place = map.getBoundingClientRect();
    const top = Math.max(place.top, 0);
    return { x: place.left + place.width / 2, y: (top + Math.min(place.bottom, innerHeight)) / 2 };
  };
  const pan = (byX, byY) => {
    x += (byX * width) / scale / 8;
    y += (byY * width) / scale / 8;
    draw();
  };
  const acts = {
    in: () => resize(STEP, middle()),
    out: () => resize(1 / STEP, middle()),
    reset: () => {
      scale = 1;
      draw();
    },
  };
  buttons.addEventListener("click", (event) => acts[event.target.closest("button")?.dataset.zoom]?.());
  map.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      resize(Math.exp(-within(event.deltaY, -100, 100) / 200), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
  pinch(map, resize);
  drag(map, () => scale > 1, (byX, byY) => resize(1, { x: 0, y: 0 }, byX, byY));
  draw();

  return {
    zoom: () => (scale > 1 ? [scale.toFixed(2), x.toFixed(0), y.toFixed(0)] : null),
    set(zoom) {
      [scale, x, y] = zoom ?? [1, 0, 0];
      scale = within(scale, 1, LARGEST);
      draw();
    },
    reveal(node) {
      const box = node.element.getBBox();
      const inside = box.x >= x && box.y >= y && box.x + box.width <= x + width / scale && box.y + box.height <= y + height / scale;
      if (inside || scale === 1) return;
      x = box.x + box.width / 2 - width / scale / 2;
      y = box.y + box.height / 2 - height / scale / 2;
      draw();
    },
    zoomed: () => scale > 1,
    reset: acts.reset,
    key(event) {
      const act = { "+": acts.in, "=": acts.in, "-": acts.out, "−": acts.out, 0: acts.reset }[event.key];
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      const moves = step && event.target === map && scale > 1;
      if (!act && !moves) return false;
      if (act) act();
      else pan(...step);
      return true;
    },
  };
}

function pinch(map, resize) {
  let last = null;
  const read = ({ touches: [one, other] }) => ({
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
    apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1,
  });
  const follow = (event) => {
    if (event.touches.length !== 2) {
      last = null;
      return;
    }
    event.preventDefault();
    const now = read(event);
    if (last) resize(now.apart / last.apart, last, now.x - last.x, now.y - last.y);
    last = now;
  };
  for (const type of ["touchstart", "touchmove"]) map.addEventListener(type, follow, { passive: false });
  for (const type of ["touchend", "touchcancel"]) map.addEventListener(type, follow);
}

function drag(map, possible, move) {
  let from = null;
  let dragged = false;
  map.addEventListener("dragstart", (event) => event.preventDefault());
  map.addEventListener("pointerdown", (event) => {
    dragged = false;
    from = event.pointerType === "mouse" && event.button === 0 && possible() ? event : null;
  });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const [byX, byY] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (!dragged && Math.hypot(byX, byY) < 5) return;
    dragged = true;
    from = event;
    map.toggleAttribute("data-dragged", true);
    move(byX, byY);
  });
  const end = () => {
    from = null;
    map.removeAttribute("data-dragged");
  };
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
  map.addEventListener(
    "click",
    (event) => {
      if (!dragged) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      dragged = false;
    },
    true,
  );
}
