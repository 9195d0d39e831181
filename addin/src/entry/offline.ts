/** Keeps our own files for the days without network, where the browser can. The pane works without. */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("service-worker.js").catch((error: unknown) => console.info("Canevas:", error));
}
