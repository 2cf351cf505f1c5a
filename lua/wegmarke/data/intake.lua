--- Files of placements, read into what `data.batches.add` stores.
---
--- Four forms, told apart by their header: long (a row a placement), wide (a row a participant, a
--- column an element), tally (a row a count of dots), group (a row an element's joint value). Every
--- problem of a file is collected with its place, and a file with a problem yields nothing: half a
--- form stored is worse than none.

local answer_files = require "wegmarke.data.intake.json"
local csv = require "wegmarke.csv"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local lang = require "wegmarke.lang"
local filled_forms = require "wegmarke.data.intake.form"
local intake_mark = require "wegmarke.data.intake.mark"
local lists = require "wegmarke.words.lists"
local names = require "wegmarke.data.intake.names"
local sheets = require "wegmarke.data.intake.sheet"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"
local xlsx = require "wegmarke.xlsx"

local M = {}

local max_errors = 20

-- What a column is called among the words (`lists.column`).
local columns_known = { participant = "participant", name = "name", role = "role",
  perspective = "perspective", element = "element", value = "value", state = "state", reason = "why",
  evidence = "evidence", count = "count" }

local field_of = {}
for field, column in pairs(columns_known) do
  for word in pairs(values.by_spelling("column", { column })) do field_of[word] = field end
end

local forms = {
  long = { needs = { "participant", "element", "value" },
    may = { "role", "name", "perspective", "state", "reason", "evidence" } },
  wide = { needs = { "participant" }, may = { "role", "name", "perspective" } },
  tally = { needs = { "element", "value", "count" }, may = {} },
  group = { needs = { "element", "value" }, may = { "state", "reason", "evidence" } },
}

local function problem(ctx, line, column, what)
  ctx.count = ctx.count + 1
  if ctx.count > max_errors then return end
  ctx.errs[#ctx.errs + 1] = ctx.sheet and sheets.problem(ctx.file, ctx.sheet, line, column, what)
    or lang.err("data.at", {
      file = ctx.file, line = line, column = column, problem = what,
      title = column and ctx.header and ctx.header[column] and values.brief(ctx.header[column]),
    })
end

local function failed(ctx)
  if ctx.count > max_errors then
    ctx.errs[#ctx.errs + 1] = lang.err("data.more_problems",
      { file = ctx.file, count = ctx.count - max_errors })
  end
  return nil, ctx.errs
end

local function blank(row)
  for i = 1, #row do
    if values.clean(row[i]) ~= "" then return false end
  end
  return true
end

--- The first row that says something and isn't a comment above the table, and where it stands.
local function find_header(rows)
  for i, row in ipairs(rows) do
    if not blank(row) and values.clean(row[1]):sub(1, 1) ~= "#" then return row, i end
  end
end

--- Sorts the header's cells into fields and elements.
local function read_header(ctx, row)
  local columns = { elements = {}, unknown = {} }
  local first_at = {}
  for i = 1, #row do
    local word = values.fold(row[i])
    local what
    if word == "" then
      what = nil
    elseif field_of[word] then
      what = field_of[word]
      if not columns[what] then columns[what] = i end
    else
      local id, err = names.element(ctx.model, row[i], ctx.elements)
      if id then
        what = "=" .. id
        columns.elements[#columns.elements + 1] = { column = i, id = id }
      else
        columns.unknown[#columns.unknown + 1] = { column = i, err = err, given = row[i] }
      end
    end
    if what and first_at[what] then
      problem(ctx, row.line, i, lang.err("data.column_twice", { first = first_at[what] }))
    elseif what then
      first_at[what] = i
    end
  end
  return columns
end

--- The form that a header belongs to, or nil.
local function detect(columns)
  local many = #columns.elements > 0
  if columns.participant then
    if columns.element and not many then return "long" end
    if many and not columns.element then return "wide" end
  elseif columns.element and not many then
    if columns.count then return "tally" end
    if columns.value then return "group" end
  elseif many and not columns.element then
    return "wide"
  end
end

--- Whether a header has what its form needs and nothing that would silently be left out.
local function check_header(ctx, form, columns, row)
  local known = {}
  for _, field in ipairs(forms[form].needs) do
    known[field] = true
    if not columns[field] then
      problem(ctx, row.line, nil, lang.err("data.column_missing",
        { column = lang.err("data.column_" .. field), form = lang.err("data.header_" .. form) }))
    end
  end
  for _, field in ipairs(forms[form].may) do known[field] = true end
  local order = {}
  for field in pairs(columns_known) do order[#order + 1] = field end
  table.sort(order)
  for _, field in ipairs(order) do
    if columns[field] and not known[field] then
      problem(ctx, row.line, columns[field], lang.err("data.column_not_here",
        { form = lang.err("data.header_" .. form) }))
    end
  end
  if form == "wide" then
    if #columns.elements == 0 then
      problem(ctx, row.line, nil, lang.err("data.column_missing", {
        column = lang.err("data.column_element"), form = lang.err("data.header_wide") }))
    end
    for _, unknown in ipairs(columns.unknown) do
      problem(ctx, row.line, unknown.column, unknown.err)
    end
  else
    for _, e in ipairs(columns.elements) do
      problem(ctx, row.line, e.column, lang.err("data.column_not_here",
        { form = lang.err("data.header_" .. form) }))
    end
    local all = {}
    for word in pairs(field_of) do all[#all + 1] = word end
    table.sort(all)
    for _, unknown in ipairs(columns.unknown) do
      local near = text.nearest(text.lower(values.brief(unknown.given)), all)
      problem(ctx, row.line, unknown.column, lang.err(
        near and "data.column_unknown_near" or "data.column_unknown",
        { nearest = near, form = lang.err("data.header_" .. form) }))
    end
  end
end

local function cell(row, column)
  return column and values.clean(row[column]) or ""
end

local function given(s)
  return s ~= "" and s or nil
end

local function words(row, column)
  return column and values.words(row[column])
end

--- Cells to the right of the header's last column, or below an empty header, would be lost.
local function check_stray(ctx, row)
  for i = 1, #row do
    local title = ctx.header[i]
    if (not title or values.clean(title) == "") and values.clean(row[i]) ~= "" then
      problem(ctx, row.line, i, lang.err("data.cell_without_header"))
    end
  end
end

--- The participant of a row: made when first met, checked against earlier rows.
local function participant(ctx, row, columns)
  local code = cell(row, columns.participant)
  if not util.words(code) then -- of control characters alone, too
    problem(ctx, row.line, columns.participant, lang.err("data.participant_blank"))
    return nil
  end
  local found = ctx.people[code]
  if not found then
    found = { code = code, line = row.line }
    local unknown = ctx.known and names.known(code, ctx.known)
    if unknown then problem(ctx, row.line, columns.participant, unknown) end
    ctx.people[code] = found
    ctx.participants[#ctx.participants + 1] = found
  end
  local role = cell(row, columns.role)
  if role ~= "" then
    local id, err = names.role(ctx.model, role, ctx.roles)
    if not id then
      problem(ctx, row.line, columns.role, err)
    elseif found.role and found.role ~= id then
      problem(ctx, row.line, columns.role,
        lang.err("data.role_differs", { participant = values.brief(code), line = found.role_line }))
    else
      found.role, found.role_line = id, row.line
      found.perspective = found.perspective or names.perspective(ctx.model, id)
    end
  end
  local side = cell(row, columns.perspective)
  if side ~= "" then
    local perspective = sheets.perspective(side)
    if perspective then
      found.perspective = perspective
    else
      problem(ctx, row.line, columns.perspective,
        lang.err("data.perspective_unknown", { given = values.brief(side) }))
    end
  end
  found.name = found.name or given(cell(row, columns.name))
  return found
end

--- A reason belongs to "does not apply", wherever it was written.
local function needs_reason(ctx, placement, line, column)
  if lists.needs_why[placement.state] and not placement.reason then
    problem(ctx, line, column, lang.err("data.reason_needed"))
    return true
  end
end

--- Value and state cell of a long or group row as one record; nil after a problem.
local function value_and_state(ctx, row, columns)
  local p, err = values.parse(row[columns.value], ctx.model)
  if not p then
    problem(ctx, row.line, columns.value, err)
    return nil
  end
  local state, reason, state_err = values.state(row[columns.state or 0])
  if not state then
    problem(ctx, row.line, columns.state, state_err)
    return nil
  end
  if state ~= "" and p.state and state ~= p.state then
    problem(ctx, row.line, columns.state, lang.err("data.state_against_value",
      { given = values.brief(row[columns.state]), value = values.brief(row[columns.value]) }))
    return nil
  end
  if state == "placed" and not p.state then
    problem(ctx, row.line, columns.value, lang.err("data.value_missing",
      { allowed = values.allowed(ctx.model) }))
    return nil
  end
  if state ~= "" and not p.state then p.state = state end
  p.reason = words(row, columns.reason) or p.reason or reason
  p.evidence = words(row, columns.evidence)
  return p
end

local function element(ctx, row, columns)
  local name = cell(row, columns.element)
  if name == "" then
    problem(ctx, row.line, columns.element, lang.err("data.element_blank"))
    return nil
  end
  local id, err = names.element(ctx.model, name, ctx.elements)
  if not id then problem(ctx, row.line, columns.element, err) end
  return id
end

local function put(ctx, placement)
  if placement.state then
    ctx.placements[#ctx.placements + 1] = placement
  else
    ctx.empty = ctx.empty + 1
    ctx.empties[#ctx.empties + 1] = { participant = placement.participant, element = placement.element }
  end
end

local read = {}

function read.long(ctx, row, columns)
  local person = participant(ctx, row, columns)
  local id = element(ctx, row, columns)
  local p = value_and_state(ctx, row, columns)
  if not (person and id and p) then return end
  local seen = person.code .. "\0" .. id
  if ctx.seen[seen] then
    problem(ctx, row.line, columns.element, lang.err("data.placement_twice",
      { participant = person.code, element = ctx.elements.title[id], line = ctx.seen[seen] }))
    return
  end
  ctx.seen[seen] = row.line
  if needs_reason(ctx, p, row.line, columns.value) then return end
  p.participant, p.element = person.code, id
  put(ctx, p)
end

function read.wide(ctx, row, columns)
  local code = cell(row, columns.participant)
  local before = code ~= "" and ctx.people[code]
  if before then
    problem(ctx, row.line, columns.participant,
      lang.err("data.participant_twice", { participant = code, line = before.line }))
    return
  end
  local person = participant(ctx, row, columns)
  for _, e in ipairs(columns.elements) do
    local p, err = values.parse(row[e.column], ctx.model)
    if not p then
      problem(ctx, row.line, e.column, err)
    elseif person and not needs_reason(ctx, p, row.line, e.column) then
      p.participant, p.element = person.code, e.id
      put(ctx, p)
    end
  end
end

function read.tally(ctx, row, columns)
  local id = element(ctx, row, columns)
  local p, err = values.parse(row[columns.value], ctx.model)
  if not p then
    problem(ctx, row.line, columns.value, err)
  elseif not p.state then
    problem(ctx, row.line, columns.value,
      lang.err("data.value_missing", { allowed = values.allowed(ctx.model) }))
  end
  local count = cell(row, columns.count)
  local dots = count == "" and 0 or (count:match("^%d+$") and #count <= 6 and tonumber(count))
  if not dots then
    problem(ctx, row.line, columns.count, lang.err("data.count_bad", { given = values.brief(count) }))
  end
  if not (id and p and p.state and dots) then return end
  local seen = id .. "\0" .. p.state .. "\0" .. tostring(p.value)
  if ctx.seen[seen] then
    problem(ctx, row.line, columns.value, lang.err("data.tally_twice",
      { element = ctx.elements.title[id], line = ctx.seen[seen] }))
    return
  end
  ctx.seen[seen] = row.line
  p.element, p.dots = id, dots
  if dots > 0 then
    ctx.dots = ctx.dots + dots
    put(ctx, p)
  else
    ctx.empty = ctx.empty + 1
  end
end

function read.group(ctx, row, columns)
  local id = element(ctx, row, columns)
  local p = value_and_state(ctx, row, columns)
  if not (id and p) then return end
  if ctx.seen[id] then
    problem(ctx, row.line, columns.element, lang.err("data.group_twice",
      { element = ctx.elements.title[id], line = ctx.seen[id] }))
    return
  end
  ctx.seen[id] = row.line
  if needs_reason(ctx, p, row.line, columns.value) then return end
  p.element = id
  put(ctx, p)
end

--- The error of the CSV reader, or of the reader of workbooks, in words, with its place.
local function csv_problem(file, err)
  if err.code:find("^xlsx_") then
    return lang.err("workbook." .. err.code,
      { path = file, detail = err.detail, sheet = err.sheet, cell = err.cell })
  end
  local key = "data." .. err.code
  return lang.err("data.at", {
    file = file, line = err.line, column = err.column,
    problem = lang.has(key) and lang.err(key, { detail = err.detail })
      or lang.err("data.csv_other", { detail = err.detail or err.code }),
  })
end

local batch_kind = { long = "person", wide = "person", tally = "tally", group = "group" }

--- Reads a file of placements.
---
--- The answer is what `data.batches.add` takes: `kind` ("person", "tally", "group"), `file_name`,
--- `file_sha256`, `participants` (`{code, role, perspective, name}`), `placements` (`{participant =
--- code, element, state, value, dots, reason, evidence}`); beside it `form` ("long", "wide", "tally",
--- "group"), `empty`: what the file left empty, and `notes`: `{encoding, bom, separator, form, rows,
--- participants, placements, dots, empty}`, which `notes` puts into sentences.
---@param bytes string the file as it lies on the disk
---@param file_name string for messages and the record
---@param model table the loaded model
---@param opts {kind: "long"|"wide"|"tally"|"group"|nil}|nil the form, when the header shall not decide;
--- and what `data.intake_json.parse` takes, for forms, which say what they belong to, and for codes
---@return table|nil parsed
---@return table[]|nil errs each with `args.file`, `.line`, `.column`, `.problem`
function M.parse(bytes, file_name, model, opts)
  if answer_files.is(bytes) then return answer_files.parse(bytes, file_name, model, opts) end
  local base = file_name:match("[^/\\]+$") or file_name
  local sheet, csv_err
  if intake_xlsx.is(bytes) then
    local book, xlsx_err = xlsx.read(bytes)
    if not book then return nil, { csv_problem(base, xlsx_err) } end
    local pages = filled_forms.find(book)
    if pages then return filled_forms.parse(bytes, pages, file_name, model, opts) end
    sheet = intake_xlsx.table_of(book)
  else
    sheet, csv_err = csv.read(bytes)
    if not sheet then return nil, { csv_problem(base, csv_err) } end
  end
  local ctx = {
    file = base, sheet = sheet.name, known = opts and opts.known, model = model, errs = {},
    count = 0, seen = {}, people = {}, participants = {}, placements = {}, empty = 0, empties = {},
    dots = 0,
    elements = names.index(model.elements),
    roles = names.index(model.lists and model.lists.roles or {}),
  }
  local header, at = find_header(sheet.rows)
  if not header then
    problem(ctx, 1, nil, lang.err("data.file_empty"))
    return failed(ctx)
  end
  ctx.header = header
  for i = 1, at - 1 do
    local err = intake_mark.check(values.clean(sheet.rows[i][1]), model, opts)
    if err then
      problem(ctx, sheet.rows[i].line, nil, err)
      return failed(ctx)
    end
  end

  local columns = read_header(ctx, header)
  local form = opts and opts.kind or detect(columns)
  if not forms[form] then
    problem(ctx, header.line, nil, lang.err("data.header_unclear", {
      long = lang.err("data.header_long"), wide = lang.err("data.header_wide"),
      tally = lang.err("data.header_tally"), group = lang.err("data.header_group"),
    }))
    -- where nothing is known this is another kind of file, and its columns need no word each
    if #columns.elements > 0 or columns.participant or columns.element then
      for _, unknown in ipairs(columns.unknown) do
        problem(ctx, header.line, unknown.column, unknown.err)
      end
    end
    return failed(ctx)
  end
  check_header(ctx, form, columns, header)
  if ctx.count > 0 then return failed(ctx) end

  local rows = 0
  for i = at + 1, #sheet.rows do
    local row = sheet.rows[i]
    if not blank(row) then
      rows = rows + 1
      check_stray(ctx, row)
      read[form](ctx, row, columns)
    end
  end
  if rows == 0 then problem(ctx, header.line, nil, lang.err("data.no_rows")) end
  if ctx.count > 0 then return failed(ctx) end

  local people = {}
  for i, p in ipairs(ctx.participants) do
    people[i] = { code = p.code, role = p.role, perspective = p.perspective, name = p.name }
  end
  return {
    kind = batch_kind[form], form = form, file_name = base, file_sha256 = sys.sha256(bytes),
    participants = people, placements = ctx.placements, empty = ctx.empties,
    notes = {
      encoding = sheet.encoding, bom = sheet.bom, separator = sheet.separator, form = form,
      rows = rows, participants = #people, placements = #ctx.placements, dots = ctx.dots,
      empty = ctx.empty, others = sheet.others,
    },
  }
end

--- What reading a file showed, a sentence each, in the language of the terminal.
---@param parsed table from `parse`
---@return string[]
function M.notes(parsed)
  if parsed.form == "answers" then return answer_files.notes(parsed) end
  if parsed.form == "workbook" then return filled_forms.notes(parsed) end
  local n = parsed.notes
  local said = { lang.say("data.note_form_" .. n.form, n) }
  if n.encoding == "windows-1252" then said[#said + 1] = lang.say("data.note_windows") end
  if n.separator == "\t" then
    said[#said + 1] = lang.say("data.note_separator_tab")
  elseif n.separator ~= ";" then
    said[#said + 1] = lang.say("data.note_separator", n)
  end
  if n.empty > 0 then said[#said + 1] = lang.say("data.note_empty", n) end
  if n.others and n.others[1] then
    said[#said + 1] = lang.say("filled.note_others", { sheets = table.concat(n.others, ", ") })
  end
  return said
end

return M
