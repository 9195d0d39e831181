/**
 * French typography: the spaces that must not break. Only spaces are replaced or added, never another character,
 * so that a pass over a whole paragraph can be cut again at the borders of its runs.
 */

/** Narrow no-break space: before ; ! ?, inside « », between thousands. */
const NARROW = "\u202F";
/** No-break space: before a colon, between a number and its unit. */
const NO_BREAK = "\u00A0";

const SPACE = "[ \\u00A0\\u202F]";
const UNITS = [
  "%", "‰", "€", "\\$", "°C", "FCFA", "F" + SPACE + "CFA", "XOF", "M", "Mds?", "millions?", "milliards?",
  "km²", "km", "m²", "m³", "cm", "mm", "m", "ha", "kg", "g", "t", "l", "L", "kWh", "kW",
].join("|");
const AFTER_UNIT = "(?![\\p{L}\\p{N}²³])";

/** What is left alone: addresses of the web and of mail. */
const UNTOUCHED = /((?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/giu;

const RULES: readonly (readonly [RegExp, string])[] = [
  // Thousands: « 1 234 567 ». A group of three digits only, so that phone numbers and dates stay as they are.
  [/(?<!\d[ \u00A0\u202F.,/:-]?)(\d{1,3})((?:[ \u00A0\u202F]\d{3})+)(?![\d/:]|[ \u00A0\u202F]\d)/gu, "thousands"],
  // Quotes before the other signs, which look at the space that stands there then.
  [new RegExp(`«${SPACE}`, "gu"), `«${NARROW}`],
  [new RegExp(`${SPACE}»`, "gu"), `${NARROW}»`],
  [/«(?=[^\s])/gu, `«${NARROW}`],
  [/([^\s«])(?=»)/gu, `$1${NARROW}`],
  [new RegExp(`(\\d)${SPACE}(?=(?:${UNITS})${AFTER_UNIT})`, "gu"), `$1${NO_BREAK}`],
  [new RegExp(`(\\d)(?=[%‰]${AFTER_UNIT})`, "gu"), `$1${NO_BREAK}`],
  [new RegExp(`(\\d${SPACE}(?:M|Mds?|millions?|milliards?))${SPACE}(?=F${SPACE}?CFA${AFTER_UNIT}|XOF${AFTER_UNIT})`, "gu"), `$1${NO_BREAK}`],
  [new RegExp(`(?<![\\p{L}])F${SPACE}(?=CFA${AFTER_UNIT})`, "gu"), `F${NO_BREAK}`],
  [new RegExp(`(n°)${SPACE}(?=\\d)`, "giu"), `$1${NO_BREAK}`],
  // Signs of two parts that already have a space before them; a run of the same sign (« ?! ») counts as one.
  [new RegExp(`${SPACE}(?=[;!?])`, "gu"), NARROW],
  [new RegExp(`${SPACE}(?=:(?!\\S))`, "gu"), NO_BREAK],
  // The same signs without one: only at the end of a word, which leaves times, ratios, codes and paths alone.
  [/([\p{L}\p{N})\]»%’”])(?=[;!?]+(?:[\s»)\]]|$))/gu, `$1${NARROW}`],
  [/([\p{L}\p{N})\]»%’”])(?=:(?:\s|$))/gu, `$1${NO_BREAK}`],
];

function typeset(text: string): string {
  let result = text;
  for (const [pattern, replacement] of RULES) {
    result = replacement === "thousands"
      ? result.replace(pattern, (_, head: string, rest: string) => head + rest.replace(/[ \u00A0\u202F]/gu, NARROW))
      : result.replace(pattern, replacement);
  }
  return result;
}

/**
 * Puts the spaces of French typography into a text. Applying it twice changes nothing more.
 *
 * U+202F stands before `; ! ?`, inside « » and between thousands; U+00A0 before `:` and between a number and its unit
 * (FCFA, %, km…). Web and mail addresses, times (08:30) and codes (a:b) stay as they are.
 * Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
 *
 * @example frenchTypography("Taux : 62 % !") // "Taux\u00A0: 62\u00A0%\u202F!"
 */
export function frenchTypography(text: string): string {
  return text.split(UNTOUCHED).map((part, index) => (index % 2 === 1 ? part : typeset(part))).join("");
}

const isSpace = (char: string | undefined): boolean => char === " " || char === NO_BREAK || char === NARROW;

/**
 * The same for a paragraph in several runs: « 62 » in bold followed by « % » in plain is still a number and its unit.
 *
 * @returns as many texts as were given, in the same order.
 */
export function frenchTypographyRuns(texts: readonly string[]): string[] {
  const before = texts.join("");
  const after = frenchTypography(before);
  const runs: string[] = [];
  let at = 0;
  for (const [index, text] of texts.entries()) {
    let run = "";
    for (const char of text.split("")) {
      // Only spaces are ever added: one that was not there before belongs to the run of the sign that follows it.
      if (isSpace(after[at]) && !isSpace(char)) run += after[at++] ?? "";
      run += after[at++] ?? "";
    }
    if (index === texts.length - 1) run += after.slice(at);
    runs.push(run);
  }
  return runs;
}
