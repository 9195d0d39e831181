import type { Command } from "../args.js";
import { calendar } from "./calendar.js";
import { collect } from "./collect.js";
import { compare } from "./compare.js";
import { explain } from "./explain.js";
import { form } from "./form.js";
import { indicators } from "./indicators.js";
import { list } from "./list.js";
import { report } from "./report.js";
import { schema } from "./schema.js";
import { share } from "./share.js";
import { template } from "./template.js";
import { validate } from "./validate.js";

/** Every command, in the order of the work: what there is, the empty workbook, its check, its figures, its report. */
export const COMMANDS: readonly Command[] = [list, template, validate, indicators, explain, report, share, form, compare, collect, calendar, schema];
