import { describe, expect, test } from "vitest";
import { catalogue, datasetOf, SECRETS, type Rows } from "./assemble.test-data.js";
import { compareDatasets, compareTables } from "./compare.js";
import { ColumnBuilder, type Table } from "./table.js";
import type { Dataset } from "./dataset.js";

const june = (rows: Rows): Dataset => datasetOf({ "demo.actions": rows }, "2021-06");
const july = (rows: Rows): Dataset => datasetOf({ "demo.actions": rows }, "2021-07");
const compared = (before: Rows, after: Rows, cells?: readonly string[]) => compareTables(june(before), july(after), "demo.actions", catalogue, cells)!;

/** The same dataset with another column of a cell; none where `column` is undefined. */
function withColumn(dataset: Dataset, cell: string, column: Table["columns"][string] | undefined): Dataset {
  const table = dataset.tables["demo.actions"]!;
  const { [cell]: _, ...rest } = table.columns;
  return { ...dataset, tables: { ...dataset.tables, "demo.actions": { ...table, columns: column ? { ...rest, [cell]: column } : rest } } };
}

describe("compareTables", () => {
  test("rows are matched by key whatever its case, never by position", () => {
    const change = compared(
      [{ code: "A1", status: "prevue", budget: 100 }, { code: "A2", visits: 1 }, { code: "OLD" }],
      [{ code: "NEW" }, { code: "A2", visits: 1 }, { code: "a1", status: "realisee", budget: 100 }],
    );
    expect(change).toEqual({
      register: "demo.actions", added: [{ key: ["NEW"], row: 0 }], removed: [{ key: ["OLD"], row: 2 }],
      changed: [
        { key: ["a1"], row: 2, cell: "status", before: "prevue", after: "realisee", personal: false },
      ],
      unchanged: 1, notComparable: { before: 0, after: 0 },
    });
  });
  test("a row without a complete key, or with one that stands twice, is not comparable and counted", () => {
    const change = compared([{ code: "A1" }, { code: "B", visits: 1 }, { status: "prevue" }], [{ code: "B", visits: 2 }, { code: "b", visits: 3 }, { visits: 4 }]);
    expect(change).toMatchObject({ added: [], changed: [], unchanged: 0, notComparable: { before: 2, after: 3 } });
    expect(change.removed).toEqual([{ key: ["A1"], row: 0 }]);
  });
  test("a personal cell says that it changed and nothing else", () => {
    const change = compared([{ code: "A1", contact: "76 00 00 02" }], [{ code: "A1", contact: SECRETS[1] }]);
    expect(change.changed).toEqual([{ key: ["A1"], row: 0, cell: "contact", before: null, after: null, personal: true }]);
    const people = compareTables(datasetOf({ "demo.attendance": [{ person: "X Secret", "place.cercle": "ML0103", days: 1 }, { person: "Y Secret", "place.cercle": "ML0103" }] }), datasetOf({ "demo.attendance": [{ person: "x secret", "place.cercle": "ml0103", days: 2 }] }), "demo.attendance", catalogue)!;
    expect(people.changed.map(({ key, cell, before, after }) => [key, cell, before, after])).toEqual([[[null, "ml0103"], "days", "1", "2"]]);
    expect(JSON.stringify([change, people])).not.toMatch(/secret|76 00/i);
  });
  test("codes and several codes are compared by meaning, an emptied cell is a change", () => {
    expect(compared([{ code: "A1", agent: "M1", themes: ["securite", "developpement"] }], [{ code: "A1", agent: "m1", themes: ["developpement", "securite"] }])).toMatchObject({ changed: [], unchanged: 1 });
    expect(compared([{ code: "A1", budget: 100 }], [{ code: "A1" }]).changed).toEqual([{ key: ["A1"], row: 0, cell: "budget", before: "100", after: null, personal: false }]);
  });
  test("only the cells asked for; a cell that one side has no column for proves nothing", () => {
    expect(compared([{ code: "A1", budget: 1, visits: 1 }], [{ code: "A1", budget: 2, visits: 2 }], ["visits"]).changed.map((c) => c.cell)).toEqual(["visits"]);
    const before = withColumn(june([{ code: "A1", budget: 1 }]), "budget", undefined);
    expect(compareTables(before, july([{ code: "A1", budget: 2 }]), "demo.actions", catalogue)).toMatchObject({ changed: [], unchanged: 1 });
    expect(() => compared([], [], ["nothing"])).toThrow("demo.actions has no cell nothing");
  });
  test("a key that can't be read is no key", () => {
    const cell = catalogue.register("demo.attendance").cell.get("place.cercle")!;
    const unreadable = new ColumnBuilder(cell, 1);
    unreadable.invalid(0);
    const after = datasetOf({ "demo.attendance": [{ person: "X", days: 1 }] });
    const table = after.tables["demo.attendance"]!;
    const broken: Dataset = { ...after, tables: { "demo.attendance": { ...table, columns: { ...table.columns, "place.cercle": unreadable.done() } } } };
    // A blank cercle is part of a key all the same.
    expect(compareTables(after, after, "demo.attendance", catalogue)).toMatchObject({ unchanged: 1, notComparable: { after: 0 } });
    expect(compareTables(after, broken, "demo.attendance", catalogue)).toMatchObject({ unchanged: 0, notComparable: { before: 0, after: 1 } });
  });
  test("without the sheet on one side nothing can be said", () => {
    expect(compareTables(datasetOf({}), july([]), "demo.actions", catalogue)).toBeNull();
    expect(compareTables(june([]), datasetOf({}), "demo.actions", catalogue)).toBeNull();
    expect(compareTables(june([{ code: "A1" }]), july([]), "demo.actions", catalogue)).toMatchObject({ removed: [{ key: ["A1"], row: 0 }] });
  });
});

