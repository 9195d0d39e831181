import type { Lang } from "../definition/text.js";

const SPACE = "[ \\u00a0\\u202f]";
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`«${SPACE}*`, "g"), "«\u202f"], [new RegExp(`${SPACE}*»`, "g"), "\u202f»"], [new RegExp(`${SPACE}+(?=[;!?])`, "g"), "\u202f"], [new RegExp(`${SPACE}+(?=:(?!\\S))`, "g"), "\u00a0"],
  [/(?<=\p{L})'(?=\p{L})/gu, "’"],
];

/** A text of the definitions as Markdown: its own signs escaped, and in French the spaces that do not break. */
export function prose(text: string, lang: Lang): string {
  const escaped = text.trim().replace(/[\\`*_<|[\]]/g, (sign) => `\\${sign}`).replace(/\s*\r?\n\s*/g, " ");
  return lang === "fr" ? FRENCH.reduce((out, [from, to]) => out.replace(from, to), escaped) : escaped;
}

/** An id, a code, a function's name. */
export const mono = (id: string): string => `\`${id.replaceAll("|", "\\|")}\``;

/** A table. Cells are Markdown on one line (see {@link prose}). An empty cell is a dash, so that a blank is never taken for an oversight. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || "–").join(" | ")} |`;
  return [line(header), `|${header.map(() => " --- ").join("|")}|`, ...rows.map(line)].join("\n");
}
