import { useState } from "preact/hooks";
import { DOMAIN_LIST } from "../app/domains.js";
import type { ColumnView, SheetView } from "../app/views.js";
import { correctMatch, giveSheet, keepMatches, matchOf, openFile, recognise } from "../app/workbook.js";
import { usePane } from "./context.js";
import { counted, NOUNS } from "./text.js";
import { Button, Empty, FileButton, Fold, Select } from "./ui.js";

/** Below this a match has to be confirmed. */
const SURE = 0.95;

export function RecogniseTab() {
  const { app, state, t } = usePane();
  const { recognition, book } = state;
  return (
    <>
      <Choices />
      {!recognition && <Empty><p>{t({ fr: "Canevas lit le classeur et dit quelles feuilles tiennent quels registres. Rien n’y est modifié.", en: "Canevas reads the workbook and says which sheets hold which registers. Nothing in it is changed." })}</p><Button kind="primary" onClick={() => void recognise(app)}>{t({ fr: "Reconnaître ce classeur", en: "Recognise this workbook" })}</Button></Empty>}
      {recognition && recognition.domain === null && (
        <section class="card"><h2>{t({ fr: "Aucun registre reconnu", en: "No register recognised" })}</h2><p>{t({ fr: "Aucune feuille n’a les colonnes d’un registre connu. Choisissez le domaine ci-dessus, vérifiez la ligne d’en-tête, ou partez d’un canevas vide (onglet Canevas).", en: "No sheet has the columns of a known register. Choose the domain above, look at the header row, or start from an empty template (Templates tab)." })}</p></section>
      )}
      {recognition?.title && (
        <section class="card">
          <h2>{recognition.title}</h2>
          <dl class="facts">
            <div><dt>{t({ fr: "Période", en: "Period" })}</dt><dd>{recognition.period?.label}{!recognition.periodKnown && <em> {t({ fr: "(supposée)", en: "(assumed)" })}</em>}</dd></div>
            <div><dt>{t({ fr: "Lieu", en: "Place" })}</dt><dd>{recognition.place ?? t({ fr: "non précisé", en: "not stated" })}</dd></div>
            <div><dt>{t({ fr: "Arrêté au", en: "As of" })}</dt><dd>{recognition.asOf}</dd></div>
          </dl>
        </section>
      )}
      {state.unkept && (
        <div class="message note"><span>{t({ fr: "Vos correspondances comptent dès maintenant. Voulez-vous les garder dans ce classeur ?", en: "Your matches count from now on. Keep them in this workbook?" })}</span><Button onClick={() => void keepMatches(app)}>{t({ fr: "Garder", en: "Keep" })}</Button></div>
      )}
      {recognition && <div class="sheets">{recognition.sheets.map((sheet, at) => <Sheet key={at} sheet={sheet} />)}</div>}
      {book?.kind !== "excel" && <FileButton onFiles={([file]) => { if (file) void openFile(app, file); }}>{t({ fr: "Ouvrir un autre classeur", en: "Open another workbook" })}</FileButton>}
    </>
  );
}

/** Domain and period, where the person knows better than the workbook. */
function Choices() {
  const { app, state, t } = usePane();
  const { options, recognition, lang } = state;
  const [period, setPeriod] = useState(options.period);
  const domains = [{ id: "", label: t({ fr: "D’après les feuilles", en: "From the sheets" }) }, ...DOMAIN_LIST.map(({ id, title }) => ({ id, label: title[lang] }))];
  return (
    <div class="row">
      <Select label={t({ fr: "Domaine", en: "Domain" })} value={options.domain ?? ""} choices={domains} onChoose={(id) => void recognise(app, { domain: id === "" ? null : id })} />
      {recognition && recognition.domain !== null && !(recognition.periodKnown && options.period === "") && (
        <form class="field" onSubmit={(event) => { event.preventDefault(); void recognise(app, { period }); }}>
          <label class="field"><span class="field-name">{t({ fr: "Période du classeur", en: "Workbook’s period" })}</span>
            <span class="row tight"><input type="text" value={period} placeholder="2021-07" onInput={(event) => setPeriod(event.currentTarget.value)} /><Button type="submit">OK</Button></span></label>
        </form>
      )}
      {recognition && <Button onClick={() => void recognise(app)}>{t({ fr: "Relire", en: "Read again" })}</Button>}
    </div>
  );
}

