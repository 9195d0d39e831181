import { useState } from "preact/hooks";
import { DOMAIN_LIST } from "../app/domains.js";
import { goTo } from "../app/verify.js";
import { addConsolidated, addEarlier, compareWith, consolidateWith, downloadConsolidated, makeTemplate } from "../app/files.js";
import { usePane } from "./context.js";
import { counted, NOUNS } from "./text.js";
import { Button, FileButton, Fold, Paged, Select } from "./ui.js";

export function TemplatesTab() {
  return <><NewTemplate /><Earlier /><Comparison /><Consolidation /></>;
}

const USUAL = { month: "2021-07", quarter: "2021-Q3", semester: "2021-S2", year: "2021" } as const;

/** Domain, period and place of a new template: a file, or sheets of the workbook. */
export function NewTemplate() {
  const { app, state, t } = usePane();
  const [domain, setDomain] = useState(state.recognition?.domain ?? DOMAIN_LIST[0]!.id);
  const [period, setPeriod] = useState("");
  const [place, setPlace] = useState("");
  const request = { domain, period, place };
  const usual = USUAL[DOMAIN_LIST.find((d) => d.id === domain)?.period ?? "month"];
  return (
    <section class="card">
      <h2>{t({ fr: "Nouveau canevas", en: "New template" })}</h2>
      <form onSubmit={(event) => { event.preventDefault(); void makeTemplate(app, request, "file"); }}>
        <div class="row">
          <Select label={t({ fr: "Domaine", en: "Domain" })} value={domain} choices={DOMAIN_LIST.map(({ id, title }) => ({ id, label: title[state.lang] }))} onChoose={setDomain} />
          <label class="field"><span class="field-name">{t({ fr: "Période", en: "Period" })}</span><input type="text" value={period} placeholder={usual} required onInput={(event) => setPeriod(event.currentTarget.value)} /></label>
          <label class="field"><span class="field-name">{t({ fr: "Région ou cercle", en: "Region or cercle" })}</span><input type="text" value={place} placeholder={t({ fr: "tout le Mali", en: "all of Mali" })} onInput={(event) => setPlace(event.currentTarget.value)} /></label>
        </div>
        <div class="row">
          <Button type="submit">{t({ fr: "Nouveau fichier", en: "New file" })}</Button>
          {state.book?.capabilities.addSheets && <Button disabled={period.trim() === ""} onClick={() => void makeTemplate(app, request, "workbook")}>{t({ fr: "Ajouter à ce classeur", en: "Add to this workbook" })}</Button>}
        </div>
      </form>
    </section>
  );
}

/** What needs an open workbook says so instead of being hidden. */
function NeedsBook() {
  const { t } = usePane();
  return <p class="hint">{t({ fr: "Commencez par Reconnaître.", en: "Recognise the workbook first." })}</p>;
}

function Earlier() {
  const { app, state, t } = usePane();
  const { recognition } = state;
  return (
    <section class="card">
      <h2>{t({ fr: "Périodes précédentes", en: "Earlier periods" })}</h2>
      <p class="hint">{t({ fr: "Pour les règles, indicateurs et rapports qui regardent en arrière.", en: "For rules, indicators and reports that look back." })}</p>
      {recognition && recognition.earlier.length > 0 && <ul class="plain">{recognition.earlier.map((e) => <li key={e.source}>{e.period} – {e.source}</li>)}</ul>}
      {recognition?.domain ? <FileButton multiple onFiles={(files) => void addEarlier(app, files)}>{t({ fr: "Donner des classeurs", en: "Give workbooks" })}</FileButton> : <NeedsBook />}
    </section>
  );
}

function Comparison() {
  const { app, state, t } = usePane();
  const { comparison, recognition } = state;
  return (
    <section class="card">
      <h2>{t({ fr: "Comparer", en: "Compare" })}</h2>
      <p class="hint">{t({ fr: "Ce qui a changé depuis un autre classeur, ligne par ligne.", en: "What changed since another workbook, row by row." })}</p>
      {recognition?.domain ? <FileButton onFiles={([file]) => { if (file) void compareWith(app, file); }}>{t({ fr: "Choisir l’ancien classeur", en: "Choose the old workbook" })}</FileButton> : <NeedsBook />}
      {comparison && (
        <>
          <p>{comparison.before} → {comparison.after}</p>
          {comparison.registers.length === 0 && <p>{t({ fr: "Aucun registre n’est dans les deux classeurs.", en: "No register is in both workbooks." })}</p>}
          {comparison.registers.map((register) => (
            <Fold key={register.title} start={register.changes.length > 0 && register.changes.length <= 20} title={<>{register.title} <small>{register.summary}</small></>}>{() => (
              <Paged items={register.changes} size={25} label={register.title} render={(change) => (
                <button type="button" data-item class="why-row" disabled={change.row === null} onClick={() => void goTo(app, { sheet: change.sheet, row: change.row, column: change.column ?? 0 })}>
                  <strong>{change.sign} {change.where}</strong><span>{change.key}<small>{change.what}</small></span>
                </button>
              )} />
            )}</Fold>
          ))}
        </>
      )}
    </section>
  );
}

function Consolidation() {
  const { app, state, t } = usePane();
  const { consolidation: view, recognition, lang } = state;
  return (
    <section class="card">
      <h2>{t({ fr: "Consolider", en: "Consolidate" })}</h2>
      <p class="hint">{t({ fr: "Ce classeur et d’autres en un seul, chaque ligne avec son origine.", en: "This workbook and others in one, each row with where it came from." })}</p>
      {recognition?.domain ? <FileButton multiple onFiles={(files) => void consolidateWith(app, files)}>{t({ fr: "Choisir les classeurs", en: "Choose the workbooks" })}</FileButton> : <NeedsBook />}
      {view && (
        <>
          <ul class="plain">{view.sources.map((source) => <li key={source}>{source}</li>)}</ul>
          {view.refused.map((sentence) => <p key={sentence} class="ask">{sentence}</p>)}
          <ul class="plain">{view.registers.map((r) => <li key={r.title}>{r.title} – {counted(r.rows, NOUNS.row, lang)}</li>)}</ul>
          <p>{view.conflicts === 0 ? t({ fr: "Rien ne se contredit.", en: "Nothing contradicts." }) : t({ fr: `Lignes qui diffèrent d’un classeur à l’autre : ${view.conflicts}, dont ${view.open} à trancher (chaque version est gardée).`, en: `Rows that differ between workbooks: ${view.conflicts}, of which ${view.open} to settle (each version is kept).` })}</p>
          <div class="row">
            <Button kind="primary" onClick={() => downloadConsolidated(app)}>{t({ fr: "Classeur consolidé", en: "Consolidated workbook" })}</Button>
            <Button onClick={() => void addConsolidated(app)}>{t({ fr: "Ajouter à ce classeur", en: "Add to this workbook" })}</Button>
          </div>
        </>
      )}
    </section>
  );
}
