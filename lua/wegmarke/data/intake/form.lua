--- Workbooks that were made as forms (`wegmarke form --format xlsx`), read into what `data.batches.add`
--- stores.
---
--- Every cell is found by the hidden keys that the form carries, so that rows that were sorted, columns
--- that were put in and sheets that were renamed, or copied into another workbook, read right. Where a key is
--- gone, stands twice or stands beside another text than its own, nothing is guessed: each such place is
--- named, and a file with one yields nothing.

local asked = require "wegmarke.module.asked"
local problems = require "wegmarke.data.intake.problems"
local arrangement = require "wegmarke.form.sheet"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local names = require "wegmarke.data.intake.names"
local own_answers = require "wegmarke.data.intake.own"
local own_names = require "wegmarke.words.own"
local sheets = require "wegmarke.data.intake.sheet"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

local M = {}

-- The longest texts that are taken, in bytes: what the form allows, in any script.
local longest = { reason = 8000, evidence = 2000, code = 256 }

--- A problem with its place; `line` and `column` may be nil.
local function problem(ctx, page, line, column, key, args)
  problems.add(ctx, function()
    return sheets.problem(ctx.file, page and page.name, line, column,
      type(key) == "table" and key or lang.err(key:find(".", 1, true) and key or "filled." .. key, args))
  end)
end

-- Which sheets are ours ----------------------------------------------------------------------------

local function is_key(cell)
  return type(cell) == "string" and cell:sub(1, 3) == "wm:"
end

