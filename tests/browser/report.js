// The report in a browser: accessible, without a request.
"use strict";

const path = require("node:path");
const { accessible, dir, eq, open, quiet, run, shot, wm } = require("./help.js");

const base = path.join(dir, "report");

run({
  async "one page for the heads, and what the public reads"() {
    wm("demo", base);
    const db = path.join(base, "demo.db");
    wm("--db", db, "release", "1", "--for", "public");
    for (const preset of ["spitze", "gruppe", "agentur", "oeffentlich"]) {
      const file = path.join(base, preset + ".html");
      if (preset === "agentur") wm("--db", db, "release", "1", "--for", "agency", "--placements");
      if (preset === "oeffentlich") wm("--db", db, "release", "1", "--for", "public");
      wm("--db", db, "report", "1", "--for", preset, "--lang", "en", "-o", file);
      const english = await open(file, { colorScheme: "dark" });
      await accessible(english, "the report for " + preset + " in English");
      quiet(english, "the report for " + preset + " in English");
      await english.close();
      wm("--db", db, "report", "1", "--for", preset, "-o", file);
      const page = await open(file);
      await accessible(page, "the report for " + preset);
      await shot(page, "report_" + preset, true);
      if (preset === "spitze") {
        const pdf = (await page.pdf({ format: "A4", tagged: true })).toString("latin1");
        eq((pdf.match(/\/Type \/Page\b/g) || []).length, 1, "it is one page");
      }
      quiet(page, "the report for " + preset);
      await page.close();
    }
  },

  async "the report"() {
    // The example above holds releases by now, which a new one would not replace.
    const plain = path.join(base, "plain");
    wm("demo", plain);
    const db = path.join(plain, "demo.db");
    for (const [language, scheme] of [["de", "light"], ["en", "dark"]]) {
      const file = path.join(base, language + ".html");
      wm("--db", db, "report", "1", "--lang", language, "--radar", "-o", file);
      const page = await open(file, { colorScheme: scheme });
      await accessible(page, "the report, " + language);
      await shot(page, "report_" + language, true);
      quiet(page, "the report");
      await page.close();
    }
  },
});
