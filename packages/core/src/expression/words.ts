import type { Lang } from "../definition/text.js";
import { isComparison, type Aggregate, type Comparison, type Node } from "./node.js";
import { typeOf, type Scope } from "./typing.js";

const SIGN: Record<Comparison, Record<Lang, string>> = {
  eq: { fr: "est égal à", en: "equals" }, ne: { fr: "est différent de", en: "differs from" },
  lt: { fr: "est inférieur à", en: "is less than" }, lte: { fr: "ne dépasse pas", en: "does not exceed" },
  gt: { fr: "est supérieur à", en: "is more than" }, gte: { fr: "est au moins égal à", en: "is at least" },
};
const DATE_SIGN: Partial<typeof SIGN> = {
  lt: { fr: "est avant", en: "is before" }, lte: { fr: "n’est pas après", en: "is not after" },
  gt: { fr: "est après", en: "is after" }, gte: { fr: "n’est pas avant", en: "is not before" },
};

/** Reads an expression as a sentence. */
export function wordsReading(scope: Scope, lang: Lang, options: { label?: (path: string, code: string) => string; param?: (id: string) => string } = {}) {
  const fr = lang === "fr";
  const quoted = (text: string): string => (fr ? `«\u202f${text}\u202f»` : `“${text}”`);
  const cellName = (path: string): string => {
    const { cell, via } = scope.resolve(path);
    const own = quoted(cell.label[lang]);
    return via ? `${own} ${fr ? "de" : "of"} ${quoted(via.cell.label[lang])}` : own;
  };
  const codeName = (node: Node, code: string): string => {
    if (node.op !== "cell") return quoted(code);
    const { cell } = scope.resolve(node.path);
    return quoted(cell.codes?.codes[code]?.[lang] ?? options.label?.(node.path, code) ?? code);
  };
  const value = (node: Node, beside?: Node): string => {
    switch (node.op) {
      case "cell": return cellName(node.path);
      case "number": return fr ? node.value.replace(".", ",") : node.value;
      case "date": return fr ? node.value.split("-").reverse().join("/") : node.value;
      case "bool": return node.value ? (fr ? "oui" : "yes") : fr ? "non" : "no";
      case "code": return beside ? codeName(beside, node.value) : quoted(node.value);
      case "param": return options.param?.(node.id) ?? node.id;
      case "today": return fr ? "la date du classeur" : "the workbook’s date";
      case "periodStart": return fr ? "le premier jour de la période" : "the period’s first day";
      case "periodEnd": return fr ? "le dernier jour de la période" : "the period’s last day";
      case "endOfMonth": return fr
        ? `la fin du mois de ${value(node.of)}${node.months === 0 ? "" : `, ${node.months} mois plus tard`}`
        : `the end of the month of ${value(node.of)}${node.months === 0 ? "" : `, ${node.months} month${node.months === 1 ? "" : "s"} later`}`;
      case "orZero": return `${value(node.of)} ${fr ? "(0 si vide)" : "(0 if empty)"}`;
      case "add": return `${value(node.left)} + ${value(node.right)}`;
      case "sub": return `${value(node.left)} − ${value(node.right)}`;
      case "mul": return `${value(node.left)} × ${value(node.right)}`;
      default: return condition(node);
    }
  };
  /** « si … alors … » where an « or » was written as an implication. */
  const implication = (node: { readonly of: readonly Node[] }): string | null => {
    const [first, second] = node.of;
    if (node.of.length !== 2 || first?.op !== "not" || !second) return null;
    return fr ? `si ${condition(first.of)}, alors ${condition(second)}` : `if ${condition(first.of)}, then ${condition(second)}`;
  };
  const grouped = (node: Node): string => (node.op === "and" || node.op === "or" ? `(${condition(node)})` : condition(node));
  const condition = (node: Node): string => {
    if (isComparison(node)) {
      const type = typeOf(node.left, scope).type;
      const sign = (type === "date" ? DATE_SIGN[node.op] : undefined) ?? SIGN[node.op];
      const plain = type === "code" || type === "flag" ? (node.op === "eq" ? (fr ? "est" : "is") : fr ? "n’est pas" : "is not") : sign[lang];
      return `${value(node.left)} ${plain} ${value(node.right, node.left)}`;
    }
    switch (node.op) {
      case "not": return fr ? `il est faux que ${grouped(node.of)}` : `it is false that ${grouped(node.of)}`;
      case "and": return node.of.map(grouped).join(fr ? " et " : " and ");
      case "or": return implication(node) ?? node.of.map(grouped).join(fr ? " ou " : " or ");
      case "in": return `${value(node.of)} ${fr ? "est parmi" : "is one of"} ${node.values.map((code) => codeName(node.of, code)).join(", ")}`;
      case "has": return `${value(node.of)} ${fr ? "comprend" : "includes"} ${codeName(node.of, node.value)}`;
      case "present": return `${value(node.of)} ${fr ? "est renseigné" : "is filled in"}`;
      case "missing": return `${value(node.of)} ${fr ? "est vide" : "is empty"}`;
      case "workingDay": return `${value(node.of)} ${fr ? "est un jour ouvrable" : "is a working day"}`;
      default: return value(node);
    }
  };
  const where = (node: Node | null): string => (node ? ` ${fr ? "où" : "where"} ${condition(node)}` : "");
  const figure = (aggregate: Aggregate): string => {
    switch (aggregate.agg) {
      case "count": return `${fr ? "nombre de lignes" : "number of rows"}${where(aggregate.where)}`;
      case "sum": return `${fr ? "somme de" : "sum of"} ${value(aggregate.of)}${aggregate.where ? (fr ? `, sur les lignes où ${condition(aggregate.where)}` : `, over rows where ${condition(aggregate.where)}`) : ""}`;
      case "ratio": return fr ? `${figure(aggregate.numerator)}, divisé par : ${figure(aggregate.denominator)}` : `${figure(aggregate.numerator)}, divided by: ${figure(aggregate.denominator)}`;
      default: return `${figure(aggregate.left)} ${aggregate.agg === "plus" ? "plus" : fr ? "moins" : "minus"} ${figure(aggregate.right)}`;
    }
  };
  return { value, condition, figure };
}
