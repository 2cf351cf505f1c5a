--- Tables of records: which column is which field, by its head; each row as values, with every mistake and
--- its place before anything is stored.

local cells = require "wegmarke.record.cells"
local heads = require "wegmarke.data.intake.heads"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local map = require "wegmarke.data.intake.map"
local office = require "wegmarke.data.intake.office"
local persons = require "wegmarke.data.intake.persons"
local said_table = require "wegmarke.data.intake.said"
local sheets = require "wegmarke.data.intake.sheet"
local tables = require "wegmarke.data.intake.tables"
local typed = require "wegmarke.record.typed"
local value = require "wegmarke.record.value"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How far below the top of a sheet its table may begin.
local MOST_ABOVE = 30

-- How many mistakes are told; a file of another subject has one in every cell.
local MOST_ERRS = 50

---@class wegmarke.record.Column what a column fills
---@field what table|"state" a field
---@field scale number|nil of amounts, where it was said: "money in T€"

-- What was said of a column: "FIELD", "FIELD+FIELD", "FIELD in T€"; an empty list for nothing; or nil and a
-- fault.
local function said_of(decl, words)
  local list = {}
  if words == map.nothing then return list end
  for one in words:gmatch "[^+]+" do
    one = values.clean(one)
    local name = one:match "^[Ff]e?i?e?ld: *(.+)$" or one
    local bare, unit = name:match "^(.+) in ([^ ]+)$"
    local scale = bare and cells.scale_of("(" .. unit .. ")")
    if scale then name = bare end
    local what, known = typed.column(decl, name)
    if not what then
      local field, err = typed.field(decl, name)
      return nil, known and lang.err("map.computed", { field = field.title }) or err
    end
    list[#list + 1] = { what = what, scale = scale }
  end
  return list
end

-- What a head says: a field, "state", or nothing.
local function read_head(decl, head)
  for _, reading in ipairs(heads.readings(head)) do
    local what, known = typed.column(decl, reading)
    if known then return what end
  end
end

-- Whether several cells can be one value.
local function holds_words(what)
  return type(what) == "table" and (what.many or what.kind == "line" or what.kind == "text")
end

---@class wegmarke.record.Header
---@field row string[] the heads
---@field columns table<integer, wegmarke.record.Column[]> by place
---@field between wegmarke.record.Column[] what the lines between rows fill
---@field line integer|nil the column by which people know a row
---@field n integer how many columns are read
---@field unread {column: integer, head: string}[]
---@field twice {column: integer, first: integer}[]
---@field errs {column: integer|nil, err: table}[]
---@field mapping wegmarke.data.intake.Mapping

-- The columns of a row read as a header: what was said of them, else what their heads say.
local function read_header(decl, row, how)
  local header = { row = row, columns = {}, between = {}, unread = {}, twice = {}, errs = {}, n = 0,
    mapping = how.maps and how.maps:mapping(row) or map.of(row, {}) }
  local first, said = {}, header.mapping.columns
  local function take(i, column)
    local before = first[column.what]
    -- What a person said may say one thing of two columns: their words then stand one after the other.
    if before and not (said[i] and holds_words(column.what)) then
      header.twice[#header.twice + 1] = { column = i, first = before }
      return
    end
    first[column.what] = before or i
    header.columns[i] = header.columns[i] or {}
    table.insert(header.columns[i], column)
    if column.what == decl.fields[decl.line] then header.line = header.line or i end
  end
  for i = 1, #row do
    local list, err
    if said[i] then
      list, err = said_of(decl, said[i])
      if err then header.errs[#header.errs + 1] = { column = i, err = err } end
    elseif values.clean(row[i]) ~= "" then
      list = { { what = how.columns and how.columns[typed.fold(row[i])] or read_head(decl, row[i]) } }
      if not list[1].what then list = nil end
    end
    for _, column in ipairs(list or {}) do take(i, column) end
    if header.columns[i] then
      header.n = header.n + 1
    elseif values.clean(row[i]) ~= "" and not err then
      header.unread[#header.unread + 1] = { column = i, head = values.brief(row[i]) }
    end
  end
  if header.mapping.between then
    local list, err = said_of(decl, header.mapping.between)
    if err then header.errs[#header.errs + 1] = { err = err } end
    header.between = list or {}
  end
  return header
end

-- The table whose header names the most fields. A header may stand in two rows.
local function find_table(decl, pages, how)
  local best
  local function look(page, at, below, row)
    local header = read_header(decl, row, how)
    local n = header.n + #header.errs
    if n > 0 and (not best or n > best.n) then
      best = { page = page, at = at, below = below, header = header, n = n }
    end
  end
  for _, page in ipairs(pages) do
    for at = 1, math.min(#page.rows, MOST_ABOVE) do
      local joined = office.joined(page.rows[at], page.rows[at + 1])
      if joined then look(page, at, at + 1, joined) end
      look(page, at, at, page.rows[at])
    end
  end
  return best
end

---@class wegmarke.record.Table
---@field rows wegmarke.record.Row[] each with its `line`
---@field notes table what reading showed, as `intake.said.table` and `record.told` put into words
---@field header wegmarke.record.Header

-- Two values of one field, from two columns.
local function together(field, a, b)
  if a == nil then return b end
  if b == nil then return a end
  if not field.many then return a .. ", " .. b end
  local list = table.move(a, 1, #a, 1, {})
  table.move(b, 1, #b, #list + 1, list)
  return (kinds.check(field, list))
end

---@class wegmarke.record.Reading one file being read
---@field decl table
---@field header wegmarke.record.Header
---@field how table
---@field problem fun(line: integer, column: integer|nil, what: table)
---@field open {line: integer, column: integer, said: string, err: table}[] what may stay open
---@field kept table<integer, table|false> by column what its cells say
---@field seen table lists of what was read as something else, by what was done

-- Notes what was done with a cell.
local function see(reading, what, row, said, read)
  local list = reading.seen[what]
  if not list then
    list = {}
    reading.seen[what] = list
  end
  list[#list + 1] = { line = row.line, said = values.brief(said), read = read }
end

-- What a cell says of a field; what is wrong is a problem, or stays open.
local function read_cell(reading, made, row, i, column, words)
  local field, how = column.what, reading.how
  local function wrong(err)
    made.wrong = true
    if how.leave and field ~= reading.decl.fields[reading.decl.line] then
      reading.open[#reading.open + 1] = { line = row.line, column = i, said = values.brief(words), err = err }
    else
      reading.problem(row.line, i, err)
    end
  end
  if field == "state" then
    local state, err = typed.state(reading.decl, values.clean(words))
    made.state = state
    if not state then wrong(err) end
    return
  end
  local is_line = field == reading.decl.fields[reading.decl.line]
  local head = i and reading.header.row[i] or ""
  local read, err, seen = cells.read(field, words, how, head, column.scale, is_line)
  if err then wrong(lang.err("entry.value", { field = field.title, problem = err })) end
  if seen then
    if seen.left then see(reading, seen.left, row, words) end
    if seen.nothing then see(reading, "nothing", row, words) end
    if seen.as then see(reading, "as", row, words, kinds.print(field, read, how.language, how.look)) end
  end
  made.values[field.id] = together(field, made.values[field.id], read)
  return not err and not seen
end

-- How many different cells of a column are kept with what they say: a list says the same again and again.
local MOST_KEPT = 1000

-- What is kept of a column; nil where nothing is, because hardly a cell came twice.
local function kept_of(reading, i)
  local kept = reading.kept[i]
  if kept == nil then
    local columns = reading.header.columns[i]
    local field = columns and not columns[2] and columns[1].what
    kept = type(field) == "table" and { cells = {}, id = field.id, n = 0, hits = 0 } or false
    reading.kept[i] = kept
  end
  return kept or nil
end

-- Keeps what a cell says of which there is nothing to tell.
local function keep(reading, i, kept, cell, words, read)
  if kept.n == MOST_KEPT then
    if kept.hits < MOST_KEPT then reading.kept[i] = false end
    return
  end
  kept.n = kept.n + 1
  kept.cells[cell] = { words = words, read = read }
end

-- What a cell of a row says, by its words and those above it.
local function read_words(reading, made, row, i, part, above)
  local words, same, missing = values.words(row[i]), nil, nil
  if words then same, missing = office.above(words, above[i]) end
  if missing then
    reading.problem(row.line, i, lang.err("office.nothing_above", { given = values.brief(words) }))
    words = nil
  elseif same then
    see(reading, "above", row, words, same)
    words = same
  end
  above[i] = words
  local plain = not same and not missing
  for _, column in ipairs(words and reading.header.columns[i] or {}) do
    -- A part holds no amount of its own that could be added.
    if not (part and same and column.what.kind == "number") then
      plain = read_cell(reading, made, row, i, column, words) and plain
    end
  end
  return plain
end

-- One row; `above` is what stands in the columns of the one before it, and is brought up to this one.
local function read_row(reading, row, above)
  local header, made, section = reading.header, { line = row.line, values = {} }, row.section
  for _, column in ipairs(section and header.between or {}) do
    read_cell(reading, made, row, nil, column, section)
  end
  row = map.row(header.mapping, header.row, row)
  local part = header.line and office.is_part(row[header.line] or "")
  if part then see(reading, "part", row, row[header.line]) end
  for i = 1, #row do
    local kept, cell = kept_of(reading, i), row[i]
    local known = kept and kept.cells[cell]
    if known and made.values[kept.id] == nil then
      kept.hits, above[i], made.values[kept.id] = kept.hits + 1, known.words, known.read
    elseif header.columns[i] then
      local first = kept and made.values[kept.id] == nil
      if read_words(reading, made, row, i, part, above) and first then
        keep(reading, i, kept, cell, above[i], made.values[kept.id])
      end
    end
  end
  return made
end

local function notes_of(pages, found, sorted, reading)
  local page, header, unread = found.page, found.header, {}
  for i, one in ipairs(header.unread) do unread[i] = one.head end
  local above, undated = office.above_table(page.rows, found.at)
  local zeros = {}
  for i, columns in pairs(header.columns) do
    if columns[1].what.kind == "line" then
      table.move(office.lost_zero(sorted.rows, i), 1, 100, #zeros + 1, zeros)
    end
  end
  reading.seen.zero = zeros[1] and zeros or nil
  return { encoding = page.encoding, separator = page.separator, mixed = page.mixed, doubled = page.doubled,
    lost = page.lost, unread = unread, above = above, skipped = {}, answer_codes = 0,
    hidden = intake_xlsx.hidden(page, found.at), filled = intake_xlsx.merged(page, found.below),
    others = intake_xlsx.others(pages, page), sheet = page.name, mapped = header.mapping.kept,
    undated = undated, rows_aside = sorted.skipped, sections = sorted.sections, joined = sorted.joined,
    between = #header.between > 0, seen = reading.seen, open = reading.open,
    dress = office.dress(header.row) }
end

-- What is wrong with a header goes to `problem(column, err)`.
local function check_header(header, problem)
  for _, twice in ipairs(header.twice) do
    problem(twice.column, lang.err("data.column_twice", { first = twice.first }))
  end
  for _, one in ipairs(header.errs) do problem(one.column, one.err) end
  for _, column in ipairs(header.mapping.differ) do problem(column, lang.err "map.not_agreed") end
  for _, head in ipairs(header.mapping.missing) do
    problem(nil, lang.err("map.no_column",
      { given = values.brief(head), heads = said_table.heads(header.row) }))
  end
end

-- The rows below a header.
local function read_rows(reading, rows)
  local decl, list, above = reading.decl, {}, {}
  for _, row in ipairs(rows) do
    local made = read_row(reading, row, above)
    made.record = reading.how.record and reading.how.record(made.values)
    local fresh = not decl.key and not made.record and not made.wrong
    for _, field in ipairs(fresh and value.missing_in_new(decl, made.values, made.state) or {}) do
      reading.problem(row.line, nil, lang.err("entry.cell_missing", { field = field.title }))
    end
    made.wrong = nil
    list[#list + 1] = made
  end
  return list
end

-- What to say where no row names fields: the layout is shown, and a kept one that is like it.
local function no_heads(decl, pages, how)
  local args = { title = decl.many, field = decl.fields[decl.line].title }
  for _, page in ipairs(pages) do
    for _, row in ipairs(page.rows) do
      local alike = how.maps and how.maps:alike(row)
      if alike then return lang.err("map.alike", { n = alike.n }) end
      local said = {}
      for i = 1, #row do
        if values.clean(row[i]) ~= "" then said[#said + 1] = values.brief(row[i]) end
      end
      -- A single cell may be the title of the table.
      if #said > 1 and not args.head then args.head, args.heads = said[1], said end
    end
  end
  return lang.err("entry.no_heads", args)
end

--- Reads a file of records.
---@param decl table
---@param bytes string
---@param file_name string
---@param how table `language`, `look`; `maps`: what is known of columns (`data.column_maps`); `columns`:
---  fields by what their column is called, as `typed.fold` has it, this once; `record(values)`: the id of
---  the record that a row changes, if it is there; `leave`: cells that cannot be read stay open;
---  `persons`: people may be named; `book`: the file, where it was read as a workbook
---@return wegmarke.record.Table|nil
---@return table[]|nil errs
function M.read(decl, bytes, file_name, how)
  local base = file_name:match "[^/\\]+$" or file_name
  local err = tables.other(bytes, base)
  if err then return nil, { err } end
  local pages, book
  pages, err, book = tables.read(bytes, base, how.book)
  if not pages then return nil, { err } end
  if book then intake_xlsx.with_commas(pages, book) end
  err = persons.refused(pages, base)
  if err then return nil, { err } end
  local found, errs = find_table(decl, pages, how), {}
  local function problem(line, column, what)
    if #errs < MOST_ERRS then
      errs[#errs + 1] = sheets.problem(base, found and found.page.name, line, column, what)
    end
  end
  if not found then
    problem(1, nil, no_heads(decl, pages, how))
    return nil, errs
  end
  how.formulas = found.page.encoding == "xlsx"
  office.unmerge(found.page.rows, found.page.merged, found.below)
  local sorted = office.sort(found.page.rows, found.below, found.header.row, found.header.line)
  local reading = { decl = decl, header = found.header, how = how, problem = problem, open = {}, seen = {},
    kept = {} }
  check_header(found.header, function(column, what)
    problem(found.page.rows[found.at].line, column, what)
  end)
  local list = #errs == 0 and read_rows(reading, sorted.rows) or {}
  if #list == 0 and #errs == 0 then problem(1, nil, lang.err("data.no_rows")) end
  if #errs > 0 then return nil, errs end
  return { rows = list, notes = notes_of(pages, found, sorted, reading), header = found.header }
end

return M
