/** What the client library sends and expects: the JSON of its native bridge, as its own source (excel-web-16.00.debug.js) has it. */

/** One object of the simulated Excel, with the members that we model; any other member is refused loudly. */
export interface WireObject {
  readonly type: string;
  /** Objects that the client finds again by id. */
  readonly id?: string;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: never) => void>>;
  readonly child?: Readonly<Record<string, () => WireObject | null>>;
  /** A method gives a value, another object, or null for a null object. */
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly item?: (key: string) => WireObject | null;
  readonly items?: () => WireObject[];
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate · 2 query · 3 method · 4 set · 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object, its path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ObjectPath {
  readonly Id: number;
  /** 1 root · 2 new · 3 method · 4 property · 5 indexer · 6 reference · 7 null. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: string | RequestBody };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The host waits for the end of the edit instead of refusing (`delayForCellEdit`). */
export const DELAY_FOR_CELL_EDIT = 64;

/** An error as Excel gives it to an add-in. */
export class ExcelFault extends Error {
  readonly code: string;
  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }
}

/** What the simulator doesn't model, said loudly. */
export function notModelled(what: string): ExcelFault {
  return new ExcelFault("NotImplemented", `the simulated Excel has no ${what}`);
}
