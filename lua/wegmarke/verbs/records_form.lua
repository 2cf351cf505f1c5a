--- Records of a declared type as a workbook to go on with, and what was filled in there, taken back row by
--- row.

local desks = require "wegmarke.cli.records"
local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local reader = require "wegmarke.record.reader"
local revisions = require "wegmarke.data.revisions"
local said_of = require "wegmarke.data.intake.said"
local text = require "wegmarke.text"
local typed = require "wegmarke.record.typed"

local M = {}

-- Writers of a sheet to print, by the ending of the file.
local WRITERS = { htm = "html", pdf = "pdf" }
for _, ending in ipairs(doc.running) do WRITERS[ending] = doc.formats[ending] end
local PAGES = { html = true, htm = true }

-- Making ---------------------------------------------------------------------------------------------

--- What forms and exports are made of at a desk.
---@param desk wegmarke.cli.Desk
---@param scope string|nil
---@return wegmarke.record.FormOf
function M.of(desk, scope)
  local since = require "wegmarke.record.since"
  return { types = desk.types, language = desk.language, look = desk.look, unit = desk.unit,
    scope = scope or revisions.file_record, audience = desk.audience,
    computed = function(record, field) return desk:computed(record, field) end,
    state = function(record) return desk:state(record) end,
    notices = function(record) return desk:notices(record) end,
    heads = function(id) return since.heads(desk.db, id) end }
end

