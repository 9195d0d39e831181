import { type Cell, type ExampleRow, type Gazetteer, type Period, type RegisterModel } from "@canevas-mali/core";
import type { Place } from "@canevas-mali/core/reference";
import { addDays } from "@canevas-mali/core/values";
import type { Random } from "./random.js";

/** What a random row may be made of. */
export interface RowWorld {
  readonly random: Random;
  readonly gazetteer: Gazetteer;
  readonly period: Period;
  /** P-code of the zone that places are taken from. */
  readonly place: string;
  /** Keys of the rows that a reference may lead to, by register. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

// What people type: accents, apostrophes, quotes, semicolons, what looks like a formula, a number, a date or an error and is text.
const WORDS = ["réunion", "à Ségala", "l’école", "n° 12", "« suivi »", "préfet ; maire", "=1+1", "12,5 %", "31/07/2021", "A & B", "<forage>", "#N/A", "ﻣﺎﻟﻲ", "0012", "50 000 F CFA", "oui", "kilomètre 7"];

/** A row of a register whose cells fit their columns. It may still break rules. `number` makes its key its own. */
export function randomRow(model: RegisterModel, number: number, world: RowWorld): ExampleRow {
  const { random } = world;
  const row: Record<string, ExampleRow[string]> = {};
  const [key, ...others] = model.keyCells;
  // Some rows are nearly full and some nearly empty: rules that want several cells together let both kinds through.
  const empty = 0.1 + random.int(9) / 10;
  for (const cell of model.cells) {
    if (cell.computed || cell.silent || cell.until !== null || cell.level !== null) continue;
    if (cell === key && others.length === 0 && cell.form === "text") row[cell.id] = `T-${String(number).padStart(4, "0")}`;
    else if (cell.required || model.keyCells.includes(cell) || !random.chance(empty)) row[cell.id] = valueOf(cell, world);
  }
  for (const column of new Set(model.cells.filter((c) => c.level !== null && !c.silent).map((c) => c.column))) Object.assign(row, placeRow(column, model, world));
  return row;
}

function valueOf(cell: Cell, world: RowWorld): ExampleRow[string] {
  const { random, period } = world;
  switch (cell.form) {
    case "text": return textOf(random).slice(0, cell.maxLength ?? undefined).trim();
    case "code": return random.pick(codesOf(cell));
    case "codes": return [...new Set(Array.from({ length: 1 + random.int(3) }, () => random.pick(codesOf(cell))))];
    case "boolean": return random.chance(0.5);
    case "date": return dateOf(random, period);
    case "month": return `${dateOf(random, period).slice(0, 7)}-01`;
    case "integer": return numberOf(cell, 60, 1, random);
    case "decimal": return numberOf(cell, 1000, 10 ** cell.scale, random);
    case "money": return numberOf(cell, 900_000_000, 10 ** cell.scale, random);
    case "percent": return random.chance(0.4) ? random.int(2) : numberOf(cell, 1, 10_000, random);
    case "reference": return random.pick(world.keys.get(cell.to!) ?? []);
    default: throw new RangeError(`A ${cell.form} is made with its place.`);
  }
}
const codesOf = (cell: Cell): readonly string[] => Object.entries(cell.codes!.codes).filter(([, code]) => code.until === undefined).map(([code]) => code);
const textOf = (random: Random): string => Array.from({ length: 1 + random.int(6) }, () => random.pick(WORDS)).join(" ") + ` ${random.int(1000)}`;

/** In the period half of the time, else from ten months before it to four after. */
const dateOf = (random: Random, { start, end }: Period): string => {
  if (random.chance(0.5)) return addDays(start, random.int(Math.round((Date.parse(end) - Date.parse(start)) / 864e5) + 1));
  return addDays(start, random.int(420) - 300);
};

/** Small numbers are more likely than large ones, as in life. */
function numberOf(cell: Cell, most: number, units: number, random: Random): number {
  const min = typeof cell.min === "number" ? cell.min : 0, max = typeof cell.max === "number" ? Math.min(cell.max, min + most) : min + most;
  const steps = Math.round((max - min) * units) + 1;
  return (Math.round(min * units) + Math.min(random.int(steps), random.int(steps))) / units;
}

/** A place of the zone, named down to a random level. */
function placeRow(column: string, model: RegisterModel, { random, gazetteer, place }: RowWorld): ExampleRow {
  const cells = model.cells.filter((c) => c.column === column && c.level !== null && !c.silent);
  const required = cells.filter((c) => c.required).length;
  if (required === 0 && random.chance(0.5)) return {};
  const depth = Math.max(required, 1 + random.int(cells.length));
  const row: Record<string, string> = {};
  let above: Place | undefined;
  for (const cell of cells.slice(0, depth)) {
    if (cell.form === "text") { row[cell.id] = `${above?.name ?? "Zone"} central`; continue; }
    const level = cell.level as "region" | "cercle" | "commune";
    const choice: readonly Place[] = level === "region" ? [gazetteer.byCode(place)!] : gazetteer.descendants(above!.code, level);
    // The District of Bamako has communes and no cercle.
    if (choice.length === 0) continue;
    above = random.pick(choice);
    row[cell.id] = above.code;
  }
  return row;
}
