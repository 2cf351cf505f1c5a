// What the browser tests share: the program, a database, a browser that
// counts every request, and the check for accessibility.
"use strict";

const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const program = process.env.WM;
const dir = process.env.TMP;
const shots = process.env.WM_SHOTS;
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let passed = 0;
let failed = 0;
let browser = null;

function ok(value, name, detail) {
  if (value) {
    passed += 1;
  } else {
    failed += 1;
    console.log("FAIL " + name + (detail ? "\n     " + detail : ""));
  }
}

function eq(got, want, name) {
  const one = JSON.stringify(got);
  const other = JSON.stringify(want);
  ok(one === other, name, "got " + one + ", expected " + other);
}

/** Runs the program; returns what it printed. */
function wm(...args) {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/**
 * Opens a file in a window of its own. The page's `wanted` lists every request
 * beside the file itself, `faults` what the page's script or policy said.
 */
async function open(file, options) {
  const context = await browser.newContext({
    acceptDownloads: true, locale: "de-DE", viewport: { width: 1200, height: 900 }, ...options,
  });
  const page = await context.newPage();
  watch(page);
  await page.goto(pathToFileURL(path.resolve(file)).href);
  return page;
}

/** Another window of the same browser, with the same file or one beside it. */
async function beside(page, name) {
  const other = await page.context().newPage();
  watch(other);
  const here = page.url().replace(/#.*/, "");
  await other.goto(name ? here.replace(/[^/]*$/, name) : here);
  return other;
}

function watch(page) {
  page.wanted = [];
  page.faults = [];
  page.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url())) page.wanted.push(request.url());
  });
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error") page.faults.push(line.text());
  });
}

/** No violation of WCAG 2.1 A and AA in what is shown now. */
async function accessible(page, name) {
  // Through the debugger, since the page's own policy lets no script in.
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
  }));
  const list = found.violations.map((v) => v.id + ": " + v.help + " ("
    + v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ") + ")");
  ok(list.length === 0, name + " is accessible", list.join("\n     "));
}

/** Asked for nothing, and no script failed. */
function quiet(page, name) {
  eq(page.wanted, [], name + " makes no request");
  eq(page.faults, [], name + " has no fault in its script");
}

async function shot(page, name, fullPage) {
  if (shots) await page.screenshot({ path: path.join(shots, name + ".png"), fullPage: Boolean(fullPage) });
}

/** Runs the tests of a file, one after the other, and prints the counts. */
async function run(tests) {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"],
  });
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
    } catch (error) {
      failed += 1;
      console.log("FAIL " + name + "\n     " + error.stack);
    }
  }
  await browser.close();
  console.log(passed + " passed, " + failed + " failed");
  process.exitCode = failed === 0 ? 0 : 1;
}

module.exports = { accessible, beside, dir, eq, ok, open, quiet, run, shot, wm };
