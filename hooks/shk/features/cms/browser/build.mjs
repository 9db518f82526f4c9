// Makes the form's script with all it needs beside it. Arguments: the languages of the site.
import { cp, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const LANGUAGES = new Set(["en-US", ...process.argv.slice(2)]);
const HIGHLIGHTED = new Set(["markdown", "yaml", "json", "html", "css", "javascript"]);

const LEFT_OUT = { contents: "export default {}", loader: "js" };

/** Leaves out the CMS's words in other languages and the grammars of code nobody writes here. */
const onlyWhatIsUsed = {
  name: "only-what-is-used",
  setup({ onResolve, onLoad }) {
    const drop = (kept) => (kept ? undefined : { path: "left-out", namespace: "left-out" });
    onResolve({ filter: /\/locales\/[\w-]+\.json$/ }, ({ path }) =>
      drop(LANGUAGES.has(path.match(/([\w-]+)\.json$/)[1])),
    );
    onResolve({ filter: /^@shikijs\/langs\// }, ({ path, importer }) =>
      drop(importer.includes("@shikijs") || HIGHLIGHTED.has(path.split("/").pop())),
    );
    onLoad({ filter: /.*/, namespace: "left-out" }, () => LEFT_OUT);
  },
};

const CDN_FONT = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+?)(?::vf)?@[\d.]+\/([\w-]+)\.woff2/g;
const STATUS_PAGES = [
  "https://www.githubstatus.com/api/v2/status.json",
  "https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7",
];

// an address has å, ä and ö without their dots and rings; the CMS would write ae and oe
const LETTERS = { "[`ä`,`ae`]": "[`ä`,`a`]", "[`Ä`,`Ae`]": "[`Ä`,`A`]", "[`ö`,`oe`]": "[`ö`,`o`]", "[`Ö`,`Oe`]": "[`Ö`,`O`]" };

/** The CMS as we want it: fonts from beside it, nobody else asked, our addresses. */
const ourCms = {
  name: "our-cms",
  setup({ onLoad }) {
    onLoad({ filter: /@sveltia[/\\]cms[/\\]npm[/\\]index\.js$/ }, async ({ path }) => {
      const assets = await readdir(join(dirname(path), "assets"));
      let source = await readFile(path, "utf8");
      source = source.replace(CDN_FONT, (url, name, subset) => {
        const file = assets.find((one) => one.startsWith(`${name}-${subset}`));
        if (!file) throw new Error(`no file beside the CMS for ${url}`);
        return `assets/${file}`;
      });
      const changes = { ...LETTERS };
      for (const page of STATUS_PAGES) changes[page] = "data:application/json,{}";
      for (const [before, after] of Object.entries(changes)) {
        if (!source.includes(before)) throw new Error(`the CMS no longer has ${before}: mend build.mjs`);
        source = source.replaceAll(before, after);
      }
      if (source.includes("cdn.jsdelivr")) throw new Error("the CMS has come to need another host");
      return { contents: source, loader: "js" };
    });
  },
};

await build({
  entryPoints: ["admin.js"],
  bundle: true,
  format: "esm",
  splitting: true,
  minify: true,
  legalComments: "linked",
  target: "es2022",
  outdir: "dist",
  // the CMS asks for its fonts at assets/ from its entry and at ../assets/ from its parts
  chunkNames: "chunks/[name]-[hash]",
  plugins: [onlyWhatIsUsed, ourCms],
  logLevel: "warning",
});
await cp("node_modules/@sveltia/cms/npm/assets", "dist/assets", {
  recursive: true,
  filter: (path) => !path.endsWith(".map"),
});
