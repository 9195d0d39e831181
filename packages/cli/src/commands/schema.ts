import { SQL_DIALECTS, type SqlDialect } from "@canevas-mali/core";
import { dataPackage, jsonSchema, sqlScript, sqlText, tableSchema } from "@canevas-mali/core/derive";
import type { Args, Command } from "../args.js";
import { domainOption, registerOption } from "../choose.js";
import type { Context } from "../context.js";
import { checkOutput, json, OUTPUT, writeOutput } from "../output.js";
import { fr, Refusal } from "../text.js";

export const schema: Command = {
  name: "schema",
  summary: { fr: "Écrire le schéma d’un domaine ou d’un registre pour d’autres programmes : JSON Schema, Table Schema, ou le domaine en SQL.", en: "Write the schema of a domain or register for other programs: JSON Schema, Table Schema, or the domain as SQL." },
  operands: { fr: "DOMAINE[.REGISTRE]", en: "DOMAIN[.REGISTER]" }, min: 1, max: 1,
  options: [
    { name: "format", kind: "value", choices: ["json-schema", "table-schema", "sql"], help: { fr: "json-schema (par défaut) : une ligne comme objet. table-schema (Frictionless) : une table, et tout le domaine comme Data Package. sql : les tables d’un domaine, une requête par règle et par indicateur.", en: "json-schema (default): a row as an object. table-schema (Frictionless): a table, and a whole domain as a Data Package. sql: a domain’s tables, one query a rule and an indicator." } },
    { name: "dialect", kind: "value", choices: Object.keys(SQL_DIALECTS), help: { fr: "Pour --format sql : duckdb (par défaut), postgres, trino ou spark.", en: "For --format sql: duckdb (default), postgres, trino or spark." } },
    ...OUTPUT,
  ],
  examples: ["schema pagt", "schema pagt.besoins --format table-schema -o besoins.json", "schema pagt --format sql --dialect postgres -o pagt.sql"],
  run,
};

async function run(args: Args, { catalogue, lang, terminal }: Context): Promise<number> {
  const [word = ""] = args.operands;
  const format = args.value("format"), output = args.value("output"), outputOptions = { force: args.flag("force"), inputs: [], endings: [format === "sql" ? ".sql" : ".json"] };
  if (output !== null) await checkOutput(output, outputOptions);
  const tables = format === "table-schema";
  const cut = word.indexOf(".");
  const domain = catalogue.domain(domainOption(cut < 0 ? word : word.slice(0, cut), catalogue)!);
  const register = cut < 0 ? null : catalogue.register(registerOption(word, catalogue, domain.id)!).register;
  if (format === "sql") {
    if (register) throw new Refusal({ fr: fr`--format sql donne tout un domaine : ses règles suivent des renvois d’un registre à l’autre. Écrivez canevas schema ${domain.id} --format sql.`, en: `--format sql gives a whole domain: its rules follow references from register to register. Write canevas schema ${domain.id} --format sql.` });
    const dialect = SQL_DIALECTS[(args.value("dialect") ?? "duckdb") as SqlDialect["id"]], script = sqlText(sqlScript(catalogue, domain.id, dialect, lang));
    if (output === null) terminal.out(script.trimEnd());
    else await writeOutput(output, script, outputOptions);
    return 0;
  }
  const data = register ? (tables ? tableSchema(register, catalogue, lang) : jsonSchema(register, catalogue, lang)) : tables ? dataPackage(domain, catalogue, lang) : jsonSchema(domain, catalogue, lang);
  if (output === null) terminal.out(json(data));
  else await writeOutput(output, `${json(data)}\n`, outputOptions);
  return 0;
}
