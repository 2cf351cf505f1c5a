// What a model asks beside its elements, in a browser: filled, counted while it is, drafted, saved, opened
// again, imported.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { accessible, dir, eq, ok, open, quiet, run, shot, wm } = require("./help.js");

const base = path.join(dir, "own");
const db = path.join(base, "own.db");
const models = path.join(base, "models");
const form = path.join(base, "form.html");
const saved = path.join(base, "P1.json");

const MODEL = `model "probe" { api = 2, version = "1", extends = "dkbm", language = "de", title = "T" }
form {
  points = { each = 5 },
  ask = {
    alter = choice { title = "Alter", required = true, { "u30", "unter 30" }, { "ab30", "ab 30" } },
    themen = choice { title = "Themen", many = true, { "kita", "Kita" }, { "schule", "Schule" } },
    jahre = number { title = "Jahre im Amt", decimals = 0 },
    wunsch = text { title = "Wunsch" },
  },
}
`;

const program = (...args) => wm("--lang", "de", "--models", models, "--db", db, ...args);
const problems = (page) => page.textContent("#problems");

run({
  async "a form with points and fields is made"() {
    fs.mkdirSync(path.join(models, "probe"), { recursive: true });
    fs.writeFileSync(path.join(models, "probe", "model.lua"), MODEL);
    program("init");
    program("unit", "add", "--kind", "landkreis", "--name", "Musterkreis");
    program("assess", "new", "Musterkreis", "--model", "probe", "--date", "2026-05-01", "--mode", "anonymous");
    program("form", "1", "-o", form);
    ok(fs.readFileSync(form, "utf8").includes("data-points"), "the form asks for points");
  },

  async "points are counted, what is too much or missing is named, and a draft keeps all"() {
    const page = await open(form);
    await accessible(page, "the start with own fields");
    await page.fill("#code", "P1");
    await page.press("#code", "Tab");
    await page.check("input[data-own=themen][value=schule]");
    await page.fill("[data-own=jahre]", "7");
    await page.fill("[data-own=wunsch]", "Raum");
    await page.click("[data-step='10']");
    await accessible(page, "points");
    await shot(page, "own-points");
    await page.fill("[data-points=koordination]", "4");
    eq(await page.textContent("#points-left"), "Noch 1 von 5 zu verteilen.", "what is left is said");
    await page.fill("[data-points=datenbasierung]", "3");
    await page.click("#save");
    ok((await problems(page)).includes("2 zu viel"), "too many points are named");
    ok((await problems(page)).includes("Alter"), "a field that must be filled in is named");
    await page.fill("[data-points=datenbasierung]", "1");
    await page.click("[data-step='0']");
    await page.selectOption("[data-own=alter]", "u30");
    await page.waitForTimeout(400);
    await page.reload();
    eq([await page.inputValue("[data-own=alter]"), await page.inputValue("[data-own=wunsch]"),
      await page.isChecked("input[data-own=themen][value=schule]"),
      await page.inputValue("[data-points=koordination]")], ["u30", "Raum", true, "4"], "a reload keeps them");
    await page.click("[data-step='10']");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    await download.saveAs(saved);
    const file = JSON.parse(fs.readFileSync(saved, "utf8"));
    eq(file.participant, { code: "P1", own: { alter: "u30", themen: ["schule"], jahre: "7", wunsch: "Raum" },
      points: { datenbasierung: 1, koordination: 4 } }, "the file holds what was filled in");
    quiet(page, "the form with own fields");
    await page.close();
  },

  async "a saved file opens again in another browser, and is taken in"() {
    const page = await open(form);
    await page.setInputFiles("#load", saved);
    await page.waitForTimeout(300);
    ok((await page.textContent("#says")).includes("P1.json"), "it says what it read");
    eq([await page.inputValue("[data-own=jahre]"), await page.inputValue("[data-points=datenbasierung]")],
      ["7", "1"], "all of it stands there");
    await page.close();
    const said = program("rate", "import", "1", saved);
    ok(said.includes("4 Antworten auf eigene Felder"), "answers to fields are taken in", said);
    ok(said.includes("5 Punkte auf Elemente, von 1 Person"), "points are taken in", said);
  },
});
