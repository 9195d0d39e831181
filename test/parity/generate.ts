import type { Cell, Gazetteer, Lang, Period, RegisterModel } from "@canevas-mali/core";
import { Random } from "./random.js";

/** What may stand in a cell before anyone has read it. A formula stands for a cell that looks empty and holds `""`. */
export type RawCell = string | number | boolean | null | { readonly formula: string };
/** One sheet row by cell id; a cell that is not named is empty. */
export type RawRow = Readonly<Record<string, RawCell>>;

/** What the cells of a workbook can be filled with. */
export interface Ground {
  readonly lang: Lang;
  readonly period: Period;
  /** From region to commune, as far as the map goes: a few places of the workbook's zone, by name. */
  readonly chains: readonly (readonly string[])[];
  /** Labels of every list of the domain: in another list's cell they are wrong. */
  readonly labels: readonly string[];
}

/** Blank, for everyone who looks: nothing, spaces, a formula's `""`. */
const BLANKS: readonly RawCell[] = [null, null, null, "  ", { formula: '""' }];
/** Texts that a formula may take for a pattern, or for a number. */
const TRAPS: readonly RawCell[] = ["*", "?", "a?b", "~x", "~", "12", "0", "n.d.", "=1+1", "-", "x".repeat(300)];
const EPOCH = Date.UTC(1899, 11, 30);
const serial = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / 86_400_000;

/** `count` rows for one register: most of them sound, the others with anything in them, 6 % blank. */
export function generateRows(model: RegisterModel, count: number, ground: Ground, random: Random): RawRow[] {
  const cells = model.cells.filter((cell) => cell.computed === null && !cell.silent && cell.until === null);
  return Array.from({ length: count }, (_, row) => {
    if (random.chance(0.06)) return Object.fromEntries(cells.map((cell) => [cell.id, random.pick(BLANKS)]));
    const sound = random.chance(0.65);
    const out: Record<string, RawCell> = {};
    for (const cell of cells) {
      if (cell.form === "place") Object.assign(out, cell.level === "region" ? placeCells(cell.column, cells, sound, ground, random) : {});
      else if (isTarget(model, cell)) out[cell.id] = keyCell(model.register.id, row, sound, random);
      else out[cell.id] = random.chance(sound ? 0.12 : 0.2) ? random.pick(BLANKS) : sound || random.chance(0.5) ? validCell(cell, ground, random) : oddCell(cell, ground, random);
    }
    return out;
  });
}

// Keys and references

/** A register whose key is one text can be referred to. */
const isTarget = (model: RegisterModel, cell: Cell): boolean => model.keyCells.length === 1 && model.keyCells[0] === cell && cell.form === "text";
const keyOf = (register: string, n: number): string => `${register.split(".")[1]!.slice(0, 3).toUpperCase()}-${n}`;
/** Keys that a look-up could take for a pattern. */
const oddKeys = (register: string): readonly string[] => [`${keyOf(register, 1)}*`, `${register.slice(0, 2)}?1`, "~K", "A~*B"];

/** Mostly a key of its own; now and then one that was there before, in another case. */
function keyCell(register: string, row: number, sound: boolean, random: Random): RawCell {
  if (sound || random.chance(0.6)) return keyOf(register, row + 1);
  if (random.chance(0.3)) return random.pick(BLANKS);
  if (random.chance(0.4)) return random.pick(oddKeys(register));
  return keyOf(register, random.whole(1, row + 1)).toLowerCase();
}

/** A key that is there, or not, or in another case, or a pattern that would match half the sheet. */
function referenceCell(register: string, odd: boolean, random: Random): RawCell {
  if (!odd) return keyOf(register, random.whole(1, 540));
  return random.pick<RawCell>([keyOf(register, random.whole(1, 500)).toLowerCase(), ...oddKeys(register), keyOf(register, random.whole(600, 700)), `${keyOf(register, 2).slice(0, -1)}*`, "?".repeat(5), 12, " ", "*"]);
}

// Places

/** A chain of names from the region down, cut anywhere; a name that is none has nothing but nonsense below. */
function placeCells(column: string, cells: readonly Cell[], sound: boolean, ground: Ground, random: Random): Record<string, RawCell> {
  const levels = cells.filter((cell) => cell.column === column && cell.form === "place");
  const chain = random.pick(ground.chains);
  const depth = random.chance(0.7) ? levels.length : random.whole(0, levels.length);
  const wrongFrom = sound || random.chance(0.6) ? levels.length : random.whole(0, levels.length - 1);
  return Object.fromEntries(levels.map((cell, level): [string, RawCell] => {
    const name = chain[level];
    if (level >= depth) return [cell.id, random.pick(BLANKS)];
    if (level >= wrongFrom) return [cell.id, random.pick<RawCell>(["Atlantide", "*", "K*", "~", 12, `${name ?? "Lieu"} bis`, random.pick(BLANKS)])];
    return [cell.id, name === undefined ? `Commune ${random.whole(1, 4)}` : !sound && random.chance(0.4) ? otherCase(name, random) : name];
  }));
}

// Everything else

const otherCase = (text: string, random: Random): string => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase());
const labelsOf = (cell: Cell, lang: Lang): string[] => Object.values(cell.codes?.codes ?? {}).map((code) => code[lang]);

