--- Which column is what, where its head does not say it: "Spalte=Feld", and which word a cell stands for:
--- "Spalte:Zelle=Wort". What a field or a word is, only the reader knows to whom it is given.
---
--- Entries are kept as they are applied, by the folded head: `c:HEAD` says what a column is, `v:HEAD:CELL`
--- what a cell stands for, `v::CELL` what it stands for in any column.

local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local values = require "wegmarke.data.intake.values"

local M = {}

--- What is said of a column that is not to be read.
M.nothing = "-"

--- Stands for the lines between rows that head what follows, as if they were a column.
M.between = "@"

--- What a head is called, however it is written.
---@param head string
---@return string
function M.key(head) return values.fold(head) end

-- As `key`, but alike where only figures differ, as years do.
local function loose(head) return (M.key(head):gsub("%d+", "#")) end

--- The heads of a row, each once, sorted.
---@param row string[]
---@return string[]
function M.heads(row)
  local list, seen = {}, {}
  for i = 1, #row do
    local key = M.key(row[i])
    if key ~= "" and not seen[key] then
      seen[key] = true
      list[#list + 1] = key
    end
  end
  table.sort(list)
  return list
end

--- The fingerprint of a layout: which heads there are, in whatever order.
---@param of string what is read with it: "rate", or a type of records
---@param heads string[] from `heads`
---@return string 32 hex digits
function M.fingerprint(of, heads)
  return sys.sha256(of .. "\0" .. table.concat(heads, "\0")):sub(1, 32)
end

---@class wegmarke.data.intake.Said one thing said by a person
---@field head string "COLUMN", or "COLUMN:CELL"
---@field what string

--- What was typed.
---@param given string
---@return wegmarke.data.intake.Said|nil nil where it says no such thing
function M.parse(given)
  local head, what = given:match "^(.*)=([^=]*)$"
  head, what = head and values.clean(head), what and values.clean(what)
  if not head or head == "" or what == "" then return nil end
  return { head = head, what = what }
end

--- What a table of a file says: a row with column and what it is, or column, cell and what it stands for.
---@param rows string[][]
---@return wegmarke.data.intake.Said[]|nil
---@return integer|nil line of a row that says neither
function M.parse_rows(rows)
  local list = {}
  for i, row in ipairs(rows) do
    local cells = {}
    for k = 1, math.max(#row, 1) do cells[k] = values.clean(row[k]) end
    while #cells > 0 and cells[#cells] == "" do cells[#cells] = nil end
    local head = i == 1 and (cells[1] == "Spalte" or text.lower(cells[1] or "") == "column")
    if #cells > 0 and not head and cells[1]:sub(1, 1) ~= "#" then
      local said = #cells == 1 and M.parse(cells[1])
        or #cells == 2 and { head = cells[1], what = cells[2] }
        or #cells == 3 and { head = cells[1] .. ":" .. cells[2], what = cells[3] }
      if not said then return nil, row.line or i end
      list[#list + 1] = said
    end
  end
  return list
end

-- Said of a layout ----------------------------------------------------------------------------------

---@class wegmarke.data.intake.Mapping what is said of the columns of one header
---@field columns table<integer, string> what a column is, by its place
---@field between string|nil what the lines between rows are
---@field cells table<string, table<string, string>> by key of the column, "" for any, and folded cell
---@field kept table|nil the kept map that took part
---@field sets table<string, string> what was said anew, as it is kept
---@field missing string[] what was said of columns that are not there
---@field differ integer[] columns that laptops say different things of

-- Finds the column, and the cell, that a person spoke of.
local function place(head, at)
  local key = M.key(head)
  if at[key] or key == M.between then return key end
  for i = 1, #head do
    if head:sub(i, i) == ":" then
      local column = M.key(head:sub(1, i - 1))
      if at[column] or column == "" then return column, values.fold(head:sub(i + 1)) end
    end
  end
end

local function apply(mapping, at, name, what)
  local key = name:match "^c:(.*)$"
  if key then
    if key == M.between then mapping.between = what end
    if at[key] then mapping.columns[at[key]] = what end
    return
  end
  for i = 3, #name do
    local column = name:sub(3, i - 1)
    if name:sub(i, i) == ":" and (at[column] or column == "") then
      mapping.cells[column] = mapping.cells[column] or {}
      mapping.cells[column][name:sub(i + 1)] = what
      return
    end
  end
end

-- The entries of a kept map as they hold for other heads that differ in figures only.
local function carried(entries, at)
  local by, made = {}, {}
  for key in pairs(at) do by[loose(key)] = by[loose(key)] and "" or key end
  for name, what in pairs(entries) do
    local kind, key = name:match "^(c:)(.*)$"
    local other = kind and not at[key] and by[loose(key)]
    made[other and other ~= "" and kind .. other or name] = what
  end
  return made
end

--- What is said of the columns of a header.
---@param row string[]
---@param said wegmarke.data.intake.Said[]
---@param kept {entries: table<string, string>, differ: string[]}|nil the map that was kept for it
---@param carry {entries: table<string, string>, differ: string[]}|nil one of another layout
---@return wegmarke.data.intake.Mapping
function M.of(row, said, kept, carry)
  local at, mapping = {}, { columns = {}, cells = {}, sets = {}, missing = {}, differ = {} }
  mapping.kept = kept or carry
  for i = 1, #row do
    local key = M.key(row[i])
    if key ~= "" then at[key] = at[key] or i end
  end
  for name, what in pairs(kept and kept.entries or {}) do apply(mapping, at, name, what) end
  for name, what in pairs(carry and carried(carry.entries, at) or {}) do
    apply(mapping, at, name, what)
    mapping.sets[name] = what
  end
  for _, one in ipairs(said) do
    local column, cell = place(one.head, at)
    if not column then
      mapping.missing[#mapping.missing + 1] = one.head
    else
      local name = cell and ("v:%s:%s"):format(column, cell) or "c:" .. column
      mapping.sets[name] = one.what
      apply(mapping, at, name, one.what)
    end
  end
  for _, name in ipairs(mapping.kept and mapping.kept.differ or {}) do
    local column = at[name:match "^c:(.*)$"]
    if column and not mapping.sets[name] then mapping.differ[#mapping.differ + 1] = column end
  end
  return mapping
end

--- A row with what its cells stand for.
---@param mapping wegmarke.data.intake.Mapping
---@param header string[]
---@param row string[]
---@return string[]
function M.row(mapping, header, row)
  if not next(mapping.cells) then return row end
  local any, made = mapping.cells[""] or {}, { line = row.line }
  for i = 1, #row do
    local own, cell = mapping.cells[M.key(header[i] or "")] or {}, values.fold(row[i])
    made[i] = own[cell] or any[cell] or row[i]
  end
  return made
end

--- How well a kept map fits a header of another layout: the part of its columns that are there, where those
--- count as alike that differ in figures only.
---@param entries table<string, string>
---@param row string[]
---@return number from 0 to 1
function M.likeness(entries, row)
  local there, n, found = {}, 0, 0
  for i = 1, #row do there[loose(row[i])] = true end
  for name in pairs(entries) do
    local key = name:match "^c:(.*)$"
    if key and key ~= M.between then
      n = n + 1
      if there[loose(key)] then found = found + 1 end
    end
  end
  return n > 0 and found / n or 0
end

return M
