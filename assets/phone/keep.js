// SPDX-License-Identifier: GPL-3.0-or-later
// What a reload of the page must not lose: which clips are on their way, and the clips themselves where the phone lets
// a page keep them.

const LIST = "askreel.clips";
const LARGEST = 2e9;  // a page that keeps more risks to keep nothing

function database() {
  return new Promise((done, fail) => {
    const request = indexedDB.open("askreel", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("files");
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function files(mode, use) {
  const base = await database();
  try {
    return await new Promise((done, fail) => {
      const change = base.transaction("files", mode);
      const request = use(change.objectStore("files"));
      change.oncomplete = () => done(request.result);
      change.onerror = change.onabort = () => fail(change.error);
    });
  } finally {
    base.close();
  }
}

function list() {
  try {
    return JSON.parse(localStorage.getItem(LIST)) ?? [];
  } catch {
    return [];
  }
}

function write(clips) {
  try {
    localStorage.setItem(LIST, JSON.stringify(clips));
  } catch {
    // A private window: a reload asks for the clip again.
  }
}

// The clips that this link knows, as {url, name, size}; those of other links are forgotten.
export function kept(endpoint) {
  const all = list();
  const own = all.filter((clip) => clip.url.startsWith(endpoint + "/"));
  for (const clip of all) if (!own.includes(clip)) forget(clip.url);
  return own;
}

export function keep(upload) {
  if (list().some((clip) => clip.url === upload.url)) return;
  write([...list(), {url: upload.url, name: upload.name, size: upload.size}]);
  if (upload.size <= LARGEST) files("readwrite", (store) => store.put(upload.file, upload.url)).catch(() => {});
}

export function forget(url) {
  write(list().filter((clip) => clip.url !== url));
  files("readwrite", (store) => store.delete(url)).catch(() => {});
}

// null when it was not kept.
export async function file(url) {
  try {
    const found = (await files("readonly", (store) => store.get(url))) ?? null;
    if (found) await found.slice(0, 1).arrayBuffer();
    return found;
  } catch {
    return null;
  }
}
