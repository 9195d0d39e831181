import type { Tab } from "../app/state.js";

/** What a ribbon button or a keyboard shortcut does: shows the pane at a tab. The ids stand in the manifest and in shortcuts.json. */
export const COMMANDS: readonly { readonly id: string; readonly tab: Tab }[] = [
  { id: "CanevasVerify", tab: "verify" },
  { id: "CanevasFigures", tab: "figures" },
  { id: "CanevasReport", tab: "report" },
];

/** As much of Office as commands need. */
export interface CommandOffice {
  readonly actions: { associate(id: string, action: (event?: { completed(): void }) => Promise<void>): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/**
 * Associates the commands. To be called as soon as Microsoft's script is there: Excel may have started the page because of a click, and
 * a command that it doesn't find is lost. The pane may come later.
 */
export function associateCommands(office: CommandOffice, pane: Promise<{ openTab(tab: Tab): void }>): void {
  for (const { id, tab } of COMMANDS) {
    office.actions.associate(id, async (event) => {
      try {
        await office.addin.showAsTaskpane();
        (await pane).openTab(tab);
      } finally {
        // A button stays pressed until its command says that it is done; a shortcut gives no event.
        event?.completed();
      }
    });
  }
}
