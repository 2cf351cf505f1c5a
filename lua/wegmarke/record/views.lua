--- Tables for questions in SQL, one a type, made from the declarations in force: what counts now, with the
--- fields that scripts may read. Words that somebody wrote are not among them, unless the field is `open`.

local kinds = require "wegmarke.record.kinds"
local tables = require "wegmarke.words.tables"

local M = {}

-- As many columns as SQL for scripts may ask for, with room for what every table has.
local MOST = 90

---@class wegmarke.record.View
---@field name string
---@field columns string[]
---@field sql string
---@field needs string[] always empty
---@field decl table

-- What every table has, by what it is called where a field has that name.
local function own_columns(decl)
  local list = { { "record", "n.record" }, { "unit",
    "coalesce((SELECT u.joined FROM unit u WHERE u.id = n.unit), n.unit)" }, { "scope", "n.scope" } }
  if decl.states then list[#list + 1] = { "state", "n.state" } end
  for _, field in ipairs(decl.fields) do
    if field.due then
      list[#list + 1] = { "due", "n.due" }
      break
    end
  end
  local kept = {}
  for _, one in ipairs(list) do
    if not decl.fields[one[1]] then kept[#kept + 1] = one end
  end
  return kept
end

local function view_of(decl, name)
  local columns, from = {}, {}
  for i, one in ipairs(own_columns(decl)) do columns[i], from[i] = one[1], one[2] end
  for _, field in ipairs(decl.fields) do
    if field.kind ~= "computed" and not kinds.is_words(field) and #columns < MOST then
      columns[#columns + 1] = field.id
      from[#from + 1] = "json_extract(n.facts, '$." .. field.id .. "')"
    end
  end
  return { name = name, columns = columns, needs = {}, decl = decl,
    sql = "SELECT " .. table.concat(from, ", ") .. " FROM now n WHERE n.type = '" .. decl.id
      .. "' AND n.withdrawn = 0 AND n.leader IS NULL AND (n.unit IS NULL OR n.unit IN "
      .. "(SELECT u.id FROM unit u WHERE u.withdrawn = 0))" }
end

--- The tables of types: each by its name, or with its module in front where a table of the file, a view, or
--- another type has that name.
---@param types table[]
---@param taken table<string, any> names of views that are there
---@return wegmarke.record.View[]
function M.of(types, taken)
  local n, list = {}, {}
  for _, decl in ipairs(types) do n[decl.name] = (n[decl.name] or 0) + 1 end
  for _, decl in ipairs(types) do
    local free = n[decl.name] == 1 and not tables.known[decl.name] and not taken[decl.name]
    if decl.of ~= "catalogue" then
      list[#list + 1] = view_of(decl, free and decl.name or decl.module .. "_" .. decl.name)
    end
  end
  return list
end

return M
