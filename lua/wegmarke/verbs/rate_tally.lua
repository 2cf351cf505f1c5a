--- `wegmarke rate tally`: the dots of a poster, typed in element by element.

local fault = require "wegmarke.cli.fault"
local answer = require("wegmarke.cli.context").answer
local asked = require "wegmarke.module.asked"
local lang = require "wegmarke.lang"

--- The columns in which is counted: every value of the scale, then "can't judge".
local function columns_of(model)
  local columns = {}
  for i, value in ipairs(model.scale) do
    columns[i] = { state = "placed", value = value, label = model:label(value, lang.current()) }
  end
  columns[#columns + 1] = { state = "dont_know", label = lang.word("placement_state", "dont_know") }
  return columns
end

local function number(word)
  local n = word:match("^%d+$") and tonumber(word)
  return n and n <= require("wegmarke.data.columns").most_dots and n or nil
end

--- "2:3 2,5:1 ?:2" as counts; each pair a column and its number of dots.
local function read_pairs(model, columns, line)
  local values = require "wegmarke.data.intake.values"
  local counts = {}
  for word in line:gmatch("%S+") do
    local name, dots = word:match("^(.-)[:=](%d+)$")
    local n = dots and number(dots)
    local read = n and (name == "?" and { state = "dont_know" } or values.parse(name, model))
    if not read or not read.state then return nil, lang.err("cli.tally_pair", { given = word }) end
    local hit
    for i, column in ipairs(columns) do
      if column.state == read.state and column.value == read.value then hit = i end
    end
    if not hit or counts[hit] then return nil, lang.err("cli.tally_pair", { given = word }) end
    counts[hit] = n
  end
  return counts
end

--- A line of counts: one a type, one a column, or pairs. An empty line is no dots.
---@param model table
---@param columns table[]
---@param line string
---@return table<integer, integer>|nil counts by column
---@return table|nil err
local function read_counts(model, columns, line)
  if line:find("[:=]") then return read_pairs(model, columns, line) end
  local numbers = {}
  for word in line:gmatch("[^%s,;]+") do
    local n = number(word)
    if not n then return nil, lang.err("cli.tally_number", { given = word }) end
    numbers[#numbers + 1] = n
  end
  local counts = {}
  if #numbers == #model.types and #model.types ~= #model.scale then
    for i, kind in ipairs(model.types) do
      for j, column in ipairs(columns) do
        if column.value == kind.value then counts[j] = numbers[i] end
      end
    end
  elseif #numbers == 0 or #numbers == #columns or #numbers == #columns - 1 then
    for i, n in ipairs(numbers) do counts[i] = n end
  else
    return nil, lang.err("cli.tally_how_many",
      { given = #numbers, types = #model.types, values = #model.scale, all = #columns })
  end
  return counts
end

local function sum(counts)
  local n = 0
  for _, dots in pairs(counts) do n = n + dots end
  return n
end

--- "Typ 2: 3, Typ 3: 4", and how many that are.
local function words(columns, counts)
  local list = {}
  for j, column in ipairs(columns) do
    if (counts[j] or 0) > 0 then list[#list + 1] = column.label .. ": " .. counts[j] end
  end
  return #list > 0 and table.concat(list, ", ") or lang.say("cli.tally_no_dots")
end

--- What one asks in: the model, its columns, what was typed, and where the draft is.
---@class wegmarke.cli.Tally
---@field model table
---@field columns table<table, table[]> by how what stands at an element is read
---@field told table|nil how what stands at the element of which the columns were said last is read
---@field answers table<integer, table<integer, integer>>
---@field people integer|nil
---@field seen boolean somebody sits at the keyboard
---@field draft string|nil path; nil where none is kept

-- How what stands at an element is read, and its columns.
local function reads_at(tally, i) return asked.reads(tally.model, tally.model.elements[i]) end

local function columns_at(tally, i)
  local reads = reads_at(tally, i)
  tally.columns[reads] = tally.columns[reads] or columns_of(reads)
  return tally.columns[reads]
end

--- Says what was understood, and whether it can be.
local function told(ctx, tally, counts, i)
  local n = sum(counts)
  ctx:note("tally_read", { words = words(columns_at(tally, i), counts), n = n, people = tally.people })
  if tally.people and n > tally.people then
    ctx:note("tally_more_than_people", { n = n, people = tally.people })
  end
end

local function help(ctx, tally, i)
  local labels = {}
  for k, column in ipairs(columns_at(tally, i)) do labels[k] = column.label end
  ctx:note("tally_columns", { columns = table.concat(labels, " | ") })
  tally.told = reads_at(tally, i)
  ctx:note("tally_how", { types = #tally.told.types })
  if tally.seen then ctx:note("tally_how_keys") end
end

local function keep(ctx, tally)
  if tally.draft and not require("wegmarke.verbs.tally_draft").write(tally.draft, tally.model,
    function(i) return columns_at(tally, i) end, tally.answers, tally.people) then
    ctx:note("tally_no_draft", { file = tally.draft })
    tally.draft = nil
  end
end

--- Asks for one element. Returns "next", "back", or nil at the end of the input.
local function ask_one(ctx, tally, i)
  local element, before = tally.model.elements[i], tally.seen and tally.answers[i]
  local columns = columns_at(tally, i)
  if tally.told ~= reads_at(tally, i) then help(ctx, tally, i) end
  while true do
    local line = ctx:ask(lang.say(before and "cli.tally_ask_again" or "cli.tally_ask", { i = i,
      n = #tally.model.elements, element = tally.model:element_title(element.id, lang.current()),
      words = before and words(columns, before) }))
    if not line then return nil end
    if line == "<" then return "back" end
    if line == "?" and tally.seen then
      help(ctx, tally, i)
    elseif line == "" and before then
      return "next"
    else
      local counts, err = read_counts(reads_at(tally, i), columns, line == "-" and "" or line)
      if counts then
        tally.answers[i] = counts
        told(ctx, tally, counts, i)
        keep(ctx, tally)
        return "next"
      elseif ctx.sys.isatty(0) then
        ctx.sys.err(require("wegmarke.text").terminal(tostring(err)), "\n")
      else
        ctx:fail(err, fault.input)
      end
    end
  end
end

--- Asks for each element in turn, from the first without an answer. False when the input ends early.
local function ask_all(ctx, tally)
  local i = 1
  while tally.answers[i] do i = i + 1 end
  while i <= #tally.model.elements do
    local what = ask_one(ctx, tally, i)
    if not what then return false end
    i = what == "back" and math.max(1, i - 1) or i + 1
  end
  return true
end

--- Shows everything once more and asks what to do with it. True to store.
local function confirm(ctx, tally)
  while true do
    local n = 0
    for i, element in ipairs(tally.model.elements) do
      n = n + sum(tally.answers[i])
      ctx:note("tally_line", { i = i, element = tally.model:element_title(element.id, lang.current()),
        words = words(columns_at(tally, i), tally.answers[i]) })
    end
    local said = ctx:ask(lang.say("cli.tally_confirm", { n = n }))
    if not said then return false end
    local i = math.tointeger(tonumber(said)) or said == "<" and #tally.model.elements
    if i and tally.model.elements[i] then
      if not ask_one(ctx, tally, i) then return false end
    elseif said == "" or answer(said) then
      return true
    elseif answer(said) == false then
      return false
    end
  end
end

--- What was left of a draft, when somebody wants to go on with it.
local function resume(ctx, tally)
  local drafts = require "wegmarke.verbs.tally_draft"
  local draft = drafts.read(tally.draft, tally.model, function(i) return columns_at(tally, i) end)
  if not draft then return end
  local n = 0
  for _ in pairs(draft.answers) do n = n + 1 end
  if ctx:agrees(lang.say("cli.tally_resume", { n = n, all = #tally.model.elements }), true) == false then
    drafts.remove(tally.draft)
  else
    tally.answers, tally.people = draft.answers, tally.people or draft.people
  end
end

local function ask_people(ctx, tally)
  while not tally.people do
    local said = ctx:ask(lang.say("cli.tally_people"))
    if not said or said == "" then return end
    tally.people = number(said)
    if not tally.people then
      ctx.sys.err(tostring(lang.err("cli.tally_number", { given = said })), "\n")
    end
  end
end

local function placements_of(tally)
  local list, dots, answers = {}, 0, tally.answers
  for i, element in ipairs(tally.model.elements) do
    for j, column in ipairs(columns_at(tally, i)) do
      local n = answers[i][j] or 0
      if n > 0 then
        list[#list + 1] = { element = element.id, state = column.state, value = column.value,
          dots = n }
        dots = dots + n
      end
    end
  end
  return list, dots
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  ctx:need(require("wegmarke.data.assessments").require_open(ctx:db(), assessment.id))
  local model = require("wegmarke.module.asked").of(ctx:model_of(assessment))
  local seen = ctx.sys.isatty(0)
  local tally = { model = model, columns = {}, answers = {}, seen = seen,
    people = ctx.opts.people,
    draft = seen and require("wegmarke.verbs.tally_draft").path(ctx:db(), assessment, ctx.opts) or nil }
  help(ctx, tally, 1)
  if seen then
    resume(ctx, tally)
    ask_people(ctx, tally)
  end
  if not ask_all(ctx, tally) or seen and not confirm(ctx, tally) then
    local kept = tally.draft and require("wegmarke.file").exists(tally.draft)
    ctx:fail(lang.err(kept and "cli.tally_ended_draft" or "cli.tally_ended"), fault.input)
  end
  local list, dots = placements_of(tally)
  if dots == 0 then ctx:fail(lang.err("cli.tally_nothing"), fault.input) end
  local batch = ctx:need(require("wegmarke.data.batches").add(ctx:db(), assessment.id, {
    kind = "tally", label = ctx.opts.label, placements = list,
    retrospective = ctx.opts.retrospective ~= nil, refers_to = ctx.opts.retrospective,
  }))
  if seen then require("wegmarke.verbs.tally_draft").remove(tally.draft or "") end
  ctx:done("tally_done", { n = dots })
  for _, note in ipairs(ctx.opts.json and {} or require("wegmarke.data.batches").notes(batch)) do
    ctx:print("  " .. note)
  end
  local standing = ctx:standing(assessment.id)
  if ctx.opts.json then
    ctx:json { kind = "tally", dots = dots, replaced = batch.replaced, standing = standing }
    return fault.ok
  end
  ctx:next_step("evaluate " .. ctx:short(assessment.id))
  return fault.ok
end

return {
  {
    name = "rate tally",
    arguments = {
      { name = "assessment", type = "assessment" },
    },
    options = {
      { name = "label" },
      { name = "people", type = "integer" },
      { name = "retrospective", type = "date" },
      { name = "json", type = "flag" },
    },
    examples = { "rate tally 1 --label \"Plakat 1\"" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
