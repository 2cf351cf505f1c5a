--- Shows Lua values so that people can read them: sorted keys, marked cycles, limits, tables of
--- records with aligned columns. The same value is always the same text: no addresses.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {}

--- How much is shown unless said otherwise.
M.limits = { width = 80, depth = 6, items = 60, rows = 40, lines = 200, string = 400 }

local keywords = {}
for word in ([[and break do else elseif end false for function goto if in local nil not or repeat
  return then true until while]]):gmatch("%a+") do keywords[word] = true end

--- One line of text that a terminal shows as it is.
local function clean(s)
  return (text.terminal(text.valid(s) and s or (text.to_utf8(s)) or s:gsub("[\128-\255]", "?")))
end

--- Cuts a text to `width` columns; the last is then "…".
---@param s string
---@param width integer
---@return string
function M.cut(s, width)
  if text.width(s) <= width then return s end
  local kept, used = {}, 0
  for _, code in utf8.codes(s) do
    local char = utf8.char(code)
    local w = text.width(char)
    if used + w > width - 1 then break end
    kept[#kept + 1], used = char, used + w
  end
  return table.concat(kept) .. "…"
end

local function number(x)
  if math.type(x) == "integer" then return tostring(x) end
  if x ~= x then return "0/0" end
  if x == math.huge then return "math.huge" end
  if x == -math.huge then return "-math.huge" end
  for digits = 14, 17 do
    local s = ("%." .. digits .. "g"):format(x)
    if tonumber(s) == x then
      return s:find("[%.en]") and s or s .. ".0"
    end
  end
end

local function quoted(s, limit)
  local more = ""
  if #s > limit then
    local cut = limit
    while cut > 0 and (s:byte(cut + 1) or 0) & 0xC0 == 0x80 do cut = cut - 1 end
    more = lang.say("repl.bytes", { n = #s })
    s = s:sub(1, cut)
  end
  s = s:gsub("\\", "\\\\"):gsub('"', '\\"'):gsub("\n", "\\n"):gsub("\r", "\\r"):gsub("\t", "\\t")
  return '"' .. clean(s) .. '"' .. more
end

local function is_name(key)
  return type(key) == "string" and key:find("^[%a_][%w_]*$") and not keywords[key]
end

local function rank(value)
  local kind = type(value)
  return kind == "number" and 1 or kind == "string" and 2 or kind == "boolean" and 3 or 4
end

local function before(a, b)
  local ra, rb = rank(a), rank(b)
  if ra ~= rb then return ra < rb end
  if ra <= 2 then return a < b end
  return tostring(a) < tostring(b)
end

--- The keys of a table beside 1..n, sorted: numbers, texts, the rest. Runs no metamethods.
---@param t table
---@return any[] keys
---@return integer n
function M.keys(t)
  local n, keys = 0, {}
  while rawget(t, n + 1) ~= nil do n = n + 1 end
  for key in next, t do
    if not (math.type(key) == "integer" and key >= 1 and key <= n) then keys[#keys + 1] = key end
  end
  table.sort(keys, before)
  return keys, n
end

local function of_function(f)
  local info = debug.getinfo(f, "S")
  local named = require("wegmarke.repl.help").name_of(f)
  if named then return "function " .. named end
  if info.what == "C" then return "function (C)" end
  return ("function (%s:%d)"):format(info.short_src, info.linedefined)
end

--- A value with a text of its own (`__tostring`), else the name of its type.
local function of_object(value)
  local meta = debug.getmetatable(value)
  local own = type(meta) == "table" and rawget(meta, "__tostring")
  if own then
    local ok, s = pcall(own, value)
    if ok and type(s) == "string" then return "<" .. clean(s:gsub("\n", " ")) .. ">" end
  end
  local name = type(meta) == "table" and rawget(meta, "__name")
  return "<" .. (type(name) == "string" and name or type(value)) .. ">"
end

local function scalar(value, opts)
  local kind = type(value)
  if kind == "string" then return quoted(value, opts.string) end
  if kind == "number" then return number(value) end
  if kind == "function" then return of_function(value) end
  if kind == "userdata" or kind == "thread" then return of_object(value) end
  return tostring(value)
end

local function has_own_text(t)
  local meta = debug.getmetatable(t)
  return type(meta) == "table" and rawget(meta, "__tostring") ~= nil
end

local function key_text(key, opts)
  if is_name(key) then return key end
  if type(key) == "table" then return "[{…}]" end
  return "[" .. scalar(key, opts) .. "]"
end

-- Tables as a tree ---------------------------------------------------------------

local tree

--- `{ a = 1, b = 2 }` if that fits into `room` columns, else nil.
local function one_line(value, opts, depth, path, room)
  if type(value) ~= "table" or has_own_text(value) then
    local s = type(value) == "table" and of_object(value) or scalar(value, opts)
    return text.width(s) <= room and s or nil
  end
  if opts.on_path[value] then return lang.say("repl.cycle", { path = opts.on_path[value] }) end
  local keys, n = M.keys(value)
  if n + #keys == 0 then return "{}" end
  if depth >= opts.depth then return "{…}" end
  if n + #keys > opts.items or (n + #keys) * 3 > room then return nil end
  opts.on_path[value] = path
  local parts, used = {}, 4
  local function add(key, item)
    local head = key and key_text(key, opts) .. " = " or ""
    local s = one_line(item, opts, depth + 1, path .. (key and "." .. key_text(key, opts) or "[]"),
      room - used - #head)
    if not s then return false end
    parts[#parts + 1] = head .. s
    used = used + text.width(parts[#parts]) + 2
    return used - 2 <= room
  end
  local fits = true
  for i = 1, n do
    fits = fits and add(nil, rawget(value, i))
    if not fits then break end
  end
  for _, key in ipairs(keys) do
    if not fits then break end
    fits = add(key, rawget(value, key))
  end
  opts.on_path[value] = nil
  return fits and "{ " .. table.concat(parts, ", ") .. " }" or nil
end

local function put(opts, line)
  opts.out[#opts.out + 1] = line
end

local function branch(opts, indent, head, item, depth, path)
  local inner = ("  "):rep(indent)
  local room = opts.width - #inner - text.width(head) - 1
  local s = one_line(item, opts, depth, path, room)
  if s then
    put(opts, inner .. head .. s .. ",")
  elseif type(item) == "table" and not has_own_text(item) then
    put(opts, inner .. head .. "{")
    tree(item, opts, indent + 1, depth, path)
    put(opts, inner .. "},")
  else
    local whole = type(item) == "table" and of_object(item) or scalar(item, opts)
    put(opts, inner .. head .. M.cut(whole, math.max(20, room)) .. ",")
  end
end

tree = function(value, opts, indent, depth, path)
  local keys, n = M.keys(value)
  opts.on_path[value] = path
  local shown, all = 0, n + #keys
  for i = 1, n do
    if shown >= opts.items then break end
    shown = shown + 1
    branch(opts, indent, "", rawget(value, i), depth + 1, path .. "[" .. i .. "]")
  end
  for _, key in ipairs(keys) do
    if shown >= opts.items or #opts.out > opts.lines then break end
    shown = shown + 1
    local name = key_text(key, opts)
    local at = path .. (is_name(key) and "." .. name or name)
    branch(opts, indent, name .. " = ", rawget(value, key), depth + 1, at)
  end
  if shown < all then
    put(opts, ("  "):rep(indent) .. lang.say("repl.more", { n = all - shown }))
  end
  opts.on_path[value] = nil
end

-- Lists of records as tables --------------------------------------------------------

local first = { "what", "id", "name", "unit", "element", "participant", "title", "kind", "held_on",
  "outcome", "state", "value", "ist", "soll", "abstand", "from", "to", "before", "after", "n" }
local place = {}
for i, name in ipairs(first) do place[name] = i end

--- Whether a value is a list of records: at least two, each with named fields, most of them plain.
---@param value any
---@return boolean
function M.is_records(value)
  if type(value) ~= "table" then return false end
  local keys, n = M.keys(value)
  if n < 2 or #keys > 0 then return false end
  local plain, deep = 0, 0
  for i = 1, math.min(n, 100) do
    local row = rawget(value, i)
    if type(row) ~= "table" or has_own_text(row) or next(row) == nil then return false end
    for key, cell in next, row do
      if type(key) ~= "string" then return false end
      if type(cell) == "table" and not has_own_text(cell) then deep = deep + 1 else plain = plain + 1 end
    end
  end
  return plain >= deep
end

local function columns_of(rows, n)
  local seen, names = {}, {}
  for i = 1, n do
    for key in next, rows[i] do
      if not seen[key] then
        seen[key] = true
        names[#names + 1] = key
      end
    end
  end
  table.sort(names, function(a, b)
    local pa, pb = place[a] or 99, place[b] or 99
    if pa ~= pb then return pa < pb end
    return a < b
  end)
  return names
end

local function cell_text(value, opts)
  if value == nil then return "" end
  if type(value) == "string" then
    local s = clean(value):gsub("%s+", " ")
    return #s > 200 and M.cut(s, 200) or s
  end
  if type(value) ~= "table" then return scalar(value, opts) end
  if has_own_text(value) then return of_object(value) end
  if type(value.de) == "string" or type(value.en) == "string" then
    return cell_text(lang.pick(value), opts)
  end
  return one_line(value, opts, opts.depth - 2, "", 60) or "{…}"
end

--- How many columns are shown, and how wide: texts are cut first, to 20 columns, numbers never; then
--- the last columns are left out.
local function fit(natural, right, room)
  local columns, least = #natural, 20
  while true do
    local widths, total = { table.unpack(natural, 1, columns) }, 2 * (columns - 1)
    for c = 1, columns do total = total + widths[c] end
    while total > room do
      local widest
      for c = 1, columns do
        if not right[c] and (not widest or widths[c] > widths[widest]) then widest = c end
      end
      if not widest or widths[widest] <= (columns == 1 and 1 or least) then break end
      widths[widest], total = widths[widest] - 1, total - 1
    end
    if total <= room or columns == 1 then return columns, widths end
    columns = columns - 1
  end
end

--- A list of records as an aligned table that fits the window.
---@param rows table[]
---@param opts {width: integer, rows: integer, columns: string[]|nil}|nil
---@return string[] lines
function M.records(rows, opts)
  opts = setmetatable(opts or {}, { __index = M.limits })
  opts = setmetatable({ on_path = {} }, { __index = opts })
  local n = #rows
  local shown = math.min(n, opts.rows)
  local names = opts.columns or columns_of(rows, math.min(n, 200))
  local cells, widths, right = {}, {}, {}
  for c, name in ipairs(names) do
    widths[c], right[c] = text.width(clean(name)), true
  end
  for r = 1, shown do
    cells[r] = {}
    for c, name in ipairs(names) do
      local value = rows[r][name]
      local s = cell_text(value, opts)
      cells[r][c], widths[c] = s, math.max(widths[c], text.width(s))
      right[c] = right[c] and (value == nil or type(value) == "number")
    end
  end
  local columns
  columns, widths = fit(widths, right, opts.width)
  local function line(values)
    local parts = {}
    for c = 1, columns do
      local s = M.cut(values[c], widths[c])
      local space = (" "):rep(widths[c] - text.width(s))
      parts[c] = right[c] and space .. s or s .. space
    end
    return (table.concat(parts, "  "):gsub("%s+$", ""))
  end
  local heads, rule = {}, {}
  for c, name in ipairs(names) do heads[c], rule[c] = clean(name), ("-"):rep(widths[c] or 0) end
  local lines = { line(heads), line(rule) }
  for r = 1, shown do lines[#lines + 1] = line(cells[r]) end
  if shown < n then lines[#lines + 1] = lang.say("repl.more_rows", { n = n - shown }) end
  if columns < #names then
    lines[#lines + 1] = lang.say("repl.more_columns",
      { list = table.move(heads, columns + 1, #names, 1, {}) })
  end
  return lines
end

--- A value as lines for a window of `opts.width` columns.
---@param value any
---@param opts {width: integer|nil, depth: integer|nil, items: integer|nil, rows: integer|nil,
---  raw: boolean|nil}|nil `raw`: a text as it is, without quotes
---@return string[] lines
function M.lines(value, opts)
  opts = opts or {}
  local all = setmetatable({ on_path = {}, out = {} }, {
    __index = function(_, key)
      local own = opts[key]
      if own ~= nil then return own end
      return M.limits[key]
    end,
  })
  if type(value) == "string" and (opts.raw or value:find("\n.")) then
    local lines = {}
    for line in (clean(value):gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = line end
    return lines
  end
  if M.is_records(value) then return M.records(value, opts) end
  local s = one_line(value, all, 0, lang.say("repl.top"), all.width)
  if s then return { s } end
  if type(value) ~= "table" then return { (scalar(value, all)) } end
  put(all, "{")
  tree(value, all, 1, 0, lang.say("repl.top"))
  put(all, "}")
  if #all.out > all.lines then
    local cut = table.move(all.out, 1, all.lines, 1, {})
    cut[#cut + 1] = lang.say("repl.more_lines", { n = #all.out - all.lines })
    return cut
  end
  return all.out
end

return M
