import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addressesIn } from "./resources.mjs";

/** What a manifest asks for and the built files don't have: addresses, commands, shortcuts and functions. */
export function lintBuild(root, dist) {
  const base = root.child("DefaultSettings").child("SourceLocation").attributes.DefaultValue.replace(/[^/]*$/, "");
  const addresses = [...new Set(addressesIn(root))];
  const missing = addresses.flatMap((address) => {
    if (!address.startsWith(base)) return [`${address} is not beside ${base}`];
    return existsSync(join(dist, decodeURIComponent(address.slice(base.length)))) ? [] : [`${address} is not in the build`];
  });
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(dist, name), "utf8"));
  const isNamed = (id) => scripts.some((text) => text.includes(`"${id}"`));
  const json = (name) => (existsSync(join(dist, name)) ? JSON.parse(readFileSync(join(dist, name), "utf8")) : null);

  const commands = root.all().filter((element) => element.name === "FunctionName").map((element) => element.text);
  const shortcuts = json("shortcuts.json"), functions = json("functions.json");
  const actions = shortcuts?.actions.map(({ id }) => id) ?? [];
  return [
    ...missing,
    ...[...new Set([...commands, ...actions])].filter((id) => !isNamed(id)).map((id) => `no script associates the command ${id}`),
    ...(shortcuts?.shortcuts ?? []).filter(({ action }) => !actions.includes(action)).map(({ action }) => `a shortcut is for ${action}, which is no action`),
    ...(functions?.functions ?? []).filter(({ id }) => !scripts.some((text) => text.includes(`CustomFunctions.associate("${id}"`))).map(({ id }) => `no script associates the function ${id}`),
  ];
}
