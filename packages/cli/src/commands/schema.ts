import { dataPackage, jsonSchema, tableSchema } from "@canevas-mali/core/derive";
import type { Args, Command } from "../args.js";
import { domainOption, registerOption } from "../choose.js";
import type { Context } from "../context.js";
import { checkOutput, json, OUTPUT, writeOutput } from "../output.js";

export const schema: Command = {
  name: "schema",
  summary: { fr: "Écrire le schéma d’un domaine ou d’un registre pour d’autres programmes : JSON Schema ou Table Schema.", en: "Write the schema of a domain or register for other programs: JSON Schema or Table Schema." },
  operands: { fr: "DOMAINE[.REGISTRE]", en: "DOMAIN[.REGISTER]" }, min: 1, max: 1,
  options: [
    { name: "format", kind: "value", choices: ["json-schema", "table-schema"], help: { fr: "json-schema (par défaut) : une ligne comme objet. table-schema (Frictionless) : une table, et tout le domaine comme Data Package.", en: "json-schema (default): a row as an object. table-schema (Frictionless): a table, and a whole domain as a Data Package." } },
    ...OUTPUT,
  ],
  examples: ["schema pagt", "schema pagt.besoins --format table-schema -o besoins.json"],
  run,
};

async function run(args: Args, { catalogue, lang, terminal }: Context): Promise<number> {
  const [word = ""] = args.operands;
  const output = args.value("output"), outputOptions = { force: args.flag("force"), inputs: [], endings: [".json"] };
  if (output !== null) await checkOutput(output, outputOptions);
  const tables = args.value("format") === "table-schema";
  const cut = word.indexOf(".");
  const domain = catalogue.domain(domainOption(cut < 0 ? word : word.slice(0, cut), catalogue)!);
  const register = cut < 0 ? null : catalogue.register(registerOption(word, catalogue, domain.id)!).register;
  const data = register ? (tables ? tableSchema(register, catalogue, lang) : jsonSchema(register, catalogue, lang)) : tables ? dataPackage(domain, catalogue, lang) : jsonSchema(domain, catalogue, lang);
  if (output === null) terminal.out(json(data));
  else await writeOutput(output, `${json(data)}\n`, outputOptions);
  return 0;
}
