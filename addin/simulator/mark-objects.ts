import type { CellRange } from "@canevas-mali/workbook";
import type { ConditionalFormatModel, SheetModel } from "./model.js";
import { areas, overlaps } from "./range-object.js";
import type { Session } from "./session.js";
import { ExcelFault, notModelled, type WireObject } from "./wire.js";

/** The conditional formats that touch some rectangles; adding one formats all of them. */
export function conditionalFormats(session: Session, sheet: SheetModel, ranges: readonly CellRange[]): WireObject {
  const here = () => sheet.conditionalFormats.filter((format) => format.ranges.some((a) => ranges.some((b) => overlaps(a, b))));
  const object = (model: ConditionalFormatModel) => conditionalFormat(session, sheet, model);
  return {
    type: "ConditionalFormatCollection",
    items: () => here().map(object),
    item: (id) => {
      const found = here().find((format) => format.id === id);
      return found === undefined ? null : object(found);
    },
    call: {
      Add: (type: string) => {
        session.writable(sheet);
        if (type !== "Custom") throw notModelled(`conditional format of type ${type}`);
        const model: ConditionalFormatModel = { id: session.nextId("format"), type, ranges: [...ranges], formula: "", fill: "", priority: 0 };
        sheet.conditionalFormats.unshift(model);
        return object(model);
      },
      GetCount: () => here().length,
    },
  };
}

function conditionalFormat(session: Session, sheet: SheetModel, model: ConditionalFormatModel): WireObject {
  return {
    type: "ConditionalFormat",
    id: model.id,
    get: { Id: () => model.id, Type: () => model.type, Priority: () => sheet.conditionalFormats.indexOf(model) },
    set: {
      Priority: (priority: number) => {
        const others = sheet.conditionalFormats.filter((other) => other !== model);
        others.splice(priority, 0, model);
        sheet.conditionalFormats = others;
      },
    },
    child: {
      CustomOrNullObject: () => (model.type === "Custom" ? custom(session, sheet, model) : null),
      Custom: () => {
        if (model.type !== "Custom") throw new ExcelFault("InvalidOperation", "not a custom conditional format");
        return custom(session, sheet, model);
      },
    },
    call: {
      Delete: () => {
        session.writable(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== model);
        return null;
      },
      GetRanges: () => areas(session, sheet, model.ranges),
    },
  };
}

function custom(session: Session, sheet: SheetModel, model: ConditionalFormatModel): WireObject {
  return {
    type: "CustomConditionalFormat",
    child: {
      Rule: () => ({
        type: "ConditionalFormatRule",
        get: { Formula: () => model.formula },
        set: { Formula: (formula: string) => { session.writable(sheet); model.formula = formula; } },
      }),
      Format: () => ({
        type: "ConditionalRangeFormat",
        child: { Fill: () => ({ type: "ConditionalRangeFill", get: { Color: () => model.fill }, set: { Color: (color: string) => { model.fill = color; } } }) },
      }),
    },
  };
}
