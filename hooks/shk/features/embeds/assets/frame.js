// A framed page: takes its theme from its address, and sends its height to the page around it.
// Keeps nothing and asks for nothing.
(() => {
  const root = document.documentElement;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (window.parent === window) return;

  // The body may be stretched to the frame, its parts never are.
  const height = () => {
    const parts = [...document.querySelectorAll(".frame-main, .frame-foot")];
    const edges = document.body.offsetHeight - document.body.clientHeight;
    return Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, edges));
  };
  const tell = () => window.parent.postMessage({ type: "shk:height", height: height() }, "*");

  document.addEventListener("DOMContentLoaded", () => {
    const watch = new ResizeObserver(tell); // also reports once when it begins
    for (const part of document.querySelectorAll(".frame-main, .frame-foot")) watch.observe(part);
  });
  addEventListener("load", tell);
  addEventListener("message", (event) => {
    if (event.source === window.parent && event.data?.type === "shk:ask") tell();
  });
})();
