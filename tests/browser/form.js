// The form in a browser: filled by mouse, by keyboard alone and on a phone,
// reloaded, saved, loaded again, imported.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { accessible, beside, dir, eq, ok, open, quiet, run, shot, wm } = require("./help.js");

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

/** What drafts the browser holds: whose, and how each answered the first elements. */
const drafts = (page) => page.evaluate(() => Object.values(localStorage).map((text) => {
  const draft = JSON.parse(text);
  return (draft.participant.code || "-") + " " + draft.answers.map((a) => a.value || a.state).join(",");
}).sort());

const says = (page) => page.textContent("#says");
const checked = (page) => page.$$eval("input[type=radio]:checked", (all) => all.length);

async function give(page, code) {
  await page.fill("#code", code);
  await page.press("#code", "Tab");
}

/** Answers elements: { 1: 2 } is type 2 for the first. */
async function answer(page, values) {
  for (const [i, value] of Object.entries(values)) {
    await page.evaluate((id) => document.querySelector("label[for='" + id + "']").click(), "e" + i + "-" + value);
  }
  await page.waitForTimeout(300);
}

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
      ["zwischen Typ 2 und 3", "kann ich nicht einschätzen", "trifft nicht zu", "noch offen"],
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
    ok((await page.textContent("#says")).includes("bleibt so lange"), "it says that the draft stays");
    eq((await kept(page)).length, 1, "and it does");
    ok((await page.textContent("#kept-says")).includes("P01.json"), "it names the file to look for");
    await accessible(page, "the end after saving");
    await shot(page, "form_saved");
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

  async "a code that is being typed touches nobody's draft"() {
    let page = await open(form);
    await give(page, "P1");
    await page.selectOption("#role", "leitung");
    await answer(page, { 1: 2, 2: 3 });
    const first = page;
    page = await beside(first);
    await first.close();
    await page.focus("#code");
    for (const [key, stands] of [["P", "P"], ["1", "P1"], ["2", "P12"], ["Backspace", "P1"], ["2", "P12"]]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
      eq(await page.inputValue("#code"), stands, "typed so far");
      eq([await drafts(page), await checked(page), await says(page)], [["P1 2,3"], 0, ""],
        "P1's draft is untouched and unseen at " + stands);
    }
    await page.press("#code", "Tab");
    await answer(page, { 1: 4 });
    eq(await drafts(page), ["P1 2,3", "P12 4"], "each has a draft");
    await page.close();
  },

  async "a draft opened by a wrong code stays whose it is"() {
    const page = await open(form);
    await give(page, "P07");
    await page.selectOption("#role", "leitung");
    await answer(page, { 1: 2 });
    await page.fill("#reason-1 >> visible=false", "vertraulich").catch(() => page.evaluate(() => {
      document.getElementById("reason-1").value = "vertraulich";
      document.getElementById("reason-1").dispatchEvent(new Event("input", { bubbles: true }));
    }));
    await page.waitForTimeout(300);
    const other = await beside(page);
    await give(other, "P07");
    eq(await checked(other), 1, "the code opens its draft");
    await give(other, "P08");
    eq([await checked(other), await other.inputValue("#role"), await other.inputValue("#reason-1")],
      [0, "", ""], "another code begins empty");
    ok((await says(other)).includes("P07"), "where it went is said", await says(other));
    await answer(other, { 3: 1 });
    eq(await drafts(other), ["P07 2", "P08 1"], "nothing went along");
    await give(other, "P07");
    eq(await checked(other), 1, "and each is there again");
    quiet(other, "a wrong code");
    await page.close();
  },

  async "a slip in one's own code can be mended, and the next person at this page begins empty"() {
    const page = await open(form);
    await give(page, "Q7");
    await answer(page, { 1: 3, 2: 3 });
    await give(page, "Q07");
    eq(await checked(page), 0, "another code, another page");
    eq(await drafts(page), ["Q7 3,3"], "the former stays");
    ok(await page.isVisible("#take-along"), "taking it along is offered");
    await accessible(page, "a changed code");
    await shot(page, "form_code_changed");
    await page.click("#take-along");
    await page.waitForTimeout(300);
    eq([await checked(page), await drafts(page)], [2, ["Q07 3,3"]], "the slip is gone with it");
    await page.click("[data-step='10']");
    await page.click("#leave");
    eq([await checked(page), await page.inputValue("#code"), await drafts(page)], [0, "", ["Q07 3,3"]],
      "the page is free for the next one, the draft stays");
    await page.reload();
    eq(await checked(page), 0, "after a reload too");
    // Without the button nothing of the former person's goes to the next.
    await give(page, "Q08");
    await answer(page, { 1: 1 });
    await give(page, "Q09");
    await answer(page, { 1: 2 });
    ok(!await page.isVisible("#take-along"), "who answered for himself is asked no more");
    eq(await drafts(page), ["Q07 3,3", "Q08 1", "Q09 2"], "three people, three drafts");
    quiet(page, "a slip");
    await page.close();
  },

  async "a draft without a code is kept, offered, and shown only when asked for"() {
    const page = await open(form);
    await answer(page, { 1: 2 });
    const other = await beside(page);
    await page.close();
    eq(await checked(other), 0, "it is not shown");
    ok((await says(other)).includes("ohne Kürzel"), "it is said", await says(other));
    await give(other, "P03");
    eq([await checked(other), await drafts(other)], [0, ["- 2"]], "a code alone doesn't take it");
    await accessible(other, "a draft that is offered");
    await shot(other, "form_offer");
    await other.click("#others button");
    eq(await checked(other), 1, "opened");
    await answer(other, { 2: 1 });
    eq(await drafts(other), ["P03 2,1"], "it goes on under the code");
    quiet(other, "without a code");
    await other.close();
  },

  async "two windows keep both, and say so"() {
    const page = await open(form);
    const other = await beside(page);
    await give(page, "P05");
    await answer(page, { 1: 2 });
    await give(other, "P05");
    await answer(other, { 3: 3 });
    await page.waitForFunction(() => document.getElementById("says").textContent.includes("anderen Fenster"));
    await answer(page, { 4: 4 });
    ok((await says(page)).includes("eigener Entwurf"), "it is said", await says(page));
    eq(await drafts(page), ["P05 2,3", "P05 2,4"], "both are kept");
    await page.click("#others button");
    eq([await checked(page), await page.isChecked("#e3-3")], [2, true], "the other one can be opened");
    // What one window deletes the other does not bring back by itself.
    page.on("dialog", (dialog) => dialog.accept());
    await page.click("[data-step='10']");
    await page.click("#forget");
    eq(await drafts(page), ["P05 2,4"], "deleted on purpose");
    await other.waitForFunction(() => document.getElementById("says").textContent.includes("gelöscht"));
    await other.reload();
    eq([await checked(other), await drafts(other)], [0, ["P05 2,4"]], "and it stays so");
    quiet(page, "two windows");
    await page.close();
  },

  async "a window that deletes leaves what another wrote since"() {
    const page = await open(form);
    page.on("dialog", (dialog) => dialog.accept());
    await give(page, "P06");
    await answer(page, { 1: 2 });
    const other = await beside(page);
    await give(other, "P06");
    await answer(other, { 2: 2 });
    await page.click("[data-step='10']");
    await page.click("#forget");
    ok((await says(page)).startsWith("Nicht gelöscht"), "it is said", await says(page));
    eq(await drafts(page), ["P06 2,2"], "and kept");
    await page.close();
  },

  async "what other pages keep in this browser stays"() {
    const page = await open(form);
    await page.evaluate(() => localStorage.setItem("wegmarke", "of another page"));
    await page.reload();
    await give(page, "P21");
    await answer(page, { 1: 2 });
    eq(await page.evaluate(() => localStorage.getItem("wegmarke")), "of another page", "untouched");
    await page.close();
  },

  async "two windows keep both also where the storage was full for one of them"() {
    const page = await open(form);
    await give(page, "P22");
    await answer(page, { 1: 2 });
    const other = await beside(page);
    await give(other, "P22");
    await page.evaluate(() => {
      window.full = Storage.prototype.setItem;
      Storage.prototype.setItem = () => { throw new Error("full"); };
    });
    await answer(page, { 4: 4 });
    await answer(other, { 3: 3 });
    await page.evaluate(() => { Storage.prototype.setItem = window.full; });
    await answer(page, { 5: 1 });
    eq(await drafts(page), ["P22 2,3", "P22 2,4,1"], "nothing of either is overwritten");
    ok((await says(page)).includes("eigener Entwurf"), "it is said", await says(page));
    await page.close();
  },

  async "a page that holds the only copy of a draft says so, and asks before it closes"() {
    const page = await open(form);
    await page.evaluate(() => { Storage.prototype.setItem = () => { throw new Error("full"); }; });
    await give(page, "P23");
    await page.selectOption("#role", "leitung");
    await answer(page, { 1: 2 });
    await page.click("[data-step='10']");
    await page.evaluate(() => document.getElementById("leave").click());
    ok((await says(page)).includes("nur in dieser offenen Seite"), "where it is", await says(page));
    const asked = page.waitForEvent("dialog", { timeout: 5000 });
    page.close({ runBeforeUnload: true });
    const dialog = await asked;
    eq(dialog.type(), "beforeunload", "it asks");
    await dialog.dismiss();
    await give(page, "P23");
    eq(await checked(page), 1, "the code opens it");
    await page.close();
  },

  async "a file that says more than the form can show is not taken for what stands there"() {
    const page = await open(form);
    await give(page, "P24");
    await page.selectOption("#role", "leitung");
    await answer(page, { 1: 2 });
    await page.click("[data-step='10']");
    const file = await save(page);
    const good = read(file);
    const load = async (change) => {
      fs.writeFileSync(file, JSON.stringify({ ...good, ...change }));
      await page.setInputFiles("#load", file);
      await page.waitForTimeout(200);
      return says(page);
    };
    const [first] = good.answers;
    for (const answers of [[null], [{ ...first, value: 2.7 }], [first, { ...first, element: "unbekannt" }],
      [first, first], [{ ...first, marks: { unbekannt: "met" } }]]) {
      const words = await load({ answers });
      ok(words.includes("nicht alles"), JSON.stringify(answers), words);
      ok(!await page.isVisible("#drop"), "and the draft is not said to be safe");
    }
    ok((await load({ participant: { code: {} } })).includes("keine Antwortdatei"), "a code is text");
    ok((await load({})).includes("genau das"), "the file as it was is whole");
    quiet(page, "odd files");
    await page.close();
  },

  async "on paper stands all that was written"() {
    const page = await open(form);
    const long = "Eine lange Begründung. ".repeat(60).trim();
    await page.evaluate((words) => {
      for (const id of ["reason-1", "evidence-2"]) {
        document.getElementById(id).value = words;
        document.getElementById(id).dispatchEvent(new Event("input", { bubbles: true }));
      }
    }, long);
    await page.emulateMedia({ media: "print" });
    for (const id of ["reason-1", "evidence-2"]) {
      eq(await page.evaluate((of) => {
        const copy = document.getElementById(of).previousElementSibling;
        return [copy.innerText, copy.scrollHeight <= copy.clientHeight + 1, document.getElementById(of).offsetHeight];
      }, id), [long, true, 0], id);
    }
    ok(await page.isVisible("#reason-3"), "an empty field stays, to write by hand");
    await page.close();
  },

  async "a draft goes when the saved file was read again and its owner says so, also on a later day"() {
    const page = await open(form);
    page.on("dialog", (dialog) => dialog.accept());
    await give(page, "P11");
    await page.selectOption("#role", "leitung");
    await answer(page, { 1: 2 });
    await page.click("[data-step='10']");
    ok(!await page.isVisible("#drop"), "nothing to delete before saving");
    const file = await save(page);
    const later = await beside(page);
    await page.close();
    later.on("dialog", (dialog) => dialog.accept());
    eq(await drafts(later), ["P11 2"], "kept until the next visit");
    await later.setInputFiles("#load", file);
    await later.waitForFunction(() => document.getElementById("code").value === "P11");
    eq(await drafts(later), ["P11 2"], "the file is known as this draft");
    await later.click("[data-step='10']");
    ok((await later.textContent("#kept-says")).includes("genau diese Angaben"), "the file was read");
    await shot(later, "form_read_again");
    await later.click("#drop");
    eq([await drafts(later), await checked(later)], [[], 0], "now it is gone");
    // A change after saving is not in the file.
    await give(later, "P12");
    await later.selectOption("#role", "leitung");
    await answer(later, { 1: 2 });
    await later.click("[data-step='10']");
    await save(later);
    ok(await later.isVisible("#drop"), "saved");
    await answer(later, { 2: 2 });
    ok(!await later.isVisible("#drop"), "changed: not saved any more");
    await later.setInputFiles("#load", file);
    await later.waitForFunction(() => document.getElementById("code").value === "P11");
    eq(await drafts(later), ["P11 2", "P12 2,2"], "loading a file replaces no draft");
    quiet(later, "a later day");
    await later.close();
  },

  async "a full browser loses nothing while the page is open, and says so"() {
    const page = await open(form);
    await give(page, "P01");
    await answer(page, { 1: 2 });
    await page.evaluate(() => {
      let text = "x".repeat(1 << 20);
      while (text.length > 0) {
        try {
          localStorage.setItem("filler" + localStorage.length, text);
        } catch (e) {
          text = text.slice(0, text.length >> 1);
        }
      }
    });
    await answer(page, { 2: 2 });
    ok((await says(page)).includes("keinen Entwurf") && await page.isVisible("#step-0 .no-store"), "it is said");
    await give(page, "P02");
    await answer(page, { 3: 3 });
    await give(page, "P01");
    eq(await checked(page), 2, "codes change without loss");
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filler"))
      .forEach((key) => localStorage.removeItem(key)));
    await answer(page, { 4: 4 });
    eq(await drafts(page), ["P01 2,2,4"], "with room it is kept again");
    quiet(page, "a full browser");
    await page.close();
  },

  async "drafts of other versions and damaged ones are left alone"() {
    const page = await open(form);
    await give(page, "P01");
    await answer(page, { 1: 2 });
    const was = await page.evaluate(() => {
      const key = Object.keys(localStorage)[0];
      const draft = JSON.parse(localStorage[key]);
      const prefix = key.split(":").slice(0, 2).join(":") + ":";
      delete draft.draft;
      draft.participant.code = "P02";
      localStorage.setItem(prefix + "P02", JSON.stringify(draft));
      draft.participant.code = "P03";
      draft.model.hash = "0".repeat(64);
      localStorage.setItem(prefix + "P03", JSON.stringify(draft));
      localStorage.setItem(prefix + "P04", "{broken");
      localStorage.setItem(prefix + "P05", "[1]");
      return Object.keys(localStorage).length;
    });
    const other = await beside(page);
    await give(other, "P02");
    eq(await checked(other), 1, "one of an earlier page opens");
    await give(other, "P03");
    eq(await checked(other), 0, "one of another model does not");
    ok((await other.textContent("#others")).includes("anderen Fassung"), "and it is said");
    await give(other, "P04");
    eq((await kept(other)).length, was, "all are there");
    quiet(other, "other versions");
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
    for (const [sheet, w, h, ...more] of [["poster", 830, 420], ["poster", 841, 594, "--paper", "a1"],
      ["working", 420, 297], ["tally", 297, 210], ["answer", 210, 297]]) {
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
      const sheets = await page.locator("h1").count();
      ok(sheet === "answer" ? n > 2 && n < 9 : n === sheets, sheet + " fits", n + " pages for " + sheets);
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
