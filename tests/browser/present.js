// The page for the projector: led by the keyboard, what was agreed recorded,
// saved and taken in.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { accessible, beside, dir, eq, ok, open, quiet, run, shot, wm } = require("./help.js");

const base = path.join(dir, "present");
const db = path.join(base, "demo.db");
const file = path.join(base, "present.html");

const step = (page) => page.evaluate(() => {
  const slide = document.querySelector(".slide.on");
  return [document.querySelectorAll(".slide.on").length, slide.dataset.step || slide.id];
});

run({
  async "led by the keyboard, first the dots, then the talk, then the agreement"() {
    wm("demo", base);
    wm("--db", db, "agree", "1", "--present", "-o", file);
    ok(!fs.readFileSync(file, "utf8").includes("Vorschlag aus"), "no proposal unless asked");
    const page = await open(file, { viewport: { width: 1600, height: 900 } });
    const press = (key) => page.keyboard.press(key);
    await accessible(page, "the overview");
    await shot(page, "present_overview");
    const seen = [];
    for (const key of ["ArrowRight", "Space", "PageDown", "ArrowRight", "ArrowLeft", "PageUp",
      "ArrowDown", "ArrowUp", "End", "Home", "3"]) {
      await press(key);
      seen.push((await step(page))[1]);
    }
    eq(seen, ["dots", "talk", "agree", "dots", "agree", "talk", "dots", "dots", "ending", "overview",
      "dots"], "the way");
    eq((await step(page))[0], 1, "one slide at a time");
    await accessible(page, "the dots");
    await shot(page, "present_dots");
    await press("ArrowRight");
    await accessible(page, "the talk");
    await shot(page, "present_talk");
    await press("ArrowRight");
    await accessible(page, "the agreement");
    await shot(page, "present_agree");
    await press("?");
    ok(await page.isVisible("#keys"), "the keys are told");
    await accessible(page, "the keys");
    await press("Escape");
    // A figure to read, not a test: it depends on the machine.
    const times = await page.evaluate(() => {
      const list = [];
      for (let i = 0; i < 60; i += 1) {
        const from = performance.now();
        document.dispatchEvent(new KeyboardEvent("keydown", { key: i < 30 ? "ArrowRight" : "ArrowLeft" }));
        void document.body.offsetHeight;
        list.push(performance.now() - from);
      }
      return list.sort((a, b) => a - b);
    });
    console.log("     answer to a key, 60 keys: " + times[30].toFixed(1) + " ms in the middle, "
      + times[59].toFixed(1) + " ms the slowest");
    quiet(page, "the presenter");
    await page.close();
  },

  async "what the group agrees is recorded, kept, saved and taken in"() {
    const page = await open(file);
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const on = ".slide.on ";
    const element = await page.getAttribute(".slide.on", "data-element");
    await page.click(on + ".values li:nth-child(5) input");
    await page.fill(on + "[data-field=why]", "=1+1 ist \"kein\" Rechnen; wirklich");
    await page.fill(on + "[data-field=strengths]", "kurze Wege\nviel Erfahrung");
    await page.fill(on + "[data-field=support]", "eine Moderation");
    // Letters in a field are letters, not keys.
    await page.focus(on + "[data-field=how]");
    await page.fill(on + "[data-field=how]", "");
    await page.keyboard.type("Konsens 1");
    eq(await page.inputValue(on + "[data-field=how]"), "Konsens 1", "typing does not move the page");
    await page.reload();
    await page.keyboard.press("2");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.selectOption(on + "[data-field=state]", "no_agreement");
    await page.selectOption(on + "[data-field=low]", "3");
    await page.selectOption(on + "[data-field=high]", "2");
    await page.keyboard.press("Escape");
    await page.keyboard.press("End");
    await page.click("#save");
    ok((await page.textContent("#problems")).includes("den kleineren"), "a wrong range is named");
    await accessible(page, "the end");
    await page.click("#home");
    await page.keyboard.press("2");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.selectOption(on + "[data-field=low]", "1.5");
    await page.keyboard.press("Escape");
    await page.keyboard.press("End");
    await shot(page, "present_end");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const table = path.join(base, download.suggestedFilename());
    await download.saveAs(table);
    eq(path.basename(table), "vereinbarungen_musterlandkreis_2026-03-14.csv", "the file's name");
    eq(await page.evaluate(() => Object.keys(localStorage).length), 1, "the draft stays");
    ok((await page.textContent("#draft-says")).includes("vereinbarungen_"), "and names the file");
    await accessible(page, "the end after saving");
    await shot(page, "present_saved");
    wm("--db", db, "agree", "1", "--file", table);
    wm("--db", db, "agree", "1", "--present", "-o", path.join(base, "later.html"));
    const later = await beside(page, "later.html");
    later.on("dialog", (dialog) => dialog.accept());
    await later.keyboard.press("End");
    ok((await later.textContent("#draft-says")).includes("steht schon"), "what was taken in is safe",
      await later.textContent("#draft-says"));
    ok(await later.isDisabled("#save"), "and not new");
    await later.click("#drop");
    eq(await later.evaluate(() => Object.keys(localStorage)), [], "deleted on purpose");
    await page.waitForFunction(() => document.getElementById("says").textContent.includes("anderen Fenster"));
    await later.close();
    const result = JSON.parse(wm("--db", db, "evaluate", "1", "--json"));
    const one = result.elements.find((e) => e.id === element);
    eq([one.ist, one.agreement.how], [3, "Konsens 1"], "the agreement");
    ok(one.agreement.why.includes("1+1 ist \"kein\" Rechnen; wirklich"), "its reason", one.agreement.why);
    ok(JSON.stringify(one.strengths).includes("viel Erfahrung"), "its strengths");
    ok(JSON.stringify(result).includes("eine Moderation"), "the wanted support");
    ok(result.elements.some((e) => e.agreement.state === "no_agreement" && e.agreement.low === 1.5
      && e.agreement.high === 2), "no agreement, with its range");
    quiet(page, "recording");
    await page.close();
  },

  async "two windows keep both, and a page opened again goes on"() {
    const page = await open(file);
    const agree = (on, i, value) => on.evaluate(([slide, wanted]) => {
      document.querySelectorAll("[data-step=agree]")[slide].querySelector("input[value='" + wanted + "']").click();
    }, [i, value]);
    const count = (on) => on.evaluate(() => Object.values(localStorage)
      .map((text) => JSON.parse(text).changes.length).sort());
    await agree(page, 0, 2);
    const other = await beside(page);
    ok((await other.textContent("#says")).includes("Entwurf"), "the draft is opened, and it is said");
    await agree(other, 1, 2);
    await page.waitForFunction(() => document.getElementById("says").textContent.includes("anderen Fenster"));
    await agree(page, 2, 3);
    await agree(page, 3, 3);
    eq(await count(page), [2, 3], "both are kept");
    await page.close();
    await other.keyboard.press("End");
    await other.click("#others button");
    eq(await other.$$eval("td.new", (all) => all.length), 3, "the other one can be opened");
    await accessible(other, "a draft that is offered");
    quiet(other, "two windows");
    await other.close();
  },

  async "every slide fits the screen of a projector, and the moderator can darken it and see the time"() {
    for (const [width, height] of [[1920, 1080], [1280, 720]]) {
      const page = await open(file, { viewport: { width, height } });
      const long = [];
      for (let i = 0; i < 29; i += 1) {
        const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
        if (over > 0) long.push((await step(page))[1] + " " + i + ": " + over);
        await page.keyboard.press("ArrowRight");
      }
      eq(long, [], width + " x " + height);
      await page.keyboard.press("2");
      await page.keyboard.press("b");
      ok(!await page.isVisible(".slide.on h2"), "it is dark");
      await page.keyboard.press("ArrowRight");
      ok(await page.isVisible(".slide.on h2"), "any key lights it again");
      eq((await step(page))[1], "dots", "and moves nothing");
      await page.keyboard.press("t");
      ok(/^\d+:\d\d$/.test(await page.textContent("#clock")) && await page.isVisible("#clock"), "the time");
      await shot(page, "present_" + height);
      await page.close();
    }
  },

  async "what is taken out is taken back, what stays is not said twice"() {
    const here = path.join(base, "again.html");
    wm("--db", db, "agree", "1", "--present", "-o", here);
    const page = await open(here);
    const element = await page.getAttribute("[data-step=agree] >> nth=0", "data-element");
    const was = JSON.parse(wm("--db", db, "agree", "1", element, "--json")).element;
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const on = ".slide.on ";
    await page.fill(on + "[data-field=strengths]", was.strengths.slice(1).concat("ganz neu").join("\n"));
    await page.fill(on + "[data-field=why]", "");
    await page.keyboard.press("Escape");
    await page.keyboard.press("End");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const table = path.join(base, "again.csv");
    await download.saveAs(table);
    wm("--db", db, "agree", "1", "--file", table);
    const now = JSON.parse(wm("--db", db, "agree", "1", element, "--json")).element;
    eq([...now.strengths].sort(), was.strengths.slice(1).concat("ganz neu").sort(), "the strengths");
    eq([now.obstacles, now.questions, now.ist], [was.obstacles, was.questions, was.ist], "the rest");
    eq([now.agreement.how, now.agreement.why], [was.agreement.how, undefined], "what was emptied is empty");
    quiet(page, "taking back");
    await page.close();
  },

  async "withheld dots leave room for the types"() {
    const made = JSON.parse(wm("--db", db, "assess", "new", "Musterlandkreis", "--date", "2026-06-06",
      "--mode", "anonymous", "--json"));
    wm("--db", db, "rate", "add", made.id, "-p", "A", "koordination=2", "datenbasierung=3");
    wm("--db", db, "agree", made.id, "--present", "-o", path.join(base, "few.html"));
    const page = await open(path.join(base, "few.html"), { viewport: { width: 1920, height: 1080 } });
    eq(await page.$$eval(".dot", (all) => all.length), 0, "no dot of a single person");
    await page.keyboard.press("4");
    await accessible(page, "withheld dots");
    await shot(page, "present_withheld");
    ok(await page.isVisible(".slide.on .two.bare"), "the types have the width");
    quiet(page, "withheld");
    await page.close();
  },

  async "in English, dark, small"() {
    wm("--db", db, "agree", "1", "--present", "--lang", "en", "-o", path.join(base, "en.html"));
    const page = await open(path.join(base, "en.html"), { viewport: { width: 800, height: 700 },
      colorScheme: "dark" });
    for (const key of ["Home", "1", "ArrowRight", "ArrowRight", "End"]) {
      await page.keyboard.press(key);
      await accessible(page, "English, " + (await step(page))[1]);
    }
    await shot(page, "present_small");
    quiet(page, "English");
    await page.close();
  },
});
