// The page of `wegmarke serve`: a round from an empty folder to the report,
// with the mouse, and compared with what the verbs say of it.
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const t = require("./help.js");

const folder = path.join(t.dir, "page");
fs.mkdirSync(folder);
const db = path.join(folder, "wegmarke.db");

/** Starts the server; resolves with its process and the address it says. */
function serve() {
  const server = spawn(process.env.WM, ["--lang", "de", "serve", folder, "--no-browser"]);
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (bytes) => {
      said += bytes;
      const found = said.match(/http:\S+/);
      if (found) resolve([server, found[0]]);
    });
    server.on("exit", () => reject(new Error("the server ended: " + said)));
  });
}

async function send(page, form, fill) {
  page.setDefaultTimeout(5000);
  if (fill) await fill(form);
  const wrong = await form.evaluate((f) => [...f.elements].filter((e) => !e.checkValidity())
    .map((e) => e.name + ": " + e.validationMessage));
  t.eq(wrong, [], "the browser lets the form go");
  await Promise.all([page.waitForNavigation(), form.locator("button").click()]);
  return page.locator("#said").innerText();
}

const of = (page, verb, more) => page.locator("form:has(input[name=_verb][value='" + verb + "'])"
  + (more || "")).first();

async function everything() {
  const [server, address] = await serve();
  try {
    await round(server, address);
  } finally {
    server.kill();
  }
}