/** A value in the form that the template asks for. */
function validCell(cell: Cell, ground: Ground, random: Random): RawCell {
  const labels = labelsOf(cell, ground.lang);
  switch (cell.form) {
    case "integer": return wholeNumber(cell, random);
    case "decimal": return bounded(cell, random.pick([0, 0.1, 1, 1.5, 2, 2.25, 655.957, random.whole(0, 40) / 4, random.whole(0, 1000) / 100]));
    case "money": return bounded(cell, random.pick([0, 1000, 2500, 5000, 10_000, 25_000, 1_000_000, random.whole(0, 20) * 500]));
    case "percent": return random.pick([0, 0, 0.5, 0.5, 1, 1, 1, random.whole(0, 100) / 100]);
    case "date": return random.chance(0.1) ? serial(ground.period.start) : day(ground, random, random.chance(0.8) ? 60 : 300);
    case "month": { const first = new Date(EPOCH + day(ground, random, 100) * 86_400_000); return serial(`${first.toISOString().slice(0, 7)}-01`); }
    case "boolean": return random.pick(labels);
    case "code": return labels.length > 0 ? random.pick(labels) : "X";
    case "codes": return [...new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(labels)))].join(" ; ");
    case "reference": return referenceCell(cell.to!, false, random);
    default: return random.pick(["Oui", "Kayes, le 3", "Voir l’annexe", `n° ${random.whole(1, 99)}`]);
  }
}
const bounded = (cell: Cell, value: number): number => (typeof cell.min === "number" && value < cell.min ? cell.min : typeof cell.max === "number" && value > cell.max ? cell.max : value);
function wholeNumber(cell: Cell, random: Random): number {
  const min = typeof cell.min === "number" ? cell.min : -2, max = typeof cell.max === "number" ? cell.max : min + 400;
  // Small numbers meet each other more often: sums that come out, parts that equal the whole, nobody at all.
  return random.chance(0.2) ? Math.max(min, 0) : random.whole(min, random.chance(0.7) ? Math.min(max, min + 6) : max);
}
const day = ({ period }: Ground, random: Random, around: number): number => random.whole(serial(period.start) - around, serial(period.end) + around);

/**
 * Anything else that people leave in such a cell: near the bounds, in another form, wrong. TRUE and FALSE only where a text is
 * looked up: to LibreOffice, and not to Excel, they are the numbers 1 and 0.
 */
function oddCell(cell: Cell, ground: Ground, random: Random): RawCell {
  const labels = labelsOf(cell, ground.lang);
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": return oddNumber(cell, random);
    case "date": case "month": return random.pick<RawCell>([day(ground, random, 60) + 0.5, 0, -1, 1, serial("1959-12-31"), serial("1960-01-01"), serial("2099-12-31"), serial("2100-01-01"), 1e6, 2.5, "31/07/2021", "2021-07-15", String(day(ground, random, 30)), ...TRAPS]);
    case "boolean": return random.pick<RawCell>([otherCase(random.pick(labels), random), otherCase(random.pick(labels), random), "Vrai", "O", "1", 1, 0, true, false, `${random.pick(labels)} `, ...TRAPS]);
    case "code": return oddCode(cell, labels, ground, random);
    case "codes": return random.pick<RawCell>([otherCase(labels.slice(0, 2).join(" ; "), random), `${random.pick(labels)} ; Inconnu`, `${labels.slice(0, 2).join(" ; ")} ;`, `${labels[0]!};${labels[1] ?? ""}`, `${labels[0]!} ;${labels[1] ?? ""}`, `; ${random.pick(labels)}`, ` ${random.pick(labels)} ;  ${random.pick(labels)} `, `${random.pick(labels)}s`, "Inconnu", "*", "?", random.pick(ground.labels), 12]);
    case "reference": return referenceCell(cell.to!, true, random);
    default: return random.pick<RawCell>([...TRAPS, 0, 12, -1.5]);
  }
}
function oddCode(cell: Cell, labels: readonly string[], ground: Ground, random: Random): RawCell {
  const label = labels.length > 0 ? random.pick(labels) : "X";
  return random.pick<RawCell>([otherCase(label, random), otherCase(label, random), otherCase(label, random), `${label} `, `${label} ?`, `${label}*`, `${label.slice(0, 2)}*`, random.pick(Object.keys(cell.codes?.codes ?? { x: 1 })), random.pick(ground.labels), true, ...TRAPS]);
}
function oddNumber(cell: Cell, random: Random): RawCell {
  const unit = 10 ** -cell.scale, near = bounded(cell, random.whole(0, 10));
  const bounds = [cell.min, cell.max].filter((bound) => typeof bound === "number").flatMap((bound) => [bound - unit, bound - unit / 2, bound, bound + unit]);
  // A half of the last decimal kept is where roundings part; 1.005 and 2.675 are just below it in binary.
  const halves = [near + unit / 2, near + unit * 1.5, -(near + unit / 2), near + unit * 0.49, Number((near + 1.005 * unit).toPrecision(12)), 1.005, 2.675, 0.285];
  return random.pick<RawCell>([...halves, ...halves, ...bounds, ...bounds, -3, -0.5, 2.5, 1e6, String(near), "1 000", "12,5", "50 %", "douze", ...TRAPS]);
}

/** A few places of a zone, each named so that its parent tells which one is meant. */
export function chainsOf(gazetteer: Gazetteer, zone: string, limit = 8): string[][] {
  const region = gazetteer.byCode(zone)!;
  const cercles = gazetteer.cercles(zone);
  return Array.from({ length: limit }, (_, i) => {
    const cercle = cercles[i % Math.min(3, cercles.length)]!;
    const communes = gazetteer.communes(cercle.code).filter((c) => gazetteer.find("commune", c.name, cercle.code).kind === "exact");
    const commune = communes[i % Math.max(1, Math.min(4, communes.length))];
    return [region.name, cercle.name, ...(commune ? [commune.name] : [])];
  });
}
