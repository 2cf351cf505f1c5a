--- `wegmarke demo`: the main job on the bundled example, from the register to the report. The
--- municipality and everything said about it is made up.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local folder = "models/demo/"
local date = "2026-03-14"

--- A bundled file; with --models, from there.
local function bundled(ctx, name)
  local file = require "wegmarke.file"
  for _, dir in ipairs(ctx.global.models or {}) do
    local bytes = file.read(dir .. "/demo/" .. name)
    if bytes then return bytes end
  end
  local bytes = ctx.sys.packed(folder .. name)
  if bytes then return bytes end
  return ctx:fail(lang.err("cli.demo_missing", { file = folder .. name }))
end

--- Where the example goes: into build/ inside the source tree, else into a folder of its own.
local function target_dir(ctx)
  if ctx.args.dir then return ctx.args.dir end
  local file = require "wegmarke.file"
  if file.exists("src/wegmarke.h") and file.exists("Makefile") then return "build/demo" end
  return "wegmarke-demo"
end

--- Whether two databases hold the same, but for what was shown of it and what the log says.
local function same_rows(a, b)
  local rows = require("wegmarke.data.merge.run").rows
  local mine, theirs = a:snapshot(rows, a), b:snapshot(rows, b)
  for name, list in pairs(mine) do
    local other = theirs[name] or {}
    local counts = name ~= "merge_log" and name ~= "merge_shown"
    if counts and #list ~= #other then return false end
    for i = 1, counts and #list or 0 do
      for column, value in pairs(list[i]) do
        if other[i][column] ~= value then return false end
      end
      for column in pairs(other[i]) do
        if list[i][column] == nil then return false end
      end
    end
  end
  return true
end

--- Puts the new example at its place. One that is there goes only if it holds the example and nothing
--- else: people try things on it, and may have gone on to work in it.
local function settle(ctx, db, path)
  local store, sys = require "wegmarke.store", ctx.sys
  if require("wegmarke.file").exists(path) and sys.size(path) ~= 0 then
    local old = store.open(path, { readonly = true })
    local same = old and same_rows(db, old)
    if old then old:close() end
    if not same then ctx:fail(lang.err("cli.demo_there", { path = path })) end
  end
  ctx:need(db:backup(path, { overwrite = true }))
end

--- Makes the example's database in memory, and gives it its place when it is whole: a program that is ended
--- meanwhile leaves nothing behind, and nothing that lies about can be swept away under it.
---@return table assessment
---@return fun() tell says what was done
local function make_database(ctx, dir, fill)
  local store, said = require "wegmarke.store", {}
  local path = dir .. "/demo.db"
  ctx.sys.seed_ids("demo")
  local db <close> = ctx:need(store.open(":memory:", { create = true, memory = true }))
  ctx.opened = db
  ctx.done = function(_, key, args) said[#said + 1] = { key, args } end
  local ok, result = pcall(function()
    local assessment = fill(ctx, db)
    settle(ctx, db, path)
    return assessment
  end)
  ctx.opened, ctx.done = nil, nil
  if not ok then error(result, 0) end
  ctx.global.db = path
  return result, function()
    for _, one in ipairs(said) do ctx:done(one[1], one[2]) end
  end
end

local function import_register(ctx, db)
  local bytes = ctx:need(ctx.sys.packed("models/units.csv"), lang.err("cli.register_missing"))
  local done, err = require("wegmarke.data").units.import(db, bytes, "models/units.csv")
  if not done then ctx:fail(err) end
  ctx:done("demo_register", { n = done.added })
end

local placement_files = { "boegen.csv", "plakat.csv", "gruppe.csv" }

local function import_placements(ctx, db, assessment, model)
  local intake = require "wegmarke.data.intake"
  local batches = require "wegmarke.data.batches"
  for _, name in ipairs(placement_files) do
    local parsed, errs = intake.parse(bundled(ctx, name), name, model)
    if not parsed then ctx:fail(errs) end
    ctx:need(batches.add(db, assessment.id, parsed))
    ctx:done("rate_taken", {
      file = name,
      what = lang.say("cli.rate_" .. parsed.kind, {
        persons = #parsed.participants, placements = #parsed.placements,
        dots = parsed.notes.dots,
      }),
    })
  end
end

--- The order the group set: a file with an element a line, the reason beside the first.
local function import_order(ctx, db, assessment, model)
  local sheet = require("wegmarke.cli.sheet").read("reihenfolge.csv",
    { "element", "why" }, bundled(ctx, "reihenfolge.csv"))
  local ids, why = {}, nil
  for i, row in ipairs(sheet.rows) do
    ids[i] = sheet:element(row, model)
    why = why or row.cells.why
  end
  sheet:finish()
  ctx:need(require("wegmarke.data.orders").set(db, assessment.id, ids, why))
end

local function record(ctx, db, assessment, model)
  import_placements(ctx, db, assessment, model)
  local agree, target = require "wegmarke.verbs.agree", require "wegmarke.verbs.target"
  local agreements = agree.read("vereinbarungen.csv", model, bundled(ctx, "vereinbarungen.csv"))
  agree.store(ctx, assessment, agreements)
  local targets = target.read("ziele.csv", model, bundled(ctx, "ziele.csv"))
  target.store(ctx, assessment, targets)
  import_order(ctx, db, assessment, model)
  ctx:done("demo_agreed", { agreements = #agreements, targets = #targets })
end

--- What the example holds.
---@return table assessment
local function fill(ctx, db)
  import_register(ctx, db)
  local unit = ctx:need(require("wegmarke.data.units").add(db, {
    kind = "landkreis", name = "Musterlandkreis",
    facts = { population = 124300, area_km2 = 1180.5 }, as_of = "2024-12-31",
    source = { title = "Beispiel, frei erfunden" },
  }))
  local model = ctx:model("dkbm")
  local assessment = ctx:need(require("wegmarke.data.assessments").new(db, {
    unit = unit.id, model = model, held_on = date, mode = "open", language = "de",
    agency = "Musteragentur", title = "Beispiel (frei erfunden)",
  }))
  record(ctx, db, assessment, model)
  return assessment
end

local function run(ctx)
  local sys = ctx.sys
  sys.set_today(date)
  sys.set_user("demo")
  local dir = target_dir(ctx)
  ctx:folder(dir)
  local assessment, tell = make_database(ctx, dir, fill)
  tell()
  local result, pinned, gathered = ctx:evaluate(assessment)
  require("wegmarke.cli.beside").add(ctx, assessment, result, pinned, gathered)
  local report = require "wegmarke.report"
  ctx:print("")
  sys.out(report.terminal(result, pinned, {
    width = sys.width(), language = lang.current(), colour = ctx:colour(),
  }))
  ctx.opts.output = dir .. "/report.html"
  ctx:deliver(report.html(result, pinned, { language = "de", radar = false }), "html", "report")
  ctx:print("")
  ctx:done("demo_done", { db = dir .. "/demo.db", report = dir .. "/report.html" })
  ctx:next_step("explain 1 koordination", "report 1 -o " .. lang.say("cli.report_file"))
  if #(result.errors or {}) > 0 then ctx:fail(result.errors, fault.model) end
end

return {
  {
    name = "demo",
    arguments = {
      { name = "dir", type = "dir", optional = true },
    },
    examples = { "demo", "--db wegmarke-demo/demo.db explain 1 koordination" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
