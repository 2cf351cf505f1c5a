--- Documents as JSON, for programs that lay them out themselves: the tree as it is. A node is an object
--- with its `kind`; what stands in it by place is its `content`.

local doc = require "wegmarke.doc"
local json = require "wegmarke.json"

local M = {}

local tree

--- A list with its nothings left out.
local function list_of(x)
  local last, out = 0, {}
  for key in pairs(x) do
    if math.type(key) == "integer" then last = math.max(last, key) end
  end
  for i = 1, last do
    if x[i] then out[#out + 1] = tree(x[i]) end
  end
  return json.list(out)
end

--- Rows keep their places: a cell that holds nothing is null.
local function rows_of(b)
  local rows = {}
  for i, row in ipairs(b.rows) do
    local cells = {}
    for j = 1, #b.columns do cells[j] = row[j] and tree(row[j]) or json.null end
    rows[i] = json.list(cells)
  end
  return json.list(rows)
end

function tree(x)
  if type(x) == "string" then return doc.valid(x) end
  if type(x) ~= "table" then return x end
  local named = false
  for key in pairs(x) do named = named or type(key) == "string" end
  if not named then return list_of(x) end
  local out = {}
  for key, value in pairs(x) do
    if type(key) == "string" and key ~= "data" and key ~= "bytes" then out[key] = tree(value) end
  end
  if x.kind == "table" then out.rows = rows_of(x) end
  if x[1] ~= nil then out.content = list_of(x) end
  return out
end

--- Canonical JSON.
---@param document wegmarke.doc.Document
---@return string bytes
function M.write(document)
  return json.encode(tree(document))
end

return M
