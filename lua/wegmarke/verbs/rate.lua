--- `wegmarke rate import`: placements from files.

local asked = require "wegmarke.module.asked"
local column_maps = require "wegmarke.cli.column_maps"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local endings = { json = true, csv = true, txt = true, tsv = true, xlsx = true, xlsm = true, ods = true }

--- What spreadsheets and systems leave beside a file that is open, or was copied.
local function beside(name)
  return name:find("^~%$") or name:find("^%.")
end

--- Adds the files of a folder and of those in it that can hold placements to `paths`, all others to `others`.
local function look_into(ctx, folder, depth, paths, others, below)
  local names = ctx.sys.list(folder) or {}
  table.sort(names)
  for _, name in ipairs(names) do
    name = name:gsub("/+$", "")
    local path = folder .. name
    local ending = name:match("%.(%w+)$")
    local folder_too = ctx.sys.is_folder(path)
    if folder_too and depth < 8 and not beside(name) then
      look_into(ctx, path .. "/", depth + 1, paths, others, below .. name .. "/")
    elseif ending and endings[ending:lower()] and not folder_too and not beside(name) then
      paths[#paths + 1] = path
    elseif not beside(name) then
      others[#others + 1] = below .. name
    end
  end
end

--- The files that were named; of a folder those in it that can hold placements. What else lies there is said:
--- somebody may have answered in it.
local function paths_of(ctx)
  local paths = {}
  for _, path in ipairs(ctx.args.files) do
    if ctx.sys.is_folder(path) then
      local folder, others = path:gsub("/+$", "") .. "/", {}
      look_into(ctx, folder, 1, paths, others, "")
      if #others > 0 then
        ctx:note("rate_others", { folder = folder, n = #others,
          names = table.concat(others, ", ", 1, math.min(5, #others)) })
      end
    else
      paths[#paths + 1] = path
    end
  end
  return paths
end

--- The codes that may come; nil for all.
local function known_codes(ctx, assessment)
  local batches = require "wegmarke.data.batches"
  if ctx.opts["new-codes"] then return nil end
  local known = batches.known(ctx:db(), assessment.id)
  if known or not ctx.opts.known then return known end
  known = {}
  for _, person in ipairs(batches.participants(ctx:db(), assessment.id)) do known[person.code] = true end
  return known
end

--- What came over a file that is there already, and how to let it count again.
local function tell_overtaken(ctx, assessment, stored)
  local by, last = {}, nil
  for _, b in ipairs(require("wegmarke.data.batches").list(ctx:db(), assessment.id)) do
    for _, over in ipairs(stored.overtaken) do
      if over.batch == b.id then
        by[#by + 1] = ("%s (%s %d)"):format(b.file_name or b.label or lang.say("back.by_hand"),
          lang.say("back.n"), b.n)
        last = b.n
      end
    end
  end
  ctx:print("  " .. lang.say("back.overtaken", { n = stored.superseded, by = table.concat(by, ", ") }))
  ctx:print("    " .. ctx:command(("rate remove %s %d"):format(ctx:short(assessment.id), last)))
end

--- What a form left empty and is stored all the same, and how to take it back.
local function tell_kept(ctx, assessment, model, kept)
  local places, most = {}, 3
  for i, one in ipairs(kept) do
    if i > most then break end
    places[i] = lang.say("back.kept_place", { code = one.participant or lang.say("back.group"),
      element = model:element_title(one.element, lang.current()),
      value = one.value and asked.reads(model, model.element[one.element]):label(one.value, lang.current())
        or lang.word("placement_state", one.state) })
  end
  ctx:print("  " .. lang.say("back.kept", { places = table.concat(places, "; "),
    more = math.max(0, #kept - most) }))
  local name, first = ctx:short(assessment.id), kept[1]
  ctx:print("    " .. ctx:command(first.participant
    and ("rate clear %s %s %s"):format(name, first.participant, first.element) or "rate list " .. name))
end

--- A line that counts on, where somebody watches and there are many files.
local function progress(ctx, i, n)
  if n >= 50 and not ctx.opts.json and require("wegmarke.terminal").able(2) and (i % 25 == 0 or i == n) then
    ctx.sys.err("\r", lang.say("cli.rate_progress", { i = i, n = n }), i == n and "\n" or "")
  end
end

-- What reading a file of an assessment is told; `maps`: what is known of columns.
local function told_of(ctx, assessment, maps)
  local opts = { kind = ctx.opts.kind, assessment = assessment, known = known_codes(ctx, assessment),
    any_version = ctx.opts["any-version"], codes = {}, maps = maps }
  for _, person in ipairs(require("wegmarke.data.batches").participants(ctx:db(), assessment.id)) do
    table.insert(opts.codes, person.code)
  end
  return opts
end

--- Reads every file before anything is stored, so that all problems come up in one go.
local function read_all(ctx, assessment, model)
  local intake, file = require "wegmarke.data.intake", require "wegmarke.file"
  local good, bad = {}, {}
  local opts = told_of(ctx, assessment, column_maps.of(ctx, "rate"))
  local paths = paths_of(ctx)
  opts.maps.several = #paths > 1
  for i, path in ipairs(paths) do
    progress(ctx, i, #paths)
    local bytes, err = file.read(path)
    local parsed, errs
    if bytes then
      parsed, errs = intake.parse(bytes, path, model, opts)
    else
      errs = { err }
    end
    if parsed then
      good[#good + 1] = { path = path, parsed = parsed }
      for _, person in ipairs(parsed.participants) do table.insert(opts.codes, person.code) end
    else
      for _, one in ipairs(errs) do
        if one.args then one.args.file = path end
      end
      bad[#bad + 1] = { path = path, errs = errs }
    end
  end
  for _, head in ipairs(#paths > 1 and opts.maps:unused() or {}) do
    ctx.sys.err(require("wegmarke.text").terminal(lang.say("map.not_used", { given = head })), "\n")
  end
  local twice = require("wegmarke.data.intake.twice").find(good, model)
  local whole = {}
  for i, one in ipairs(good) do
    if twice[i] then
      bad[#bad + 1] = { path = one.path, errs = { twice[i] } }
    else
      whole[#whole + 1] = one
    end
  end
  return whole, bad
end

--- What a file brought, as one line.
local function told(parsed)
  return lang.say("cli.rate_" .. parsed.kind, {
    persons = #parsed.participants, placements = #parsed.placements,
    dots = parsed.notes and parsed.notes.dots or 0,
  })
end

-- Stores what a file says of an assessment, and what was said of its columns. Only inside a transaction.
local function store(ctx, assessment, batch, arrival)
  batch.label, batch.arrival = ctx.opts.label, arrival
  batch.retrospective, batch.refers_to = ctx.opts.retrospective ~= nil, ctx.opts.retrospective
  batch.new_codes = ctx.opts["new-codes"] or ctx.opts.known
  local stored, fresh = require("wegmarke.data.batches").add(ctx:db(), assessment.id, batch)
  local kept = stored and batch.mapping and require("wegmarke.data.column_maps").keep(ctx:db(), "rate",
    batch.header, batch.mapping, assessment.unit.id)
  return stored, fresh, kept
end

-- One table of many assessments. The word where the assessment stands is a file, too.
local function run_by(ctx)
  local first = ctx.args.assessment
  if require("wegmarke.file").exists(first) or #ctx.args.files == 0 then
    table.insert(ctx.args.files, 1, first)
  end
  local maps = column_maps.of(ctx, "rate")
  return require("wegmarke.verbs.rate_by").run(ctx, paths_of(ctx), {
    known_of = function(assessment) return told_of(ctx, assessment, maps) end,
    store = function(...) return store(ctx, ...) end, told = told })
end

local function run(ctx)
  if ctx.opts.by then return run_by(ctx) end
  if #ctx.args.files == 0 then
    ctx:fail(lang.err("cli.argument_missing", { label = lang.say "cli.label_file" }), fault.usage)
  end
  local intake = require "wegmarke.data.intake"
  local batches = require "wegmarke.data.batches"
  local assessment = ctx:assessment(ctx.args.assessment)
  ctx:need(require("wegmarke.data.assessments").require_open(ctx:db(), assessment.id))
  local good, bad = read_all(ctx, assessment, ctx:model_of(assessment))
  local report, kept = {}, false
  -- Each file is whole or not there at all, and all of them reach the disk at once.
  local arrival = #good > 1 and ctx.sys.id "arrival" or nil
  ctx:db():transaction(function()
    for _, one in ipairs(good) do
      one.stored, one.fresh, one.kept = store(ctx, assessment, one.parsed, arrival)
    end
  end)
  for _, one in ipairs(good) do
    local batch, stored, fresh = one.parsed, one.stored, one.fresh
    if not stored then
      bad[#bad + 1] = { path = one.path, errs = { fresh } }
    else
      local unchanged = fresh == false
      report[#report + 1] = {
        file = one.path, kind = batch.kind, unchanged = unchanged, superseded = stored.superseded,
        participants = #batch.participants, placements = #batch.placements, again = stored.again,
        kept = stored.kept and #stored.kept > 0 and stored.kept or nil,
        overtaken = unchanged and #stored.overtaken > 0 and stored.overtaken or nil,
      }
      local overtaken = unchanged and stored.superseded > 0
      kept = kept or one.kept
      ctx:done(overtaken and "rate_known" or unchanged and "rate_unchanged" or "rate_taken_file",
        { file = one.path, what = told(batch) })
      if overtaken and not ctx.opts.json then tell_overtaken(ctx, assessment, stored) end
      if not unchanged and not ctx.opts.json then
        batch.notes.empty = batch.notes.empty - #stored.kept
        for _, note in ipairs(intake.notes(batch)) do ctx:print("  " .. note) end
        for _, note in ipairs(batches.notes(stored)) do ctx:print("  " .. note) end
        if stored.replaced > 0 or stored.same then
          ctx:print("  " .. lang.say("back.undo_with") .. " " .. ctx:command(("rate remove %s %s"):format(
            ctx:short(assessment.id), stored.id:sub(1, 8))))
        end
        if stored.again then ctx:print("  " .. lang.say("back.again")) end
        require("wegmarke.cli.people").tell_batch(ctx, assessment, batch)
        if #stored.kept > 0 then
          tell_kept(ctx, assessment, asked.of(ctx:model_of(assessment)), stored.kept)
        end
      end
    end
  end
  if kept and not ctx.opts.json then ctx:print(column_maps.told(ctx)) end
  for _, one in ipairs(bad) do
    for _, line in ipairs(fault.lines(one.errs)) do
      ctx.sys.err(require("wegmarke.text").terminal(line), "\n")
    end
    ctx:note("rate_refused", { file = one.path })
    report[#report + 1] = { file = one.path, refused = true, problems = fault.lines(one.errs) }
  end
  local standing = (ctx.opts.json or #good > 0) and ctx:standing(assessment.id)
  for _, one in ipairs(report) do one.standing = standing end
  if ctx.opts.json then ctx:json(require("wegmarke.json").list(report)) end
  if #bad > 0 then
    ctx:note("rate_again")
    local again = column_maps.again(ctx)
    if again then ctx.sys.err(require("wegmarke.text").terminal(again), "\n") end
    return fault.input
  end
  local name = ctx:short(assessment.id)
  ctx:next_step("evaluate " .. name,
    "agree " .. name .. " " .. lang.say("cli.element_mark") .. " " .. lang.say("cli.value_mark"))
  return fault.ok
end

return {
  {
    name = "rate import",
    arguments = {
      { name = "assessment", type = "assessment" },
      { name = "files", type = "file", many = true, optional = true },
    },
    options = {
      { name = "kind", type = "choice", words = "table_kind",
        choices = { "long", "wide", "tally", "group" } },
      { name = "map", many = true },
      { name = "by" },
      { name = "new-codes", type = "flag" },
      { name = "known", type = "flag" },
      { name = "any-version", type = "flag" },
      { name = "label" },
      { name = "retrospective", type = "date" },
      { name = "json", type = "flag" },
    },
    examples = { "rate import 1 boegen.csv plakat.csv gruppe.csv",
      "rate import 1 boegen-damals.csv --retrospective 2023-06-01", "rate import alle.xlsx --by unit,date" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
