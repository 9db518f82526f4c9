// The form speaks the language of the site until somebody chooses another.
// Imported first: the CMS reads its settings when its module is read.
const KEY = "sveltia-cms.prefs";

export function preferLanguage(storage, language) {
  const kept = JSON.parse(storage.getItem(KEY) ?? "{}") ?? {};
  if (!kept.locale) storage.setItem(KEY, JSON.stringify({ ...kept, locale: language }));
}

try {
  preferLanguage(localStorage, document.documentElement.lang);
} catch {
  // without storage the CMS follows the browser, and says that it can not keep settings
}
