import { useEffect, useRef, useState } from "preact/hooks";
import { repair, showRepairs } from "../app/verify.js";
import { usePane } from "./context.js";
import { Button, Paged } from "./ui.js";

/** Before → after, each to be ticked; what needs a person's eye is not ticked when there are many. */
export function Preview() {
  const { app, state, t } = usePane();
  const repairs = state.check!.repairs, asked = state.preview!;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(asked.filter((at) => asked.length === 1 || repairs[at]?.safe)));
  const title = useRef<HTMLHeadingElement>(null);
  const back = useRef(document.activeElement);
  useEffect(() => {
    title.current?.focus();
    return () => { (back.current as HTMLElement | null)?.focus?.(); };
  }, []);
  const toggle = (at: number): void => { const next = new Set(chosen); if (!next.delete(at)) next.add(at); setChosen(next); };
  return (
    <section class="card" onKeyDown={(event) => { if (event.key === "Escape") showRepairs(app, null); }}>
      <h2 tabIndex={-1} ref={title}>{t({ fr: "Avant de corriger", en: "Before correcting" })}</h2>
      <p class="hint">{t({ fr: "Décochez ce qui doit rester. Tout pourra être annulé.", en: "Untick what is to stay. All of it can be undone." })}</p>
      <Paged items={asked} label={t({ fr: "Corrections", en: "Corrections" })} render={(at) => {
        const one = repairs[at];
        return one && (
          <label class="repair">
            <input type="checkbox" data-item checked={chosen.has(at)} onChange={() => toggle(at)} />
            <span><strong>{one.sheet} {one.address}</strong>
              <small>{one.label}</small>
              <span class="change"><del>{one.shownBefore === "" ? t({ fr: "(vide)", en: "(empty)" }) : one.shownBefore}</del> → <ins>{one.shownAfter}</ins></span>
              {!one.safe && <small class="ask">{t({ fr: "À regarder : ce n’est pas sûr.", en: "Look at it: this is not sure." })}</small>}
            </span>
          </label>
        );
      }} />
      <div class="row">
        <Button kind="primary" disabled={chosen.size === 0} onClick={() => void repair(app, asked.filter((at) => chosen.has(at)))}>{t(chosen.size > 1 ? { fr: `Corriger ${chosen.size} cellules`, en: `Correct ${chosen.size} cells` } : { fr: "Corriger", en: "Correct" })}</Button>
        <Button onClick={() => showRepairs(app, null)}>{t({ fr: "Renoncer", en: "Cancel" })}</Button>
      </div>
    </section>
  );
}
