--- `wegmarke notices`: what the rules of the modules that a unit uses say of its records.

local audience = require "wegmarke.cli.audience"
local doc = require "wegmarke.doc"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local noticed = require "wegmarke.cli.noticed"
local output = require "wegmarke.cli.output"
local suggest = require "wegmarke.cli.suggested"

local function words(key, args) return lang.say("rules." .. key, args) end

-- All outcomes that the audience may be shown, and what was not looked at.
local function gather(about)
  local run, all, notes = about.run, {}, {}
  for module, rule in run:each "notice" do
    local outcomes, blocked = run:notice(module, rule)
    for _, one in ipairs(outcomes) do
      if one.outcome ~= "silent" and run:may_show(one, about.audience) then all[#all + 1] = one end
    end
    if blocked and blocked.more then
      notes[#notes + 1] = words("more_pairs", { rule = about.title(rule), id = rule.id })
    end
    if blocked and blocked.left_out > 0 and about.audience == "unit" then
      notes[#notes + 1] = words("left_out", { rule = about.title(rule), n = blocked.left_out })
    end
  end
  return all, notes
end

local function fires_table(about, all)
  local rows = {}
  for _, one in ipairs(all) do
    if one.outcome == "fires" then
      local lines, shows = {}, {}
      for i, record in ipairs(about:records(one)) do lines[i], shows[i] = record.line, record.show end
      rows[#rows + 1] = { lang.pick(about.run.types[one.type].title), table.concat(lines, " | "),
        about:sentence(one), one.rule.id, table.concat(shows, " | ") }
    end
  end
  return #rows > 0 and doc.table { key = "notices", caption = words "notices", rows = rows, columns = {
    { lang.say "entry.type" }, { lang.say "entry.what", kind = "name" }, { words "notice" },
    { words "rule", kind = "key" }, { lang.say "entry.show_with", kind = "key" } } } or nil
end

-- What cannot be told, each rule and what it needs once, with the number of records.
local function open_table(about, all, suggested)
  local rows, by = {}, {}
  for _, one in ipairs(suggested) do
    if one.outcome == "cannot_tell" then
      rows[#rows + 1] = { one.title, table.concat(one.unknown, "; "), 1, one.rule.id }
    end
  end
  for _, one in ipairs(all) do
    if one.outcome == "cannot_tell" then
      local needs = about:needs(one.needs)
      if one.over then needs[#needs + 1] = words "bound" end
      local said = table.concat(needs, "; ")
      local key = one.module.id .. "." .. one.rule.id .. "\0" .. said
      if not by[key] then
        by[key] = { about.title(one.rule), said, 0, one.rule.id }
        rows[#rows + 1] = by[key]
      end
      by[key][3] = by[key][3] + 1
    end
  end
  return #rows > 0 and doc.table { key = "open", caption = words "open", rows = rows, columns = {
    { words "notice", kind = "name" }, { words "needs" }, { words "n", kind = "number" },
    { words "rule", kind = "key" } } } or nil
end

-- What records say beside elements, each with the record that says so.
local function clues_table(about, clues)
  local rows = {}
  for _, one in ipairs(clues) do
    if one.outcome == "fires" then
      local source = about:records(one)[1] or { line = "", show = "" }
      rows[#rows + 1] = { about:element(one.element), about:sentence(one), source.line, one.rule.id,
        source.show }
    end
  end
  return #rows > 0 and doc.table { key = "clues", caption = words "clues", rows = rows, columns = {
    { words "element", kind = "name" }, { words "clue" }, { words "clue_source", optional = true },
    { words "rule", kind = "key" },
    { lang.say "entry.show_with", kind = "key", optional = true } } } or nil
end

-- What support there is for gaps of the profile.
local function suggested_table(suggested)
  local rows = {}
  for _, one in ipairs(suggested) do
    if one.outcome == "fires" then
      rows[#rows + 1] = { one.title, lang.pick(one.rule.why), table.concat(one.facts, "; "), one.rule.id,
        one.rule.source and lang.pick(one.rule.source) or "" }
    end
  end
  return #rows > 0 and doc.table { key = "suggested", caption = words "suggested", rows = rows, columns = {
    { words "offer", kind = "name" }, { words "why" }, { words "read" }, { words "rule", kind = "key" },
    { words "suggest_source", optional = true } } } or nil
end

local function document_of(about, all, clues, suggested, notes)
  local both = table.move(clues, 1, #clues, #all + 1, { table.unpack(all) })
  local fires, open = fires_table(about, all), open_table(about, both, suggested)
  local beside = clues_table(about, clues)
  local parts, foot = {}, {}
  for i, line in ipairs(notes) do foot[i] = doc.p(line) end
  parts[#parts + 1] = fires and doc.part("notices", words "notices", { fires })
  parts[#parts + 1] = beside and doc.part("clues", words "clues", { doc.lead(words "clues_lead"), beside })
  local support = suggested_table(suggested)
  parts[#parts + 1] = support and doc.part("suggested", words "suggested", { support })
  parts[#parts + 1] = open and doc.part("open", words "open", { doc.lead(words "open_lead"), open })
  return doc.document { title = words("title", { unit = about.unit.name }), language = lang.current(),
    parts = parts, foot = foot }
end

local function run(ctx)
  local about = noticed.new(ctx, ctx.args.unit)
  local all, notes = gather(about)
  local clues = require("wegmarke.record.rules.clues").all(about.run, about.audience)
  local suggested = suggest.all(about)
  local status = about:status()
  if output.wants_json(ctx) then
    local made = {}
    for i, one in ipairs(all) do made[i] = about:plain(one) end
    for _, one in ipairs(clues) do made[#made + 1] = about:plain(one) end
    for _, one in ipairs(suggested) do made[#made + 1] = suggest.plain(one) end
    output.json(ctx, json.list(made))
    audience.note_records(ctx, about.unit.id)
    about:tell(notes)
    return status
  end
  if #all + #clues + #suggested == 0 then
    return about:nothing(status, "none", nil, notes)
  end
  output.write(ctx, document_of(about, all, clues, suggested, notes), nil, true)
  audience.note_records(ctx, about.unit.id)
  if not ctx.opts.output and all[1] then
    ctx:next_step(about:command("explain UNIT " .. all[1].rule.id))
  end
  return status
end

return {
  {
    name = "notices",
    arguments = { { name = "unit", type = "unit" } },
    options = { audience.option(), { name = "json", type = "flag" }, output.option() },
    examples = { "notices Musterlandkreis", "notices Musterlandkreis --for agency -o hinweise.html" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
