/** Canevas: a template as bytes. */
import { writeWorkbook } from "@canevas-mali/workbook";
import { template } from "./write-template-spec.mjs";

export const prepare = () => template();
export const work = (spec) => writeWorkbook(spec);
