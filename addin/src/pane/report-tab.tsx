import type { Profile } from "@canevas-mali/core";
import { checkReport, chooseReport, copyReport, downloadReport, offerReports, previewReport } from "../app/report.js";
import { Refusal } from "../app/refusal.js";
import { usePane } from "./context.js";
import { KeyChoice, PROFILES } from "./profile-choice.js";
import { counted } from "./text.js";
import { Button, Drop, Empty, FileButton, Paged, Select } from "./ui.js";

export function ReportTab() {
  const { app, state, t } = usePane();
  const { reports, request, html, recognition } = state;
  if (!reports || !request) return <Empty><p>{t({ fr: "Les rapports du domaine, avec les chiffres de ce classeur et les passages à compléter.", en: "The domain’s reports, with this workbook’s figures and the places to complete." })}</p><Button kind="primary" disabled={!recognition?.domain} onClick={() => void offerReports(app)}>{t({ fr: "Choisir un rapport", en: "Choose a report" })}</Button>{!recognition?.domain && <p class="hint">{t({ fr: "Commencez par Reconnaître.", en: "Recognise the workbook first." })}</p>}</Empty>;
  const chosen = reports.reports.find((r) => r.id === request.report);
  const ready = request.profile !== "partenaires" || state.key !== null;
  return (
    <>
      <div class="row">
        <Select label={t({ fr: "Rapport", en: "Report" })} value={request.report} choices={reports.reports.map(({ id, title }) => ({ id, label: title }))} onChoose={(report) => chooseReport(app, { report })} />
        {reports.periods.length > 1 && <Select label={t({ fr: "Période", en: "Period" })} value={request.period ?? reports.periods.at(-1)!.id} choices={reports.periods} onChoose={(period) => chooseReport(app, { period })} />}
        {chosen && chosen.places.length > 0 && <Select label={t({ fr: "Lieu", en: "Place" })} value={request.place ?? ""} choices={[{ id: "", label: t({ fr: "– choisir –", en: "– choose –" }) }, ...chosen.places]} onChoose={(place) => chooseReport(app, { place: place === "" ? null : place })} />}
        <Select label={t({ fr: "Pour qui", en: "For whom" })} value={request.profile} choices={PROFILES.map(({ id, name }) => ({ id, label: t(name) }))} onChoose={(profile) => chooseReport(app, { profile: profile as Profile })} />
      </div>
      {chosen && <p class="hint">{chosen.purpose}</p>}
      {request.profile !== "interne" && <p class="hint">{t({ fr: "Fait des seules données que ce profil partage, sans constats ; les petits nombres sont masqués (•).", en: "Made from the data that this profile shares only, without findings; small numbers are hidden (•)." })}</p>}
      {request.profile === "partenaires" && <KeyChoice />}
      <div class="row">
        <Button kind="primary" disabled={!ready} onClick={() => void downloadReport(app)}>{t({ fr: "Fichier Word", en: "Word file" })}</Button>
        <Button disabled={!ready} onClick={() => void previewReport(app)}>{t({ fr: "Aperçu", en: "Preview" })}</Button>
        <Button disabled={!ready} onClick={() => void copyReport(app, copyHtml)}>{t({ fr: "Copier", en: "Copy" })}</Button>
      </div>
      {/* No scripts, no origin: the report is shown, and can do nothing. */}
      {html !== null && <iframe class="preview" sandbox="" srcdoc={html} title={t({ fr: "Aperçu du rapport", en: "Report preview" })} />}
      <Check />
    </>
  );
}

const STATES = {
  changed: { fr: "a changé", en: "changed" }, vanished: { fr: "n’existe plus", en: "is gone" },
  unknown: { fr: "ne se contrôle pas : donnez aussi les périodes précédentes (onglet Canevas)", en: "can’t be checked: give the earlier periods too (Templates tab)" },
  rows: { fr: "même valeur, mais d’autres lignes", en: "same value, but other rows" },
} as const;
const FIGURE = { fr: ["chiffre contrôlé", "chiffres contrôlés"], en: ["figure checked", "figures checked"] } as const;

/** A Word report written before: which of its figures are still those of this workbook. */
function Check() {
  const { app, state, t } = usePane();
  const { reportCheck: view, lang } = state;
  return (
    <section class="card">
      <h2>{t({ fr: "Contrôler un rapport déjà écrit", en: "Check a report written before" })}</h2>
      <Drop small onFile={(file) => void checkReport(app, file)}>
        <p class="hint">{t({ fr: "Déposez ici un rapport Word (.docx) fait par Canevas.", en: "Drop a Word report (.docx) made by Canevas here." })}</p>
        <FileButton accept=".docx" onFiles={([file]) => { if (file) void checkReport(app, file); }}>{t({ fr: "Choisir un rapport", en: "Choose a report" })}</FileButton>
      </Drop>
      {view && (
        <>
          <p><strong>{view.name}</strong>{t({ fr: " : ", en: ": " })}{counted(view.total, FIGURE, lang)}{view.figures.length === 0 && t({ fr: ", tous inchangés.", en: ", all unchanged." })}</p>
          <Paged items={view.figures} size={25} label={t({ fr: "Chiffres à revoir", en: "Figures to look at" })} render={({ label, then, now, state: what }) => (
            <div class="checked"><strong>{label}</strong><span class="change"><span>{then}</span>{now !== null && <> → <ins>{now}</ins></>}</span><small class="ask">{t(STATES[what])}</small></div>
          )} />
        </>
      )}
    </section>
  );
}

/** Refuses where the browser does. */
async function copyHtml(html: string): Promise<void> {
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  const refused = new Refusal({ fr: "La copie est refusée ici : faites l’aperçu, puis sélectionnez le texte et copiez-le.", en: "Copying is refused here: make the preview, then select the text and copy it." });
  await navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) })]).catch(() => { throw refused; });
}
