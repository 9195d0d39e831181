import { DELAY_FOR_CELL_EDIT, ExcelFault, notModelled, type Action, type ArgumentInfo, type ObjectPath, type RequestBody, type RequestMessage, type WireObject } from "./wire.js";

/** Microsoft's limit on the web, for requests and for answers. */
export const PAYLOAD_LIMIT = 5 * 1_048_576;

/** Traffic since the start, or since it was last set to 0. */
export interface Traffic {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

export interface Bridge {
  /** What the client library looks for under the global name `_richApiNativeBridge`. */
  readonly native: { sendMessageToHost(text: string): void; onMessageFromHost?: (text: string) => void };
  readonly traffic: Traffic;
  /** The next request (or the one after `skip` others) is refused with this code, before anything is done; or the next that sets something. */
  failNext(code: string, skip?: number, which?: "any" | "setting"): void;
  /** A user starts or ends typing in a cell: requests are refused or wait meanwhile. */
  editing(on: boolean): void;
  /** Tells the add-in of an event: 10 changed, 13 added, 14 selection, 15 deleted. */
  raise(type: number, message: unknown): void;
  /** Objects that the client keeps and hasn't given back. */
  readonly references: number;
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** The host's end of the client library's bridge, over one root object. Events follow the answer that caused them. */
export function createBridge(root: WireObject): Bridge {
  const kept = new Map<string, WireObject>();
  const referenceOf = new WeakMap<WireObject, string>();
  const events: { readonly type: number; readonly message: unknown }[] = [];
  const waiting: (() => void)[] = [];
  const traffic: Traffic = { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
  let fault: { code: string; skip: number; which: "any" | "setting" } | null = null;
  let isEditing = false;
  let nextReference = 0;
  const send = (message: unknown) => native.onMessageFromHost?.(JSON.stringify(message));

  const native: Bridge["native"] = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as RequestMessage;
      const handle = () => setTimeout(() => answer(request, utf8Length(text)), 0);
      if (isEditing && (request.flags & DELAY_FOR_CELL_EDIT) !== 0) waiting.push(handle);
      else handle();
    },
  };

  function answer(request: RequestMessage, bytes: number): void {
    const body = typeof request.message.body === "string" ? (JSON.parse(request.message.body) as RequestBody) : request.message.body;
    traffic.syncs++;
    traffic.actions += body.Actions.length;
    traffic.requestBytes += bytes;
    traffic.largestRequest = Math.max(traffic.largestRequest, bytes);
    const keptBefore = new Set(kept.keys());
    const refused = faultFor(body) ?? (isEditing ? "InvalidOperationInCellEditMode" : bytes > PAYLOAD_LIMIT ? "RequestPayloadSizeLimitExceeded" : null);
    let response = refused !== null ? { Results: [], Error: { Code: refused, Message: refused, ActionIndex: 0 } } : run(body);
    let size = utf8Length(JSON.stringify(response));
    if (size > PAYLOAD_LIMIT) {
      // The client never hears of what this answer kept.
      for (const reference of kept.keys()) if (!keptBefore.has(reference)) kept.delete(reference);
      response = { Results: [], Error: { Code: "ResponsePayloadSizeLimitExceeded", Message: "ResponsePayloadSizeLimitExceeded", ActionIndex: 0 } };
      size = 0;
    }
    traffic.responseBytes += size;
    traffic.largestResponse = Math.max(traffic.largestResponse, size);
    send({ id: request.id, type: 2, message: { statusCode: 200, body: response } });
    flushEvents();
  }

  function faultFor({ Actions }: RequestBody): string | null {
    if (fault === null || (fault.which === "setting" && !Actions.some((action) => action.ActionType === 4)) || fault.skip-- > 0) return null;
    const { code } = fault;
    fault = null;
    return code;
  }

