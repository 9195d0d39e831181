// Own files: from the cache first, which holds one version of them. Microsoft's script: from the cache at once, and asked for anew
// for the next time. Excel appends ?_host_Info=… to the address of the pane: a question mark doesn't make another file.
const VERSION = "__VERSION__";
const FILES = "__FILES__";
const OFFICE = "canevas-office";
const OFFICE_ORIGIN = "https://appsforoffice.microsoft.com";

addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name !== VERSION && name !== OFFICE).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET") return;
  if (url.origin === location.origin) event.respondWith(ownFile(request));
  else if (url.origin === OFFICE_ORIGIN) event.respondWith(officeFile(request, event));
});

async function ownFile(request) {
  const cache = await caches.open(VERSION);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

async function officeFile(request, event) {
  const cache = await caches.open(OFFICE);
  const known = await cache.match(request, { ignoreSearch: true });
  const fresh = fetch(request).then((response) => {
    if (response.ok || response.type === "opaque") event.waitUntil(cache.put(request, response.clone()));
    return response;
  });
  if (known === undefined) return fresh;
  fresh.catch(() => undefined);
  return known;
}
