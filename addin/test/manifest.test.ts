import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { lintManifest } from "../manifest/lint.mjs";
import { environments, makeManifest, version } from "../manifest/make.mjs";
import { associateCommands, COMMANDS } from "../src/commands/commands.js";
import { TABS } from "../src/app/state.js";

const URL_OF = "https://canevas.example.org/excel/";
const MANIFEST = makeManifest("production", URL_OF);
const ASSETS = new URL("../assets/", import.meta.url);
const shortcuts = JSON.parse(readFileSync(new URL("shortcuts.json", ASSETS), "utf8")) as { actions: { id: string; name: string }[]; shortcuts: { action: string; key: { default: string } }[] };

describe("the manifests of one template", () => {
  test.each(Object.keys(environments))("%s has no problem", (environment) => {
    const xml = makeManifest(environment, URL_OF);
    expect(lintManifest(xml)).toEqual([]);
    expect(xml).toContain(`<Version>${version}</Version>`);
    expect(xml).not.toContain("{{");
  });
  test("can be installed side by side: ids, names and namespaces differ", () => {
    for (const property of ["id", "name", "namespace"] as const) expect(new Set(Object.values(environments).map((one) => one[property])).size).toBe(3);
  });
  test("development has an address of its own, the others are asked for it", () => {
    expect(makeManifest("dev")).toContain("https://localhost:3000/taskpane.html");
    expect(makeManifest("pilot", "https://canevas.example.org/excel")).toContain(`${URL_OF}taskpane.html`);
    expect(() => makeManifest("production")).toThrow("--url");
    expect(() => makeManifest("production", "http://canevas.example.org/")).toThrow("https");
    expect(() => makeManifest("production", "canevas")).toThrow("https");
    expect(() => makeManifest("recette", URL_OF)).toThrow("dev, pilot, production");
  });
});