function Sheet({ sheet }: { readonly sheet: SheetView }) {
  const { state, t } = usePane();
  const { lang } = state;
  if (sheet.register === null) return <LeftOut sheet={sheet} />;
  const doubts = sheet.columns.filter((c) => c.doubt !== null || (c.sure !== null && c.sure < SURE));
  const matched = sheet.columns.filter((c) => c.cell !== null).length;
  return (
    <section class="card">
      <h2>{sheet.name}</h2>
      <p class="hint">{sheet.title} – {counted(sheet.rows, NOUNS.row, lang)}, {counted(matched, NOUNS.column, lang)}{matched < sheet.columns.length && ` (${t({ fr: `${sheet.columns.length - matched} laissée(s)`, en: `${sheet.columns.length - matched} left out` })})`}</p>
      {doubts.length > 0 && <><p class="ask">{counted(doubts.length, NOUNS.doubt, lang)}</p><Columns sheet={sheet} columns={doubts} /></>}
      <Fold title={t({ fr: "Toutes les colonnes", en: "All columns" })}>{() => <Columns sheet={sheet} columns={sheet.columns} />}</Fold>
    </section>
  );
}

/** A sheet that holds no register that we know: the person may know better. */
function LeftOut({ sheet }: { readonly sheet: SheetView }) {
  const { app, state, t } = usePane();
  const wanting = state.recognition?.wanting ?? [];
  return (
    <section class="card quiet">
      <h2>{sheet.name}</h2>
      <p class="hint">{t({ fr: "Laissée de côté : aucun registre connu.", en: "Left out: no known register." })}</p>
      {wanting.length > 0 && <Select label={t({ fr: `Cette feuille tient le registre`, en: "This sheet holds the register" })} value="" choices={[{ id: "", label: t({ fr: "– aucun –", en: "– none –" }) }, ...wanting]}
        onChoose={(id) => { if (id !== "") void giveSheet(app, sheet.name, id); }} />}
    </section>
  );
}

const HOW = {
  memory: { fr: "canevas", en: "template" }, person: { fr: "vous", en: "you" }, label: { fr: "libellé", en: "label" }, alias: { fr: "autre nom", en: "other name" },
  words: { fr: "mots communs", en: "common words" }, spelling: { fr: "graphie proche", en: "near spelling" }, hxl: { fr: "étiquette HXL", en: "HXL tag" },
} as const;

function Columns({ sheet, columns }: { readonly sheet: SheetView; readonly columns: readonly ColumnView[] }) {
  const { app, state, t } = usePane();
  const register = sheet.register!;
  const labelOf = (id: string): string => sheet.cells.find((cell) => cell.id === id)?.label ?? id;
  return (
    <ul class="columns">
      {columns.map((column) => (
        <li key={column.column} class={column.cell === null ? "left" : ""}>
          <span class="letter">{column.letter}</span>
          <span class="header">{column.header}
            <small>{column.kind === null ? (column.doubt === null ? t({ fr: "laissée", en: "left out" }) : t({ fr: `peut-être « ${labelOf(column.doubt)} » ?`, en: `perhaps “${labelOf(column.doubt)}”?` }))
              : `${t(HOW[column.kind])}${column.sure !== null && column.sure < 1 ? `, ${Math.round(column.sure * 100)}${state.lang === "fr" ? "\u202f" : ""}%` : ""}`}</small>
          </span>
          <Select hideLabel label={t({ fr: `Colonne ${column.letter}, ${column.header} : correspond à`, en: `Column ${column.letter}, ${column.header}: matches` })} value={column.cell ?? ""}
            choices={[{ id: "", label: t({ fr: "– laisser –", en: "– leave out –" }) }, ...sheet.cells]}
            onChoose={(id) => void correctMatch(app, matchOf(sheet.name, register, column, id === "" ? null : id))} />
          {column.doubt !== null && <Button onClick={() => void correctMatch(app, matchOf(sheet.name, register, column, column.doubt))}>{t({ fr: "Oui", en: "Yes" })}</Button>}
        </li>
      ))}
    </ul>
  );
}
