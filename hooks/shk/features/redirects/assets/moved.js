// An old address leads on with what was asked of it: its query and its place on the page.

if (location.search || location.hash) {
  const [, where] = document.querySelector("meta[http-equiv=refresh]").content.split("url=");
  const target = new URL(where, location.href);
  target.search = location.search;
  target.hash ||= location.hash;
  location.replace(target);
}
