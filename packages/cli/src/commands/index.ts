import type { Command } from "../args.js";
import { annotate } from "./annotate.js";
import { calendar } from "./calendar.js";
import { collect } from "./collect.js";
import { compare } from "./compare.js";
import { consolidate } from "./consolidate.js";
import { explain } from "./explain.js";
import { fill } from "./fill.js";
import { exportCommand } from "./export.js";
import { form } from "./form.js";
import { indicators } from "./indicators.js";
import { list } from "./list.js";
import { mapping } from "./mapping.js";
import { migrate } from "./migrate.js";
import { report } from "./report.js";
import { schema } from "./schema.js";
import { share } from "./share.js";
import { template } from "./template.js";
import { validate } from "./validate.js";

/** Every command, in the order of the work: what there is, the empty workbook, its check, its figures, its report. */
export const COMMANDS: readonly Command[] = [list, template, mapping, validate, annotate, indicators, explain, report, fill, share, exportCommand, form, compare, collect, consolidate, migrate, calendar, schema];
