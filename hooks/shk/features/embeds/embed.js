// For pages that embed something from this site: gives each frame the height of what it shows.
// Listens only to frames of this page that show a page of the site this file comes from.
(() => {
  const source = document.currentScript?.src;
  if (!source) return;
  const { origin } = new URL(source);
  const ours = (frame) => {
    try {
      return new URL(frame.src).origin === origin;
    } catch {
      return false; // a frame without an address
    }
  };
  const frames = () => [...document.querySelectorAll("iframe")].filter(ours);
  // A frame that waits to be seen has no address yet; to ask it by origin would be an error.
  const ask = (frame) => frame.contentWindow?.postMessage({ type: "shk:ask" }, "*");

  addEventListener("message", (event) => {
    // A frame in a sandbox has no origin of its own; which frame it is, event.source shows.
    if (![origin, "null"].includes(event.origin) || event.data?.type !== "shk:height") return;
    const height = Number(event.data.height);
    if (!(height > 0 && height < 100_000)) return;
    const frame = frames().find((one) => one.contentWindow === event.source);
    if (frame) frame.style.height = `${Math.ceil(height)}px`;
  });
  // Those that were ready before this script; the others report by themselves.
  const askAll = () => frames().forEach(ask);
  addEventListener("load", askAll);
  if (document.readyState === "complete") askAll();
})();
