import { expect, test } from "vitest";
import { COMMANDS } from "./commands/index.js";
import { commandHelp, generalHelp } from "./help.js";

for (const lang of ["fr", "en"] as const) {
  test(`help in ${lang} names every command and every option, within the width`, () => {
    const general = generalHelp(COMMANDS, lang, 80);
    for (const command of COMMANDS) {
      expect(general).toContain(`  ${command.name} `);
      const help = commandHelp(command, lang, 80);
      for (const option of command.options) expect(help).toContain(`--${option.name}`);
      expect(help.split("\n").filter((line) => line.length > 80 && !line.startsWith("  canevas "))).toEqual([]);
    }
  });
}
