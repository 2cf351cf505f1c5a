--- Files of placements, read into what `data.batches.add` stores.
---
--- Four forms, told apart by their header: long (a row a placement), wide (a row a participant, a
--- column an element), tally (a row a count of dots), group (a row an element's joint value). Every
--- problem of a file is collected with its place, and a file with a problem yields nothing: half a
--- form stored is worse than none.

local answer_files = require "wegmarke.data.intake.json"
local asked = require "wegmarke.module.asked"
local own = require "wegmarke.data.intake.own"
local own_form = require "wegmarke.module.own_form"
local own_names = require "wegmarke.words.own"
local persons = require "wegmarke.data.intake.persons"
local problems = require "wegmarke.data.intake.problems"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local lang = require "wegmarke.lang"
local filled_forms = require "wegmarke.data.intake.form"
local blocks = require "wegmarke.data.intake.blocks"
local heads = require "wegmarke.data.intake.heads"
local intake_mark = require "wegmarke.data.intake.mark"
local lists = require "wegmarke.words.lists"
local loose = require "wegmarke.data.intake.loose"
local map = require "wegmarke.data.intake.map"
local names = require "wegmarke.data.intake.names"
local rows_aside = require "wegmarke.data.intake.rows_aside"
local said_of = require "wegmarke.data.intake.said"
local sheets = require "wegmarke.data.intake.sheet"
local survey = require "wegmarke.data.intake.survey"
local sys = require "wegmarke.sys"
local tables = require "wegmarke.data.intake.tables"
local twins = require "wegmarke.data.intake.twins"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

local M = {}

local forms = {
  long = { needs = { "participant", "element", "value" },
    may = { "role", "name", "perspective", "state", "reason", "evidence" } },
  wide = { needs = { "participant" }, may = { "role", "name", "perspective" } },
  tally = { needs = { "element", "value", "count" }, may = {} },
  group = { needs = { "element", "value" }, may = { "state", "reason", "evidence" } },
  -- A group's joint values as one row, a column an element; only where that is known to be meant, since
  -- people without codes look the same.
  joint = { needs = {}, may = {} },
}

local function problem(ctx, line, column, what)
  problems.add(ctx, function()
    return ctx.sheet and sheets.problem(ctx.file, ctx.sheet, line, column, what)
      or lang.err("data.at", {
        file = ctx.file, line = line, column = column, problem = what,
        title = column and ctx.header and ctx.header[column] and values.brief(ctx.header[column]),
      })
  end)
end

--- Whether a row stands above the table as a comment, or says nothing.
local function beside(row)
  local first = values.clean(row[1])
  -- a mere "#" is a survey tool's head for its number of an answer
  return tables.blank(row) or first:sub(1, 1) == "#" and (first ~= "#" or #row < 3)
end

--- The form that a header belongs to, or nil.
local function detect(columns, kind, joint)
  local many = #columns.elements > 0 or #columns.own > 0
  if many and not columns.element and not columns.participant and (joint or kind == "group") then
    return "joint"
  end
  if kind then return kind end
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

-- How far below the top of a sheet its table may begin.
local MOST_ABOVE = 30

--- Whether a row is surely the header of a form: it has all that the form needs.
local function whole(form, columns)
  for _, field in ipairs(form and forms[form].needs or { "nothing" }) do
    if not columns[field] then return false end
  end
  return form ~= "wide" and form ~= "joint" or #columns.elements > 0
    or form == "wide" and #columns.own > 0
end

--- A header that stands in two rows: what the lower one says, else the upper one.
local function both(ctx, upper, lower)
  local row = { line = lower.line }
  for i = 1, math.max(#upper, #lower) do
    local above, below = upper[i] or "", lower[i] or ""
    if values.clean(below) ~= "" and values.clean(above) ~= "" then
      local said, over = heads.one(ctx, below), heads.one(ctx, above)
      if not (said.field or said.element or said.reason) and (over.field or over.element) then below = "" end
    end
    row[i] = values.clean(below) ~= "" and below or above
  end
  return row
end

--- One place where a header may stand, in one row or two: what is found there.
local function header_at(ctx, page, i, header, at, how)
  local columns = heads.read(ctx, header)
  if how.loose then loose.complete(ctx, header, columns, page, at) end
  -- A survey's own number of an answer is as good as a code.
  columns.participant = columns.participant or #columns.elements > 0 and columns.id or nil
  return { page = page, header = header, at = at, first = i, columns = columns,
    form = detect(columns, how.kind, ctx.joint) }
end

--- The first row of the pages, or two, that is surely a header.
---@return table|nil found
---@return table|nil first the first row that says something
local function header_of(ctx, page, how)
  local first
  local above = 0
  for i, row in ipairs(page.rows) do
    if above >= MOST_ABOVE then break end
    if not beside(row) then
      above = above + 1
      local found = header_at(ctx, page, i, row, i, how)
      if whole(found.form, found.columns) then return found end
      first = first or found
      local below = page.rows[i + 1]
      if below and not beside(below) then
        found = header_at(ctx, page, i, both(ctx, row, below), i + 1, how)
        if whole(found.form, found.columns) then return found end
      end
    end
  end
  return nil, first
end

--- The header of the pages that counts: of people's answers before counts and joint values, which may have
--- been made of them; else the first. `more`: the other pages that have one, too.
---@return table|nil found
---@return table|nil first the first row that says something
local function find_header(ctx, pages, how)
  local best, first
  local all = {}
  for _, page in ipairs(pages) do
    local found, row = header_of(ctx, page, how)
    first = first or row
    if found then
      all[#all + 1] = found
      local of_people = found.form == "wide" or found.form == "long"
      if not best or of_people and best.form ~= "wide" and best.form ~= "long" then best = found end
    end
  end
  if best then
    best.more = {}
    for _, found in ipairs(all) do
      if found ~= best then best.more[#best.more + 1] = found.page.name end
    end
  end
  return best, first
end

--- Looks for the table in the pages of a file: the first row that is surely a header, else the first that
--- says something, about which problems are told then.
---@return table|nil found { page, header, at, columns, form }
local function find_table(ctx, pages, kind)
  local found, first = find_header(ctx, pages, { kind = kind })
  if found then
    local columns = found.columns
    if found.form == "wide" then
      if columns.participant == columns.id then columns.participant = nil end
      loose.complete(ctx, found.header, columns, found.page, found.at)
      columns.participant = columns.participant or columns.id
    end
    return found
  end
  local made = blocks.find_all(ctx, pages)
  if made then
    return { page = made, header = made.rows[1], at = 1, columns = heads.read(ctx, made.rows[1]),
      form = "tally" }
  end
  return find_header(ctx, pages, { kind = kind, loose = true }) or first
end

--- Whether a header has what its form needs, and nothing that would silently be left out: a head that was
--- nearly one that counts is a problem, all others are named as not read.
local function check_header(ctx, form, columns, row)
  local known = {}
  for _, field in ipairs(forms[form].needs) do
    known[field] = true
    if not columns[field] then
      problem(ctx, row.line, nil, lang.err("data.column_missing",
        { column = lang.err("data.column_" .. field), form = lang.err("data.header_" .. form) }))
    end
  end
  for _, twice in ipairs(columns.twice) do
    problem(ctx, row.line, twice.column, lang.err("data.column_twice", { first = twice.first }))
  end
  for _, field in ipairs(forms[form].may) do known[field] = true end
  for _, field in ipairs(heads.fields()) do
    if columns[field] and not known[field] and #columns.aside > 0 then
      ctx.unread[#ctx.unread + 1] = values.brief(row[columns[field]])
    elseif columns[field] and not known[field] then
      problem(ctx, row.line, columns[field], lang.err("data.column_not_here",
        { form = lang.err("data.header_" .. form) }))
    end
  end
  for _, one in ipairs(form ~= "wide" and columns.own or {}) do
    ctx.unread[#ctx.unread + 1] = values.brief(row[one.column])
  end
  if form == "wide" and #columns.elements == 0 and #columns.own == 0 then
    problem(ctx, row.line, nil, lang.err("data.column_missing", {
      column = lang.err("data.column_element"), form = lang.err("data.header_wide") }))
  end
  for _, e in ipairs(form ~= "wide" and form ~= "joint" and columns.elements or {}) do
    problem(ctx, row.line, e.column, lang.err("data.column_not_here",
      { form = lang.err("data.header_" .. form) }))
  end
  for _, wrong in ipairs(columns.wrong) do problem(ctx, row.line, wrong.column, wrong.err) end
  for _, column in ipairs(columns.mapping.differ) do
    problem(ctx, row.line, column, lang.err "map.not_agreed")
  end
  -- Of several files each may have its own columns.
  for _, head in ipairs(ctx.maps and ctx.maps.several and {} or columns.mapping.missing) do
    problem(ctx, row.line, nil, lang.err("map.no_column",
      { given = values.brief(head), heads = said_of.heads(row) }))
  end
  for _, head in ipairs(columns.left) do ctx.unread[#ctx.unread + 1] = values.brief(head) end
  for _, aside in ipairs(columns.aside) do
    if aside.column ~= columns.participant then ctx.unread[#ctx.unread + 1] = values.brief(aside.given) end
  end
  for _, unknown in ipairs(columns.unknown) do
    local err = ctx.sheet and values.clean(unknown.given):find "^="
      and lang.err("data.value_formula", { given = values.brief(unknown.given) })
      or heads.nearly(form == "joint" and "wide" or form, unknown, columns)
    if err then
      problem(ctx, row.line, unknown.column, err)
    else
      ctx.unread[#ctx.unread + 1] = values.brief(unknown.given)
    end
  end
end

-- A head that said nothing, for an example.
local function first_unknown(columns)
  local first = columns.unknown[1] or columns.aside[1]
  return first and values.brief(first.given) or "..."
end

--- Whether elements stand below each other at the start of the rows, and people beside each other.
local function is_transposed(ctx, page)
  local n = 0
  for i = 1, math.min(#page.rows, MOST_ABOVE) do
    if heads.one(ctx, page.rows[i][1] or "").element and #page.rows[i] > 1 then n = n + 1 end
  end
  return n > 1
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
    local wrong = names.damaged(code, ctx.sheet) or ctx.known and names.known(code, ctx.known)
    if wrong then problem(ctx, row.line, columns.participant, wrong) end
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
  -- What a survey tool knows of people's names is no part of an answer.
  if #columns.aside == 0 then found.name = found.name or given(cell(row, columns.name)) end
  return found
end

--- A reason belongs to "does not apply", wherever it was written.
local function needs_reason(ctx, placement, line, column)
  if lists.needs_why[placement.state] and not placement.reason then
    problem(ctx, line, column, lang.err("data.reason_needed"))
    return true
  end
end

--- How what stands at an element is read.
local function reads(ctx, id) return asked.reads(ctx.model, ctx.model.element[id or ""]) end

--- Value and state cell of a long or group row as one record; nil after a problem.
local function value_and_state(ctx, row, columns, id)
  local p, err = values.parse(row[columns.value], reads(ctx, id))
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
      { allowed = values.allowed(reads(ctx, id)) }))
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

--- A cell of a survey's table: its tool may give the code of an answer in place of the answer.
local function answer_of(ctx, given_cell, columns)
  if #columns.aside > 0 and survey.is_unanswered(given_cell) then
    ctx.unanswered = ctx.unanswered + 1
    return ""
  end
  local code = #columns.aside > 0 and values.clean(given_cell):match "^AO?0*(%d)$"
  if not code then return given_cell end
  ctx.codes = ctx.codes + 1
  return code
end

local read = {}

function read.long(ctx, row, columns)
  local person = participant(ctx, row, columns)
  local id = element(ctx, row, columns)
  local p = value_and_state(ctx, row, columns, id)
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

--- What the cell of an element says in a row that holds all of somebody's answers; nil after a problem.
local function answer(ctx, row, columns, e)
  local p, err = values.parse(answer_of(ctx, row[e.column], columns), reads(ctx, e.id))
  local reason = words(row, columns.reasons[e.id])
  if p and reason then
    if p.state then p.reason = p.reason or reason else p, err = nil, lang.err("data.reason_alone") end
  end
  if not p then
    problem(ctx, row.line, e.column, err)
  elseif not needs_reason(ctx, p, row.line, e.column) then
    p.element = e.id
    return p
  end
end

-- What a row says beside the elements.
local function read_own(ctx, row, columns, person)
  local points, at, rows = {}, {}, {}
  for _, one in ipairs(columns.own) do
    local id = own_names.element(one.name)
    if id then
      points[id], at[id] = cell(row, one.column), one.column
    else
      local field = own_form.field(ctx.model, own_names.field(one.name))
      local more, err = own.answer(field, row[one.column] or "")
      if err then problem(ctx, row.line, one.column, err) end
      table.move(more or {}, 1, #(more or {}), #rows + 1, rows)
    end
  end
  if next(points) then
    local more, err, id = own.ballot(ctx.model, points)
    if err then problem(ctx, row.line, at[id], err) end
    table.move(more or {}, 1, #(more or {}), #rows + 1, rows)
  end
  for _, p in ipairs(person and rows or {}) do
    p.participant = person.code
    ctx.own[#ctx.own + 1] = p
  end
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
    local p = answer(ctx, row, columns, e)
    if p and person then
      p.participant = person.code
      put(ctx, p)
    end
  end
  if #columns.own > 0 then read_own(ctx, row, columns, person) end
end

function read.tally(ctx, row, columns)
  local id = element(ctx, row, columns)
  local p, err = values.parse(row[columns.value], reads(ctx, id))
  if not p then
    problem(ctx, row.line, columns.value, err)
  elseif not p.state then
    problem(ctx, row.line, columns.value,
      lang.err("data.value_missing", { allowed = values.allowed(reads(ctx, id)) }))
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
  elseif count == "" then
    ctx.empty = ctx.empty + 1
  end
end

function read.group(ctx, row, columns)
  local id = element(ctx, row, columns)
  local p = value_and_state(ctx, row, columns, id)
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

function read.joint(ctx, row, columns)
  if ctx.joint_line then
    problem(ctx, row.line, nil, lang.err("by.joint_twice", { line = ctx.joint_line }))
    return
  end
  ctx.joint_line = row.line
  for _, e in ipairs(columns.elements) do
    local p = answer(ctx, row, columns, e)
    if p then put(ctx, p) end
  end
end

-- Whether a workbook's row has formulas without a result in columns that are read; of codes that is told
-- where they are read.
local function has_formulas(ctx, row, columns)
  local any = false
  local function look(column)
    if column and row[column] and row[column]:find "^=" then
      any = true
      problem(ctx, row.line, column, lang.err("data.value_formula", { given = values.brief(row[column]) }))
    end
  end
  for _, field in ipairs(heads.fields()) do
    if field ~= "participant" then look(columns[field]) end
  end
  for _, e in ipairs(columns.elements) do
    look(e.column)
    look(columns.reasons[e.id])
  end
  for _, one in ipairs(columns.own) do look(one.column) end
  return any
end

local batch_kind = { long = "person", wide = "person", tally = "tally", group = "group",
  joint = "group" }

--- Reads a file of placements.
---
--- The answer is what `data.batches.add` takes: `kind` ("person", "tally", "group"), `file_name`,
--- `file_sha256`, `participants` (`{code, role, perspective, name}`), `placements` (`{participant =
--- code, element, state, value, dots, reason, evidence}`); beside it `form` ("long", "wide", "tally",
--- "group"), `empty`: what the file left empty, and `notes`: `{encoding, bom, separator, form, rows,
--- participants, placements, dots, empty}`, which `notes` puts into sentences.
---
--- ```lua
--- data.intake.parse("code;rolle;koordination\nP01;leitung;2,5\n", "b.csv", M).placements[1].value
---   --> 2.5
--- ```
---@param bytes string the file as it lies on the disk
---@param file_name string for messages and the record
---@param model table the loaded model
---@param opts {kind: "long"|"wide"|"tally"|"group"|nil}|nil the form, when the header shall not decide;
--- `maps`, what is known of columns (`data.column_maps`); `pages`, the tables of the file where they are at
--- hand; `joint`: a row without a person, with elements as columns, is what a group says;
--- and what `data.intake_json.parse` takes, for forms, which say what they belong to, and for codes
---@return table|nil parsed
---@return table[]|nil errs each with `args.file`, `.line`, `.column`, `.problem`
function M.parse(bytes, file_name, model, opts)
  model = asked.of(model)
  local base = file_name:match("[^/\\]+$") or file_name
  local other = tables.other(bytes, base)
  if other then return nil, { other } end
  if answer_files.is(bytes) then return answer_files.parse(bytes, file_name, model, opts) end
  local pages, read_err, book
  if opts and opts.pages then pages = opts.pages else pages, read_err, book = tables.read(bytes, base) end
  if not pages then return nil, { read_err } end
  -- A form's sheet that was saved as CSV still has its keys.
  local of_form = not book and bytes:find("wm:keys", 1, true) and tables.as_book(pages)
  local sheets_of_forms = (book or of_form) and filled_forms.find(book or of_form)
  if sheets_of_forms then return filled_forms.parse(bytes, sheets_of_forms, file_name, model, opts) end
  local ctx = {
    file = base, known = opts and opts.known, model = model, errs = {},
    count = 0, seen = {}, people = {}, participants = {}, placements = {}, empty = 0, empties = {},
    own = {}, dots = 0, codes = 0, unanswered = 0, unread = {}, skipped = {},
    maps = opts and opts.maps, joint = opts and opts.joint,
    elements = names.index(model.elements),
    roles = names.index(model.lists and model.lists.roles or {}),
  }
  local found = find_table(ctx, pages, opts and opts.kind)
  if not found then
    problem(ctx, 1, nil, lang.err("data.file_empty"))
    return problems.failed(ctx)
  end
  -- Answers may have a column more about those who gave them; it is told with those that are not read.
  local refused = #found.columns.elements == 0 and not found.columns.element and persons.refused(pages, base)
  if refused then return nil, { refused } end
  local sheet, header, columns, form = found.page, found.header, found.columns, found.form
  ctx.header, ctx.sheet = header, sheet.name
  local above = sheet.above or {}
  for i = 1, found.at - 1 do
    local row = sheet.rows[i]
    local err = intake_mark.check(values.clean(row[1]), model, opts)
    if err then
      problem(ctx, row.line, nil, err)
      return problems.failed(ctx)
    end
    if not beside(row) then above[#above + 1] = row.line end
  end

  if not forms[form] then
    local alike = ctx.maps and ctx.maps:alike(header)
    if alike then problem(ctx, header.line, nil, lang.err("map.alike", { n = alike.n })) end
    if is_transposed(ctx, sheet) then problem(ctx, header.line, nil, lang.err "data.transposed") end
    problem(ctx, header.line, nil, lang.err("data.header_unclear", {
      head = first_unknown(columns), long = lang.err("data.header_long"), wide = lang.err("data.header_wide"),
      tally = lang.err("data.header_tally"), group = lang.err("data.header_group"),
    }))
    -- where nothing is known this is another kind of file, and its columns need no word each
    if #columns.elements > 0 or columns.participant or columns.element then
      for _, unknown in ipairs(columns.unknown) do
        if unknown.err then problem(ctx, header.line, unknown.column, unknown.err) end
      end
    end
    return problems.failed(ctx)
  end
  check_header(ctx, form, columns, header)
  if ctx.count > 0 then return problems.failed(ctx) end

  local rows = 0
  for i = found.at + 1, #sheet.rows do
    local row = sheet.rows[i]
    ctx.sheet = row.sheet or ctx.sheet
    local why = not tables.blank(row) and rows_aside.why(ctx, form, row, columns, rows == 0)
    if why then
      ctx.skipped[#ctx.skipped + 1] = { line = row.line, said = rows_aside.said(row), why = why }
    elseif not tables.blank(row) then
      rows = rows + 1
      check_stray(ctx, row)
      if not (ctx.sheet and has_formulas(ctx, row, columns)) then
        read[form](ctx, map.row(columns.mapping, header, row), columns)
      end
    end
  end
  if rows == 0 then problem(ctx, header.line, nil, lang.err("data.no_rows")) end
  if ctx.count > 0 then return problems.failed(ctx) end

  if form == "joint" then form = "group" end
  local people, n = {}, #ctx.placements
  table.move(ctx.own, 1, #ctx.own, n + 1, ctx.placements)
  for i, p in ipairs(ctx.participants) do
    people[i] = { code = p.code, role = p.role, perspective = p.perspective, name = p.name }
  end
  return {
    kind = batch_kind[form], form = form, file_name = base, file_sha256 = sys.sha256(bytes),
    participants = people, placements = ctx.placements, empty = ctx.empties,
    header = table.move(header, 1, #header, 1, {}), mapping = columns.mapping,
    notes = {
      encoding = sheet.encoding, bom = sheet.bom, separator = sheet.separator, mixed = sheet.mixed,
      form = form, rows = rows, participants = #people, placements = n, dots = ctx.dots,
      own = #ctx.own > 0 and own.count(ctx.own) or nil,
      empty = ctx.empty, others = intake_xlsx.others(pages, sheet), sheet = sheet.name, above = above,
      unread = ctx.unread, skipped = ctx.skipped, answer_codes = ctx.codes,
      unanswered = ctx.unanswered, loose = columns.loose, doubled = sheet.doubled,
      lost = sheet.lost, mapped = columns.mapping.kept,
      by = columns.participant and columns.participant == columns.id
        and values.brief(header[columns.participant]) or nil,
      twins = twins.find(people, opts and opts.codes), more = found.more,
      hidden_sheets = intake_xlsx.hidden_sheets(book),
      hidden = intake_xlsx.hidden(sheet, found.at), merged = intake_xlsx.merged(sheet, found.at),
    },
  }
end

--- What reading a file showed, a sentence each, in the language of the terminal.
---
--- ```lua
--- #data.intake.notes(data.intake.parse("code;rolle;koordination\nP01;leitung;2\n", "b.csv", M)) > 0
---   --> true
--- ```
---@param parsed table from `parse`
---@return string[]
function M.notes(parsed)
  if parsed.form == "answers" then return answer_files.notes(parsed) end
  if parsed.form == "workbook" then return filled_forms.notes(parsed) end
  local said = said_of.file(parsed.notes)
  if parsed.notes.own then own.note(parsed.notes.own, said) end
  return said
end

return M
