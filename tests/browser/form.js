// The form in a browser: filled by mouse, by keyboard alone and on a phone,
// reloaded, saved, loaded again, imported.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { accessible, dir, eq, ok, open, quiet, run, shot, wm } = require("./help.js");

const base = path.join(dir, "form");
const db = path.join(base, "demo.db");
const form = path.join(base, "form.html");
let assessment = "";

function make(language, mode, name) {
  const made = JSON.parse(wm("--db", db, "assess", "new", "Musterlandkreis", "--date", "2026-05-0"
    + make.count, "--mode", mode, "--json"));
  make.count += 1;
  wm("--db", db, "form", made.id, "--lang", language, "-o", path.join(base, name));
  return made.id;
}
make.count = 1;

async function save(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  const file = path.join(base, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const kept = (page) => page.evaluate(() => Object.keys(localStorage));

run({
  async "a form is made"() {
    wm("demo", base);
    assessment = make("de", "open", "form.html");
    ok(fs.statSync(form).size < 300 * 1024, "form is under 300 KiB");
  },

  async "filled with the mouse, reloaded, saved, imported"() {
    const page = await open(form);
    await accessible(page, "the beginning");
    await shot(page, "form_start");
    await page.fill("#code", "P01");
    await page.selectOption("#role", "leitung");
    await page.click("#next");
    await page.click("label[for='e1-2.5']");
    await page.fill("#reason-1", "Weil es so ist <b>&");
    await page.click("#step-1 details:last-of-type summary");
    await page.selectOption("#step-1 select[data-criterion] >> nth=0", "partly");
    await accessible(page, "an element");
    await shot(page, "form_element");
    await page.click("#next");
    await page.click("label[for='e2-dont_know']");
    await page.click("#next");
    await page.click("label[for='e3-not_applicable']");
    await page.waitForTimeout(300);

    await page.reload();
    eq(await page.inputValue("#code"), "P01", "the code is there after a reload");
    ok(await page.isChecked("#e1-2\\.5"), "an answer is there after a reload");
    eq(await page.inputValue("#reason-1"), "Weil es so ist <b>&", "a reason too");

    ok(!await page.isVisible("#step-4 .take-back"), "nothing to take back where nothing is answered");
    await page.click("[data-step='10']");
    eq(await page.$$eval("[data-answer]", (all) => all.slice(0, 4).map((one) => one.textContent)),
      ["zwischen Typ 2 und 3", "kann ich nicht einschätzen", "trifft hier nicht zu", "noch offen"],
      "the answers to look over");
    await page.click("[data-jump='2']");
    eq(await page.evaluate(() => document.activeElement.id), "h-2", "from there to an element");
    await page.click("[data-step='10']");
    await page.click("#save");
    ok((await page.textContent("#problems")).includes("warum es nicht zutrifft"),
      "a missing reason is named");
    await accessible(page, "the end with a problem");
    await shot(page, "form_end");
    await page.click("#problems button");
    await page.keyboard.type("gibt es hier nicht");
    await page.click("[data-step='10']");
    const file = await save(page);
    eq(path.basename(file), "musterlandkreis_2026-05-01_P01.json", "the file's name");
    ok((await page.textContent("#says")).includes("gelöscht"), "it says that the draft is deleted");
    eq(await kept(page), [], "and it is");
    const saved = read(file);
    eq(saved.answers.map((a) => [a.element, a.state, a.value || null]), [
      ["strategische_ziele", "placed", 2.5], ["datenbasierung", "dont_know", null],
      ["interne_kooperation", "not_applicable", null]], "what was saved");
    eq(Object.values(saved.answers[0].marks), ["partly"], "with the criterion");
    const done = JSON.parse(wm("--db", db, "rate", "import", assessment, file, "--json"));
    eq([done[0].placements, done[0].unchanged], [3, false], "it imports");
    quiet(page, "the form");
    await page.close();
  },

  async "a saved file is loaded again, a foreign one is not"() {
    const page = await open(form);
    await page.setInputFiles("#load", path.join(base, "musterlandkreis_2026-05-01_P01.json"));
    await page.waitForFunction(() => document.getElementById("code").value === "P01");
    ok(await page.isChecked("#e1-2\\.5"), "the answer is back");
    eq(await page.inputValue("#reason-3"), "gibt es hier nicht", "and the reason");
    const other = read(path.join(base, "musterlandkreis_2026-05-01_P01.json"));
    other.assessment = "0".repeat(32);
    fs.writeFileSync(path.join(base, "other.json"), JSON.stringify(other));
    await page.setInputFiles("#load", path.join(base, "other.json"));
    await page.waitForFunction(() => document.getElementById("says").textContent.includes("anderen"));
    fs.writeFileSync(path.join(base, "broken.json"), "{");
    await page.setInputFiles("#load", path.join(base, "broken.json"));
    await page.waitForFunction(() => document.getElementById("says").textContent.includes("keine"));
    ok(await page.isChecked("#e1-2\\.5"), "what was there stays");
    quiet(page, "loading");
    await page.close();
  },

  async "with the keyboard alone"() {
    const page = await open(form);
    const press = (key) => page.keyboard.press(key);
    const focus = () => page.evaluate(() => document.activeElement.id);
    async function tabTo(id) {
      for (let i = 0; i < 60 && await focus() !== id; i += 1) await press("Tab");
      eq(await focus(), id, "the keyboard reaches " + id);
    }
    await tabTo("code");
    await page.keyboard.type("K02");
    await press("Tab");
    await press("ArrowDown");
    await press("ArrowDown");
    await tabTo("next");
    await press("Enter");
    eq(await focus(), "h-1", "the heading of the element has the focus");
    await tabTo("e1-1");
    await press("Space");
    await press("ArrowDown");
    await press("ArrowDown");
    ok(await page.isChecked("#e1-2"), "arrows choose a type");
    await tabTo("reason-1");
    await page.keyboard.type("mit der Tastatur");
    await tabTo("next");
    for (let i = 0; i < 9; i += 1) {
      await press("Enter");
      await tabTo(i < 8 ? "next" : "save");
    }
    const [download] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
    const file = path.join(base, "keyboard.json");
    await download.saveAs(file);
    const saved = read(file);
    eq([saved.participant.code, saved.answers.length, saved.answers[0].value,
      saved.answers[0].reason], ["K02", 1, 2, "mit der Tastatur"], "what was saved");
    wm("--db", db, "rate", "import", assessment, file);
    quiet(page, "the keyboard");
    await page.close();
  },

  async "on a phone, dark, in English, anonymous"() {
    const id = make("en", "anonymous", "phone.html");
    const page = await open(path.join(base, "phone.html"), {
      viewport: { width: 360, height: 700 }, isMobile: true, hasTouch: true, colorScheme: "dark",
    });
    eq(await page.getAttribute("html", "lang"), "en", "the language");
    eq(await page.$("#role"), null, "no role is asked for");
    await page.fill("#code", "Zed");
    await page.tap("#next");
    await page.tap("label[for='e1-1.5']");
    await accessible(page, "an element on a phone");
    await shot(page, "form_phone");
    await page.waitForTimeout(300);
    await page.reload();
    ok(await page.isChecked("#e1-1\\.5"), "an answer is there after a reload on a phone");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth
      - document.documentElement.clientWidth);
    ok(wide <= 0, "nothing sticks out to the side", String(wide));
    await page.tap("[data-step='10']");
    const [download] = await Promise.all([page.waitForEvent("download"), page.tap("#save")]);
    const file = path.join(base, "phone.json");
    await download.saveAs(file);
    eq(read(file).participant, { code: "Zed" }, "nothing but the code");
    wm("--db", db, "rate", "import", id, file);
    quiet(page, "the phone");
    await page.close();
  },

  async "in English, step by step, and on paper"() {
    const id = make("en", "by_perspective", "english.html");
    const page = await open(path.join(base, "english.html"));
    await accessible(page, "English, the beginning");
    await shot(page, "form_start_en", true);
    await page.fill("#code", "E01");
    await page.click("#next");
    await page.click("label[for='e1-not_applicable']");
    await accessible(page, "English, an element");
    await page.click("[data-step='10']");
    await page.click("#save");
    ok(/why/.test(await page.textContent("#problems")), "English, a missing reason is named");
    await accessible(page, "English, the end with a problem");
    await shot(page, "form_end_en", true);
    await page.click("#view");
    await accessible(page, "English, everything at once");
    quiet(page, "the English form");
    await page.close();
    for (const sheet of ["poster", "working", "tally", "answer"]) {
      const file = path.join(base, sheet + "_en.html");
      wm("--db", db, "form", id, "--lang", "en", "--sheet", sheet, "-o", file);
      const paper = await open(file);
      eq(await paper.getAttribute("html", "lang"), "en", "the language of the sheet " + sheet);
      await accessible(paper, "English, the sheet " + sheet);
      quiet(paper, "English, the sheet " + sheet);
      await paper.close();
    }
  },

  async "everything at once"() {
    const page = await open(form, { viewport: { width: 1500, height: 1000 } });
    await page.click("#view");
    await page.click("label[for='e9-4']");
    await page.click("label[for='e2-1.5']");
    eq(await page.textContent("#progress"), "2 von 9 beantwortet", "progress");
    await accessible(page, "everything at once");
    await shot(page, "form_all", true);
    await page.click("#step-2 .take-back");
    eq(await page.textContent("#progress"), "1 von 9 beantwortet", "an answer taken back");
    quiet(page, "everything at once");
    await page.close();
  },

  async "two people at one browser do not mix"() {
    const page = await open(form);
    await page.fill("#code", "A1");
    await page.click("#next");
    await page.click("label[for='e1-4']");
    await page.waitForTimeout(300);
    const again = await page.context().newPage();
    await again.goto(page.url());
    eq(await again.inputValue("#code"), "", "another window begins empty");
    await again.fill("#code", "B2");
    await again.press("#code", "Tab");
    ok(!await again.isChecked("#e1-4"), "another code has no answers");
    await again.fill("#code", "A1");
    await again.press("#code", "Tab");
    ok(await again.isChecked("#e1-4"), "the first code has its draft");
    await page.close();
  },

  async "a browser that keeps nothing says so"() {
    const page = await open(form);
    await page.context().addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get() { throw new Error("no"); } });
    });
    await page.reload();
    ok((await page.textContent("#says")).includes("keinen Entwurf"), "it is said");
    ok(await page.isVisible("#step-0 .no-store") && !await page.isVisible(".drafts"), "and on top");
    await accessible(page, "without storage");
    quiet(page, "without storage");
    await page.close();
  },

  async "sheets print on the paper they are made for"() {
    const points = (mm) => mm / 25.4 * 72;
    for (const [sheet, w, h, pages, ...more] of [["poster", 830, 420, 1],
      ["poster", 841, 594, 1, "--paper", "a1"], ["working", 420, 297, 1],
      ["tally", 297, 210, 1], ["answer", 210, 297, null]]) {
      const file = path.join(base, sheet + ".html");
      wm("--db", db, "form", assessment, "--sheet", sheet, "-o", file, ...more);
      const page = await open(file);
      await accessible(page, "the sheet " + sheet);
      await shot(page, "sheet_" + sheet, true);
      const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
      const box = /MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(pdf);
      ok(Math.abs(box[1] - points(w)) < 2 && Math.abs(box[2] - points(h)) < 2,
        sheet + " has its size", box[0]);
      const n = (pdf.match(/\/Type \/Page\b/g) || []).length;
      ok(pages === null ? n > 2 && n < 9 : n === pages, sheet + " fits", n + " pages");
      quiet(page, "the sheet " + sheet);
      await page.close();
    }
  },

  async "where no file can be saved the answers go as text"() {
    const page = await open(form);
    await page.fill("#code", "T05");
    await page.selectOption("#role", "leitung");
    await page.click("[data-step='1']");
    await page.click("label[for='e1-3']");
    await page.click("[data-step='10']");
    await page.click("#as-text summary");
    await page.waitForFunction(() => document.getElementById("text").value !== "");
    await accessible(page, "answers as text");
    const file = path.join(base, "mail.json");
    fs.writeFileSync(file, await page.inputValue("#text"));
    const done = JSON.parse(wm("--db", db, "rate", "import", assessment, file, "--json"));
    eq([done[0].placements, done[0].participants], [1, 1], "the text imports");
    await page.click("#copy");
    ok((await page.textContent("#says")).includes("kopiert"), "it is copied");
    quiet(page, "as text");
    await page.close();
  },

  async "codes that were given out"() {
    wm("--db", db, "form", assessment, "--codes", "P01-P03", "-o", path.join(base, "codes.html"));
    const page = await open(path.join(base, "codes.html"));
    await page.fill("#code", "P9");
    await page.selectOption("#role", "leitung");
    await page.click("[data-step='10']");
    await page.click("#save");
    ok((await page.textContent("#problems")).includes("P9"), "another code is refused");
    await page.click("#problems button");
    await page.fill("#code", "p03");
    await page.press("#code", "Tab");
    eq(await page.inputValue("#code"), "P03", "case does not matter");
    const invited = await open(path.join(base, "codes.html"));
    await invited.goto(invited.url() + "#P02");
    await invited.reload();
    eq(await invited.inputValue("#code"), "P02", "an invitation names the code");
    await invited.goto(invited.url().replace("#P02", "#%X99"));
    await invited.reload();
    eq(await invited.inputValue("#code"), "", "but only one that was given out");
    await invited.close();
    await page.close();
  },
});