/** Each error that the linter is for, planted into a good manifest, and what it says. */
const PLANTED: readonly (readonly [string, RegExp | string, string, RegExp])[] = [
  ["XML that is none", "</OfficeApp>", "", /not well-formed/],
  ["another document", /OfficeApp/g, "Addin", /<Addin> instead of <OfficeApp>/],
  ["elements out of order", /(<Permissions>.*<\/Permissions>)([\s\S]*)(<\/OfficeApp>)/, "$2$1$3", /<OfficeApp>: <Permissions> has to come before/],
  ["children of a button out of order", /(<Label resid="Open.Label"\/>)([\s\S]*?)(<\/Control>)/, "$2$1$3", /<Control>: <Label> has to come before <Action>/],
  ["an element that is not known", "<Permissions>", "<Secret/><Permissions>", /<Secret> is not known/],
  ["an element missing", /<ProviderName>.*<\/ProviderName>/, "", /<ProviderName> has to stand once/],
  ["an element twice", /(<ProviderName>.*<\/ProviderName>)/, "$1$1", /<ProviderName> has to stand once/],
  ["an id that is no GUID", /<Id>./, "<Id>x", /<Id> is no GUID/],
  ["a version of three numbers", /<Version>.*<\/Version>/, "<Version>1.0.0</Version>", /<Version> is not four numbers/],
  ["another language by default", "fr-FR</DefaultLocale>", "en-US</DefaultLocale>", /<DefaultLocale> is not fr-FR/],
  ["fewer permissions", "ReadWriteDocument", "ReadDocument", /<Permissions> is not/],
  ["a long resid", /Open\.Label/g, "Open.LabelThatIsMuchTooLongToBeOne", /resid of more than 32/],
  ["a resid without a resource", '<Title resid="Open.Label"/>', '<Title resid="Nothing"/>', /resid without a resource: Nothing/],
  ["a resource that nothing uses", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"><bt:Override Locale="en-US" Value="x"/></bt:String>', /resource that nothing uses: Spare/],
  ["a resource given twice", /(<bt:Url id="Page.Url".*)/, "$1$1", /resource given twice: Page\.Url/],
  ["an id given twice", 'id="Canevas.VerifyButton"', 'id="Canevas.Open"', /id given twice: Canevas\.Open/],
  ["a short text of 126 characters", 'DefaultValue="Rapport"', `DefaultValue="${"x".repeat(126)}"`, /Report\.Label: more than 125/],
  ["a long text of 251 characters", 'Value="Checks the workbook', `Value="${"x".repeat(251)}`, /Verify\.Tip: more than 250/],
  ["a name of 126 characters", '<DisplayName DefaultValue="', `<DisplayName DefaultValue="${"x".repeat(126)}`, /DisplayName: more than 125/],
  ["an address without https", 'id="Page.Url" DefaultValue="https', 'id="Page.Url" DefaultValue="http', /not an https address: http:/],
  ["a shortcut file without https", 'ExtendedOverrides Url="https', 'ExtendedOverrides Url="http', /not an https address: http:/],
  ["an icon size missing", /<bt:Image size="80" resid="Verify.Icon.80"\/>/, "", /<Icon> of Canevas\.VerifyButton: no image of 80/],
  ["no shared runtime asked for", 'Name="SharedRuntime"', 'Name="ExcelApi"', /does not ask for SharedRuntime/],
  ["no runtime", /<Runtimes>[\s\S]*<\/Runtimes>/, "", /0 <Runtime> instead of one/],
  ["a short life", 'lifetime="long"', 'lifetime="short"', /has to be long/],
  ["functions in a page of their own", '<Page><SourceLocation resid="Taskpane.Url"/>', '<Page><SourceLocation resid="Page.Url"/>', /<SourceLocation> of <Page> is Page\.Url/],
  ["commands in a page of their own", '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Page.Url"/>', /<FunctionFile> of <DesktopFormFactor>/],
  ["a pane of its own", '<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>a</TaskpaneId>', /<TaskpaneId>/],
  ["another start page", `<SourceLocation DefaultValue="${URL_OF}taskpane.html"/>`, `<SourceLocation DefaultValue="${URL_OF}index.html"/>`, /<DefaultSettings> starts/],
  ["a second tab", /(<CustomTab[\s\S]*<\/CustomTab>)/, "$1$1", /more than one <CustomTab>/],
  ["a text without English", '<bt:Override Locale="en-US" Value="Report"/>', "", /no English for Report\.Label/],
  ["a name without English", /(<DisplayName[^>]*>)<Override[^>]*>/, "$1", /no English for DisplayName/],
  ["a namespace translated", /(id="Functions.Namespace" DefaultValue="CANEVAS")\/>/, '$1><bt:Override Locale="en-US" Value="CANVAS"/></bt:String>', /namespace Functions\.Namespace is translated/],
  ["a namespace with an accent", 'DefaultValue="CANEVAS"/>', 'DefaultValue="CANEVÀS"/>', /namespace CANEVÀS is not in capitals/],
];

test.each(PLANTED)("the linter sees %s", (_, pattern, replacement, sentence) => {
  const spoiled = MANIFEST.replace(pattern, replacement);
  expect(spoiled).not.toBe(MANIFEST);
  expect(lintManifest(spoiled)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
});

describe("against the built files", () => {
  const dist = mkdtempSync(join(tmpdir(), "canevas-manifest-"));
  afterAll(() => rmSync(dist, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(dist, name), text);
  const good = () => {
    rmSync(dist, { recursive: true });
    mkdirSync(dist);
    for (const file of [...readdirSync(ASSETS), "taskpane.html", "index.html"]) write(file, file === "shortcuts.json" ? JSON.stringify(shortcuts) : "");
    write("functions.json", JSON.stringify({ functions: [{ id: "LIEU" }] }));
    write("taskpane.0123456789.js", COMMANDS.map(({ id }) => `x("${id}")`).join(";"));
    write("functions.js", 'CustomFunctions.associate("LIEU",l)');
  };

  test("a build with everything is fine", () => {
    good();
    expect(lintManifest(MANIFEST, { dist })).toEqual([]);
  });
  test.each<[string, () => void, string]>([
    ["an icon missing", () => rmSync(join(dist, "verify-32.png")), `${URL_OF}verify-32.png is not in the build`],
    ["no list of functions", () => rmSync(join(dist, "functions.json")), `${URL_OF}functions.json is not in the build`],
    ["a command that no script knows", () => write("taskpane.0123456789.js", 'x("CanevasVerify","CanevasFigures")'), "no script associates the command CanevasReport"],
    ["a function that no script knows", () => write("functions.js", ""), "no script associates the function LIEU"],
    ["a shortcut for nothing", () => write("shortcuts.json", JSON.stringify({ ...shortcuts, shortcuts: [{ action: "CanevasSend", key: {} }] })), "a shortcut is for CanevasSend, which is no action"],
    ["a shortcut's action that no script knows", () => write("shortcuts.json", JSON.stringify({ ...shortcuts, actions: [...shortcuts.actions, { id: "CanevasSend" }] })), "no script associates the command CanevasSend"],
  ])("%s is seen", (_, spoil, sentence) => {
    good();
    spoil();
    expect(lintManifest(MANIFEST, { dist })).toEqual([sentence]);
  });
  test("an address elsewhere is seen", () => {
    good();
    expect(lintManifest(MANIFEST.replace(`${URL_OF}functions.json`, "https://elsewhere.example/functions.json"), { dist })).toEqual([`https://elsewhere.example/functions.json is not beside ${URL_OF}`]);
  });
});

describe("commands", () => {
  test("the manifest and the shortcuts name those that are associated, each for a tab that is there", () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect([...MANIFEST.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, id]) => id)).toEqual(ids);
    expect(shortcuts.actions.map(({ id }) => id)).toEqual(ids);
    expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(ids);
    // What Microsoft asks for, so that no key of Excel's own is taken.
    for (const { key } of shortcuts.shortcuts) expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
    for (const { tab } of COMMANDS) expect(TABS).toContain(tab);
  });

  /** Office with its actions, and a pane that may come late. */
  function office(showAsTaskpane: () => Promise<void>) {
    const actions = new Map<string, (event?: { completed(): void }) => Promise<void>>();
    const opened: string[] = [];
    let come = (): void => undefined;
    const pane = new Promise<{ openTab(tab: string): void }>((resolve) => { come = () => resolve({ openTab: (tab) => opened.push(tab) }); });
    associateCommands({ actions: { associate: (id, action) => { actions.set(id, action); } }, addin: { showAsTaskpane } }, pane);
    return { run: (id: string, event?: { completed(): void }) => actions.get(id)!(event), opened, come: () => come() };
  }

  test("a click shows the pane at its tab, once there is one, and ends", async () => {
    const { run, opened, come } = office(async () => undefined);
    const completed = vi.fn();
    const runs = [run("CanevasVerify", { completed }), run("CanevasReport")];
    expect(opened).toEqual([]);
    come();
    await Promise.all(runs);
    expect(opened).toEqual(["verify", "report"]);
    expect(completed).toHaveBeenCalledOnce();
  });
  test("a pane that Excel can't show ends the command as well", async () => {
    const { run } = office(() => Promise.reject(new Error("no room")));
    const completed = vi.fn();
    await expect(run("CanevasFigures", { completed })).rejects.toThrow("no room");
    expect(completed).toHaveBeenCalledOnce();
  });
});

test("the icons are pictures of the sizes that they say", () => {
  const names = readdirSync(ASSETS).filter((name) => name.endsWith(".png"));
  expect(names).toHaveLength(13);
  for (const name of names) {
    const bytes = readFileSync(new URL(name, ASSETS)), size = Number(/-(\d+)\.png$/.exec(name)![1]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([size, size]);
  }
  expect(existsSync(new URL("icon.svg", ASSETS))).toBe(true);
});