--- What a sheet says of itself in its hidden first row, wherever that stands now.
local function identity(page)
  for _, row in ipairs(page.rows) do
    for k = 1, row.n do
      local cell = row[k]
      if type(cell) == "string" and cell:sub(1, #arrangement.head) == arrangement.head then
        local head = json.decode(cell)
        if type(head) == "table" and head.wegmarke == "form" then return head end
      end
    end
  end
end

local function has_keys(page)
  for _, row in ipairs(page.rows) do
    for k = 1, row.n do
      if is_key(row[k]) then return true end
    end
  end
  return false
end

--- The sheets of a workbook that belong to a form; nil if there are none.
---@param book wegmarke.xlsx.workbook
---@return {page: table, head: table|nil}[]|nil
function M.find(book)
  local found
  for _, page in ipairs(book.sheets) do
    local head = identity(page)
    if head or has_keys(page) then
      found = found or {}
      found[#found + 1] = { page = page, head = head }
    end
  end
  return found
end

-- One sheet, cell by cell --------------------------------------------------------------------------

--- What a sheet says it belongs to, against what it is read into.
local function check_head(ctx, one, opts)
  local head, page, model = one.head, one.page, ctx.model
  if not head then
    problem(ctx, page, nil, nil, "no_head")
    return false
  end
  if head.layout ~= arrangement.layout or type(head.model) ~= "table" then
    problem(ctx, page, nil, nil, "layout", { given = values.brief(tostring(head.layout)),
      wanted = arrangement.layout })
    return false
  end
  if opts.assessment and not util.is_of(opts.assessment, head.assessment) then
    problem(ctx, page, nil, nil, "answers.other_assessment",
      { unit = values.brief(tostring(head.unit)), held_on = values.brief(tostring(head.held_on)) })
    return false
  end
  if head.model.id ~= model.id then
    problem(ctx, page, nil, nil, "answers.other_model",
      { given = values.brief(tostring(head.model.id)), model = model.id })
    return false
  end
  if head.model.hash ~= model.hash and not opts.any_version then
    problem(ctx, page, nil, nil, "answers.other_version", {
      given = values.brief(tostring(head.model.version)),
      hash = values.brief(tostring(head.model.hash):sub(1, 8)), version = model.version,
      wanted = model.hash:sub(1, 8) })
    return false
  end
  return true
end

--- Finds the keys of a sheet: `columns` by name, `rows` by key; nil after a problem.
local function read_keys(ctx, page, needs)
  local at
  for _, row in ipairs(page.rows) do
    for k = 1, row.n do
      if row[k] == arrangement.keys then
        if at then
          problem(ctx, page, row.line, k, "keys_twice", { line = at.line })
          return nil
        end
        at = { line = row.line, column = k, row = row }
      end
    end
  end
  if not at then
    problem(ctx, page, nil, nil, "no_keys")
    return nil
  end
  local columns, rows, before = {}, {}, ctx.count
  for k = 1, at.row.n do
    local name = is_key(at.row[k]) and at.row[k]:match("^wm:column:(.*)$")
    if name and columns[name] then
      problem(ctx, page, at.line, k, "column_twice", { column = columns[name] })
    elseif name then
      columns[name] = k
    end
  end
  for _, name in ipairs(needs) do
    if not columns[name] then
      local kind = name:match("^type:(%d+)$")
      problem(ctx, page, nil, nil, "column_gone", { column = kind
        and arrangement.column_title(ctx.model, tonumber(kind), lang.current())
        or lang.say("filled.column_" .. name) })
    end
  end
  for _, row in ipairs(page.rows) do
    for k = 1, row ~= at.row and row.n or 0 do
      if is_key(row[k]) then
        if k ~= at.column then
          problem(ctx, page, row.line, k, "key_moved")
        elseif row[k] ~= arrangement.plain then
          if rows[row[k]] then
            problem(ctx, page, row.line, nil, "row_twice", { line = rows[row[k]].line })
          end
          rows[row[k]] = row
        end
      end
    end
  end
  return ctx.count == before and { columns = columns, rows = rows, at = at } or nil
end

--- Whether a locked text is still the form's own.
local function same_text(cell, wanted)
  return cell == wanted or values.clean(sheets.text(cell)) == values.clean(wanted)
end

--- The first text that is not is named, the others are counted: a sheet that was sorted has many.
local function locked(ctx, page, row, column, wanted)
  if same_text(row[column], wanted) then return true end
  if ctx.changed[page] then
    local args = ctx.changed[page]
    args.n = args.n + 1
  else
    ctx.changed[page] = { wanted = values.brief(wanted), n = 1 }
    problem(ctx, page, row.line, column, "text_changed", ctx.changed[page])
  end
  return false
end

--- Cells with something in them that belong to no row or column of the form would be lost.
local function check_stray(ctx, page, found, allowed)
  local own = {}
  for _, column in pairs(found.columns) do own[column] = true end
  own[found.at.column] = true
  for _, row in ipairs(page.rows) do
    local key = row[found.at.column]
    local head = row == found.at.row or key == arrangement.plain
      or type(key) == "string" and key:sub(1, #arrangement.head) == arrangement.head
    if not head then
      for k = 1, row.n do
        local stray = row[k] ~= nil and (not own[k] or not is_key(key) or not allowed(key, k))
        if stray and values.clean(sheets.text(row[k])) ~= "" then
          problem(ctx, page, row.line, k, "stray", { given = values.brief(sheets.text(row[k])) })
        end
      end
    end
  end
end

--- A text that a person wrote: nil when blank, with a problem when it is too long or a fault.
local function words(ctx, page, row, column, what)
  local cell = row[column]
  if type(cell) == "table" and cell.error then
    problem(ctx, page, row.line, column, "is_error", { given = cell.error })
    return nil
  end
  local said = util.words(sheets.text(cell))
  if said and #said > longest[what] then
    problem(ctx, page, row.line, column, "answers.long", { what = what, most = longest[what] })
    return nil
  end
  return said
end

-- Lists in words -------------------------------------------------------------------------------------

--- What the words of the list of values stand for, in every language of the program.
local function value_words(model)
  local by = {}
  for _, language in ipairs(lang.readable) do
    for _, value in ipairs(model.scale) do
      by[values.fold(model:label(value, language))] = { state = "placed", value = value }
    end
    for _, state in ipairs(arrangement.states) do
      by[values.fold(arrangement.state_label(language, state))] = { state = state }
    end
  end
  return by
end

local function side_words()
  local by = {}
  for _, language in ipairs(lang.readable) do
    for _, side in ipairs(lists.perspective) do
      by[values.fold(lang.text(language, "form." .. side))] = side
    end
  end
  return by
end

-- What they stand for is the same for hundreds of files in one go.
local words_of = setmetatable({}, { __mode = "k" })

local function known_words(model)
  if not words_of[model] then
    words_of[model] = { values = value_words(model), sides = side_words(),
      marks = values.by_spelling("mark", lists.mark),
      roles = names.index(model.lists and model.lists.roles or {}) }
  end
  return words_of[model]
end

-- A person's sheet -----------------------------------------------------------------------------------

--- Who filled a sheet; nil after a problem.
local function person(ctx, one, found, opts, answered)
  local page, input = one.page, found.columns["type:1"]
  local row = found.rows[arrangement.code]
  if not row then
    problem(ctx, page, nil, nil, "row_gone", { row = lang.say("form.code") })
    return nil
  end
  local code = words(ctx, page, row, input, "code")
  code = code and values.clean(code)
  if one.head.code and code ~= one.head.code then
    problem(ctx, page, row.line, input, "code_changed",
      { given = code and values.brief(code) or "", wanted = values.brief(one.head.code) })
    return nil
  end
  if not code then
    if answered then problem(ctx, page, row.line, input, "code_missing") end
    return nil
  end
  local unknown = answered and opts.known and names.known(code, opts.known)
  if unknown then problem(ctx, page, row.line, input, unknown) end
  local who = { code = code }
  local role = found.rows[arrangement.role]
  if role and values.clean(sheets.text(role[input])) ~= "" then
    local id, err = names.role(ctx.model, sheets.text(role[input]), ctx.roles)
    if not id then problem(ctx, page, role.line, input, err) end
    who.role, who.perspective = id, names.perspective(ctx.model, id)
  end
  local side = found.rows[arrangement.perspective]
  local said = side and values.clean(sheets.text(side[input])) or ""
  if said ~= "" then
    who.perspective = ctx.sides[values.fold(said)] or sheets.perspective(said)
    if not who.perspective then
      problem(ctx, page, side.line, input, "data.perspective_unknown", { given = values.brief(said) })
    end
  end
  return who
end

--- One element's row as a placement; nil when nothing was answered.
local function placement(ctx, page, found, row, element, compare)
  local columns, model = found.columns, ctx.model
  if compare then
    local title, question = arrangement.element_texts(model, element, compare)
    local own = locked(ctx, page, row, columns.title, title .. (question and "\n" .. question or ""))
    for i = 1, arrangement.columns(model).n do
      own = own and locked(ctx, page, row, columns["type:" .. i],
        arrangement.cell_text(model, element, i, compare))
    end
    if not own then return nil end
  end
  local reason = words(ctx, page, row, columns.reason, "reason")
  local evidence = words(ctx, page, row, columns.evidence, "evidence")
  local cell = row[columns.value]
  if type(cell) == "table" and cell.error then
    problem(ctx, page, row.line, columns.value, "is_error", { given = cell.error })
    return nil
  end
  local given = sheets.text(cell)
  local reads = asked.reads(model, element)
  local p, err = known_words(reads).values[values.fold(given)], nil
  p = p and { state = p.state, value = p.value } or nil
  if not p then p, err = values.parse(given, reads) end
  if not p then
    problem(ctx, page, row.line, columns.value, err)
    return nil
  end
  if not p.state then
    if reason or evidence then ctx.loose = ctx.loose + 1 end
    return nil
  end
  p.reason, p.evidence = reason or p.reason, evidence
  if lists.needs_why[p.state] and not p.reason then
    problem(ctx, page, row.line, columns.reason, "reason_needed")
  end
  p.element = element.id
  return p
end

-- What a person's sheet says beside the placements, as rows. `whole`: it was made with this very model.
local function beside(ctx, page, found, whole)
  local form, rows, input = ctx.model.form, {}, found.columns["type:1"]
  local function add(row, column, more, err)
    if err then problem(ctx, page, row and row.line, column, err) end
    table.move(more or {}, 1, #(more or {}), #rows + 1, rows)
  end
  for _, field in ipairs(form.ask) do
    local row = found.rows["wm:" .. own_names.ask(field.id)]
    if row then
      local cell = row[input]
      if type(cell) == "table" and cell.error then
        problem(ctx, page, row.line, input, "is_error", { given = cell.error })
      else
        add(row, input, own_answers.answer(field, sheets.text(cell)))
      end
    elseif whole then
      problem(ctx, page, nil, nil, "row_gone", { row = lang.pick(field.title) })
    end
  end
  local column, given = found.columns.points, {}
  local function row_of(id) return found.rows[arrangement.element(asked.first(ctx.model, id))] end
  for _, element in ipairs(form.points and column and (ctx.model.asks_of or ctx.model).elements or {}) do
    local row = row_of(element.id)
    given[element.id] = row and sheets.text(row[column]) or ""
  end
  if next(given) then
    local more, err, element = own_answers.ballot(ctx.model, given)
    add(element and row_of(element), column, more, err)
  end
  return rows
end

local function answers(ctx, one, opts)
  local page, model = one.page, ctx.model
  local needs = { "title", "value", "reason", "evidence" }
  for i = 1, arrangement.columns(model).n do needs[#needs + 1] = "type:" .. i end
  local found = read_keys(ctx, page, needs)
  if not found then return end
  local compare = one.head.model.hash == model.hash and one.head.language or nil
  local list, line, moved = {}, 0, false
  local before, loose = ctx.count, ctx.loose
  for _, element in ipairs(model.elements) do
    local row = found.rows[arrangement.element(element.id)]
    if not row then
      problem(ctx, page, nil, nil, "row_gone", { row = model:element_title(element.id, lang.current()) })
    else
      moved, line = moved or row.line < line, row.line
      list[#list + 1] = placement(ctx, page, found, row, element, compare)
    end
  end
  local input = { [found.at.column] = true, [found.columns.title] = true,
    [found.columns["type:1"]] = true }
  local locked_columns = { [found.at.column] = true }
  for name, k in pairs(found.columns) do
    locked_columns[k] = name == "title" or name:find("^type:") ~= nil or locked_columns[k]
  end
  check_stray(ctx, page, found, function(key, k)
    local id = key:match("^wm:element:(.*)$")
    -- Made with another version: what was only shown there says nothing here.
    if id then return model.element[id] ~= nil or not compare and locked_columns[k] end
    return input[k]
  end)
  local more = model.form and beside(ctx, page, found, compare) or {}
  local who = person(ctx, one, found, opts, #list > 0 or #more > 0 or ctx.loose > loose)
  one.who, one.list = who, list
  if ctx.count > before then return end
  if #list == 0 and #more == 0 then
    ctx.blank = ctx.blank + (one.head.code and 1 or 0)
    return
  end
  local twin = ctx.people[who.code]
  if twin then
    return problem(ctx, page, found.rows[arrangement.code].line, found.columns["type:1"],
      "code_twice", { code = values.brief(who.code), sheet = twin })
  end
  ctx.people[who.code] = page.name
  ctx.moved = ctx.moved or moved
  ctx.participants[#ctx.participants + 1] = who
  for _, p in ipairs(list) do
    p.participant = who.code
    ctx.placements[#ctx.placements + 1] = p
  end
  for _, p in ipairs(more) do
    p.participant = who.code
    ctx.own[#ctx.own + 1] = p
  end
end

-- A sheet of criteria --------------------------------------------------------------------------------

--- Whose criteria a sheet holds: the code it shows, else the only person there is.
local function owner(ctx, one, found, persons)
  local row = found.rows[arrangement.code]
  local code = one.head.code or row and values.clean(sheets.text(row[found.columns["type:1"]])) or ""
  if code ~= "" then return code end
  if #persons == 1 and persons[1].who then return persons[1].who.code end
  problem(ctx, one.page, row and row.line, row and found.columns["type:1"], "criteria_whose")
end

local function criteria(ctx, one, persons)
  local page, model = one.page, ctx.model
  local found = read_keys(ctx, page, { "title", "type:1", "text", "value" })
  if not found then return end
  local compare = one.head.model.hash == model.hash and one.head.language or nil
  local list, before = {}, ctx.count
  for _, element in ipairs(model.elements) do
    for _, cell in ipairs(element.cells or {}) do
      for _, criterion in ipairs(cell.criteria or {}) do
        local row = found.rows[arrangement.criterion(element.id, criterion.id)]
        local given = row and values.clean(sheets.text(row[found.columns.value])) or ""
        if given ~= "" and compare then
          locked(ctx, page, row, found.columns.text, arrangement.criterion_text(model, criterion, compare))
        end
        if given ~= "" then
          local mark = ctx.marks_by[values.fold(given)]
          if mark then
            list[#list + 1] = { element = element.id, criterion = criterion.id, mark = mark }
          else
            problem(ctx, page, row.line, found.columns.value, "mark", { given = values.brief(given) })
          end
        end
      end
    end
  end
  check_stray(ctx, page, found, function(key) return key:find("^wm:c") ~= nil end)
  if #list == 0 or ctx.count > before then return end
  local code = owner(ctx, one, found, persons)
  if not code then return end
  if not ctx.people[code] then
    ctx.people[code] = page.name
    ctx.participants[#ctx.participants + 1] = { code = code }
  end
  if ctx.marked[code] then
    return problem(ctx, page, nil, nil, "code_twice", { code = values.brief(code), sheet = ctx.marked[code] })
  end
  ctx.marked[code] = page.name
  for _, mark in ipairs(list) do
    mark.participant = code
    ctx.marks[#ctx.marks + 1] = mark
  end
end

-- The whole ------------------------------------------------------------------------------------------

--- Reads a form that was filled as a workbook.
---
--- The answer has the shape of `data.intake.parse`, with the form "workbook" and `marks` beside the
--- placements.
---@param bytes string for the record
---@param found table[] from `find`
---@param file_name string
---@param model table the loaded model
---@param opts {assessment: table|nil, known: table<string, any>|nil, any_version: boolean|nil}|nil as of
--- `data.intake_json.parse`
---@return table|nil parsed
---@return table[]|nil errs
function M.parse(bytes, found, file_name, model, opts)
  opts = opts or {}
  local known = known_words(model)
  local ctx = {
    file = file_name:match("[^/\\]+$") or file_name, model = model, errs = {}, count = 0, people = {},
    participants = {}, placements = {}, own = {}, marks = {}, marked = {}, changed = {},
    loose = 0, blank = 0, moved = false,
    marks_by = known.marks, sides = known.sides, roles = known.roles,
  }
  local persons = {}
  for _, one in ipairs(found) do
    if check_head(ctx, one, opts) and one.head.sheet == "answers" then
      persons[#persons + 1] = one
      answers(ctx, one, opts)
    end
  end
  local filled = {}
  for _, one in ipairs(persons) do
    if one.list and #one.list > 0 then filled[#filled + 1] = one end
  end
  if #filled == 0 then filled = persons end
  for _, one in ipairs(found) do
    if one.head and one.head.sheet == "criteria" and ctx.count == 0 then criteria(ctx, one, filled) end
  end
  if ctx.count == 0 and #ctx.placements == 0 and #ctx.own == 0 and #ctx.marks == 0 then
    problem(ctx, nil, nil, nil, #persons > 0 and "none" or "no_answers")
  end
  if ctx.count > 0 then return problems.failed(ctx) end
  local n, empty = #ctx.placements, names.unanswered(model, ctx.participants, ctx.placements)
  table.move(ctx.own, 1, #ctx.own, n + 1, ctx.placements)
  return {
    kind = "person", form = "workbook", file_name = ctx.file, file_sha256 = sys.sha256(bytes),
    participants = ctx.participants, placements = ctx.placements, marks = ctx.marks,
    empty = empty,
    notes = {
      encoding = "xlsx", bom = false, separator = ";", form = "workbook", rows = n,
      participants = #ctx.participants, placements = n, dots = 0, own = own_answers.count(ctx.own),
      empty = #ctx.participants * #model.elements - n, loose = ctx.loose,
      blank = ctx.blank, moved = ctx.moved,
    },
  }
end

--- What reading a workbook showed, a sentence each, in the language of the terminal.
---@param parsed table from `parse`
---@return string[]
function M.notes(parsed)
  local n = parsed.notes
  local said = { lang.say("filled.note", n) }
  if n.empty > 0 then said[#said + 1] = lang.say("answers.note_open", n) end
  if n.blank > 0 then said[#said + 1] = lang.say("filled.note_blank", n) end
  if n.loose > 0 then said[#said + 1] = lang.say("answers.note_loose", n) end
  if n.moved then said[#said + 1] = lang.say("filled.note_moved") end
  own_answers.note(n.own, said)
  return said
end

return M
