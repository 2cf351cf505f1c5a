--- `wegmarke rate tally`: the dots of a poster, typed in element by element.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local most = 100000

--- The columns in which is counted: every value of the scale, then "can't judge".
local function columns_of(model)
  local columns = {}
  for i, value in ipairs(model.scale) do
    columns[i] = { state = "placed", value = value, label = model:label(value, lang.current()) }
  end
  columns[#columns + 1] = { state = "dont_know", label = lang.say("form.dont_know") }
  return columns
end

local function number(word)
  local n = word:match("^%d+$") and tonumber(word)
  return n and n <= most and n or nil
end

--- "2:3 2,5:1 ?:2" as counts; each pair a column and its number of dots.
local function read_pairs(model, columns, line)
  local values = require "wegmarke.data.intake_values"
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

local function ask(ctx, prompt)
  ctx.sys.err(require("wegmarke.text").terminal(prompt), " ")
  return io.read("l")
end

--- Asks for each element in turn; "<" goes back. Nil when the input ends before the last.
local function ask_all(ctx, model, columns)
  local answers, i = {}, 1
  while i <= #model.elements do
    local element = model.elements[i]
    local line = ask(ctx, lang.say("cli.tally_ask",
      { i = i, n = #model.elements, element = model:element_title(element.id, lang.current()) }))
    if not line then return nil end
    local trimmed = line:match("^%s*(.-)%s*$")
    if trimmed == "<" then
      i = math.max(1, i - 1)
    else
      local counts, err = read_counts(model, columns, trimmed)
      if counts then
        answers[i] = counts
        ctx:note("tally_sum", { n = sum(counts) })
        i = i + 1
      elseif ctx.sys.isatty(0) then
        ctx.sys.err(require("wegmarke.text").terminal(tostring(err)), "\n")
      else
        ctx:fail(err, fault.input)
      end
    end
  end
  return answers
end

local function placements_of(model, columns, answers)
  local list, dots = {}, 0
  for i, element in ipairs(model.elements) do
    for j, column in ipairs(columns) do
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
  local model = ctx:model_of(assessment)
  local columns = columns_of(model)
  local labels = {}
  for i, column in ipairs(columns) do labels[i] = column.label end
  ctx:note("tally_columns", { columns = table.concat(labels, " | ") })
  ctx:note("tally_how", { types = #model.types })
  local answers = ask_all(ctx, model, columns)
  if not answers then ctx:fail(lang.err("cli.tally_ended"), fault.input) end
  local list, dots = placements_of(model, columns, answers)
  if dots == 0 then ctx:fail(lang.err("cli.tally_nothing"), fault.input) end
  if ctx.sys.isatty(0) then
    local said = ask(ctx, lang.say("cli.tally_confirm", { n = dots }))
    if not said or said:match("^%s*[nN]") then ctx:fail(lang.err("cli.tally_ended"), fault.input) end
  end
  local batch = ctx:need(require("wegmarke.data.batches").add(ctx:db(), assessment.id, {
    kind = "tally", label = ctx.opts.label, placements = list,
    retrospective = ctx.opts.retrospective ~= nil, refers_to = ctx.opts.retrospective,
  }))
  if ctx.opts.json then
    ctx:json { kind = "tally", dots = dots, replaced = batch.replaced }
    return fault.ok
  end
  ctx:done("tally_done", { n = dots })
  for _, note in ipairs(require("wegmarke.data.batches").notes(batch)) do ctx:print("  " .. note) end
  ctx:next_step("evaluate " .. ctx:short(assessment.id))
  return fault.ok
end

return {
  {
    name = "rate tally",
    summary = { de = "die Punkte eines Plakats eintippen", en = "type in the dots of a poster" },
    about = {
      de = "Fragt Element für Element, in der Reihenfolge der Strichliste. Je Element eine Zeile: eine Zahl "
        .. "je Typ („0 3 4 1“) oder eine je Spalte („0 1 3 2 4 0 0“, dahinter auf Wunsch die Zahl „kann ich "
        .. "nicht einschätzen“), oder nur, was da ist („2:3 2,5:1 ?:2“). Leer heißt kein Punkt, „<“ geht "
        .. "zurück. Mit derselben Bezeichnung (--label) wird ein Plakat berichtigt.",
      en = "Asks element by element, in the order of the tally sheet. One line each: a number a type "
        .. "(\"0 3 4 1\") or one a column (\"0 1 3 2 4 0 0\", after that, if wanted, how many could not "
        .. "judge), or only what is there (\"2:3 2.5:1 ?:2\"). Empty is no dot, \"<\" goes back. With the "
        .. "same --label a poster is corrected.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
    },
    options = {
      { name = "label", text = { de = "eine Bezeichnung, etwa „Plakat 1“",
        en = "a label, such as \"poster 1\"" } },
      { name = "retrospective", type = "date",
        text = { de = "aus heutiger Sicht, wie es an diesem Tag war",
          en = "from today's view, how it was on that day" } },
      { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
    },
    examples = {
      { "rate tally 1 --label \"Plakat 1\"", de = "Ein Plakat abschreiben", en = "Copy a poster" },
    },
    exits = { 3, 4, 5 },
    run = run,
  },
}
