import type { Lang, Severity } from "@canevas-mali/core";
import { useState } from "preact/hooks";
import { addFindingsSheet, goTo, setMarks, showRepairs, toggleSeverity, verify } from "../app/verify.js";
import type { FindingView, GroupView } from "../app/views.js";
import { Around } from "./around.js";
import { usePane } from "./context.js";
import { Preview } from "./repair-preview.js";
import { counted, NOUNS } from "./text.js";
import { Button, Empty, Paged, Sign } from "./ui.js";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function VerifyTab() {
  const { app, state, t } = usePane();
  const { check, preview, recognition, marked, book } = state;
  if (!check) return <Empty><p>{t({ fr: "Chaque cellule est comparée aux règles du domaine. Rien n’est modifié.", en: "Every cell is compared with the rules of the domain. Nothing is changed." })}</p><Button kind="primary" disabled={!recognition?.domain} onClick={() => void verify(app)}>{t({ fr: "Vérifier", en: "Check" })}</Button>{!recognition?.domain && <p class="hint">{t({ fr: "Commencez par Reconnaître.", en: "Recognise the workbook first." })}</p>}</Empty>;
  // What only changes how a value is written, spaces around a text among it.
  const safe = check.repairs.flatMap((one, at) => (one.safe ? [at] : []));
  return (
    <>
      <Summary />
      {preview && <Preview key={preview.join()} />}
      {/* Hidden and not taken away: what was unfolded stays so, and the focus finds its way back. */}
      <div class="stack" hidden={preview !== null}>
        <div class="row">
          {book?.capabilities.marks && <Button aria-pressed={marked} onClick={() => void setMarks(app, !marked)}>{marked ? t({ fr: "Retirer les marques", en: "Take marks away" }) : t({ fr: "Marquer les cellules", en: "Mark the cells" })}</Button>}
          <Button onClick={() => void addFindingsSheet(app)}>{t({ fr: "Feuille Constats", en: "Findings sheet" })}</Button>
          <Button onClick={() => void verify(app)}>{t({ fr: "Revérifier", en: "Check again" })}</Button>
          {safe.length > 0 && <Button kind="primary" onClick={() => showRepairs(app, safe)}>{t({ fr: `Corriger ce qui est sûr (${safe.length})…`, en: `Correct what is sure (${safe.length})…` })}</Button>}
        </div>
        <Groups />
      </div>
    </>
  );
}

/** « 0 erreur — 412 cellules contrôlées », and what is shown of it. */
function Summary() {
  const { app, state, t } = usePane();
  const { counts, cells } = state.check!;
  const { lang, severities } = state;
  return (
    <section class={`card summary${counts.error === 0 ? " clean" : ""}`}>
      <p class="headline">{counted(counts.error, NOUNS.error, lang)} — {counted(cells, NOUNS.cell, lang)}</p>
      <div class="row tight" role="group" aria-label={t({ fr: "Montrer", en: "Show" })}>
        {SEVERITIES.map((severity) => (
          <button key={severity} type="button" class="chip" aria-pressed={severities.includes(severity)} onClick={() => toggleSeverity(app, severity)}>
            <Sign severity={severity} /> {counted(counts[severity], NOUNS[severity], lang)}
          </button>
        ))}
      </div>
    </section>
  );
}

function Groups() {
  const { state, t } = usePane();
  const { check, severities } = state;
  const groups = check!.groups.filter((group) => severities.includes(group.severity));
  const sheets = [...new Set(groups.map((group) => group.sheet))];
  if (groups.length === 0) return <p class="hint">{check!.findings.length === 0 ? t({ fr: "Rien à signaler.", en: "Nothing to report." }) : t({ fr: "Rien à montrer avec ce choix.", en: "Nothing to show with this choice." })}</p>;
  return (
    <>
      {sheets.map((sheet) => (
        <section key={sheet ?? ""} class="sheet-findings">
          <h2>{sheet ?? t({ fr: "Tout le classeur", en: "The whole workbook" })}</h2>
          {groups.filter((group) => group.sheet === sheet).map((group) => (group.findings.length === 1 ? <Alone key={group.key} group={group} /> : <Group key={group.key} group={group} />))}
        </section>
      ))}
    </>
  );
}

function Group({ group }: { readonly group: GroupView }) {
  const { app, state, t } = usePane();
  const [open, setOpen] = useState(false);
  const check = state.check!;
  const findings = group.findings.flatMap((id): FindingView[] => { const found = check.findings[id]; return found ? [found] : []; });
  const repairs = findings.flatMap((finding) => finding.repair ?? []);
  return (
    <div class="group">
      <button type="button" class="group-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Sign severity={group.severity} name={severityName(group, state.lang)} />
        <span class="group-title">{group.title}</span>
        <span class="count">{findings.length}</span>
      </button>
      {open && (
        <div class="group-body">
          {repairs.length > 1 && <div class="row tight"><Button onClick={() => showRepairs(app, repairs)}>{t({ fr: `Corriger les ${repairs.length}…`, en: `Correct all ${repairs.length}…` })}</Button></div>}
          <Paged items={findings} label={group.title} render={(finding) => <Finding finding={finding} />} />
        </div>
      )}
    </div>
  );
}

/** A rule that found one cell: the finding itself, nothing to unfold. */
function Alone({ group }: { readonly group: GroupView }) {
  const { state } = usePane();
  const finding = state.check!.findings[group.findings[0]!];
  return <div class="group alone"><Sign severity={group.severity} name={severityName(group, state.lang)} />{finding && <Finding finding={finding} />}</div>;
}

const severityName = (group: GroupView, lang: Lang): string => NOUNS[group.severity][lang][0];

function Finding({ finding }: { readonly finding: FindingView }) {
  const { app, state, t } = usePane();
  const { around } = state;
  const { address, code, message, value, suggestion, repair: at } = finding;
  return (
    <div class="finding">
      <button type="button" data-item class="finding-go" onClick={() => void goTo(app, finding)}>
        <strong>{address ?? t({ fr: "Feuille", en: "Sheet" })} <small>{code}</small></strong>
        <span>{message}</span>
        {value !== null && <small>{t({ fr: `Valeur : ${value}`, en: `Value: ${value}` })}</small>}
        {suggestion !== null && <small class="suggestion">{t({ fr: `Proposition : ${suggestion}`, en: `Suggestion: ${suggestion}` })}</small>}
      </button>
      {at !== null && <Button onClick={() => showRepairs(app, [at])}>{t({ fr: "Corriger…", en: "Correct…" })}</Button>}
      {around && around.sheet === finding.sheet && around.row === (finding.row ?? 0) && around.column === (finding.column ?? 0) && <Around view={around} />}
    </div>
  );
}