--- The records that a form or an export holds: those that count, as the audience may read them.
---@param desk wegmarke.cli.Desk
---@param scope string|nil
---@return wegmarke.record.Record[]
---@return integer left how many were left out because they were taken back
function M.records(desk, scope)
  local list, left = {}, 0
  for _, record in ipairs(desk:all()) do
    if not desk.ctx.args.above or record.scope == scope then
      local seen = reader.seen(desk.decl, record, desk.audience)
      if seen and record.withdrawn then left = left + 1 elseif seen then list[#list + 1] = seen end
    end
  end
  return list, left
end

-- The record above as an argument of the next command.
local function above_of(ctx)
  return ctx.args.above and " " .. require("wegmarke.cli.context").quote(ctx.args.above) or ""
end

-- What is made, and of a sheet to print by which writer: by what was named, else by the file's ending.
local function format_of(ctx)
  local ending = (ctx.opts.output or ""):match "%.(%w+)$"
  ending = ending and ending:lower()
  local format = ctx.opts.format or ending == "xlsx" and "xlsx" or ending and PAGES[ending] and "html"
    or ending and WRITERS[ending] and "print"
  local writer = format == "print" and (WRITERS[ending or "html"])
  if not format or format == "print" and not writer or format == "xlsx" and ending and ending ~= "xlsx"
    or format == "html" and ending and not PAGES[ending] then
    ctx:fail(lang.err("entry.form_ending", { file = ctx.opts.output }), fault.usage)
  end
  return format, writer
end

-- The same with what people must be told, and what the steps of the unit's modules ask.
local function asking(desk, scope)
  local F = M.of(desk, scope)
  F.told = require("wegmarke.data.settings").of(desk.db, desk.unit and desk.unit.id)
  if desk.unit then
    local run = require("wegmarke.record.rules.run").new(desk.db, desk.unit.id, desk.ctx.sys.today())
    F.ask = require("wegmarke.record.rules.steps").asked_for(run, desk.decl)
  end
  return F
end

-- The page that collects records.
local function page_form(desk, scope)
  local ctx, page, F = desk.ctx, require "wegmarke.form.records", asking(desk, scope)
  if ctx:deliver(page.html(desk.decl, F), "html") then
    ctx:note("form_written", { file = ctx.opts.output })
  end
  ctx:next_step(desk:command "import" .. above_of(ctx) .. " " .. page.answer_file(desk.decl, F))
end

-- A sheet for one record, to print.
local function blank_form(desk, writer, scope)
  local ctx, paper = desk.ctx, require "wegmarke.record.form.paper"
  local made = paper.document(desk.decl, asking(desk, scope))
  local style = require "wegmarke.doc.write.style" .. paper.style
  local bytes
  if writer == "pdf" then
    if not require("wegmarke.program").find "weasyprint" then
      local other = ctx.opts.output:gsub("%.%w+$", ".html")
      ctx:fail(lang.err("cli.form_pdf", { file = other }), fault.usage)
    end
    bytes = ctx:need(require("wegmarke.report.convert").pdf(doc.write(made, "html", { style = style })))
  else
    bytes = doc.write(made, writer, writer == "html" and { style = style } or nil)
  end
  if ctx:deliver(bytes, writer == "pdf" and writer or doc.marks[writer]) then
    ctx:note("form_written", { file = ctx.opts.output })
  end
  ctx:next_step(desk:command "add")
end

--- The run of `form`.
---@param decl table
---@param scope_of fun(desk: wegmarke.cli.Desk): string|nil
---@return function run
function M.form(decl, scope_of)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    desk:must_use()
    local format, writer = format_of(ctx)
    local scope = scope_of(desk)
    if format == "html" then return page_form(desk, scope) end
    if format == "print" then return blank_form(desk, writer, scope) end
    local records = M.records(desk, scope)
    local bytes = require("wegmarke.record.form.book").write(decl, records, asking(desk, scope))
    ctx:deliver(bytes, "xlsx")
    ctx.sys.err(text.terminal(lang.say("entry.form_written",
      { file = ctx.opts.output, n = #records, title = decl.many })), "\n")
    ctx:next_step(desk:command "import" .. above_of(ctx) .. " " .. ctx.opts.output)
  end
end

-- What a table could not say, by why: a sentence each.
local function tell_left(desk, left)
  local by = {}
  for _, one in ipairs(left) do
    by[one.why] = by[one.why] or {}
    table.insert(by[one.why], one.record.number .. " ("
      .. (one.field and lang.pick(one.field.title) or lang.say "entry.state") .. ")")
  end
  for _, why in ipairs { "clash", "held", "unfit", "words" } do
    local names = by[why]
    if names then
      desk.ctx.sys.err(text.terminal(lang.say("entry.left_" .. why,
        { n = #names, names = table.concat(said_of.few(names), ", ") })), "\n")
    end
  end
end

--- The run of `export`.
---@param decl table
---@param scope_of fun(desk: wegmarke.cli.Desk): string|nil
---@return function run
function M.export(decl, scope_of)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local ending = (ctx.opts.output or ".csv"):match "%.(%w+)$"
    local format = ending and ending:lower()
    if format ~= "csv" and format ~= "xlsx" and format ~= "json" then
      ctx:fail(lang.err("entry.export_ending", { file = ctx.opts.output }), fault.usage)
    end
    local scope = scope_of(desk)
    local records, withdrawn = M.records(desk, scope)
    local bytes, left = require("wegmarke.record.form.export")[format](decl, records, M.of(desk, scope))
    local to_file = ctx:deliver(bytes, format)
    if to_file then
      ctx.sys.err(text.terminal(lang.say("entry.exported", { file = ctx.opts.output, n = #records,
        title = decl.many })), "\n")
    end
    tell_left(desk, left)
    if withdrawn > 0 then ctx.sys.err(lang.say("entry.left_withdrawn", { n = withdrawn }), "\n") end
    if to_file then ctx:next_step(desk:command "import" .. above_of(ctx) .. " " .. ctx.opts.output) end
  end
end

-- Taking back ----------------------------------------------------------------------------------------

-- Records that new rows are called like: without a word on them nothing is stored.
local function match(desk, filled)
  local find, alike = desk:matcher(), {}
  for _, row in ipairs(find and filled.rows or {}) do
    local there, line
    if row.new then there, line = find(row.values) end
    if there and there ~= row.new and not desk.db:one("record_get", { id = row.new }) then
      row.change = there
      alike[#alike + 1] = line
    end
  end
  desk:must_say(alike)
end

-- What somebody said of a field, in words.
local function words(desk, id, said)
  if id == "state" then return typed.state_title(desk.decl, said, desk.language) end
  local field = desk.decl.fields[id]
  if said == nil or said == json.null or field.many and #said == 0 then return lang.say "entry.nothing" end
  local ok, shown = pcall(kinds.print, field, said, desk.language, desk.look)
  return ok and shown or tostring(said)
end

-- What one record of the file says otherwise now: { field, was, now, clash }.
local function differences(desk, since)
  local list = {}
  local function tell(id, before, after)
    local clash = since.after.clashes[id]
    local said = {}
    for i, one in ipairs(clash or {}) do said[i] = words(desk, id, one) end
    list[#list + 1] = { id = id, was = words(desk, id, before), now = clash and table.concat(said, " | ")
      or words(desk, id, after), clash = clash and true or nil }
  end
  for _, field in ipairs(desk.decl.fields) do
    if since.sets[field.id] ~= nil then
      tell(field.id, since.before.values[field.id], since.after.values[field.id])
    end
  end
  if since.sets.state then tell("state", since.before.state, since.after.state) end
  return list
end

local function title_of(desk, id)
  local field = desk.decl.fields[id]
  return field and lang.pick(field.title) or lang.say "entry.state"
end

-- What became of the rows, a sentence each, and as JSON.
local function told(desk, outcomes)
  local ctx, lines, rows, find = desk.ctx, {}, {}, desk:finder()
  local n = { added = 0, changed = 0, same = 0, withdrawn = 0, clashes = 0 }
  for _, one in ipairs(outcomes) do
    n[one.what] = n[one.what] + 1
    local record = one.what ~= "same" and find(one.id)
    local row = record and { what = one.what, id = one.id, number = record.number, line = one.row.line,
      sheet = one.row.sheet, fields = json.list() }
    local args = record and { title = desk.decl.title, number = record.number, line = desk:line(record),
      row = one.row.line }
    rows[#rows + 1] = row
    if one.what == "added" or one.what == "withdrawn" then
      args.command = ctx:command(desk:command("withdraw", record)) .. " --undo"
      lines[#lines + 1] = lang.say("entry.form_" .. one.what, args)
    end
    for _, d in ipairs(one.since and differences(desk, one.since) or {}) do
      row.fields[#row.fields + 1] = { field = d.id, was = d.was, now = d.now, clash = d.clash }
      args.field, args.was, args.now = title_of(desk, d.id), d.was, d.now
      args.cell = one.row.at[d.id]
      args.command = ctx:command(desk:command(d.id == "state" and "state" or "change", record))
        .. (d.id == "state" and " ..." or " " .. d.id .. "=...")
      n.clashes = n.clashes + (d.clash and 1 or 0)
      lines[#lines + 1] = lang.say(d.clash and "entry.form_clash" or "entry.form_diff", args)
    end
    if one.since and one.since.other.withdrawn then
      lines[#lines + 1] = lang.say("entry.form_contested", args)
    end
  end
  return lines, rows, n
end

-- Records whose rows are gone, and that count.
local function gone_of(desk, filled)
  local gone, is_gone = {}, {}
  for _, id in ipairs(filled.gone) do is_gone[id] = true end
  for _, record in ipairs(#filled.gone > 0 and desk:all() or {}) do
    if is_gone[record.id] and not record.withdrawn then gone[#gone + 1] = record end
  end
  return gone
end

-- What was not read, and what is no longer there.
local function tell_rest(desk, filled, gone)
  local ctx, lines = desk.ctx, {}
  for i, one in ipairs(filled.aside) do
    if i > 20 then
      lines[#lines + 1] = lang.say("entry.form_aside_more", { n = #filled.aside - 20 })
      break
    end
    lines[#lines + 1] = lang.say("entry.form_aside", one)
  end
  if #filled.sheets > 0 then
    lines[#lines + 1] = lang.say("entry.form_sheets", { sheets = table.concat(filled.sheets, ", ") })
  end
  if #gone > 0 and not ctx.opts.withdraw then
    local names = {}
    for i, record in ipairs(gone) do names[i] = record.number .. " (" .. desk:line(record) .. ")" end
    lines[#lines + 1] = lang.say("entry.form_gone", { n = #gone,
      names = table.concat(said_of.few(names), ", ") })
  end
  return lines
end

--- Takes a workbook that was made by `form`.
---@param desk wegmarke.cli.Desk
---@param found table as `record.form.take` finds it
---@param file string
---@param scope string|nil
function M.take(desk, found, file, scope)
  local take = require "wegmarke.record.form.take"
  local ctx, how = desk.ctx, desk:how()
  local find = desk:finder()
  how.scope, how.known = scope or revisions.file_record, function(id) return find(id) ~= nil end
  local filled, errs = take.read(desk.decl, found, file, how)
  if not filled then
    errs[#errs + 1] = lang.err("entry.nothing_kept", {})
    ctx:fail(errs, fault.input)
  end
  match(desk, filled)
  local gone = gone_of(desk, filled)
  local outcomes, err = take.store(desk.db, desk.types, desk.decl, scope, filled,
    { why = ctx.opts.why, withdraw = ctx.opts.withdraw })
  if not outcomes then
    local at = err.args and err.args.at
    ctx:fail(at and at.sheet
      and lang.err("entry.form_at", { sheet = at.sheet, line = at.line, problem = err }) or err, fault.input)
  end
  local lines, rows, n = told(desk, outcomes)
  n.same = n.same + filled.same
  local rest = tell_rest(desk, filled, gone)
  if ctx.opts.json then
    n.rows, n.aside, n.sheets = json.list(rows), json.list(filled.aside), json.list(filled.sheets)
    n.gone = json.list()
    for i, record in ipairs(gone) do n.gone[i] = record.id end
    return ctx:json(n)
  end
  n.title = desk.decl.many
  ctx:print(lang.say("entry.taken", n))
  for _, line in ipairs(lines) do ctx:print("  " .. line) end
  for _, line in ipairs(rest) do ctx:print("  " .. line) end
  require("wegmarke.cli.people").tell_rows(desk, filled.rows)
  ctx:next_step(desk:command "list")
end

return M
