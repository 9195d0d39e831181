import { HostError, refusal, type HostErrorCode } from "./host-error.js";

/** The parts of Microsoft's client library that we use; given, so that tests can give their own copy. */
export type ExcelApi = Pick<typeof Excel, "run">;

const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "editing",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  PayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  AccessDenied: "protected",
  ItemAlreadyExists: "exists",
  ApiNotFound: "unsupported",
  UnsupportedOperation: "unsupported",
};

/**
 * Runs a batch in Excel and gives its refusals as `HostError`; `what` names the sheet or thing that the sentence is about.
 * `patient` batches wait for the end of a cell edit; those of a click don't, the user is told.
 */
export async function runExcel<T>(api: ExcelApi, what: string, patient: boolean, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await (patient ? api.run({ delayForCellEdit: true }, batch) : api.run(batch));
  } catch (error) {
    throw hostErrorOf(error, what);
  }
}

/** What Excel's refusal means to a user; anything unforeseen keeps Excel's own words. */
export function hostErrorOf(error: unknown, what: string): HostError {
  if (error instanceof HostError) return error;
  const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
  const known = CODES[code];
  return known === undefined ? refusal("failed", `${code} ${message}`.trim(), error) : refusal(known, what, error);
}

/** The worksheet of this name. @throws HostError `gone` */
export async function findSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  return (await findSheets(context, [name])).get(name)!;
}

/** The worksheets of these names, with `id` and `name` loaded. @throws HostError `gone`, naming the first that isn't there */
export async function findSheets(context: Excel.RequestContext, names: readonly string[]): Promise<Map<string, Excel.Worksheet>> {
  const found = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name).load("id,name")]));
  await context.sync();
  for (const [name, sheet] of found) if (sheet.isNullObject) throw refusal("gone", name);
  return found;
}
