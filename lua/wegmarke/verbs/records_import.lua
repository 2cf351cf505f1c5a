--- Taking in records of a declared type from a table.

local column_maps = require "wegmarke.cli.column_maps"
local desks = require "wegmarke.cli.records"
local fault = require "wegmarke.cli.fault"
local intake = require "wegmarke.record.intake"
local lang = require "wegmarke.lang"
local maps = require "wegmarke.data.column_maps"
local people = require "wegmarke.cli.people"
local records = require "wegmarke.record.store"
local said_of = require "wegmarke.data.intake.said"
local told = require "wegmarke.record.told"
local typed = require "wegmarke.record.typed"

local M = {}

-- The columns that were named apart, "HEAD=FIELD".
local function named_columns(desk)
  local columns = {}
  for _, given in ipairs(desk.ctx.opts.column or {}) do
    local head, name = given:match "^(.*)=([^=]+)$"
    if not head then desk.ctx:fail(lang.err("entry.no_column", { given = given }), fault.usage) end
    local field, err = typed.field(desk.decl, name)
    if not field then desk.ctx:fail(err, fault.usage) end
    columns[typed.fold(head)] = field
  end
  return columns
end

-- Rows that are called like a record change it only if that was said.
local function must_say(desk, rows)
  local alike = {}
  for _, row in ipairs(rows) do
    if row.record and not row.by_id then alike[#alike + 1] = desk:line_of(row.values) end
  end
  desk:must_say(alike)
end

-- Stores rows, all or none.
local function take(desk, rows, scope)
  local at = 0
  local done, err = records.take(desk.db, desk.types, desk.decl.id, function()
    at = at + 1
    local row = rows[at]
    if row then row.scope = scope end
    return row
  end, desk.ctx.opts.why)
  if done then return done end
  local row = rows[err.args.row] or {}
  return desk.ctx:fail(lang.err("entry.at_line", { line = row.line or "?", problem = err }), fault.input)
end

-- What the rows that changed something are called; nil for none.
local function changed_lines(desk, rows, done)
  local lines, find = {}, done.which[1] and desk:finder()
  for i, at in ipairs(done.which) do
    local record = rows[at].record and find(rows[at].record)
    lines[i] = record and desk:line(record) or desk:line_of(rows[at].values)
  end
  done.which = nil
  return lines[1] and said_of.few(lines, 20) or nil
end

-- What stays open, as JSON has it.
local function open_places(read)
  local list = {}
  for i, one in ipairs(read.notes.open) do
    list[i] = { line = one.line, column = one.column, given = one.said }
  end
  return list
end

-- Reads a file of JSON.
local function read_json(desk, bytes, how, scope)
  how.scope = scope or require("wegmarke.data.revisions").file_record
  how.known_id = function(field, id)
    local statement = (field.kind == "unit" or field.kind == "assessment") and field.kind .. "_get"
    return desk.db:one(statement or "record_get", { id = id }) ~= nil
  end
  return require("wegmarke.record.form.answers").read(desk.decl, bytes, desk.ctx.args.file, how)
end

-- Takes in what `export` wrote, or other JSON: each value says just what it says. False if it is neither.
local function take_plain(desk, bytes, book, how, scope)
  local ctx, decl = desk.ctx, desk.decl
  local own, is_json = require "wegmarke.record.form.sheet", require("wegmarke.record.form.answers").is(bytes)
  local found = not is_json and own.find(bytes, ctx.args.file, book)
  if not is_json and not found then return false end
  local find = desk:finder()
  how.known = function(id) return find(id) ~= nil end
  local read, errs
  if is_json then
    read, errs = read_json(desk, bytes, how, scope)
  else
    read, errs = own.read(decl, found, ctx.args.file, how)
  end
  if not read then
    errs[#errs + 1] = lang.err("entry.nothing_kept", {})
    ctx:fail(errs, fault.input)
  end
  must_say(desk, read.rows)
  local done = take(desk, read.rows, scope)
  local changed = changed_lines(desk, read.rows, done)
  if ctx.opts.json then
    done.unread = require("wegmarke.json").list(read.unread)
    return true, ctx:json(done)
  end
  done.title = decl.many
  ctx:print(lang.say("entry.taken", done))
  if changed then ctx:print("  " .. lang.say("entry.which_changed", { lines = changed })) end
  if #read.unread > 0 then
    ctx:print("  " .. lang.say("entry.json_unread", { names = table.concat(read.unread, ", ") }))
  end
  if (read.withdrawn or 0) > 0 then
    ctx:print("  " .. lang.say("entry.json_withdrawn", { n = read.withdrawn }))
  end
  people.tell_rows(desk, read.rows)
  ctx:next_step(desk:command "list")
  return true
end

---@param decl table
---@param scope fun(desk: wegmarke.cli.Desk): string|nil what a new record belongs to
---@return function run
function M.run(decl, scope)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    desk:must_use()
    local bytes, how = ctx:need(require("wegmarke.file").read(ctx.args.file)), desk:how()
    how.record = desk:matcher()
    local form, book = require("wegmarke.record.form.take").find(bytes)
    if form then
      return require("wegmarke.verbs.records_form").take(desk, form, ctx.args.file, scope(desk))
    end
    if ctx.opts.withdraw then ctx:fail(lang.err("entry.withdraw_form", {}), fault.usage) end
    local of = scope(desk)
    local taken, status = take_plain(desk, bytes, book, how, of)
    if taken then return status end
    how.columns = named_columns(desk)
    how.leave, how.persons = ctx.opts.leave, ctx.opts.persons
    how.maps, how.book = column_maps.of(ctx, decl.id), book
    local read, errs = intake.read(decl, bytes, ctx.args.file, how)
    if not read then
      errs[#errs + 1] = lang.err("entry.nothing_kept", {})
      -- Cells can be said otherwise, or left; a whole file cannot.
      local in_cells = false
      for _, err in ipairs(errs) do in_cells = in_cells or err.args and err.args.column ~= nil end
      if in_cells and not ctx.opts.leave then errs[#errs + 1] = lang.err "entry.how_to_read" end
      ctx:fail(errs, fault.input, column_maps.again(ctx))
    end
    must_say(desk, read.rows)
    local done = take(desk, read.rows, of)
    local kept = maps.keep(desk.db, decl.id, read.header.row, read.header.mapping, desk.root.unit)
    local changed = changed_lines(desk, read.rows, done)
    if ctx.opts.json then
      done.open = require("wegmarke.json").list(open_places(read))
      done.unread = require("wegmarke.json").list(read.notes.unread)
      return ctx:json(done)
    end
    done.title = decl.many
    ctx:print(lang.say("entry.taken", done))
    if changed then ctx:print("  " .. lang.say("entry.which_changed", { lines = changed })) end
    for _, note in ipairs(said_of.table(read.notes)) do
      ctx:print("  " .. note)
    end
    for _, note in ipairs(told.notes(decl, read)) do ctx:print("  " .. note) end
    for _, note in ipairs(told.open(read)) do ctx:print("  " .. note) end
    if kept then ctx:print("  " .. column_maps.told(ctx)) end
    people.tell_rows(desk, read.rows)
    ctx:next_step(desk:command "list")
  end
end

return M
