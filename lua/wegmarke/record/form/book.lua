--- Records of a type as a workbook to go on with: a row a record with a column a field, drop-downs from lists
--- and states, empty rows for new ones; what can't be changed there is locked. What a row was written from
--- stands hidden beside it, so that `import` knows what was changed and from what.

local cells = require "wegmarke.record.form.cells"
local json = require "wegmarke.json"
local keys = require "wegmarke.record.form.keys"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local reader = require "wegmarke.record.reader"
local settings = require "wegmarke.data.settings"
local sheet = require "wegmarke.doc.sheet"
local sys = require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"

local M = {}

-- Rows for new records below those that are there.
local BLANK = 50

-- Hidden columns before those that are seen, and what stands in them.
local KEY, KNOWS, NUMBER = 1, 2, 3

-- How wide the sheet is that says what people must be told.
local TOLD = 90

-- What a spreadsheet shows beside a cell.
local MOST_TITLE, MOST_MESSAGE = 32, 250

local INPUT = { wrap = true, border = true, fill = "FFF8E1", text = true, unlocked = true }
local SHOWN = { wrap = true, border = true, fill = "F3F4F6", text = true }

local styles = {
  title = { bold = true, size = 15 }, mute = { colour = "4B5563" },
  label = { bold = true, wrap = true }, told = { wrap = true, text = true },
  head = { bold = true, wrap = true, border = true, fill = "D9E2EC" }, input = INPUT, shown = SHOWN,
  day = { border = true, fill = "FFF8E1", unlocked = true, align = "left", format = "dd/mm/yyyy" },
  day_shown = { border = true, fill = "F3F4F6", align = "left", format = "dd/mm/yyyy" },
}

---@class wegmarke.record.FormOf what a form is made of, for whom
---@field types table<string, table>
---@field language string
---@field look table with `options(field)`: the values that a field may point at
---@field unit {id: string, name: string}|nil
---@field scope string what new records belong to
---@field audience string
---@field computed fun(record: table, field: table): any
---@field state fun(record: table): string in words
---@field notices fun(record: table): string[]
---@field heads fun(id: string): string[]
---@field ask (string|table)[]|nil what steps ask besides the fields
---@field told table<string, wegmarke.data.Setting>|nil what people must be told who fill in a form

local function say(F, key, args) return lang.text(F.language, "entry." .. key, args) end

-- A text for a place that holds no more.
local function short(words, most) return sheet.line(words, most) end

-- Columns --------------------------------------------------------------------------------------------

