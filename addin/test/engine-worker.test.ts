import { expect, test } from "vitest";
import type { Grid } from "@canevas-mali/core";
import type { Engine, Job } from "../src/app/views.js";
import { Refusal } from "../src/app/refusal.js";
import { refusal } from "../src/host/host-error.js";
import { engineClient, type WorkerLike } from "../src/worker/engine-client.js";
import type { ToWorker } from "../src/worker/protocol.js";
import { serveEngine } from "../src/worker/serve-engine.js";
import { SAMPLE, SAMPLE_XLSX } from "./sample.js";

/** Two threads in one: every message is cloned, as between a page and its worker. */
function connect(engine: Partial<Engine>) {
  const sent: ToWorker[] = [];
  const workers: WorkerLike[] = [];
  const client = engineClient(() => {
    let isAlive = true;
    const worker: WorkerLike = {
      onmessage: null, onerror: null,
      postMessage(message) {
        sent.push(structuredClone(message));
        queueMicrotask(() => isAlive && receive(structuredClone(message)));
      },
      terminate: () => { isAlive = false; },
    };
    const receive = serveEngine(engine as Engine, (message) => {
      const data = structuredClone(message);
      queueMicrotask(() => isAlive && worker.onmessage?.({ data }));
    });
    workers.push(worker);
    return worker;
  });
  return { client, sent, workers };
}

const job = (signal = new AbortController().signal): Job & { readonly shares: number[] } => {
  const shares: number[] = [];
  return { signal, shares, progress: (share) => shares.push(share) };
};

test("a call crosses with its job: progress comes back, a stop goes there", async () => {
  const stop = new AbortController();
  const own = job(stop.signal);
  const { client } = connect({
    check: (_, { signal, progress }) => new Promise((_resolve, reject) => {
      progress(0.25);
      signal.addEventListener("abort", () => reject(new Refusal({ fr: "Arrêté.", en: "Stopped." })));
    }),
  });
  const answer = client.engine.check("fr", own);
  await Promise.resolve().then(() => stop.abort());
  await expect(answer).rejects.toMatchObject({ name: "Refusal", text: { fr: "Arrêté." } });
  expect(own.shares).toEqual([0.25]);
});

test("a stop before the call stops it too", async () => {
  const { client } = connect({ check: async (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(refusal("aborted")))) });
  await expect(client.engine.check("fr", job(AbortSignal.abort()))).rejects.toMatchObject({ name: "HostError", code: "aborted" });
});

test("the rows of a file that the worker read cross once, to the page only", async () => {
  let opened: unknown = null;
  const { client, sent } = connect({ open: async (grid) => { opened = grid; return {} as never; } });
  const grid = await client.readFile(SAMPLE_XLSX, "Suivi.xlsx");
  expect(grid).toEqual(SAMPLE);
  await client.engine.open(grid, { domain: null, period: "", matches: [] }, "fr", job());
  expect(opened).toEqual(SAMPLE);
  expect(JSON.stringify(sent[1])).not.toContain("Kayes");
});

test("a large grid crosses in pieces, and is the same on the other side", async () => {
  const count = 25_000;
  const column = (index: number) => ({ index, rows: Array.from({ length: count }, (_, row) => row), values: Array.from({ length: count }, (_, row) => row * index), formats: Array<number>(count).fill(0) });
  const grid: Grid = { source: "Grand.xlsx", date1904: false, formats: ["General"], names: [], sheets: [{ name: "A", state: "visible", columns: [column(0), column(3)], tables: [], merges: [], hiddenRows: [], formulas: {} }] };
  let opened: unknown = null;
  const { client, sent } = connect({ open: async (given) => { opened = given; return {} as never; } });
  await client.engine.open(grid, { domain: null, period: "", matches: [] }, "fr", job());
  expect(opened).toEqual(grid);
  expect(sent.map((message) => message.kind)).toEqual(["grid", ...Array<string>(6).fill("cells"), "call"]);
  await client.engine.open(grid, { domain: null, period: "", matches: [] }, "fr", job());
  expect(sent).toHaveLength(9);
});

test("a file that can't be read is refused in the reader's words", async () => {
  const { client } = connect({});
  await expect(client.readFile(new Uint8Array(0), "vide.xlsx")).rejects.toMatchObject({ text: { fr: expect.stringContaining("vide") as string } });
});

test.each(["killed", "crashed"])("when the worker is %s, what it did is refused, and the next call starts another", async (how) => {
  const { client, workers } = connect({ check: () => new Promise(() => undefined), reports: async () => ({ reports: [] }) as never });
  const answer = client.engine.check("fr", job());
  if (how === "killed") client.kill();
  else workers[0]!.onerror!({});
  await expect(answer).rejects.toMatchObject({ code: "killed", text: { fr: expect.stringContaining("Rien n’a été modifié") as string } });
  expect(await client.engine.reports("fr")).toEqual({ reports: [] });
  expect(workers).toHaveLength(2);
});
