--- The form as a workbook: a sheet a person, with drop-downs in words, everything but the answers
--- locked, and hidden keys by which `rate import` knows each cell again. No macros, no links outside.

local asked = require "wegmarke.module.asked"
local groups = require "wegmarke.report.groups"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local json = require "wegmarke.json"
local sheet = require "wegmarke.form.sheet"
local sheets_of = require "wegmarke.doc.sheet"
local xlsx = require "wegmarke.xlsx"

local M = {}

local height_of, quoted = sheets_of.height, sheets_of.quoted

local styles = {
  title = { bold = true, size = 15 },
  head = { bold = true, wrap = true, border = true, fill = "D9E2EC" },
  lead = { bold = true, size = 12 },
  text = { wrap = true },
  cell = { wrap = true, border = true },
  shown = { wrap = true, border = true, fill = "F3F4F6" },
  label = { bold = true, align = "right" },
  mute = { colour = "4B5563" },
  count = { bold = true, colour = "1F4E79" },
  code = { bold = true, border = true, text = true },
  input = { wrap = true, border = true, fill = "FFF8E1", text = true, unlocked = true },
  element = { bold = true, size = 12 },
  question = { colour = "374151" },
}

-- Widths in characters: so that a sheet is read at one go on a notebook and prints on A4 across.
local wide = { element = 28, types = 96, value = 23, reason = 30, evidence = 18, about = 72,
  criterion = 58, clues = 40, points = 9 }

local most = { code = 64, reason = 2000, evidence = 500, points = 4 }

-- What the model asks beside the elements; nil where it asks nothing.
local function asked_beside(W) return W.model.form and require "wegmarke.form.own" end

-- Its fields, and what each needs of a sheet.
local function own_fields(W)
  local list = {}
  for i, field in ipairs(asked_beside(W) and asked_beside(W).fields(W) or {}) do
    list[i] = { field = field, cell = kinds.cell(field, W.language), list = "own" .. i }
  end
  return list
end

-- The name of a column: "A".
local function letters(column) return (xlsx.place(1, column):gsub("%d+$", "")) end

--- What a sheet belongs to, as the text of its hidden first cell.
local function identity(W, kind, code)
  local model, a = W.model, W.a
  return json.encode { wegmarke = "form", sheet = kind, layout = sheet.layout, assessment = a.id,
    code = code, held_on = a.held_on, unit = W.unit, language = W.language,
    model = { id = model.id, version = model.version, hash = model.hash } }
end

-- The hidden lists that drop-downs refer to ----------------------------------------------------------

