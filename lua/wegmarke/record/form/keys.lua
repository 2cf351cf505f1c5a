--- What the workbook of records and the reading of it share: the hidden keys by which sheets, columns and
--- rows are known whatever was moved, and the marks by which a cell is known that nobody touched.
---
--- A sheet of records has two hidden columns and two hidden rows. The first row says, as JSON, what the sheet
--- belongs to; the second names the columns. The first column names the rows; the second says of a record
--- which revisions its row was written from, and the marks of its cells.

local json = require "wegmarke.json"
local sheets = require "wegmarke.data.intake.sheet"
local sys = require "wegmarke.sys"
local values = require "wegmarke.data.intake.values"

local M = {}

--- The version of this arrangement.
M.layout = 1

M.columns, M.head, M.plain = "wm:keys", "wm:head", "wm:text"

local RECORD, FRESH, COLUMN = "wm:record:", "wm:new:", "wm:field:"

function M.record(id) return RECORD .. id end
function M.fresh(n) return FRESH .. n end
function M.column(name) return COLUMN .. name end

--- What a key of a row names: a record's id, or whether it is one of a row for a new record.
---@param key string
---@return string|nil id
---@return boolean fresh
function M.row(key)
  local id = key:match("^" .. RECORD .. "(%x+)$")
  return id and #id == 32 and id or nil, key:sub(1, #FRESH) == FRESH
end

--- The name of a column by its key.
---@param key string
---@return string|nil
function M.column_name(key) return key:match("^" .. COLUMN .. "(.+)$") end

--- The text of the hidden first cell.
---@param what {type: string, unit: string|nil, scope: string, language: string, audience: string,
---  nonce: string, sheet: "records"|"lists"|"told"|"keys"}
---@return string
function M.identity(what)
  return json.encode { wegmarke = "records", layout = M.layout, type = what.type, unit = what.unit,
    scope = what.scope, language = what.language, audience = what.audience, nonce = what.nonce,
    sheet = what.sheet }
end

--- What a first cell says; nil where it is none of ours.
---@param cell any
---@return table|nil
function M.identified(cell)
  if type(cell) ~= "string" or not cell:find('"wegmarke"', 1, true) then return nil end
  local said = json.decode(cell)
  return type(said) == "table" and said.wegmarke == "records" and said or nil
end

--- The text of a cell as it is read, whatever program wrote it.
---@param cell wegmarke.xlsx.value|false|nil
---@return string
function M.text(cell)
  return cell and values.words(sheets.text(cell)) or ""
end

--- The mark of a cell: by it a cell is known that nobody touched. It tells nobody what stood there who does
--- not know it.
---@param record string
---@param column string
---@param text string as `text` gives it
---@return string
function M.mark(record, column, text)
  return sys.sha256(table.concat({ "cell", record, column, text }, "\0")):sub(1, 12)
end

--- The id of a record that comes of a row for a new one: the same when the same file is taken again.
---@param said table what the sheet's first cell says
---@param key string the row's
---@param row table its values and state
---@return string
function M.new_id(said, key, row)
  return sys.sha256(table.concat({ "row", said.type, said.scope, tostring(said.nonce), key,
    json.encode(json.object(row.values)), row.state or "" }, "\0")):sub(1, 32)
end

return M
