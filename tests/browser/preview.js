// The page on which a model is looked through: every bundled model, German and
// English, accessible, without a request.
"use strict";

const path = require("node:path");
const { accessible, dir, ok, open, quiet, run, shot, wm } = require("./help.js");

const models = JSON.parse(wm("model", "list", "--json"));
const list = (models.models || models).map((m) => m.id);

run({
  async "every model as a page"() {
    ok(list.includes("dkbm") && list.length > 5, "the models are listed", list.join(" "));
    for (const id of list) {
      const languages = id === "dkbm" ? ["de", "en"] : ["de"];
      for (const language of languages) {
        const file = path.join(dir, id + "_" + language + ".html");
        wm("model", "preview", id, "--language", language, "-o", file);
        const page = await open(file, { colorScheme: language === "en" ? "dark" : "light" });
        const name = "the page of " + id + ", " + language;
        ok(await page.getAttribute("html", "lang") === language, name + " says its language");
        await accessible(page, name);
        await shot(page, "preview_" + id + "_" + language, true);
        quiet(page, name);
        await page.close();
      }
    }
  },

  async "on a phone"() {
    const file = path.join(dir, "phone.html");
    wm("model", "preview", "dkbm", "-o", file);
    const page = await open(file, { viewport: { width: 360, height: 700 }, isMobile: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth
      - document.documentElement.clientWidth);
    ok(wide <= 0, "nothing sticks out to the side", String(wide));
    await accessible(page, "the page on a phone");
    await shot(page, "preview_phone");
    await page.close();
  },
});