-- The columns in order: { name, title, width, field, options, locked }.
local function columns_of(decl, F)
  local list = {}
  for _, field in ipairs(decl.fields) do
    if reader.may_read(field, F.audience) then
      local cell = kinds.cell(field, F.language)
      list[#list + 1] = { name = field.id, field = field, title = cell.title, width = cell.width or 20,
        cell = cell, locked = field.kind == "computed", options = cells.options(F, field) }
    end
  end
  if decl.states then
    local titles = {}
    for i, one in ipairs(decl.states.list) do titles[i] = lang.pick(one.title, F.language) end
    list[#list + 1] = { name = "state", title = say(F, "state"), width = 18, options = titles, state = true }
  end
  list[#list + 1] = { name = "@remark", title = say(F, "remark"), width = 30, locked = true }
  for i, column in ipairs(list) do column.at = NUMBER + i end
  return list
end

local function is_key(decl, field)
  for _, id in ipairs(decl.key or {}) do
    if field and id == field.id then return true end
  end
  return false
end

-- Cells ----------------------------------------------------------------------------------------------

-- What is shown of a field where no words say it so that it could be read again.
local function shown(F, record, field, open)
  local list = {}
  if open == "held" then return say(F, "held") end
  for i, said in ipairs(record.clashes[field.id] or { record.values[field.id] }) do
    local ok, words = pcall(kinds.print, field, said, F.language, F.look)
    list[i] = said == json.null and say(F, "nothing") or ok and words
      or type(said) == "string" and said or json.encode(said)
  end
  return table.concat(list, " | ")
end

-- The value of a cell: words, a number, or a day as a spreadsheet counts it; the style where it has its own.
local function content(F, record, column)
  local field = column.field
  if column.state then return F.state(record) end
  if not field then return table.concat(F.notices(record), "\n") end
  if field.kind == "computed" then
    local made = F.computed(record, field)
    return made ~= nil and kinds.print(field, made, F.language, F.look) or ""
  end
  local said, open = cells.said(record, field)
  if open then return shown(F, record, field, open) end
  if said == nil then return "" end
  if column.cell.type == "number" and type(said) == "number" then return said end
  if column.cell.type == "date" and sheet.day(said) and not field.many then return sheet.day(said), said end
  return cells.words(field, said, F) or shown(F, record, field)
end

-- How a cell to be filled in looks.
local function style_of(column, locked)
  local kind = column.cell and column.cell.type
  if kind == "date" then return locked and "day_shown" or "day" end
  if kind == "number" then
    return { border = true, fill = locked and SHOWN.fill or INPUT.fill, unlocked = not locked,
      align = "right", format = column.cell.format }
  end
  return locked and "shown" or "input"
end

-- Rows -----------------------------------------------------------------------------------------------

local function record_row(F, decl, record, columns)
  local marks, cut, sizes = {}, {}, {}
  local row = { keys.record(record.id), false, { record.number, style = "shown" } }
  for _, column in ipairs(columns) do
    local value, read = content(F, record, column)
    local kept = sheet.cell(value)
    local is_cut = kept ~= false and kept ~= value
    if is_cut then cut[#cut + 1] = column.name end
    local text = keys.text(read or kept)
    if text ~= "" then marks[column.name] = keys.mark(record.id, column.name, text) end
    local locked = column.locked or is_cut or is_key(decl, column.field) or false
    row[column.at] = { kept, style = style_of(column, locked) }
    if type(kept) == "string" then sizes[#sizes + 1] = { kept, column.width } end
  end
  row[KNOWS] = json.encode { heads = json.list(F.heads(record.id)), marks = json.object(marks),
    cut = #cut > 0 and json.list(cut) or nil }
  row.height = sheet.height(sizes)
  return row
end

local function blank_row(n, columns)
  local row = { keys.fresh(n), false, { false, style = "shown" } }
  for _, column in ipairs(columns) do row[column.at] = { false, style = style_of(column, column.locked) } end
  return row
end

-- What a spreadsheet shows beside the cells of a column: what can stand there.
local function message_of(F, column)
  local parts = {}
  if column.cell then
    if column.cell.required then parts[1] = say(F, "sheet_required") end
    if column.cell.hint then parts[#parts + 1] = column.cell.hint end
    if column.cell.many then parts[#parts + 1] = say(F, "sheet_many") end
    if column.field.unit then parts[#parts + 1] = lang.pick(column.field.unit, F.language) end
    if column.cell.many and column.options then parts[#parts + 1] = table.concat(column.options, "; ") end
  end
  return #parts > 0 and short(table.concat(parts, ". "), MOST_MESSAGE) or nil
end

-- Drop-downs and hints for the rows from `first` to `last`.
local function choices_of(F, columns, first, last, ranges)
  local list = {}
  for _, column in ipairs(columns) do
    local message = message_of(F, column)
    local choice = { row = first, last_row = last, column = column.at, message = message,
      title = short(column.title, MOST_TITLE) }
    local many = column.cell and column.cell.many
    if column.options and not many then
      choice.range, choice.mistake = ranges[column.name], say(F, "sheet_choose")
      choice.strict = column.state or column.field.kind == "choice" or column.field.kind == "flag"
    elseif message and not column.locked then
      choice.most = 30000
    end
    if choice.range or choice.most then list[#list + 1] = choice end
  end
  return list
end

-- Lists ----------------------------------------------------------------------------------------------

local function put(rows, i, j, words)
  rows[i] = rows[i] or {}
  for k = 1, j - 1 do rows[i][k] = rows[i][k] or false end
  rows[i][j] = words
end

local function range_of(name, j, first, n)
  local column = xlsx.place(1, j):gsub("%d", "")
  return ("=%s!$%s$%d:$%s$%d"):format(sheet.quoted(name), column, first, column, first + n - 1)
end

local function filled(rows, n)
  for i = 1, #rows do
    rows[i].n = n
    for j = 1, n do rows[i][j] = rows[i][j] or false end
  end
end

-- The sheet where people look up what can stand in a field.
local function lists_sheet(columns, identity, name)
  local rows, widths, ranges, j = { { identity, hidden = true }, {} }, {}, {}, 0
  for _, column in ipairs(columns) do
    if column.options then
      j = j + 1
      put(rows, 2, j, { column.title, style = "head" })
      for i, words in ipairs(column.options) do put(rows, i + 2, j, words) end
      ranges[column.name], widths[j] = range_of(name, j, 3, #column.options), { width = 32 }
    end
  end
  if j == 0 then return nil, ranges end
  filled(rows, j)
  return { name = name, rows = rows, columns = widths, protect = true, freeze = { rows = 2 } }, ranges
end

-- The sheet that says how long entries are kept, who is answerable, people's rights, as the other forms do;
-- nil where nobody is to be told.
local function told_sheet(F, identity, name)
  if not F.told then return nil end
  local rows = { { identity, hidden = true }, { { name, style = "title" }, false, height = 24 } }
  local function tell(label, words)
    rows[#rows + 1] = { { label, style = "label" }, { words, style = "told" },
      height = sheet.height { { words, TOLD } } }
  end
  tell("", settings.kept(F.told, F.language))
  for _, one in ipairs(settings.answerable(F.told, F.language)) do tell(one[1], one[2]) end
  return { name = name, rows = rows, columns = { { width = 34 }, { width = TOLD } }, protect = true }
end

-- The hidden sheet: which records there were, and which states are allowed after which.
local function keys_sheet(F, decl, records, identity, name)
  local rows, ranges = { { identity } }, {}
  for i, record in ipairs(records) do put(rows, i + 1, 1, keys.record(record.id)) end
  local j = 1
  for _, from in ipairs(decl.states and decl.states.moves and decl.states.list or {}) do
    j = j + 1
    put(rows, 1, j, lang.pick(from.title, F.language))
    local n = 0
    for _, to in ipairs(decl.states.list) do
      if to.id == from.id or (decl.states.moves[from.id] or {})[to.id] then
        n = n + 1
        put(rows, n + 1, j, lang.pick(to.title, F.language))
      end
    end
    ranges[from.id] = range_of(name, j, 2, n)
  end
  filled(rows, j)
  return { name = name, rows = rows, hidden = true, protect = true }, ranges
end

-- The book -------------------------------------------------------------------------------------------

local function title_of(decl, F)
  return lang.pick(decl.many, F.language) .. (F.unit and ", " .. F.unit.name or "")
end

local function top_rows(decl, F, columns, identity)
  local notes = { say(F, "sheet_how"), say(F, "sheet_rows"),
    say(F, "sheet_for", { audience = lang.word("audience", F.audience, F.language) }) }
  if F.told then notes[#notes + 1] = say(F, "sheet_told_at", { sheet = say(F, "sheet_told") }) end
  if decl.about then table.insert(notes, 1, lang.pick(decl.about, F.language)) end
  local rows = { { hidden = true, identity }, { keys.plain, false, { title_of(decl, F), style = "title" },
    height = 24 } }
  for _, words in ipairs(notes) do rows[#rows + 1] = { keys.plain, false, { words, style = "mute" } } end
  local names = { keys.columns, false, false, hidden = true }
  local heads = { keys.head, false, { say(F, "number"), style = "head" }, style = "head" }
  local sizes = {}
  for i, column in ipairs(columns) do
    names[column.at], heads[column.at] = keys.column(column.name), { column.title, style = "head" }
    sizes[i] = { column.title, column.width - 2 }
  end
  heads.height = sheet.height(sizes)
  rows[#rows + 1], rows[#rows + 2] = names, heads
  return rows
end

-- Something that is another for every form that says something else.
local function nonce_of(decl, F, rows)
  local parts = { decl.id, F.scope, F.audience }
  for _, row in ipairs(rows) do parts[#parts + 1] = (row[KEY] or "") .. (row[KNOWS] or "") end
  return sys.sha256(table.concat(parts, "\0")):sub(1, 16)
end

-- Drop-downs of single rows: the states that are allowed after the one there is.
local function state_choices(F, records, columns, first, ranges)
  local list = {}
  for _, column in ipairs(columns) do
    for i, record in ipairs(column.state and records or {}) do
      local range = record.state and ranges[record.state] or nil
      if range then
        list[#list + 1] = { row = first + i - 1, column = column.at, range = range, strict = true,
          title = short(column.title, MOST_TITLE), mistake = say(F, "sheet_choose") }
      end
    end
  end
  return list
end

-- Where the state of single rows has a drop-down of its own, the column has one only below them.
local function all_choices(F, records, columns, first, last, ranges, moves)
  local list = choices_of(F, columns, first, last, ranges)
  if not next(moves) then return list end
  for _, choice in ipairs(list) do
    if choice.range == ranges.state then choice.row = first + #records end
  end
  local own = state_choices(F, records, columns, first, moves)
  return table.move(own, 1, #own, #list + 1, list)
end

--- The workbook.
---@param decl table
---@param records wegmarke.record.Record[] as the audience may read them, each with its `number`
---@param F wegmarke.record.FormOf
---@return string bytes
function M.write(decl, records, F)
  local name, columns = sheet.namer(), columns_of(decl, F)
  local main, listed = name(lang.pick(decl.many, F.language)), name(say(F, "sheet_lists"))
  local telling = name(say(F, "sheet_told"))
  local hidden = name "wm"
  local data = {}
  for i, record in ipairs(records) do data[i] = record_row(F, decl, record, columns) end
  local what = { type = decl.id, unit = F.unit and F.unit.id, scope = F.scope, language = F.language,
    audience = F.audience, nonce = nonce_of(decl, F, data), sheet = "records" }
  local rows = top_rows(decl, F, columns, keys.identity(what))
  local first = #rows + 1
  table.move(data, 1, #data, first, rows)
  for n = 1, BLANK do rows[#rows + 1] = blank_row(n, columns) end
  what.sheet = "lists"
  local lists, ranges = lists_sheet(columns, keys.identity(what), listed)
  what.sheet = "told"
  local told = told_sheet(F, keys.identity(what), telling)
  what.sheet = "keys"
  local keyed, moves = keys_sheet(F, decl, records, keys.identity(what), hidden)
  local widths = { { hidden = true }, { hidden = true }, { width = 6 } }
  for _, column in ipairs(columns) do widths[column.at] = { width = column.width } end
  local frozen = columns[1].name == decl.line and NUMBER + 1 or NUMBER
  local sheets = { { name = main, rows = rows, columns = widths, protect = true, landscape = true,
    freeze = { rows = first - 1, columns = frozen }, repeat_rows = { first = first - 1 },
    footer = sheet.line(title_of(decl, F), 200),
    choices = all_choices(F, records, columns, first, #rows, ranges, moves) } }
  for _, one in ipairs { lists or false, told or false, keyed } do sheets[#sheets + 1] = one or nil end
  for _, one in ipairs(sheets) do sheet.fit(one.rows) end
  return xlsx.write { title = short(title_of(decl, F), 200), author = "Wegmarke", styles = styles,
    sheets = sheets }
end

return M