describe("compareDatasets", () => {
  const at = (period: string, rows: Rows): Dataset => datasetOf({ "demo.actions": rows }, period);
  test("since when each row and each value stands", () => {
    const [a, b, c] = compareDatasets([
      at("2021-04", [{ code: "A", status: "prevue" }, { code: "C", visits: 1 }]),
      at("2021-05", [{ code: "a", status: "en_cours" }, { code: "B", visits: 1 }]),
      at("2021-06", [{ code: "B", visits: 1 }, { code: "A", status: "en_cours" }, { code: "C", visits: 1 }]),
    ], "demo.actions", catalogue).slice().sort((x, y) => (x.key[0]! < y.key[0]! ? -1 : 1));
    expect([a!.since, a!.cells["status"], a!.cells["budget"]]).toEqual([{ period: "2021-04", atLeast: true }, { period: "2021-05", atLeast: false }, { period: "2021-04", atLeast: true }]);
    expect([b!.since, b!.cells["visits"], b!.row]).toEqual([{ period: "2021-05", atLeast: false }, { period: "2021-05", atLeast: false }, 0]);
    // It was away in May: the run starts anew.
    expect([c!.since, c!.cells["visits"]]).toEqual([{ period: "2021-06", atLeast: false }, { period: "2021-06", atLeast: false }]);
  });
  test("a workbook without the sheet or the column says nothing and breaks nothing", () => {
    const [row] = compareDatasets([at("2021-04", [{ code: "A", visits: 1 }]), datasetOf({}, "2021-05"), withColumn(at("2021-06", [{ code: "A" }]), "visits", undefined), at("2021-07", [{ code: "A", visits: 1 }])], "demo.actions", catalogue);
    expect([row!.since, row!.cells["visits"]]).toEqual([{ period: "2021-04", atLeast: true }, { period: "2021-04", atLeast: true }]);
    expect(compareDatasets([at("2021-04", [{ code: "A" }]), datasetOf({}, "2021-05")], "demo.actions", catalogue)).toEqual([]);
    expect(compareDatasets([], "demo.actions", catalogue)).toEqual([]);
  });
  test("rows without a key of their own are left out, and no personal value is told", () => {
    const found = compareDatasets([at("2021-04", [{ code: "A", contact: "x" }]), at("2021-05", [{ code: "A", contact: SECRETS[1] }, { code: "B" }, { code: "b" }, { visits: 2 }])], "demo.actions", catalogue);
    expect(found.map((row) => row.key)).toEqual([["A"]]);
    expect(found[0]!.cells["contact"]).toEqual({ period: "2021-05", atLeast: false });
    expect(JSON.stringify(found)).not.toContain(SECRETS[1]);
  });
});
