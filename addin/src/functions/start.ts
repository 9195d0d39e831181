/**
 * Associates the functions with their names. To be called as soon as Microsoft's script is there: Excel asks for results once the page
 * says that it is ready, and what it doesn't find then is #N/A until it recalculates. The first association ends the delay.
 */
export async function startFunctions(): Promise<void> {
  if (typeof CustomFunctions === "undefined") return;
  (CustomFunctions as { delayInitialization?(): void }).delayInitialization?.();
  await import(/* webpackChunkName: "functions" */ "./functions.js");
}
