import { chooseReport, copyReport, downloadReport, offerReports, previewReport } from "../app/report.js";
import { Refusal } from "../app/refusal.js";
import { usePane } from "./context.js";
import { Button, Empty, Select } from "./ui.js";

export function ReportTab() {
  const { app, state, t } = usePane();
  const { reports, request, html, recognition } = state;
  if (!reports || !request) return <Empty><p>{t({ fr: "Les rapports du domaine, avec les chiffres de ce classeur et les passages à compléter.", en: "The domain’s reports, with this workbook’s figures and the places to complete." })}</p><Button kind="primary" disabled={!recognition?.domain} onClick={() => void offerReports(app)}>{t({ fr: "Choisir un rapport", en: "Choose a report" })}</Button></Empty>;
  const chosen = reports.reports.find((r) => r.id === request.report);
  return (
    <>
      <div class="row">
        <Select label={t({ fr: "Rapport", en: "Report" })} value={request.report} choices={reports.reports.map(({ id, title }) => ({ id, label: title }))} onChoose={(report) => chooseReport(app, { report })} />
        {reports.periods.length > 1 && <Select label={t({ fr: "Période", en: "Period" })} value={request.period ?? reports.periods.at(-1)!.id} choices={reports.periods} onChoose={(period) => chooseReport(app, { period })} />}
        {chosen && chosen.places.length > 0 && <Select label={t({ fr: "Lieu", en: "Place" })} value={request.place ?? ""} choices={[{ id: "", label: t({ fr: "– choisir –", en: "– choose –" }) }, ...chosen.places]} onChoose={(place) => chooseReport(app, { place: place === "" ? null : place })} />}
      </div>
      {chosen && <p class="hint">{chosen.purpose}</p>}
      <div class="row">
        <Button kind="primary" onClick={() => void downloadReport(app)}>{t({ fr: "Fichier Word", en: "Word file" })}</Button>
        <Button onClick={() => void previewReport(app)}>{t({ fr: "Aperçu", en: "Preview" })}</Button>
        <Button onClick={() => void copyReport(app, copyHtml)}>{t({ fr: "Copier", en: "Copy" })}</Button>
      </div>
      {/* No scripts, no origin: the report is shown, and can do nothing. */}
      {html !== null && <iframe class="preview" sandbox="" srcdoc={html} title={t({ fr: "Aperçu du rapport", en: "Report preview" })} />}
    </>
  );
}

/** Refuses where the browser does. */
async function copyHtml(html: string): Promise<void> {
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  const refused = new Refusal({ fr: "La copie est refusée ici : faites l’aperçu, puis sélectionnez le texte et copiez-le.", en: "Copying is refused here: make the preview, then select the text and copy it." });
  await navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) })]).catch(() => { throw refused; });
}
