// The form in the browser: the CMS with our file formats and our preview.
import "./language.js";
import CMS from "@sveltia/cms";
import { formats } from "./format.js";
import { PREVIEWS, styles } from "./preview.js";

const { page, data } = formats();
CMS.registerCustomFormat("shk-page", "md", page);
CMS.registerCustomFormat("shk-data", "yml", data);
for (const style of styles()) CMS.registerPreviewStyle(style);
for (const [collection, preview] of Object.entries(PREVIEWS)) {
  CMS.registerPreviewTemplate(collection, preview);
}
CMS.init();
