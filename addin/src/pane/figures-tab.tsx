import { useEffect, useRef } from "preact/hooks";
import { addFiguresSheet, closeWhy, selectRows, showFigures, why } from "../app/figures.js";
import type { IndicatorView, WhyView } from "../app/views.js";
import { usePane } from "./context.js";
import { counted, NOUNS } from "./text.js";
import { Bar, Button, Empty, Fold, Paged, Select, Spark } from "./ui.js";

export function FiguresTab() {
  const { app, state, t } = usePane();
  const { figures, filter, recognition } = state;
  if (!figures) return <Empty><p>{t({ fr: "Les indicateurs du domaine, calculés sur ce classeur.", en: "The domain’s indicators, computed on this workbook." })}</p><Button kind="primary" disabled={!recognition?.domain} onClick={() => void showFigures(app)}>{t({ fr: "Calculer", en: "Compute" })}</Button></Empty>;
  const placeId = filter.place ? `${filter.place.dimension} ${filter.place.code}` : "";
  const choosePlace = (id: string): void => {
    const place = figures.places.find((p) => p.id === id);
    void showFigures(app, { ...filter, place: place ? { dimension: place.dimension, code: id.slice(place.dimension.length + 1) } : null });
  };
  return (
    <>
      <div class="row">
        <Select label={t({ fr: "Lieu", en: "Place" })} value={placeId} choices={[{ id: "", label: t({ fr: "Tout le classeur", en: "The whole workbook" }) }, ...figures.places]} onChoose={choosePlace} />
        {figures.periods.length > 1 && <Select label={t({ fr: "Période", en: "Period" })} value={filter.period ?? figures.periods.at(-1)!.id} choices={figures.periods} onChoose={(period) => void showFigures(app, { ...filter, period })} />}
        <Button onClick={() => void addFiguresSheet(app)}>{t({ fr: "Insérer une feuille", en: "Insert a sheet" })}</Button>
      </div>
      {state.why && <Why view={state.why} />}
      <div class="figures">{figures.indicators.map((indicator) => <Card key={indicator.id} indicator={indicator} />)}</div>
    </>
  );
}

function Card({ indicator }: { readonly indicator: IndicatorView }) {
  const { app, t } = usePane();
  const { id, title, text, parts, rows, groups, series, unit, value, definition } = indicator;
  return (
    <section class="card figure" aria-labelledby={`fig-${id}`}>
      <h2 id={`fig-${id}`}>{title} <small>{id}</small></h2>
      <p class="value">{text}{parts && <small>{parts}</small>}{series.length > 1 && <Spark points={series} />}</p>
      {unit === "percent" && value !== null && <Bar share={Math.max(0, Math.min(1, value))} />}
      <div class="row tight">
        {rows > 0 && <Button kind="quiet" onClick={() => void why(app, id, {})}>{t({ fr: `Pourquoi ${text} ?`, en: `Why ${text}?` })}</Button>}
      </div>
      <Fold title={groups.length === 0 ? t({ fr: "Définition", en: "Definition" }) : t({ fr: "Définition et ventilations", en: "Definition and breakdowns" })}>{() => (
        <>
          <p class="hint">{definition}</p>
          {groups.map((group) => (
            <div key={group.label}>
              <h3>{t({ fr: `Par ${group.label.toLowerCase()}`, en: `By ${group.label.toLowerCase()}` })}</h3>
              <Paged items={group.bars} size={15} label={group.label} render={(bar) => (
                <button type="button" data-item class="bar-row" onClick={() => void why(app, id, bar.by)}>
                  <span class="bar-label">{bar.label}</span><span class="bar-text"> {bar.text}<span class="unseen"> – {t({ fr: "Pourquoi ?", en: "Why?" })}</span></span><Bar share={bar.share} />
                </button>
              )} />
            </div>
          ))}
        </>
      )}</Fold>
    </section>
  );
}

/** Runs of rows that stand together, as first and last. */
function runsOf(rows: WhyView["rows"]): [number, number][] {
  const runs: [number, number][] = [];
  for (const { row } of [...rows].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else if (!last || row > last[1]) runs.push([row, row]);
  }
  return runs;
}
/** More runs than this are no help. */
const MOST_RUNS = 8;

function Why({ view }: { readonly view: WhyView }) {
  const { app, state, t } = usePane();
  const title = useRef<HTMLHeadingElement>(null);
  const back = useRef(document.activeElement);
  useEffect(() => {
    title.current?.focus();
    return () => { (back.current as HTMLElement | null)?.focus?.(); };
  }, []);
  const runs = runsOf(view.rows), told = view.rows.some((r) => r.counts !== null), current = state.filter.period === null || state.filter.period === state.recognition?.period?.id;
  return (
    <section class="card why" onKeyDown={(event) => { if (event.key === "Escape") closeWhy(app); }}>
      <h2 tabIndex={-1} ref={title}>{t({ fr: `Pourquoi ${view.text} ?`, en: `Why ${view.text}?` })}</h2>
      <p>{view.title}</p>
      <p class="hint">{counted(view.total, NOUNS.row, state.lang)}, {t({ fr: `feuille « ${view.sheet} »`, en: `sheet “${view.sheet}”` })}{told && ` – ${t({ fr: "✓ : compte dans le numérateur", en: "✓: counts in the numerator" })}`}{view.total > view.rows.length && ` – ${t({ fr: `les ${view.rows.length} premières`, en: `the first ${view.rows.length}` })}`}</p>
      {current && <div class="row tight">{runs.slice(0, MOST_RUNS).map(([first, last]) => <Button key={first} onClick={() => void selectRows(app, first, last - first + 1)}>{first === last ? t({ fr: `Ligne ${first + 1}`, en: `Row ${first + 1}` }) : t({ fr: `Lignes ${first + 1}–${last + 1}`, en: `Rows ${first + 1}–${last + 1}` })}</Button>)}</div>}
      <Paged items={view.rows} size={25} label={t({ fr: "Lignes", en: "Rows" })} render={(row) => (
        <button type="button" data-item class="why-row" disabled={!current} onClick={() => void selectRows(app, row.row, 1)}>
          <strong>{row.row + 1}</strong>
          <span>{row.counts === true && <span class="tick" role="img" aria-label={t({ fr: "compte", en: "counts" })}>✓ </span>}{row.cells.map((cell, i) => <span key={i} class="why-cell"><small>{view.head[i]}</small> {cell === "" ? "–" : cell}</span>)}</span>
        </button>
      )} />
      <Button onClick={() => closeWhy(app)}>{t({ fr: "Fermer", en: "Close" })}</Button>
    </section>
  );
}
