import { useEffect, useRef } from "preact/hooks";
import type { AroundView } from "../app/views.js";
import { usePane } from "./context.js";

/** A cell among its neighbours, as in its sheet. */
export function Around({ view }: { readonly view: AroundView }) {
  const { t } = usePane();
  const here = useRef<HTMLTableCellElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: "nearest", inline: "center" }), [view]);
  return (
    <div class="around" tabIndex={0} role="region" aria-label={t({ fr: `Autour de la cellule, feuille « ${view.sheet} »`, en: `Around the cell, sheet “${view.sheet}”` })}>
      <table>
        <thead><tr><td />{view.letters.map((letter) => <th key={letter} scope="col">{letter}</th>)}</tr></thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.row} class={row.header ? "around-head" : ""}>
              <th scope="row">{row.row + 1}</th>
              {row.cells.map((cell) => {
                const own = row.row === view.row && cell.column === view.column;
                return <td key={cell.column} {...(own ? { class: "here", ref: here } : {})}>{cell.text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
