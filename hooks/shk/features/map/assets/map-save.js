// Saves the map as a picture that needs nothing else: styles as the browser has worked them out,
// signs and fonts inside, no links. The PNG is drawn from the SVG, twice as large.

const SVG = "http://www.w3.org/2000/svg";
const LARGEST_SIDE = 16384;
const STYLES = [
  "color",
  "display",
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-variant-numeric",
  "font-weight",
  "letter-spacing",
  "opacity",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-opacity",
  "stroke-width",
];

/** Download the map as `svg` or `png`, named after the page's address. */
export async function save(map, box, format) {
  const text = await svgOf(map, box);
  const svg = new Blob([text], { type: "image/svg+xml" });
  const name = location.pathname.split("/").filter((part) => part && part !== "index.html").join("-");
  const link = document.createElement("a");
  link.download = `${name || "map"}.${format}`;
  link.href = URL.createObjectURL(format === "png" ? await pngOf(svg, box) : svg);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function svgOf(map, { width, height }) {
  const copy = map.cloneNode(true);
  const rules = new Map();
  style(map, copy, rules);
  copy.querySelector("desc")?.remove();
  for (const [name, value] of Object.entries({ xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height })) {
    copy.setAttribute(name, value);
  }
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("width", width);
  ground.setAttribute("height", height);
  ground.setAttribute("fill", getComputedStyle(document.documentElement).getPropertyValue("--paper"));
  copy.prepend(titled(copy.getAttribute("aria-label")), styled(rules, await fonts()), signs(copy), ground);
  unlink(copy);
  return new XMLSerializer().serializeToString(copy);
}

// Equal styles become one class, so that the file stays small.
function style(original, copy, rules) {
  const sources = [original, ...original.querySelectorAll("*")];
  const targets = [copy, ...copy.querySelectorAll("*")];
  sources.forEach((source, place) => {
    const target = targets[place];
    for (const name of [...target.getAttributeNames()]) {
      if (/^(data-|aria-|role$|class$|tabindex$|style$)/.test(name) && name !== "aria-label") target.removeAttribute(name);
    }
    const worked = getComputedStyle(source);
    const shown = source === original ? "inline" : worked.display === "none" ? "none" : "inline";
    const text = STYLES.map((name) => `${name}:${name === "display" ? shown : worked.getPropertyValue(name)}`).join(";");
    if (!rules.has(text)) rules.set(text, `s${rules.size}`);
    target.setAttribute("class", rules.get(text));
  });
}

function titled(text) {
  const title = document.createElementNS(SVG, "title");
  title.textContent = text;
  return title;
}

function styled(rules, faces) {
  const style = document.createElementNS(SVG, "style");
  style.textContent = faces + [...rules].map(([text, name]) => `.${name}{${text}}`).join("\n");
  return style;
}

function signs(copy) {
  const kept = document.createElementNS(SVG, "defs");
  const names = new Set([...copy.querySelectorAll("use")].map((use) => use.getAttribute("href").slice(1)));
  for (const name of names) kept.append(document.getElementById(name).cloneNode(true));
  return kept;
}

function unlink(copy) {
  for (const link of copy.querySelectorAll("a")) {
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("class", link.getAttribute("class"));
    group.append(titled(link.getAttribute("aria-label")), ...link.childNodes);
    link.replaceWith(group);
  }
  for (const one of copy.querySelectorAll("[aria-label]")) one.removeAttribute("aria-label");
}

async function fonts() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => [rule, sheet.href]));
  const faces = rules.filter(([rule]) => rule instanceof CSSFontFaceRule && rule.style.fontStyle !== "italic");
  return (await Promise.all(faces.map(([rule, base]) => inlined(rule, base)))).join("\n");
}

async function inlined(rule, base) {
  const [source, path] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src")) ?? [];
  if (!path) return "";
  const answer = await fetch(new URL(path, base));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return rule.cssText.replace(source, `url(data:font/woff2;base64,${btoa(letters)})`);
}

async function pngOf(svg, { width, height }) {
  const address = URL.createObjectURL(svg);
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const scale = Math.min(2, LARGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png");
  });
}
