/** The colours that both writers share, as RRGGBB. */

export const INK = "22313A";
export const ACCENT = "1F4E5F";
export const ACCENT_SOFT = "DCE7EA";
export const BAND = "F3F6F7";
export const RULE = "C5D0D4";
export const QUIET = "5F6B71";

/** Colours of the series, in order: apart in hue and in lightness, so that they survive a grey photocopy. */
export const SERIES_COLOURS = ["1F4E5F", "D9923B", "7FB3B8", "8C4A3C", "A9B665", "5A6F9C", "C9B79C", "8E6C8A"] as const;

/** The colour of the n-th series; begins again after the last. */
export const seriesColour = (index: number): string => SERIES_COLOURS[index % SERIES_COLOURS.length] ?? ACCENT;

/** Dark or white text, whichever is easier to read on a colour (WCAG relative luminance). */
export function textOn(fill: string): string {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 ? INK : "FFFFFF";
}

/**
 * A cell's colour as given by a report.
 * @throws when it isn't six hexadecimal digits: a mistake of the programmer, and a way to smuggle in markup.
 */
export function checkedFill(fill: string): string {
  if (!/^[0-9A-Fa-f]{6}$/u.test(fill)) throw new Error(`Invalid cell fill ${JSON.stringify(fill)}: expected RRGGBB.`);
  return fill.toUpperCase();
}
