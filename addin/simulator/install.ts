import type { SimulatedExcel } from "./excel.js";

/** Names that the client library expects or makes on its global object. */
export interface ClientGlobals {
  [name: string]: unknown;
}

/** Puts on a global object what Microsoft's library wants to find there; then its script runs, then {@link finishInstall}. */
export function prepareInstall(globals: ClientGlobals, excel: SimulatedExcel): void {
  globals["_richApiNativeBridge"] = excel.bridge.native;
  // The part of the library about older APIs adds its helpers to this object, without making it.
  globals["OSF"] = { OUtil: {} };
  globals["Office"] = officeStub(excel);
}

/** Makes `Office` ours again with the library's own additions, and old APIs refuse what an old Excel hasn't. */
export function finishInstall(globals: ClientGlobals, excel: SimulatedExcel): void {
  const stub = officeStub(excel);
  globals["Office"] = Object.create((globals["Office"] as object | undefined) ?? null, Object.getOwnPropertyDescriptors(stub)) as object;
  const extension = globals["OfficeExtension"] as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  extension.CommonUtility._doApiNotSupportedCheck = true;
}

function officeStub(excel: SimulatedExcel) {
  const ready = { host: "Excel", platform: "OfficeOnline", addin: null };
  const listeners: Record<string, unknown> = {};
  return {
    context: { requirements: { isSetSupported: excel.isSetSupported }, host: "Excel", platform: "OfficeOnline", displayLanguage: "fr-FR", contentLanguage: "fr-FR", partitionKey: undefined },
    onReady: async (callback?: (info: typeof ready) => unknown) => {
      callback?.(ready);
      return ready;
    },
    HostType: { Excel: "Excel" },
    actions: {
      associate(id: string, action: unknown) { listeners[id] = action; },
      associated: listeners,
    },
  };
}