async function round(server, address) {
  const page = await t.open(path.join(__dirname, "help.js"), { acceptDownloads: true });
  page.faults.length = 0;
  await page.goto(address);
  t.eq(new URL(page.url()).search, "", "nothing secret stays in the address");
  t.ok((await send(page, of(page, "init"))).includes("Erledigt"), "a file is made");
  t.ok((await send(page, of(page, "unit import"))).includes("Erledigt"), "the register is loaded");
  await t.accessible(page, "the first page");
  const begun = await send(page, of(page, "assess new"), async (form) => {
    await form.locator("select[name='a.unit']").selectOption({ label: "Rhein-Pfalz-Kreis" });
    await form.locator("input[name='o.date']").fill("2026-03-14");
  });
  t.ok(begun.includes("Erledigt"), "a round is begun: " + begun);
  await t.shot(page, "page-home", true);
  await page.getByRole("link", { name: "Rhein-Pfalz-Kreis" }).click();
  await page.waitForLoadState();
  const root = path.join(process.cwd(), "models", "demo");
  const told = await send(page, of(page, "rate import"), async (form) => {
    await form.locator("input[type=file]").setInputFiles([path.join(root, "boegen.csv"),
      path.join(root, "plakat.csv")]);
  });
  t.ok(told.includes("boegen.csv") && told.includes("plakat.csv"), "each file is told of: " + told);
  t.ok(!told.includes("/tmp"), "no folder of this machine is named: " + told);
  await page.locator("#e-koordination summary").first().click();
  const agreed = await send(page, of(page, "agree", "").and(page.locator(
    "#e-koordination form.do")).first(), async (form) => {
    await form.locator("select[name='a.value']").selectOption("2");
    await form.locator("input[name='o.how']").fill("Konsens");
  });
  t.ok(agreed.includes("Koordination"), "an agreement is recorded: " + agreed);
  await page.locator("#e-datenbasierung summary").first().click();
  const noted = page.locator("#e-datenbasierung form.do:has(input[value=agree])").first();
  t.ok((await send(page, noted)).includes("nichts geändert"), "a form with nothing in it records nothing");
  await page.locator("#e-datenbasierung summary").first().click();
  await send(page, noted, async (form) => {
    await form.locator("select[name='a.value']").selectOption("3");
    await form.locator("textarea[name='o.strength']").fill("kurze Wege\ngute Daten");
  });
  t.ok((await send(page, page.locator("#said form"))).includes("Erledigt"), "an agreement is taken back");
  t.eq(JSON.parse(t.wm("--db", db, "agree", "1", "datenbasierung", "--json")).element.strengths || [], [],
    "with the strengths that came with it");
  await page.locator("#e-koordination summary").first().click();
  await send(page, page.locator("#e-koordination form.do:has(input[value=target])"), async (form) => {
    await form.locator("select[name='a.value']").selectOption("3");
    await form.locator("input[name='o.year']").fill("2028");
  });
  t.ok((await page.locator("#e-koordination").innerText()).includes("2028"), "a target stands at its element");
  const undone = await send(page, page.locator("#said form"));
  t.ok(undone.includes("Erledigt"), "a target is taken back: " + undone);
  t.ok(!(await page.locator("#e-koordination strong").nth(1).innerText()).includes("2028"), "no target any more");
  t.ok((await page.locator("#e-koordination").innerText()).includes("Typ 2"), "what was agreed stays");
  await send(page, page.locator("#said form"));
  t.ok((await page.locator("#e-koordination").innerText()).includes("2028"), "and the way back goes back");
  await t.accessible(page, "a round");
  await t.shot(page, "page-round", true);
  const [report] = await Promise.all([page.waitForEvent("download"),
    of(page, "report").locator("select[name='o.output']").selectOption("bericht.html")
      .then(() => of(page, "report").locator("button").click())]);
  const text = fs.readFileSync(await report.path(), "utf8");
  t.ok(text.includes("Rhein-Pfalz-Kreis"), "the report comes as a file");
  t.eq(JSON.parse(t.wm("--db", db, "rate", "list", "1", "--json")).length, 2,
    "the verbs see the same two files");
  await page.setViewportSize({ width: 390, height: 844 });
  t.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 390), "390 pixels are enough");
  await t.shot(page, "page-round-390", true);
  t.eq(page.faults, [], "the policy of the page holds");
  for (const url of page.wanted) t.ok(url.startsWith(new URL(address).origin + "/"), "asked elsewhere: " + url);
  await page.setViewportSize({ width: 1200, height: 900 });
  for (const [name, at] of [["settings", "/settings"], ["due", "/due"], ["verbs", "/verbs"],
    ["verb", "/verbs/rate/add"]]) {
    await page.goto(new URL(at, address).href);
    await t.accessible(page, name);
    await t.shot(page, "page-" + name, true);
  }
  await page.goto(new URL("/settings", address).href);
  await send(page, page.locator("#s-controller form"), (form) => form.locator("input[name='a.value']")
    .fill("Landratsamt"));
  t.ok((await page.locator("#s-controller").innerText()).includes("Landratsamt"), "a setting is kept");
  await page.goto(new URL("/verbs/rate/list", address).href);
  const [list] = await Promise.all([page.waitForEvent("download"), (async () => {
    await page.locator("input[name='o.output']").fill("eingang.csv");
    await of(page, "rate list").locator("button").click();
  })()]);
  t.ok(fs.readFileSync(await list.path(), "utf8").includes("boegen.csv"), "any command gives its file");
  await page.goto(new URL("/", address).href);
  const [backup] = await Promise.all([page.waitForEvent("download"), of(page, "db backup").locator("button")
    .click()]);
  t.ok(fs.readFileSync(await backup.path()).subarray(0, 15).toString() === "SQLite format 3", "a backup comes");
  t.eq(fs.readdirSync(folder), ["wegmarke.db"], "nothing is left beside the file");
  await page.goto(new URL(page.url()).origin + "/round/" + "1");
  const [day] = await Promise.all([page.waitForEvent("download"), page.locator(
    "form:has(input[value='tag/']) button").click()]);
  t.eq(day.suggestedFilename(), "tag.zip", "all for the day comes as one file");
  await page.goto(new URL("/", address).href);
  await page.getByRole("button", { name: "Wegmarke beenden" }).click();
  await new Promise((resolve) => server.once("exit", resolve));
  t.eq(server.exitCode, 0, "it ends when it is told to");
}

t.run({ everything });
