import { COLUMNS, findSheet, newSheet, rangeOf, ROWS, type ChartModel, type SheetModel, type TableModel } from "./model.js";
import { areasOf, at, rangeObject } from "./range-object.js";
import type { Session } from "./session.js";
import { ExcelFault, notModelled, type WireObject } from "./wire.js";
import type { CellRange } from "@canevas-mali/workbook";

export function worksheets(session: Session): WireObject {
  const { book } = session;
  const object = (sheet: SheetModel) => worksheet(session, sheet);
  const find = (key: string) => {
    const sheet = findSheet(book, key);
    return sheet === undefined ? null : object(sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => book.sheets.map(object),
    item: find,
    call: {
      GetItemOrNullObject: find,
      Add: (name: string) => {
        if (findSheet(book, name) !== undefined) throw new ExcelFault("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
        if (name.length > 31 || /[[\]:*?/\\]/.test(name)) throw new ExcelFault("InvalidArgument", `the name ${name} can't be used`);
        const sheet = newSheet(book, name);
        book.sheets.push(sheet);
        session.raise(13, { worksheetId: sheet.id, source: "Local" });
        return object(sheet);
      },
      _RegisterDataChangedEvent: () => null,
      _UnregisterDataChangedEvent: () => null,
      _RegisterAddedEvent: () => null,
      _RegisterDeletedEvent: () => null,
      _UnregisterAddedEvent: () => null,
      _UnregisterDeletedEvent: () => null,
    },
  };
}

function worksheet(session: Session, sheet: SheetModel): WireObject {
  const whole = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
  return {
    type: "Worksheet",
    id: sheet.id,
    get: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility, Position: () => session.book.sheets.indexOf(sheet) },
    set: {
      Visibility: (visibility: SheetModel["visibility"]) => {
        sheet.visibility = visibility;
      },
    },
    child: {
      Charts: () => charts(session, sheet),
      Tables: () => tables(session, [sheet]),
      FreezePanes: () => ({ type: "WorksheetFreezePanes", call: { FreezeRows: () => null } }),
      Names: () => names(session, sheet.name),
    },
    call: {
      Delete: () => {
        session.alive(sheet);
        session.book.sheets.splice(session.book.sheets.indexOf(sheet), 1);
        session.raise(15, { worksheetId: sheet.id, source: "Local" });
        return null;
      },
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new ExcelFault("InvalidOperation", "a hidden sheet can't be activated");
        return session.select(sheet, at(0, 0));
      },
      GetRange: (address?: string) => rangeObject(session, session.alive(sheet), address === undefined || address === "" ? whole : rangeOf(address)),
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number) => {
        if (rows < 1 || columns < 1 || row < 0 || column < 0 || row + rows > ROWS || column + columns > COLUMNS) throw new ExcelFault("InvalidArgument", "no such range");
        return rangeObject(session, session.alive(sheet), { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
      },
      GetRanges: (address: string) => areasOf(session, session.alive(sheet), address),
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => session.used(session.alive(sheet), valuesOnly === true, whole),
    },
  };
}

/** The tables of some sheets. */
export function tables(session: Session, sheets: readonly SheetModel[]): WireObject {
  const all = () => sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const object = ({ sheet, table }: { sheet: SheetModel; table: TableModel }) => tableObject(session, sheet, table);
  const find = (key: string) => {
    const found = all().find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
    return found === undefined ? null : object(found);
  };
  return {
    type: "TableCollection",
    items: () => all().map(object),
    item: find,
    call: {
      GetItemOrNullObject: find,
      Add: (address: string, hasHeaders: boolean) => {
        const sheet = sheets[0]!;
        session.writable(sheet);
        if (!hasHeaders) throw notModelled("tables without headers");
        const range = rangeOf(address.slice(address.lastIndexOf("!") + 1));
        const headers = Array.from({ length: range.right - range.left + 1 }, (_, n) => String(sheet.cells.get(range.top * COLUMNS + range.left + n)?.value ?? ""));
        if (new Set(headers.map((text) => text.toLowerCase())).size < headers.length || headers.includes("")) throw notModelled("tables whose headers Excel would rename");
        const table: TableModel = { id: session.nextId("table"), name: `Table${session.book.nextId}`, range, columns: headers, headerRow: true, totalsRow: false };
        sheet.tables.push(table);
        return object({ sheet, table });
      },
    },
  };
}

function tableObject(session: Session, sheet: SheetModel, table: TableModel): WireObject {
  return {
    type: "Table",
    id: table.id,
    get: { Id: () => table.id, Name: () => table.name, ShowHeaders: () => table.headerRow, ShowTotals: () => table.totalsRow },
    set: {
      Name: (name: string) => {
        const taken = session.book.sheets.some((other) => other.tables.some((t) => t !== table && t.name.toLowerCase() === name.toLowerCase()));
        if (taken || !/^[\p{L}_\\][\p{L}0-9_.\\]*$/u.test(name)) throw new ExcelFault("InvalidArgument", `the table can't be named ${name}`);
        table.name = name;
      },
      Style: () => undefined,
    },
    child: {
      Columns: () => ({ type: "TableColumnCollection", items: () => table.columns.map((name) => ({ type: "TableColumn", id: name, get: { Name: () => name } })) }),
      Worksheet: () => worksheet(session, sheet),
    },
    call: {
      GetRange: () => rangeObject(session, sheet, table.range),
      Delete: () => {
        sheet.tables = sheet.tables.filter((other) => other !== table);
        session.clear(sheet, table.range, "All");
        return null;
      },
    },
  };
}

function charts(session: Session, sheet: SheetModel): WireObject {
  const object = (chart: ChartModel): WireObject => ({
    type: "Chart",
    id: chart.id,
    get: { Id: () => chart.id, Name: () => chart.name },
    child: {
      Title: () => ({ type: "ChartTitle", set: { Text: (text: string) => { chart.title = text; } } }),
      Series: () => ({ type: "ChartSeriesCollection", call: { GetItemAt: (index: number) => series(chart, index) } }),
    },
    call: {
      SetPosition: (first: unknown, last: unknown) => {
        chart.position = { ...rangeOf(String(first)), ...corner(rangeOf(String(last))) };
        return null;
      },
      Delete: () => {
        sheet.charts = sheet.charts.filter((other) => other !== chart);
        return null;
      },
    },
  });
  return {
    type: "ChartCollection",
    items: () => sheet.charts.map(object),
    item: (id) => {
      const found = sheet.charts.find((chart) => chart.id === id || chart.name === id);
      return found === undefined ? null : object(found);
    },
    call: {
      Add: (type: string, source: WireObject, seriesBy: string) => {
        if (seriesBy !== "Columns") throw notModelled(`charts by ${seriesBy}`);
        const [row, column, rows, columns] = ["RowIndex", "ColumnIndex", "RowCount", "ColumnCount"].map((name) => Number(source.get?.[name]?.())) as [number, number, number, number];
        const chart: ChartModel = { id: session.nextId("chart"), name: `Chart ${sheet.charts.length + 1}`, type, source: { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }, title: "", series: [], position: null };
        sheet.charts.push(chart);
        return object(chart);
      },
    },
  };
}

function series(chart: ChartModel, index: number): WireObject {
  // The first column of the source holds the labels.
  if (index >= chart.source.right - chart.source.left) throw new ExcelFault("InvalidArgument", `the chart has no series ${index}`);
  return { type: "ChartSeries", set: { Name: (name: string) => { chart.series[index] = name; } } };
}

const corner = ({ bottom, right }: CellRange) => ({ bottom, right });

/** The names of the workbook (`sheet` null) or those local to a sheet. */
export function names(session: Session, sheet: string | null): WireObject {
  return {
    type: "NamedItemCollection",
    items: () => session.book.names.filter((name) => name.sheet === sheet).map((name) => ({
      type: "NamedItem",
      get: { Name: () => name.name, Formula: () => `=${name.ref}`, Visible: () => true },
    })),
  };
}
