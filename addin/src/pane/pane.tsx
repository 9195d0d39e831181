import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../app/app.js";
import { showFigures } from "../app/figures.js";
import { offerReports } from "../app/report.js";
import { TABS, type State, type Tab } from "../app/state.js";
import { undo, verify } from "../app/verify.js";
import { followChanges, saveCopy, setLang } from "../app/workbook.js";
import { paneOf, PaneProvider, usePane } from "./context.js";
import { DropZone } from "./drop-zone.js";
import { FiguresTab } from "./figures-tab.js";
import { RecogniseTab } from "./recognise-tab.js";
import { ReportTab } from "./report-tab.js";
import { ShareTab } from "./share-tab.js";
import { TemplatesTab } from "./templates-tab.js";
import { TAB_NAMES } from "./text.js";
import { Button } from "./ui.js";
import { VerifyTab } from "./verify-tab.js";

const VIEWS = { recognise: RecogniseTab, verify: VerifyTab, figures: FiguresTab, report: ReportTab, templates: TemplatesTab, share: ShareTab } as const;

/** The whole pane: head, tabs, what goes on, and the tab that is open. */
export function Pane({ app }: { readonly app: App }) {
  const [state, setState] = useState<State>(app.store.get());
  useEffect(() => app.store.subscribe(() => setState(app.store.get())), [app]);
  useEffect(() => { document.documentElement.lang = state.lang; }, [state.lang]);
  const live = state.book?.capabilities.live ?? false;
  useEffect(() => {
    if (!live) return undefined;
    const following = followChanges(app);
    return () => { void following.then((end) => end()); };
  }, [app, live, state.book]);
  return (
    <PaneProvider value={paneOf(app, state)}>
      <div class="pane" onKeyDown={(event) => { if (event.key === "Escape" && state.job) app.stop(); }}>
        <Head />
        {state.book === null ? <main class="panel"><Status /><DropZone /></main> : <Tabs />}
      </div>
    </PaneProvider>
  );
}

function Head() {
  const { app, state, t } = usePane();
  const { book, journal, lang } = state, last = journal.at(-1);
  const other = lang === "fr" ? "en" : "fr";
  return (
    <header class="head">
      <h1>Canevas</h1>
      {book && <span class="book" title={book.name}>{book.name}</span>}
      {last && <Button kind="quiet" title={t(last.label)} onClick={() => void undo(app)}>{t({ fr: "Annuler", en: "Undo" })}<span class="unseen"> : {t(last.label)}</span></Button>}
      {book?.capabilities.save && <Button kind="quiet" onClick={() => void saveCopy(app)}>{t({ fr: "Enregistrer", en: "Save" })}</Button>}
      <Button kind="quiet" lang={other} onClick={() => void setLang(app, other)}>{other.toUpperCase()}<span class="unseen"> – {other === "en" ? "English" : "Français"}</span></Button>
    </header>
  );
}

/** Opens a tab; what it shows of the workbook is worked out when it is not there yet. */
export function openTab(app: App, tab: Tab): void {
  const { recognition, check, figures, reports } = app.store.get();
  app.store.set({ tab });
  if (!recognition?.domain) return;
  if (tab === "verify" && !check) void verify(app);
  if (tab === "figures" && !figures) void showFigures(app);
  if (tab === "report" && !reports) void offerReports(app);
}

function Tabs() {
  const { app, state, t } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const View = VIEWS[state.tab];
  const move = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const at = TABS.indexOf(state.tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = TABS[(next + TABS.length) % TABS.length]!;
    openTab(app, tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <main>
      <div class="tabs" role="tablist" aria-label={t({ fr: "Que faire", en: "What to do" })} ref={list} onKeyDown={move}>
        {TABS.map((tab) => (
          <button key={tab} type="button" role="tab" id={`tab-${tab}`} class="tab" aria-selected={state.tab === tab} aria-controls="panel" tabIndex={state.tab === tab ? 0 : -1} onClick={() => openTab(app, tab)}>
            {t(TAB_NAMES[tab])}
            {tab === "verify" && state.check && state.check.counts.error > 0 && <span class="badge">{state.check.counts.error > 999 ? "999+" : state.check.counts.error}</span>}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${state.tab}`}>
        <Status />
        <View />
      </div>
    </main>
  );
}

/** What goes on and what came of it, read out as it changes. */
function Status() {
  const { app, state, t } = usePane();
  const { job, message } = state;
  return (
    <>
      <div role="status" aria-live="polite">
        {job && (
          <div class="progress">
            <span>{t(job.label)}</span>
            <progress aria-label={t(job.label)} {...(job.share === null ? {} : { value: job.share, max: 1 })} />
            <Button kind="quiet" always onClick={() => app.stop()}>{t({ fr: "Arrêter", en: "Stop" })}</Button>
          </div>
        )}
        {message && message.kind !== "error" && <Bar kind={message.kind} />}
      </div>
      <div role="alert">{message?.kind === "error" && <Bar kind="error" />}</div>
    </>
  );
}

function Bar({ kind }: { readonly kind: "error" | "done" | "note" }) {
  const { app, state, t } = usePane();
  return (
    <div class={`message ${kind}`}>
      <span>{state.message && t(state.message.text)}</span>
      <Button kind="quiet" always aria-label={t({ fr: "Fermer le message", en: "Close the message" })} onClick={() => app.store.set({ message: null })}>✕</Button>
    </div>
  );
}
