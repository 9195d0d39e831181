import type { ComponentChildren, JSX, TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";
import type { GivenFile } from "../app/views.js";
import { usePane } from "./context.js";

/** A button; off while a work goes on, unless it is one that may be pressed at any time. */
export function Button({ kind = "plain", always = false, disabled = false, children, ...rest }: { readonly kind?: "primary" | "plain" | "quiet"; readonly always?: boolean; readonly disabled?: boolean; readonly children: ComponentChildren } & Omit<JSX.IntrinsicElements["button"], "disabled" | "children">) {
  const { state } = usePane();
  return <button type="button" {...rest} class={`button ${kind}`} disabled={disabled || (!always && state.job !== null)}>{children}</button>;
}

/** A choice with its label above it. */
export function Select({ label, value, choices, onChoose, hideLabel = false }: { readonly label: string; readonly value: string; readonly choices: readonly { readonly id: string; readonly label: string }[]; readonly onChoose: (id: string) => void; readonly hideLabel?: boolean }) {
  const { state } = usePane();
  return (
    <label class="field">
      <span class={hideLabel ? "unseen" : "field-name"}>{label}</span>
      <select value={value} disabled={state.job !== null} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.label}</option>)}
      </select>
    </label>
  );
}

/** Lets the person pick files, and hands them over read. */
export function FileButton({ children, onFiles, multiple = false, accept = ".xlsx,.xlsm,.ods,.csv", kind = "plain" }: { readonly children: ComponentChildren; readonly onFiles: (files: readonly GivenFile[]) => void; readonly multiple?: boolean; readonly accept?: string; readonly kind?: "primary" | "plain" }) {
  const { state } = usePane();
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const files = await readFiles(input.files);
    // The same file may be chosen again after it was changed.
    input.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <label class={`button ${kind} file${state.job ? " off" : ""}`}>
      <input class="unseen" type="file" accept={accept} multiple={multiple} disabled={state.job !== null} onChange={(event) => void choose(event.currentTarget)} />
      {children}
    </label>
  );
}

/** A place to drop a file on. */
export function Drop({ children, onFile, small = false }: { readonly children: ComponentChildren; readonly onFile: (file: GivenFile) => void; readonly small?: boolean }) {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const [file] = await readFiles(event.dataTransfer?.files ?? null);
    if (file) onFile(file);
  };
  return <div class={`drop${small ? " small" : ""}${over ? " over" : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => void drop(event)}>{children}</div>;
}

const readFiles = async (list: FileList | null): Promise<GivenFile[]> =>
  Promise.all([...(list ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));

/** A long list, so many at a time; arrows, Début and Fin go from one to the next. */
export function Paged<T>({ items, size = 50, render, label }: { readonly items: readonly T[]; readonly size?: number; readonly render: (item: T, index: number) => ComponentChildren; readonly label: string }) {
  const { t } = usePane();
  const [shown, setShown] = useState(size);
  const left = items.length - shown;
  return (
    <>
      <ul class="list" aria-label={label} onKeyDown={arrows}>
        {items.slice(0, shown).map((item, index) => <li key={index}>{render(item, index)}</li>)}
      </ul>
      {left > 0 && <button type="button" class="button quiet" onClick={() => setShown(shown + size)}>{t({ fr: `Afficher la suite (${left})`, en: `Show more (${left})` })}</button>}
    </>
  );
}

/** Arrow keys between the buttons marked `data-item` of a list. */
export function arrows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  items[Math.max(0, Math.min(items.length - 1, next))]?.focus();
}

/** A bar as long as its share. What it shows stands beside it as text. */
export function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-back" width="100" height="8" rx="1" />
      <rect class="bar-front" width={Math.round(share * 1000) / 10} height="8" rx="1" />
    </svg>
  );
}

/** A line over periods; the figures are in its name. */
export function Spark({ points }: { readonly points: readonly { readonly period: string; readonly text: string; readonly value: number | null }[] }) {
  const known = points.flatMap((p, i) => (p.value === null ? [] : [{ i, value: p.value }]));
  const low = Math.min(...known.map((p) => p.value)), high = Math.max(...known.map((p) => p.value));
  const x = (i: number): number => 3 + (i * 74) / Math.max(1, points.length - 1);
  const y = (value: number): number => (high === low ? 12 : 21 - ((value - low) / (high - low)) * 18);
  const name = points.map((p) => `${p.period} : ${p.text}`).join(" ; ");
  const last = known.at(-1);
  return (
    <svg class="spark" viewBox="0 0 80 24" role="img" aria-label={name}>
      <title>{name}</title>
      <polyline points={known.map((p) => `${x(p.i)},${y(p.value)}`).join(" ")} />
      {last && <circle cx={x(last.i)} cy={y(last.value)} r="2.5" />}
    </svg>
  );
}

const SHAPES = { error: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M7 4h2v5H7zm0 6h2v2H7z", warning: "M8 1.5 15.5 14.5H.5zM7 6h2v4H7zm0 5h2v2H7z", info: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M7 4h2v2H7zm0 3h2v5H7z" } as const;

/** The sign of a severity: a shape of its own, not a colour alone. */
export function Sign({ severity, name }: { readonly severity: keyof typeof SHAPES; readonly name?: string }) {
  return <svg class={`sign ${severity}`} viewBox="0 0 16 16" {...(name === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": name })}><path fill-rule="evenodd" d={SHAPES[severity]} /></svg>;
}

/** Something to unfold; what is inside is made only then. */
export function Fold({ title, start = false, children }: { readonly title: ComponentChildren; readonly start?: boolean; readonly children: () => ComponentChildren }) {
  const [open, setOpen] = useState(start);
  return <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{title}</summary>{open && children()}</details>;
}

/** What a tab says while there is nothing to show yet. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}
