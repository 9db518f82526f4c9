// The browser's own folder of files in place of the one a person would choose.
window.showDirectoryPicker = () => navigator.storage.getDirectory();

window.putFiles = async (files) => {
  const root = await navigator.storage.getDirectory();
  for (const [path, content] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const part of parts.slice(0, -1)) {
      folder = await folder.getDirectoryHandle(part, { create: true });
    }
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const stream = await file.createWritable();
    await stream.write(Uint8Array.from(atob(content), (one) => one.charCodeAt(0)));
    await stream.close();
  }
};

window.allFiles = async () => {
  const found = {};
  const walk = async (folder, before) => {
    for await (const [name, one] of folder.entries()) {
      if (one.kind === "directory") {
        await walk(one, `${before}${name}/`);
        continue;
      }
      const bytes = new Uint8Array(await (await one.getFile()).arrayBuffer());
      found[before + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  return found;
};
