import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readXml } from "./read-xml.mjs";
import { lintBuild } from "./lint-build.mjs";
import { addressesIn, lists, resources } from "./resources.mjs";

/** The order of children that Microsoft's schemas ask for, where several stand together. */
const ORDER = {
  OfficeApp: ["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "CustomTab"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};
/** Elements that have to be there, once. */
const NEEDED = ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
const ICON_SIZES = ["16", "32", "80"];
const LONGEST = { "bt:ShortStrings": 125, "bt:LongStrings": 250, DisplayName: 125, Description: 250 };
const LONGEST_RESID = 32;

/**
 * What is wrong with an add-in manifest, a sentence each; nothing when all is well. Offline, unlike Microsoft's own check, which has to be
 * run once before a release: `npx office-addin-manifest validate`.
 * @param {string} xml
 * @param {{ dist?: string }} [options] folder of the built files, to check the addresses and names against
 */
export function lintManifest(xml, { dist } = {}) {
  const { root, problem } = readXml(xml);
  if (root === null) return [problem];
  const problems = [...lintOrder(root), ...lintHead(root), ...lintResources(root), ...lintRuntime(root), ...lintControls(root), ...lintLanguages(root), ...lintAddresses(root)];
  return dist === undefined ? problems : [...problems, ...lintBuild(root, dist)];
}

function lintOrder(root) {
  return root.all().flatMap((element) => {
    const order = ORDER[element.name];
    if (order === undefined) return [];
    const names = element.children.map((child) => child.name);
    const unknown = names.filter((name) => !order.includes(name)).map((name) => `<${element.name}>: <${name}> is not known here`);
    const places = names.map((name) => order.indexOf(name)).filter((at) => at >= 0);
    const wrong = places.findIndex((at, i) => i > 0 && at < places[i - 1]);
    return wrong < 0 ? unknown : [...unknown, `<${element.name}>: <${order[places[wrong]]}> has to come before <${order[places[wrong - 1]]}>`];
  });
}

function lintHead(root) {
  const one = (name) => root.child(name);
  const text = (name) => one(name)?.text ?? "";
  const problems = NEEDED.filter((name) => root.children.filter((child) => child.name === name).length !== 1).map((name) => `<${name}> has to stand once in <OfficeApp>`);
  if (!GUID.test(text("Id"))) problems.push(`<Id> is no GUID: ${text("Id")}`);
  if (!VERSION.test(text("Version"))) problems.push(`<Version> is not four numbers: ${text("Version")}`);
  if (text("DefaultLocale") !== "fr-FR") problems.push(`<DefaultLocale> is not fr-FR: ${text("DefaultLocale")}`);
  if (text("Permissions") !== "ReadWriteDocument") problems.push(`<Permissions> is not ReadWriteDocument: ${text("Permissions")}`);
  for (const name of ["DisplayName", "Description"]) problems.push(...tooLong(one(name), LONGEST[name], name));
  return problems;
}

const tooLong = (element, longest, name) => (element === undefined ? [] : [element.attributes.DefaultValue, ...element.children.map((child) => child.attributes.Value)]
  .filter((value) => (value ?? "").length > longest).map((value) => `${name}: more than ${longest} characters: ${value}`));

const referring = (root) => root.all().filter((element) => element.attributes.resid !== undefined);

function lintResources(root) {
  const ids = resources(root).map((element) => element.attributes.id);
  const used = referring(root).map((element) => element.attributes.resid);
  const own = root.all().filter((element) => ["CustomTab", "Group", "Control"].includes(element.name)).map((element) => element.attributes.id ?? "");
  const twice = (all) => [...new Set(all.filter((id, at) => all.indexOf(id) !== at))];
  return [
    ...[...new Set([...ids, ...used])].filter((id) => id.length > LONGEST_RESID).map((id) => `resid of more than ${LONGEST_RESID} characters: ${id}`),
    ...[...new Set(used)].filter((id) => !ids.includes(id)).map((id) => `resid without a resource: ${id}`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource that nothing uses: ${id}`),
    ...twice(ids).map((id) => `resource given twice: ${id}`),
    ...twice(own).map((id) => `id given twice: ${id}`),
    ...lists(root).filter((list) => list.name in LONGEST).flatMap((list) => list.children.flatMap((element) => tooLong(element, LONGEST[list.name], element.attributes.id))),
  ];
}

/** With a shared runtime one page is everything: pane, functions and commands. Another address, or a name for the pane, would start a second one. */
function lintRuntime(root) {
  const runtimes = root.all().filter((element) => element.name === "Runtime");
  const problems = [];
  if (!root.all().some((element) => element.name === "Set" && element.attributes.Name === "SharedRuntime")) problems.push("<Requirements> does not ask for SharedRuntime");
  if (runtimes.length !== 1) return [...problems, `${runtimes.length} <Runtime> instead of one`];
  const [{ attributes: { resid, lifetime } }] = runtimes;
  if (lifetime !== "long") problems.push(`<Runtime lifetime="${lifetime}"> has to be long`);
  const pages = root.all().filter((element) => element.name === "FunctionFile" || (element.name === "SourceLocation" && element.attributes.resid !== undefined && element.parent.name !== "Metadata"));
  for (const { name, parent, attributes } of pages) if (attributes.resid !== resid) problems.push(`<${name}> of <${parent.name}> is ${attributes.resid}, not the runtime's ${resid}`);
  const address = resources(root).find((element) => element.attributes.id === resid)?.attributes.DefaultValue;
  const start = root.child("DefaultSettings")?.child("SourceLocation")?.attributes.DefaultValue;
  if (start !== address) problems.push(`<DefaultSettings> starts ${start}, the runtime ${address}`);
  if (root.all().some((element) => element.name === "TaskpaneId")) problems.push("<TaskpaneId> makes a second pane, which a shared runtime can't have");
  return problems;
}

function lintControls(root) {
  const all = root.all();
  const problems = all.filter((element) => element.name === "CustomTab").length > 1 ? ["more than one <CustomTab>"] : [];
  for (const icon of all.filter((element) => element.name === "Icon")) {
    const sizes = icon.children.map((image) => image.attributes.size);
    for (const size of ICON_SIZES) if (!sizes.includes(size)) problems.push(`<Icon> of ${icon.parent.attributes.id}: no image of ${size} pixels`);
  }
  return problems;
}

/** Everything that people read is there in English; the namespace is the same in every language, since formulas hold it. */
function lintLanguages(root) {
  const strings = resources(root).filter((element) => element.name === "bt:String");
  const namespaces = referring(root).filter((element) => element.name === "Namespace").map((element) => element.attributes.resid);
  const isEnglish = (child) => child.attributes.Locale === "en-US";
  return [
    ...[root.child("DisplayName"), root.child("Description"), ...strings.filter((element) => !namespaces.includes(element.attributes.id))]
      .filter((element) => element !== undefined && !element.children.some(isEnglish)).map((element) => `no English for ${element.attributes.id ?? element.name}`),
    ...strings.filter((element) => namespaces.includes(element.attributes.id)).flatMap((element) => [
      ...(element.children.length > 0 ? [`the namespace ${element.attributes.id} is translated`] : []),
      ...(/^[A-Z][A-Z0-9]*$/.test(element.attributes.DefaultValue) ? [] : [`the namespace ${element.attributes.DefaultValue} is not in capitals`]),
    ]),
  ];
}

const lintAddresses = (root) => [...new Set(addressesIn(root))].filter((address) => !/^https:\/\/[^/{}]+\/[^{}]*$/.test(address ?? "")).map((address) => `not an https address: ${address}`);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const here = dirname(fileURLToPath(import.meta.url)), out = join(here, "..", "out"), dist = join(here, "..", "dist");
  const given = process.argv.slice(2);
  const files = given.length > 0 ? given : existsSync(out) ? readdirSync(out).filter((name) => name.endsWith(".xml")).map((name) => join(out, name)) : [];
  if (files.length === 0) {
    console.error("Aucun manifeste\u00a0: faites-en un avec «\u202fnpm run manifest\u202f».");
    process.exitCode = 2;
  }
  for (const file of files) {
    const problems = lintManifest(readFileSync(file, "utf8"), existsSync(dist) ? { dist } : {});
    console.log(`${file}\u00a0: ${problems.length === 0 ? "aucun problème" : `\n- ${problems.join("\n- ")}`}`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
