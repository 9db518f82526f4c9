// A page as it will look: the classes and styles of the site's own templates story.html and
// initiative.html. What only a build knows (related pages, the map, facts) is left out.

const words = () => JSON.parse(document.getElementById("words").textContent);
/** Style sheets of the site, which a build names by their content. */
export const styles = () => words().styles;

const h = (...told) => window.h(...told);

export const PREVIEWS = {
  story: (props) => frame(props, "story", storyTop(props)),
  initiative: (props) => frame(props, "initiative", initiativeTop(props)),
};

function frame(props, kind, top) {
  return h(
    "main",
    // The room that the header gives on the site.
    { id: "main", className: kind, lang: document.documentElement.lang, style: { paddingBlockStart: "1.5rem" } },
    h(
      "article",
      null,
      h("header", { className: "opening" }, h("div", { className: "opening-text" }, ...top), picture(props)),
      effects(props),
      h("div", { className: "reading" }, h("div", { className: "prose" }, props.widgetFor("body"))),
    ),
  );
}

function storyTop({ entry }) {
  return [
    h("h1", null, value(entry, "title")),
    h("p", { className: "lead" }, value(entry, "summary")),
    h(
      "p",
      { className: "byline" },
      ...list(entry, "authors").map((name) => h("span", { key: name }, name)),
      h("span", null, h("time", null, day(value(entry, "date")))),
    ),
  ];
}

function initiativeTop({ entry }) {
  const question = value(entry, "question");
  return [
    h("p", { className: "kicker" }, words().initiative),
    h("h1", null, value(entry, "title")),
    question ? h("p", { className: "question" }, question) : null,
    h("p", { className: "lead" }, value(entry, "summary")),
  ];
}

function picture({ entry, getAsset }) {
  const src = value(entry, "image", "src");
  if (!src) return null;
  const credit = value(entry, "image", "credit");
  Picture ??= pictureClass();
  return h(
    "figure",
    { className: "picture" },
    h(Picture, { key: src, asset: asset(getAsset, src), alt: value(entry, "image", "alt") }),
    credit ? h("figcaption", null, words().photographer.replace("%(name)s", credit)) : null,
  );
}

/** A file of the media folder: one just chosen has an address of its own until it is saved. */
function asset(getAsset, src) {
  return src.startsWith("blob:") ? src : getAsset(`/${words().media}/${src}`);
}

let Picture;

/** A picture that need not be on the site yet: the CMS gives its address when it has read it. */
function pictureClass() {
  return window.createClass({
    getInitialState: () => ({ url: "" }),
    componentDidMount() {
      this.look();
    },
    componentWillUnmount() {
      clearTimeout(this.timer);
    },
    look() {
      const url = String(this.props.asset ?? "");
      if (/^(?:blob|data):/.test(url)) this.setState({ url });
      else this.timer = setTimeout(() => this.look(), 100);
    },
    render() {
      return this.state.url ? h("img", { src: this.state.url, alt: this.props.alt }) : null;
    },
  });
}

/** The effect chain by its steps, as fragments/effects.html draws it. */
function effects({ entry }) {
  const told = list(entry, "effects");
  const steps = words().steps.filter(({ kind }) => told.some((one) => one.kind === kind));
  if (!steps.length) return null;
  return h(
    "section",
    { className: "strip" },
    h("h2", { className: "strip-title" }, words().effects),
    h(
      "ol",
      { className: `effects effects-${steps.length}` },
      ...steps.map((step) => effectStep(step, told.filter(({ kind }) => kind === step.kind))),
    ),
  );
}

function effectStep({ kind, title, meaning }, told) {
  return h(
    "li",
    { key: kind, className: `effect-step effect-${kind}` },
    h("h3", { className: "effect-title" }, title),
    h("p", { className: "effect-meaning" }, meaning),
    h("ul", { className: "effect-list" }, ...told.map(effect)),
  );
}

function effect({ text, for_whom: people, negative }, at) {
  return h(
    "li",
    { key: at, className: negative ? "effect effect-negative" : "effect" },
    negative ? h("p", { className: "effect-flag" }, words().negative) : null,
    h("p", { className: "effect-text" }, text),
    people ? h("p", { className: "effect-whom" }, words().people.replace("%(people)s", people)) : null,
  );
}

function day(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const language = document.documentElement.lang;
  return new Date(`${text}T12:00`).toLocaleDateString(language, { dateStyle: "long" });
}

function value(entry, ...way) {
  return entry.getIn(["data", ...way]) ?? "";
}

function list(entry, name) {
  const found = entry.getIn(["data", name]);
  return found?.toJS?.() ?? found ?? [];
}
