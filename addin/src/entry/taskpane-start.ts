import { keptOf } from "../app/workbook.js";
import { associateCommands, type CommandOffice } from "../commands/commands.js";
import { startFunctions } from "../functions/start.js";
import { provideWorkbook } from "../functions/workbook.js";
import { mount } from "../pane/main.js";
import { figureEngine, openFile, startedEngine } from "./engine.js";
import { keepForOffline } from "./offline.js";
import { startPage } from "./page.js";

/** How long Microsoft's script may take; without it the pane opens files by itself. */
const PATIENCE = 8_000;

/** Microsoft's library, once it is there and has found its Excel; null in a browser, and where it can't be fetched. */
function excelReady(): Promise<{ readonly theme: "light" | "dark" } | null> {
  const script = document.querySelector<HTMLScriptElement>("script[data-office]");
  return new Promise((resolve) => {
    const ask = () => {
      if (typeof Office === "undefined") return resolve(null);
      void Office.onReady(({ host }) => resolve(host === Office.HostType.Excel ? { theme: themeOf() } : null));
    };
    if (typeof Office !== "undefined") ask();
    else if (script === null || script.dataset["office"] === "failed") resolve(null);
    else {
      script.addEventListener("load", ask);
      script.addEventListener("error", () => resolve(null));
    }
    setTimeout(() => resolve(null), PATIENCE);
  });
}

/** Light or dark, as Excel is around us. */
function themeOf(): "light" | "dark" {
  const background = Office.context.officeTheme?.bodyBackgroundColor ?? "#FFFFFF";
  return parseInt(background.slice(1, 3), 16) < 0x80 ? "dark" : "light";
}

async function start(): Promise<void> {
  const ready = await excelReady();
  if (ready === null) return startPage();
  const pane = openPane(ready.theme);
  associateCommands(Office as unknown as CommandOffice, pane);
  // Functions that can't be fetched are #N/A in their cells; the pane goes on without.
  startFunctions().catch((error: unknown) => console.info("Canevas:", error));
  await pane;
}

async function openPane(theme: "light" | "dark"): Promise<ReturnType<typeof mount>> {
  const { excelHost } = await import("../host/excel-host.js");
  const host = await excelHost(Excel, Office.context.requirements.isSetSupported.bind(Office.context.requirements));
  provideWorkbook({ read: host.read, readRange: host.readRange, onChanged: host.onChanged, matches: async () => keptOf(await host.recall()).matches, engine: async () => (await figureEngine()).engine });
  const pane = mount(document.getElementById("app")!, host, { theme, engine: async () => (await startedEngine()).engine, openFile });
  keepForOffline();
  return pane;
}

start().catch((error: unknown) => {
  const { text, message } = error as { readonly text?: { readonly fr: string }; readonly message: string };
  document.getElementById("app")!.textContent = text?.fr ?? message;
});
