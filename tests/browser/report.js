// The report in a browser: accessible, without a request.
"use strict";

const path = require("node:path");
const { accessible, dir, open, quiet, run, shot, wm } = require("./help.js");

const base = path.join(dir, "report");

run({
  async "the report"() {
    wm("demo", base);
    const db = path.join(base, "demo.db");
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
