--- `wegmarke agree`: what the group agreed on, as the moderator records it.

local words_of = require "wegmarke.cli.agreed"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local function sheets() return require "wegmarke.cli.sheet" end

local M = {}

local fields = { "element", "state", "value", "low", "high", "how", "why", "dissent", "removed" }
for _, kind in ipairs(lists.remark_kind) do fields[#fields + 1] = lists.remark_field[kind] end

--- Ends of a range as people write it: "2-3", "2 bis 3", "zwischen 1 und 3".
local function range(ctx, model, given)
  local values = require "wegmarke.data.intake.values"
  local numbers = {}
  for number in given:gsub(",", "."):gmatch("%d+%.?%d*") do
    local value, err = values.on_scale(model, tonumber(number))
    if not value then ctx:fail(err) end
    numbers[#numbers + 1] = value
  end
  if #numbers ~= 2 or numbers[1] > numbers[2] then
    ctx:fail(lang.err("cli.agree_range", { given = given }))
  end
  return numbers[1], numbers[2]
end

--- Reads agreements from a CSV file.
---@param path string
---@param model table
---@param bytes string|nil
---@return table[] records for `data.agreements.set`, with `element`
function M.read(path, model, bytes)
  local sheet = sheets().read(path, fields, bytes)
  local list, seen = {}, {}
  for _, row in ipairs(sheet.rows) do
    local cells = row.cells
    local id = sheet:element(row, model)
    local state = "agreed"
    if cells.state then
      local words
      state, words = sheets().state(cells.state, "agreement_state")
      if not state then
        sheet:problem(row, "state", "cli.sheet_state", { given = cells.state, known = words })
      end
    end
    local one = {
      element = id, state = state, how = cells.how, why = cells.why, dissent = cells.dissent,
      value = sheet:value(row, "value", model), low = sheet:value(row, "low", model),
      high = sheet:value(row, "high", model), removed = sheets().split(cells.removed),
    }
    for _, field in pairs(lists.remark_field) do one[field] = sheets().split(cells[field]) end
    if id and seen[id] then
      sheet:problem(row, "element", "cli.sheet_twice", { line_before = seen[id] })
    elseif state == "agreed" and not one.value and not cells.value then
      sheet:problem(row, "value", "cli.agree_no_value")
    elseif state and state ~= "agreed" and one.value then
      sheet:problem(row, "value", "cli.agree_value_against_state")
    elseif (one.low == nil) ~= (one.high == nil) or one.low and one.low > one.high then
      sheet:problem(row, "low", "cli.agree_range_cells")
    elseif lists.needs_why[state] and not one.why then
      sheet:problem(row, "why", "cli.agree_needs_why")
    end
    if id then seen[id] = row.line end
    list[#list + 1] = one
  end
  sheet:finish()
  return list
end

--- Takes back a strength, an obstacle, a question or wanted support; named by its text or the
--- beginning of it. Of a text that came with a file and is gone nothing is said.
local function remove(ctx, assessment, element, given, from_file)
  local remarks, text = require "wegmarke.data.remarks", require "wegmarke.text"
  local hits, wanted, known = {}, text.lower(given), {}
  for _, r in ipairs(remarks.list(ctx:db(), assessment.id)) do
    if r.element == element then
      known[#known + 1] = r.body
      if r.body == given or from_file and r.body:gsub("%s+", " ") == given then
        hits = { r }
        break
      elseif text.lower(r.body):sub(1, #wanted) == wanted and not from_file then
        hits[#hits + 1] = r
      end
    end
  end
  if #hits == 1 then
    ctx:need(remarks.withdraw(ctx:db(), assessment.id, hits[1].id))
  elseif not from_file then
    ctx:fail(lang.err(#known == 0 and "cli.remark_none" or "cli.remark_which",
      { given = given, known = known }))
  end
end

--- Adds the remarks that the options name, on an element or on the whole. Only inside a transaction.
---@return integer n how many there were
local function add_remarks(ctx, assessment, element)
  local remarks, n = require "wegmarke.data.remarks", 0
  for _, kind in ipairs(lists.remark_kind) do
    for _, body in ipairs(ctx.opts[kind] or {}) do
      local _, err = remarks.add(ctx:db(), assessment.id, element, kind, body)
      if err then ctx:fail(err) end
      n = n + 1
    end
  end
  return n
end

--- Stores a list of agreements, all or none.
---@param from_file boolean|nil
function M.store(ctx, assessment, list, from_file)
  local agreements = require "wegmarke.data.agreements"
  local db = ctx:db()
  db:transaction(function()
    for _, one in ipairs(list) do
      for _, body in ipairs(one.removed or {}) do
        remove(ctx, assessment, one.element, body, from_file)
      end
      if one.state then
        ctx:need(agreements.set(db, assessment.id, one.element, one, ctx:model_of(assessment)))
      else
        -- Nothing but remarks, of an element that nothing may have been agreed on yet.
        add_remarks(ctx, assessment, one.element)
      end
    end
  end)
end

--- What is not said again about a value that stays stays too: only a new value needs new reasons.
local function carry(one, before)
  if not before or before.clash or before.state ~= one.state or before.value ~= one.value
    or before.low ~= one.low or before.high ~= one.high then
    return one
  end
  for _, field in ipairs { "how", "why", "dissent" } do one[field] = one[field] or before[field] end
  return one
end

--- The same for rows of a file, where "-" empties what was said.
local function carry_all(list, agreed)
  for _, one in ipairs(list) do
    carry(one, agreed[one.element])
    for _, field in ipairs { "how", "why", "dissent" } do
      if one[field] == "-" or one[field] == "–" then one[field] = nil end
    end
  end
  return list
end

--- What the group says of single criteria: { "t3_stelle=teilweise", ... } by criterion.
local function read_marks(ctx, model, element, given)
  local marks = {}
  for _, text in ipairs(given) do
    local criterion, word = text:match("^%s*([%w_]+)%s*=%s*(.-)%s*$")
    local mark = word and sheets().state(word, "mark")
    local known = model.element[element] and model.element[element].criterion or {}
    if not criterion or not mark then
      ctx:fail(lang.err("cli.mark_form", { given = text }))
    elseif not known[criterion] then
      local ids = {}
      for id in pairs(known) do ids[#ids + 1] = id end
      table.sort(ids)
      ctx:fail(lang.err("cli.mark_criterion", { given = criterion, element = element, known = ids,
        nearest = require("wegmarke.text").nearest(criterion, ids) or "" }))
    end
    marks[criterion] = mark
  end
  return next(marks) and marks or nil
end

--- The one state that the options choose.
local function chosen_state(ctx)
  local found = "agreed"
  for _, state in ipairs(lists.unagreed) do
    if ctx.opts[state:gsub("_", "-")] then
      if found ~= "agreed" then ctx:fail(lang.err("cli.one_state"), fault.usage) end
      found = state
    end
  end
  return found
end

--- Whether nothing is said but what can stand without a value.
local function only_remarks(opts)
  return not (opts.how or opts.why or opts.dissent or opts.mark)
end

--- Opens what was recorded again; the record before stays in the history.
local function reopened(ctx, one, before, model)
  if not before or before.state == "not_discussed" then
    ctx:fail(lang.err("cli.reopen_nothing",
      { element = model:element_title(one.element, lang.current()) }))
  end
  if not one.why then ctx:fail(lang.err("cli.reopen_needs_why"), fault.usage) end
  return one
end

local function from_options(ctx, model, agreed)
  local opts, given = ctx.opts, ctx.args.value
  local element = ctx:element(model, ctx.args.element)
  local before = agreed[element]
  local one = {
    element = element, state = chosen_state(ctx), how = opts.how,
    why = opts.why, dissent = opts.dissent, removed = opts.remove or {},
  }
  for kind, field in pairs(lists.remark_field) do one[field] = opts[kind] or {} end
  if opts.reopen then
    if given or one.state ~= "agreed" then ctx:fail(lang.err("cli.one_state"), fault.usage) end
    one.state = "not_discussed"
    return reopened(ctx, one, before, model)
  end
  if one.state == "agreed" and not given and only_remarks(opts) then
    one.state = nil
    return one
  elseif one.state == "agreed" and not given and before and not before.clash then
    -- Nothing but more words on what was recorded.
    one.state, one.value, one.low, one.high = before.state, before.value, before.low, before.high
    one.why = one.why or before.why
  elseif one.state == "agreed" then
    if not given then ctx:fail(lang.err("cli.agree_no_value"), fault.usage) end
    local state
    one.value, state = require("wegmarke.cli.sheet").value_or_state(ctx, given, model, "agreement_state")
    one.state = state or one.state
  elseif one.state == "no_agreement" then
    if given then one.low, one.high = range(ctx, model, given) end
  elseif given then
    ctx:fail(lang.err("cli.agree_value_against_state"), fault.usage)
  end
  if lists.needs_why[one.state] and not one.why then
    ctx:fail(lang.err("cli.agree_needs_why"), fault.usage)
  end
  one.marks = read_marks(ctx, model, one.element, opts.mark or {})
  return carry(one, before)
end

-- Options with which something is recorded.
local recording = { "reopen", "how", "why", "dissent", "remove", "mark", table.unpack(lists.remark_kind) }
for _, state in ipairs(lists.unagreed) do recording[#recording + 1] = state:gsub("_", "-") end

--- Whether the call only looks.
local function is_look(ctx)
  if ctx.args.value then return false end
  for _, name in ipairs(recording) do
    if ctx.opts[name] ~= nil and ctx.opts[name] ~= false then return false end
  end
  return true
end

--- Stores remarks that are on no single element.
---@return integer|nil n how many there were; nil when the options name none
local function whole_remarks(ctx, assessment)
  local n
  ctx:db():transaction(function()
    n = add_remarks(ctx, assessment, nil)
    for _, body in ipairs(ctx.opts.remove or {}) do
      remove(ctx, assessment, nil, body)
      n = n + 1
    end
  end)
  return n > 0 and n or nil
end

--- Writes the page for the projector.
local function present(ctx, assessment)
  if ctx.args.element or ctx.opts.file then ctx:fail(lang.err("cli.present_alone"), fault.usage) end
  ctx:may_deliver("html")
  local result, model = require("wegmarke.cli.audience").evaluate(ctx, assessment, "group",
    { provisional = ctx.opts.provisional or false })
  local bytes = require("wegmarke.present").html(result, model,
    { language = ctx.opts.lang or result.language, id = ctx:short(assessment.id) })
  if ctx:deliver(bytes, "html") then
    ctx:note("present_written", { file = ctx.opts.output })
    if not assessment.final then
      ctx:next_step("agree " .. ctx:short(assessment.id) .. " --file " .. lang.say("cli.file_mark"))
    end
  end
  return fault.ok
end

--- What was recorded, a line each.
local function tell(ctx, model, list, before)
  for _, one in ipairs(list) do
    local title = model:element_title(one.element, lang.current())
    if not one.state then
      ctx:done("remarks_element", { element = title,
        value = before[one.element] and words_of.words(model, before[one.element]) })
    elseif ctx.opts.reopen then
      ctx:done("agree_reopened", { element = title, before = words_of.words(model, before[one.element]) })
    else
      local old = before[one.element] and words_of.words(model, before[one.element])
      local new = words_of.words(model, one)
      ctx:done(old and old ~= new and "agree_changed" or "agree_done",
        { element = title, value = new, before = old })
    end
  end
end

--- Says so where what is recorded names a person.
local function hint(ctx, assessment, list)
  local texts, how = {}, {}
  for _, one in ipairs(list) do
    how[#how + 1] = one.how
    texts[#texts + 1], texts[#texts + 2] = one.why or "", one.dissent
    for _, kind in pairs(lists.remark_field) do
      table.move(one[kind] or {}, 1, #(one[kind] or {}), #texts + 1, texts)
    end
  end
  require("wegmarke.cli.people").hint(ctx, assessment, texts, how)
end

--- Without anything to record: the agenda, an element, or the history.
local function look(ctx, assessment)
  local view = require "wegmarke.verbs.agree_view"
  if ctx.args.element then
    view.element(ctx, assessment, ctx:element(ctx:model_of(assessment), ctx.args.element))
  elseif ctx.opts.history then
    view.protocol(ctx, assessment)
  else
    view.agenda(ctx, assessment)
  end
  return fault.ok
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  if ctx.opts.present then return present(ctx, assessment) end
  local model = ctx:model_of(assessment)
  if not ctx.opts.file and is_look(ctx) then return look(ctx, assessment) end
  if not ctx.opts.file and not ctx.args.element then
    local n = whole_remarks(ctx, assessment)
    if not n then ctx:fail(lang.err("cli.argument_missing", { label = "ELEMENT" }), fault.usage) end
    if ctx.opts.json then return ctx:json { remarks = n } end
    ctx:done("remarks_done", { n = n })
    hint(ctx, assessment, { { strengths = ctx.opts.strength, obstacles = ctx.opts.obstacle,
      questions = ctx.opts.question, support = ctx.opts.support } })
    return ctx:next_step("evaluate " .. ctx:short(assessment.id))
  end
  local before = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id, true)).agreements
  local list
  if ctx.opts.file then
    if ctx.args.element then ctx:fail(lang.err("cli.file_or_element"), fault.usage) end
    list = carry_all(M.read(ctx.opts.file, model), before)
  else
    list = { from_options(ctx, model, before) }
  end
  M.store(ctx, assessment, list, ctx.opts.file ~= nil)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(list)) end
  tell(ctx, model, list, before)
  hint(ctx, assessment, list)
  local name = ctx:short(assessment.id)
  if list[1] and not ctx.opts.reopen and list[1].state == "agreed" then
    ctx:next_step("target " .. name .. " " .. list[1].element .. " " .. lang.say("cli.value_mark")
      .. " --year " .. (tonumber(ctx.sys.today():sub(1, 4)) + 2), "agree " .. name)
  else
    ctx:next_step("agree " .. name)
  end
  return fault.ok
end

M[1] = {
  name = "agree",
  arguments = {
    { name = "assessment", type = "assessment" },
    { name = "element", type = "element", optional = true },
    { name = "value", type = "value", optional = true },
  },
  options = {
    { name = "no-agreement", type = "flag" },
    { name = "postponed", type = "flag" },
    { name = "not-discussed", type = "flag" },
    { name = "not-applicable", type = "flag" },
    { name = "reopen", type = "flag" },
    { name = "history", type = "flag" },
    { name = "how" },
    { name = "why" },
    { name = "dissent" },
    { name = "strength", many = true },
    { name = "obstacle", many = true },
    { name = "question", many = true },
    { name = "support", many = true },
    { name = "remove", many = true },
    { name = "mark", many = true },
    { name = "file", type = "file" },
    { name = "present", type = "flag" },
    { name = "provisional", type = "flag" },
    { name = "output", short = "o", type = "file" },
    { name = "lang", type = "choice", words = "language", choices = lang.languages },
    { name = "json", type = "flag" },
  },
  examples = { "agree 1", "agree 1 koordination",
    "agree 1 koordination 2 --how Konsens --strength \"kurze Wege\"",
    "agree 1 datenbasierung --no-agreement 2-3 --why \"Zahlen fehlen\"",
    "agree 1 koordination 2,5 --mark t4_abgesichert=nicht",
    "agree 1 koordination --reopen --why \"neue Zahlen\"",
    "agree 1 --question \"Wer trägt die Kosten?\"", "agree 1 --present -o gespraech.html",
    "agree 1 --file vereinbarungen.csv" },
  exits = { 3, 4, 5 },
  run = run,
}

return M
