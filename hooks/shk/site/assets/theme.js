// Light or dark: follows the device until the reader chooses; only that choice is kept.
// Runs before the first paint, so that a dark page never flashes light.
(() => {
  const KEY = "theme";
  const root = document.documentElement;
  const deviceIsDark = matchMedia("(prefers-color-scheme: dark)");

  const stored = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is switched off: follow the device
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // the choice then lasts for this page only
    }
  };
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : deviceIsDark.matches;

  // a search that comes with the address keeps room for its answer
  if (new URLSearchParams(location.search).get("q")) root.dataset.asked = "";

  const chosen = stored();
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-button]");
    if (!button) return;
    const name = () => {
      const label = isDark() ? button.dataset.light : button.dataset.dark;
      button.setAttribute("aria-label", label);
      button.title = label;
    };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      keep(root.dataset.theme);
      name();
    });
    deviceIsDark.addEventListener("change", name);
    name();
    button.hidden = false;
  });
})();
