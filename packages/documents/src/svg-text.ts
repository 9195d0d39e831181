/** Text and colours inside an SVG chart. Nothing can be measured here, so widths are estimates on the safe side. */
import { escapeMarkup } from "./markup.js";
import { seriesColour, textOn } from "./palette.js";

export const FONT_SIZE = 13;
const LINE_HEIGHT = 15;

/** Estimated width of a text in units of the drawing. */
export const widthOf = (text: string): number => [...text].length * FONT_SIZE * 0.56;

/** A coordinate with at most two decimals, so that the same chart gives the same text everywhere. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Colour of a series; a page in dark mode may set `--s0`, `--s1`… */
export const seriesFill = (index: number): string => `var(--s${index % 8},#${seriesColour(index)})`;
/** Colour of a text that stands on a series. */
export const onSeries = (index: number): string => `var(--on,#${textOn(seriesColour(index))})`;

/** Breaks a text at its spaces into lines of at most `width`; the last line allowed ends with « … » when cut. */
export function wrap(text: string, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const room = Math.max(4, Math.floor(width / widthOf("x")));
  const cut = (line: string, more: boolean): string => {
    const chars = [...line];
    return chars.length > room || more ? `${chars.slice(0, room - 1).join("")}…` : line;
  };
  return lines.slice(0, maxLines).map((line, index) => cut(line, index === maxLines - 1 && lines.length > maxLines));
}

export interface TextStyle {
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly fill?: string;
  readonly rotate?: number;
}

/** One line of text whose vertical middle is at `y`. */
export function svgText(x: number, y: number, text: string, style: TextStyle = {}): string {
  const turn = style.rotate === undefined ? "" : ` transform="rotate(${n(style.rotate)} ${n(x)} ${n(y)})"`;
  const bold = style.bold === true ? ' font-weight="600"' : "";
  const fill = style.fill === undefined ? 'fill="currentColor"' : `style="fill:${style.fill}"`;
  return `<text x="${n(x)}" y="${n(y + FONT_SIZE * 0.35)}" text-anchor="${style.anchor ?? "start"}" ${fill}${bold}${turn}>${escapeMarkup(text)}</text>`;
}

/** Several lines, one under the other, around or under `y`. */
export function svgLines(x: number, y: number, lines: readonly string[], style: TextStyle & { readonly from: "middle" | "top" }): string {
  const first = style.from === "middle" ? y - ((lines.length - 1) * LINE_HEIGHT) / 2 : y;
  return lines.map((line, index) => svgText(x, first + index * LINE_HEIGHT, line, style)).join("");
}

export const svgRect = (x: number, y: number, width: number, height: number, fill: string, label: string): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}" style="fill:${fill}"><title>${escapeMarkup(label)}</title></rect>`;

export const svgLine = (x1: number, y1: number, x2: number, y2: number, strong = false): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="currentColor" stroke-opacity="${strong ? "0.55" : "0.15"}"/>`;