--- The sheet of lists, and a function that gives the range of one of them: by a word, or by how what stands
--- at an element is read.
local function lists(W, name)
  local columns, order = { marks = {}, roles = {}, perspectives = {} }, {}
  for _, element in ipairs(W.model.elements) do
    local reads = asked.reads(W.model, element)
    if not columns[reads] then
      local list = {}
      for i, entry in ipairs(W:values(element)) do list[i] = entry.label end
      for _, state in ipairs(sheet.states) do list[#list + 1] = sheet.state_label(W.language, state) end
      columns[reads], order[#order + 1] = list, reads
    end
  end
  for i, mark in ipairs(sheet.marks) do columns.marks[i] = sheet.mark_label(W.language, mark) end
  for i, role in ipairs(W:roles()) do
    columns.roles[i] = W:pick(role.title)
  end
  columns.perspectives = { W:t("inside"), W:t("outside") }
  for _, key in ipairs { "marks", "roles", "perspectives" } do order[#order + 1] = key end
  for _, one in ipairs(own_fields(W)) do
    columns[one.list] = not one.field.many and one.cell.options or {}
    order[#order + 1] = one.list
  end
  local at, rows, widths = {}, {}, {}
  for k, key in ipairs(order) do
    at[key], widths[k] = letters(k), { width = 30 }
    for i, word in ipairs(columns[key]) do
      rows[i] = rows[i] or { n = #order }
      rows[i][k] = word
    end
  end
  local function range(key)
    return ("=%s!$%s$1:$%s$%d"):format(quoted(name), at[key], at[key], #columns[key])
  end
  return { name = name, hidden = true, protect = true, rows = rows, columns = widths }, range
end

-- The first sheet: what every form says on top -------------------------------------------------------

local function about_sheet(W, name, several)
  local rows = {
    { hidden = true, identity(W, "about") },
    { false, { W:t("title", { unit = W.unit }), style = "title" }, height = 24 },
    { false, { W.a.title or W:subtitle(), style = "mute" } },
  }
  local function add(words, style)
    rows[#rows + 1] = { false, { words, style = style or "text" },
      height = height_of { { words, wide.about } } + (style and 12 or 4) }
  end
  add(W:t("h_about"), "lead")
  for _, words in ipairs(W:about()) do add(words) end
  add(W:t("sheet_how"), "lead")
  if several then add(W:t("sheet_several")) end
  add(W:t(W.a.mode == "anonymous" and not several and "sheet_how_chosen" or "sheet_how_code"))
  add(W:t("sheet_how_value"))
  add(W:t("sheet_how_reason", { state = sheet.state_label(W.language, "not_applicable") }))
  if asked_beside(W) and asked_beside(W).points(W) then
    local title, lead = asked_beside(W).points_texts(W)
    add(asked_beside(W).t(W, "sheet_points", { title = title, lead = lead }))
  end
  if #own_fields(W) > 0 then add(asked_beside(W).t(W, "ask_lead", { threshold = W.a.threshold })) end
  add(W:t("sheet_how_save"))
  return { name = name, rows = rows, protect = true, portrait = true,
    columns = { { hidden = true }, { width = wide.about } }, footer = W:t("title", { unit = W.unit }) }
end

-- A person's sheet -----------------------------------------------------------------------------------

local function type_width(W)
  return math.max(14, math.min(30, wide.types // sheet.columns(W.model).n))
end

--- Where the columns of a sheet of answers are.
local function columns_of(W)
  local n = sheet.columns(W.model).n
  local points = asked_beside(W) and asked_beside(W).points(W) and 6 + n or nil
  return { title = 2, first = 3, last = 2 + n, value = 3 + n, reason = 4 + n, evidence = 5 + n,
    points = points, clues = next(W.clues) and (points or 5 + n) + 1 or nil }
end

--- The rows that ask who fills the sheet: no more than the assessment's mode uses.
local function who(W, at, range, code, rows, choices)
  --- `entries` is what may come to stand there: the row is high enough for the longest.
  local function ask(key, label, value, choice, entries)
    local cells = {}
    for i, entry in ipairs(entries or {}) do cells[i] = { entry, type_width(W) } end
    rows[#rows + 1] = { key, { label, style = "label" }, height = height_of(cells),
      value and { value, style = "code" } or { false, style = "input" } }
    if choice then
      choice.row, choice.column, choice.strict = #rows, at.first, true
      choices[#choices + 1] = choice
    end
  end
  ask(sheet.code, W:t("code"), code, not code and { most = most.code, title = W:t("code"),
    message = W:t(W.a.mode == "anonymous" and "code_chosen" or "code_given"):sub(1, 250),
    mistake = W:t("sheet_long", { most = most.code }) } or nil)
  local roles = W:roles()
  if W.a.mode == "open" and #roles > 0 then
    local titles = {}
    for i, role in ipairs(roles) do titles[i] = W:pick(role.title) end
    ask(sheet.role, W:t("role"), nil,
      { range = range("roles"), title = W:t("role"), mistake = W:t("sheet_choose") }, titles)
  elseif W.a.mode == "by_perspective" then
    ask(sheet.perspective, W:t("perspective"), nil,
      { range = range("perspectives"), title = W:t("perspective"), mistake = W:t("sheet_choose") },
      { W:t("inside"), W:t("outside") })
  end
  for _, one in ipairs(own_fields(W)) do
    local title = lang.pick(one.field.title, W.language)
    local options = one.cell.options
    local choice = options and not one.field.many
      and { range = range(one.list), mistake = W:t("sheet_choose") }
      or { most = asked_beside(W).longest, mistake = W:t("sheet_long", { most = asked_beside(W).longest }),
        message = options and asked_beside(W).t(W, "csv_options", { field = title, many = true,
          options = table.concat(options, " | ") }):sub(1, 250) or nil }
    choice.title = utf8.len(title) <= 32 and title or nil
    ask(asked_beside(W).row_key(one.field.id), title, nil, choice, options)
  end
end

--- A range of cells in one column, for a formula.
local function span(column, from, to)
  local name = xlsx.place(1, column):gsub("%d+$", "")
  return ("$%s$%d:$%s$%d"):format(name, from, name, to)
end

-- The elements in parts, as the other forms have them.
local function parts_of(W)
  return groups.of(W, W.model.elements) or { { elements = W.model.elements } }
end

-- A row that heads the elements of a group.
local function group_row(title)
  return { sheet.plain, { title, style = "lead" },
    height = height_of { { title, wide.element + wide.types } } + 8 }
end

local function answer_row(W, at, element)
  local title, question = sheet.element_texts(W.model, element, W.language)
  local row = { sheet.element(element.id), style = "shown" }
  row[at.title] = question and { style = "shown", runs = { { title, style = "element" },
    { "\n" .. question, style = "question" } } } or { title, style = "shown" }
  local cells = { { title .. "\n" .. (question or ""), wide.element - 1 } }
  for i = 1, sheet.columns(W.model).n do
    row[at.title + i] = sheet.cell_text(W.model, element, i, W.language)
    cells[#cells + 1] = { row[at.title + i], type_width(W) }
  end
  row.height = math.max(50, height_of(cells))
  local points = at.points and asked.first(W.model, element.of or element.id) == element.id and at.points
  for _, column in ipairs { at.value, at.reason, at.evidence, points or nil } do
    row[column] = { false, style = "input" }
  end
  if at.clues then
    row[at.clues] = table.concat(W.clues[element.id] or {}, "\n")
    cells[#cells + 1] = { row[at.clues], wide.clues }
    row.height = math.max(row.height, height_of(cells))
  end
  return row
end

-- Adds the rows of the elements; the blocks of those that stand together and are read alike, { first, last,
-- reads }: what heads a group is not filled in.
local function answer_rows(W, at, rows)
  local blocks = {}
  for _, part in ipairs(parts_of(W)) do
    if part.title then rows[#rows + 1] = group_row(part.title) end
    for k, element in ipairs(part.elements) do
      local reads = asked.reads(W.model, element)
      rows[#rows + 1] = answer_row(W, at, element)
      if k == 1 or blocks[#blocks].reads ~= reads then
        blocks[#blocks + 1] = { #rows, #rows, reads = reads }
      end
      blocks[#blocks][2] = #rows
    end
  end
  return blocks
end

-- The head of a column that is filled in.
local function head_of(W, name)
  return name == "points" and asked_beside(W).t(W, "h_column") or W:t("sheet_" .. name)
end

-- Adds what may be filled in, block by block.
local function answer_choices(W, at, range, blocks, choices)
  for _, block in ipairs(blocks) do
    choices[#choices + 1] = { row = block[1], last_row = block[2], column = at.value,
      range = range(block.reads),
      strict = true, title = W:t("sheet_value"), mistake = W:t("sheet_choose") }
    for _, key in ipairs { "reason", "evidence", at.points and "points" } do
      choices[#choices + 1] = { row = block[1], last_row = block[2], column = at[key], most = most[key],
        strict = true, title = head_of(W, key), mistake = W:t("sheet_long", { most = most[key] }) }
    end
  end
end

local function head_rows(W, at, rows)
  local keys, heads = { sheet.keys, hidden = true, sheet.column("title") }, { sheet.plain, style = "head",
    { W:t("print_element"), style = "head" } }
  local cells = {}
  for i = 1, sheet.columns(W.model).n do
    keys[at.title + i] = sheet.column("type:" .. i)
    heads[at.title + i] = sheet.column_title(W.model, i, W.language)
    cells[i] = { heads[at.title + i], type_width(W) - 2 }
  end
  for _, name in ipairs { "value", "reason", "evidence", at.points and "points" } do
    keys[at[name]], heads[at[name]] = sheet.column(name), head_of(W, name)
    cells[#cells + 1] = { heads[at[name]], wide[name] - 2 }
  end
  if at.clues then keys[at.clues], heads[at.clues] = sheet.column("clues"), W:t("clues_lead") end
  heads.height = height_of(cells)
  rows[#rows + 1] = keys
  rows[#rows + 1] = heads
end

local function answers_sheet(W, name, about, range, code)
  local at = columns_of(W)
  local title = W:t("title", { unit = W.unit }) .. ", " .. W:date(W.a.held_on)
  local rows, choices = { { hidden = true, identity(W, "answers", code) },
    { sheet.plain, { title, style = "title" }, height = 24 } }, {}
  who(W, at, range, code, rows, choices)
  rows[#rows + 1] = { sheet.plain, { W:t("sheet_note", { sheet = about }), style = "mute" } }
  head_rows(W, at, rows)
  local head = #rows
  answer_choices(W, at, range, answer_rows(W, at, rows), choices)
  local first, last = head + 1, #rows
  rows[2][at.value] = { style = "count", formula = ('=COUNTA(%s)&" %s"'):format(
    span(at.value, first, last), W:t("sheet_done", { n = #W.model.elements }):gsub('"', '""')),
    "0 " .. W:t("sheet_done", { n = #W.model.elements }) }
  for k = 1, at.value - 1 do rows[2][k] = rows[2][k] or false end
  local value, reason = xlsx.place(first, at.value), xlsx.place(first, at.reason)
  local columns = { { hidden = true }, { width = wide.element } }
  for i = 1, sheet.columns(W.model).n do
    columns[at.title + i] = { width = type_width(W) }
  end
  for _, key in ipairs { "value", "reason", "evidence", "points", "clues" } do
    if at[key] then columns[at[key]] = { width = wide[key] } end
  end
  return {
    name = name, rows = rows, choices = choices, columns = columns, protect = true, landscape = true,
    zoom = 90, freeze = { rows = head, columns = at.title }, repeat_rows = { first = head },
    footer = W:t("title", { unit = W.unit }) .. (code and ", " .. code or ""),
    marks = { { row = first, last_row = last, column = at.reason, fill = "F8CBAD",
      formula = ('=AND($%s="%s",$%s="")'):format(value,
        sheet.state_label(W.language, "not_applicable"):gsub('"', '""'), reason) } },
  }, at, head
end

--- The sheet of criteria that goes with a person's sheet: an optional help.
local function criteria_sheet(W, name, answers, range, code, code_cell)
  local rows = {
    { hidden = true, identity(W, "criteria", code) },
    { sheet.plain, { W:t("criteria"), style = "title" }, height = 24 },
    { sheet.code, { W:t("code"), style = "label" }, code and { code, style = "code" }
      or { style = "code", formula = ('=IF(%s!%s="","",%s!%s)'):format(quoted(answers), code_cell,
        quoted(answers), code_cell), "" } },
    { sheet.plain, { W:t("criteria_lead"), style = "mute" } },
    { sheet.keys, sheet.column("title"), sheet.column("type:1"), sheet.column("text"),
      sheet.column("value"), hidden = true },
    { sheet.plain, W:t("print_element"), W:t("sheet_type"), W:t("sheet_criterion"), W:t("sheet_mark"),
      style = "head" },
  }
  local head = #rows
  for _, element in ipairs(W.model.elements) do
    local title = sheet.element_texts(W.model, element, W.language)
    for i, kind in ipairs(W.model.types) do
      for _, criterion in ipairs((element.cells[i] or {}).criteria or {}) do
        local words = sheet.criterion_text(W.model, criterion, W.language)
        rows[#rows + 1] = { sheet.criterion(element.id, criterion.id), title, W:pick(kind.title), words,
          { false, style = "input" }, style = "shown",
          height = height_of { { title, 26 }, { words, wide.criterion } } }
      end
    end
  end
  if #rows == head then return nil end
  return {
    name = name, rows = rows, protect = true, portrait = true,
    columns = { { hidden = true }, { width = 26 }, { width = 12 }, { width = wide.criterion },
      { width = 14 } },
    freeze = { rows = head, columns = 2 }, repeat_rows = { first = head },
    footer = W:t("criteria") .. (code and ", " .. code or ""),
    choices = { { row = head + 1, last_row = #rows, column = 5, range = range("marks"), strict = true,
      title = W:t("sheet_mark"), mistake = W:t("sheet_choose") } },
  }
end

--- The workbook: a sheet for each code, or one in which the code is filled in.
---@param W wegmarke.form.Words
---@param opts {codes: string[]|nil, criteria: boolean|nil}|nil criteria: with a sheet of criteria for
--- each person; if nil, when the workbook is for one person
---@return string bytes
function M.xlsx(W, opts)
  local codes = opts and opts.codes or {}
  local with = opts and opts.criteria
  if with == nil then with = #codes <= 1 end
  local name = sheets_of.namer()
  local about, hidden = name(W:t("sheet_about")), name(W:t("sheet_lists"))
  local list_sheet, range = lists(W, hidden)
  local sheets = { about_sheet(W, about, #codes > 1) }
  for i = 1, math.max(1, #codes) do
    local own = name(codes[i] or W:t("sheet_answers"))
    local answers, at = answers_sheet(W, own, about, range, codes[i])
    sheets[#sheets + 1] = answers
    if with then
      local place = xlsx.place(3, at.first):gsub("^(%a+)(%d+)$", "$%1$%2")
      local beside = #codes > 1 and name(codes[i], " " .. W:t("sheet_criteria"))
        or name(W:t("sheet_criteria"))
      sheets[#sheets + 1] = criteria_sheet(W, beside, own, range, codes[i], place)
    end
  end
  sheets[#sheets + 1] = list_sheet
  for _, one in ipairs(sheets) do sheets_of.fit(one.rows) end
  return xlsx.write { title = W:t("title", { unit = W.unit }), author = "Wegmarke",
    created = W.a.held_on, styles = styles, sheets = sheets }
end

return M