  /** Does the actions in order; those before an error stay done, as in Excel. */
  function run({ Actions, ObjectPaths }: RequestBody) {
    const resolved = new Map<number, WireObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: act(action, (id) => resolve(id, ObjectPaths, resolved)) });
      } catch (error) {
        const { code, message } = error instanceof ExcelFault ? error : new ExcelFault("SimulatorBroken", String((error as Error).stack));
        return { Results: results, Error: { Code: code, Message: message, ActionIndex: index } };
      }
    }
    return { Results: results };
  }

  function resolve(id: number, paths: RequestBody["ObjectPaths"], resolved: Map<number, WireObject | null>): WireObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (path === undefined) throw notModelled(`object path ${id}`);
    const object = follow(path, (other) => resolve(other, paths, resolved));
    resolved.set(id, object);
    return object;
  }

  function follow(path: ObjectPath, resolveId: (id: number) => WireObject | null): WireObject | null {
    if (path.ObjectPathType === 1) return root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const object = kept.get(path.Name);
      if (object === undefined) throw new ExcelFault("ItemNotFound", `reference ${path.Name} was given back`);
      return object;
    }
    const parent = resolveId(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === 3) return call(parent, path.Name, args(path.ArgumentInfo, resolveId)) as WireObject | null;
    if (path.ObjectPathType === 4) {
      const child = parent.child?.[path.Name];
      if (child === undefined) throw notModelled(`${parent.type}.${path.Name}`);
      return child();
    }
    if (path.ObjectPathType === 5) {
      const item = parent.item?.(String(path.ArgumentInfo?.Arguments?.[0]));
      if (item === undefined) throw notModelled(`${parent.type}[…]`);
      if (item === null) throw new ExcelFault("ItemNotFound", "The requested resource doesn't exist.");
      return item;
    }
    throw notModelled(`object path type ${path.ObjectPathType}`);
  }

  function act(action: Action, resolveId: (id: number) => WireObject | null): unknown {
    if (action.ActionType === 5) return null;
    const object = resolveId(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case 1: return identity(object);
      case 2: return query(object, action.QueryInfo?.Select ?? [], action.QueryInfo ?? {});
      case 3: {
        if (action.Name === "_KeepReference") return keep(object);
        if (action.Name === "_RemoveReference") return kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
        return call(object, action.Name, args(action.ArgumentInfo, resolveId));
      }
      case 4: {
        const set = object.set?.[action.Name];
        if (set === undefined) throw notModelled(`settable ${object.type}.${action.Name}`);
        set(args(action.ArgumentInfo, resolveId)[0] as never);
        return null;
      }
      default: throw notModelled(`action type ${action.ActionType}`);
    }
  }

  function call(object: WireObject, name: string, parameters: unknown[]): unknown {
    const method = object.call?.[name];
    if (method === undefined) throw notModelled(`method ${object.type}.${name}`);
    return method(...(parameters as never[]));
  }

  function args(info: ArgumentInfo | undefined, resolveId: (id: number) => WireObject | null): unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const path = info?.ReferencedObjectPathIds?.[at];
      // An argument that wasn't given comes as null.
      return typeof path === "number" && path > 0 ? resolveId(path) : (value ?? undefined);
    });
  }

  function keep(object: WireObject): null {
    const reference = `ref-${++nextReference}`;
    kept.set(reference, object);
    referenceOf.set(object, reference);
    return null;
  }

  function identity(object: WireObject): Record<string, unknown> {
    const reference = referenceOf.get(object);
    return { ...(object.id === undefined ? {} : { Id: object.id }), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  /** The properties asked for, `child/…` too, under the names that the client wants; of a collection, those of its items. */
  function query(object: WireObject, select: readonly string[], { Top, Skip = 0 }: { Top?: number; Skip?: number }): Record<string, unknown> {
    const out: Record<string, unknown> = identity(object);
    if (object.items !== undefined) {
      out["_Items"] = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top).map((item) => query(item, select, {}));
      return out;
    }
    for (const name of select) {
      const [first = "", ...rest] = name.split("/");
      const member = first.charAt(0).toUpperCase() + first.slice(1);
      if (rest.length > 0) {
        const child = object.child?.[member];
        if (child === undefined) throw notModelled(`${object.type}.${member}`);
        const target = child();
        const before = (out[member] ?? {}) as Record<string, unknown>;
        out[member] = target === null ? null : { ...before, ...query(target, [rest.join("/")], {}) };
        continue;
      }
      const get = object.get?.[member];
      if (get === undefined) throw notModelled(`property ${object.type}.${member}`);
      out[member] = get();
    }
    return out;
  }

  function flushEvents(): void {
    if (events.length === 0) return;
    const entries = events.splice(0).map(({ type, message }) => ({ messageCategory: 65_536, messageType: type, targetId: "Workbook", message: JSON.stringify(message) }));
    send({ type: 3, message: { entries } });
  }

  return {
    native,
    traffic,
    failNext(code, skip = 0, which = "any") {
      fault = { code, skip, which };
    },
    editing(on) {
      isEditing = on;
      if (!on) for (const handle of waiting.splice(0)) handle();
    },
    raise(type, message) {
      events.push({ type, message });
      // A user's own change has no answer to follow.
      setTimeout(flushEvents, 0);
    },
    get references() { return kept.size; },
  };
}
