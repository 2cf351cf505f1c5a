// The page that collects records: filled in, reloaded, saved, opened again, taken in; hostile words stay words.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { accessible, dir, eq, ok, open, quiet, run, wm } = require("./help.js");

const base = path.join(dir, "records");
const db = path.join(base, "r.db");
const file = path.join(base, "need.html");
const hostile = "<img src=x onerror=alert(1)> \"=1+1\"";

async function save(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  const to = path.join(base, download.suggestedFilename());
  await download.saveAs(to);
  return to;
}

const by = (id) => "[data-field='" + id + "']";
const items = (page) => page.$$eval("#list li span", (all) => all.map((one) => one.textContent));
const taken = (to) => JSON.parse(wm("--db", db, "need", "import", "Musterort", to, "--json"));
const listed = () => JSON.parse(wm("--db", db, "need", "list", "Musterort", "--json"));

run({
  async "a page is made"() {
    fs.mkdirSync(base);
    wm("--db", db, "init");
    wm("--db", db, "unit", "add", "--kind", "gemeinde", "--name", "Musterort");
    wm("--db", db, "use", "Musterort", "bestand");
    wm("--db", db, "goal", "add", "Musterort", "what=</script><b>Ziel");
    wm("--db", db, "--lang", "de", "need", "form", "Musterort", "-o", file);
    ok(fs.statSync(file).size < 300 * 1024, "page is under 300 KiB");
  },

  async "records are filled in, kept through a reload, saved and taken in once"() {
    const page = await open(file);
    await accessible(page, "records, empty");
    await page.click("#take");
    ok((await page.textContent("#says")).includes("nichts ausgefüllt"), "nothing to take over is said");
    await page.fill(by("size"), "12");
    await page.click("#take");
    ok((await page.textContent("#problems")).includes("muss ausgefüllt"), "what must be there is said");
    await accessible(page, "records, with a problem");
    await page.fill(by("what"), hostile);
    await page.selectOption(by("basis"), { index: 1 });
    await page.locator(by("whose")).nth(0).check();
    await page.locator(by("whose")).nth(1).check();
    await page.locator(by("goal")).nth(0).check();
    await page.fill(by("as_of"), "2026-03-04");
    await page.press(by("what"), "Enter");
    eq(await items(page), [hostile], "the list shows it as words");
    await page.fill(by("what"), "Zweiter");
    await page.click("#take");
    await page.fill(by("what"), "noch offen");
    await page.waitForTimeout(700);
    await page.reload();
    eq(await items(page), [hostile, "Zweiter"], "the list is there after a reload");
    eq(await page.inputValue(by("what")), "noch offen", "and what stood in the fields");
    await accessible(page, "records, filled");
    const to = await save(page);
    const made = taken(to);
    eq([made.added, made.changed], [3, 0], "all are taken in");
    const list = listed();
    eq(list.map((one) => one.line), [hostile, "Zweiter", "noch offen"], "as they were typed");
    eq([list[0].values.size, list[0].values.as_of, list[0].values.whose.length, list[0].values.goal.length],
      [12, "2026-03-04", 2, 1], "with their values");
    eq(taken(to).same, 3, "a second time says nothing");
    await page.locator("#list button").nth(0).click();
    eq(await page.inputValue(by("what")), hostile, "one can be changed");
    await page.fill(by("size"), "13");
    await page.click("#take");
    const again = taken(await save(page));
    eq([again.added, again.changed, again.same], [0, 1, 2], "which changes that record");
    quiet(page, "records");
  },

  async "on a telephone nothing runs out of the page, and no record is lost on the way"() {
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(file, { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true, colorScheme });
      await page.fill(by("what"), "Lang".repeat(60));
      await page.tap("#take");
      eq((await items(page)).length, 1, "one is in the list");
      eq(await page.evaluate(() => document.documentElement.scrollWidth), 390, "no wider than the screen");
      await accessible(page, "records at 390 px, " + colorScheme);
      quiet(page, "records at 390 px");
    }
  },

  async "a file is opened elsewhere, one of another kind is refused, a draft is deleted"() {
    const other = await open(file);
    const saved = fs.readdirSync(base).find((name) => name.endsWith(".json"));
    await other.setInputFiles("#load", path.join(base, saved));
    await other.waitForFunction(() => document.querySelectorAll("#list li").length === 3);
    fs.writeFileSync(path.join(base, "x.json"), "{\"wegmarke\":\"answers\"}");
    await other.setInputFiles("#load", path.join(base, "x.json"));
    await other.waitForFunction(() => document.getElementById("says").textContent.includes("keine Datei"));
    other.on("dialog", (dialog) => dialog.accept());
    await other.click("#forget");
    eq(await items(other), [], "the list is gone");
    eq(await other.evaluate(() => Object.keys(localStorage).length), 0, "and so is the draft");
    quiet(other, "records elsewhere");
  },
});
