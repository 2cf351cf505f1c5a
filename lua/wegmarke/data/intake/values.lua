--- What people write into a cell for a placement, read as a placement.
---
--- A cell says a type ("2", "Typ 2", "T2"), something between two neighbouring types ("2,5",
--- "zwischen 2 und 3", "2-3"), or one of the states without a value ("weiß nicht", "trifft nicht
--- zu: Grund", "übersprungen"). What a spreadsheet made of "2-3", a date, is named as such: reading
--- it would be guessing.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local text = require "wegmarke.text"
local util = require "wegmarke.data.util"

local M = {}

-- Characters that look like a dash or an apostrophe.
local lookalikes = {
  { "\u{2010}", "-" }, { "\u{2011}", "-" }, { "\u{2012}", "-" }, { "\u{2013}", "-" },
  { "\u{2014}", "-" }, { "\u{2212}", "-" }, { "\u{2018}", "'" }, { "\u{2019}", "'" },
}

local months = {}
for i, names in ipairs {
  "jan jän", "feb", "mrz mär mar mae", "apr", "mai may", "jun", "jul", "aug", "sep", "okt oct", "nov",
  "dez dec",
} do
  for name in names:gmatch("%S+") do months[name] = i end
end

--- A cell without what only looks like something: blanks of all kinds, characters nobody sees, typographic
--- dashes and apostrophes, blanks around and doubled, line breaks, a spreadsheet's leading `'`.
---@param cell string|nil UTF-8
---@return string
function M.clean(cell)
  local s = cell or ""
  -- most cells are clean: no blank outside or beside another, nothing but plain characters
  if s:find "^[!-&(-~]" and s:byte(-1) ~= 32 and not s:find("  ", 1, true) and not s:find "[^ -~]" then
    return s
  end
  if s:find("[\128-\255]") then
    s = text.seen(s)
    for _, pair in ipairs(lookalikes) do s = s:gsub(pair[1], pair[2]) end
  end
  s = s:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", "")
  if #s > 1 and s:sub(1, 1) == "'" then s = s:sub(2):gsub("^ ", "") end
  return s
end

--- Free text of a cell as it is stored, without a spreadsheet's leading `'`.
---@param cell string|nil UTF-8
---@return string|nil words nil if there are none
function M.words(cell)
  local s = util.words(cell)
  if not s or s:byte() ~= 39 then return s end
  return util.words((s:gsub("^'([=+@%-])", "%1")))
end

--- `clean`, short enough for a message.
---@param cell string|nil
---@return string
function M.brief(cell)
  local s = M.clean(cell)
  if #s <= 80 then return s end
  local cut = utf8.offset(s, 61)
  return cut and cut <= #s and s:sub(1, cut - 1) .. "..." or s
end

--- `clean`, in lower case.
---@param cell string|nil
---@return string
function M.fold(cell)
  return text.lower(M.clean(cell))
end

--- How people write each word of a list, folded.
---@param list string the list's name in `wegmarke.words.lists`
---@param words string[]
---@return table<string, string> word by spelling
function M.by_spelling(list, words)
  local by, spelled = {}, lang.spelled(list, words)
  for _, word in ipairs(words) do
    for _, one in ipairs(spelled[word]) do
      local folded = M.fold(one)
      by[folded] = by[folded] or word
    end
  end
  return by
end

local state_of

--- The state that a word names, and the reason behind a colon or in brackets, where one may stand.
---@param clean string
---@return string|nil state
---@return string|nil reason
local function named_state(clean)
  state_of = state_of or M.by_spelling("placement_state", lists.placement_state)
  local state = state_of[text.lower(clean)]
  if state then return state end
  local head, rest = clean:match("^([^:]*):(.*)$")
  if not head then head, rest = clean:match("^([^%(]*)%((.*)%)$") end
  state = head and state_of[M.fold(head)]
  if not lists.needs_why[state] then return nil end
  local reason = M.clean(rest)
  return state, reason ~= "" and reason or nil
end

--- What a model allows, in words, for messages.
---@param model table the loaded model
---@return {de: string, en: string}
function M.allowed(model)
  local values = {}
  for i, t in ipairs(model.types) do values[i] = ("%g"):format(t.value) end
  local from = #values > 2 and 2 or 1
  local args = { values = values, low = values[from], high = values[from + 1] }
  local key = model.between and #values > 1 and "data.allowed_between" or "data.allowed_types"
  return { de = lang.text("de", key, args), en = lang.text("en", key, args) }
end

local function type_index(model, value)
  for i, t in ipairs(model.types) do
    if t.value == value then return i end
  end
end

--- The value between two neighbouring types, or nil when they aren't neighbours.
local function middle(model, a, b)
  local i, j = type_index(model, a), type_index(model, b)
  if i and j and math.abs(i - j) == 1 then return (a + b) / 2 end
end

local function plain(value)
  return math.tointeger(value) or value
end

--- Whether the value stands on the model's scale.
---@param model table
---@param value number
---@return number|nil value as an integer where it is one
---@return table|nil err
function M.on_scale(model, value)
  for _, step in ipairs(model.scale) do
    if step == value then return plain(value) end
  end
  if not model.between then
    for i = 1, #model.types - 1 do
      if (model.types[i].value + model.types[i + 1].value) / 2 == value then
        return nil, lang.err("data.value_between", { given = value, allowed = M.allowed(model) })
      end
    end
  end
  return nil, lang.err("data.value_off_scale", { given = value, allowed = M.allowed(model) })
end

local type_number

-- The types by what stands in the cells of a model, folded: `false` where it stands in cells of several.
local by_model = setmetatable({}, { __mode = "k" })

local function by_text(model)
  local by = by_model[model]
  if by then return by end
  by = {}
  for _, element in ipairs(model.elements or {}) do
    for i, t in ipairs(model.types) do
      local cell = element.cells and element.cells[i]
      local texts = cell and cell.text or {}
      for _, one in pairs(type(texts) == "table" and texts or { texts }) do
        local folded = type(one) == "string" and M.fold(one) or ""
        if folded ~= "" then by[folded] = (by[folded] == nil or by[folded] == t.value) and t.value end
      end
    end
  end
  by_model[model] = by
  return by
end

--- A type's number, with or without a word before it ("typ 2", "t2", the model's own word), or with the
--- type's title behind it ("typ 2: title").
function type_number(model, s)
  local said = by_text(model)[s]
  if said then return said end
  local number, behind = s:match "^(.-%d+) ?[:=%-%.%)] ?(%D.*)$"
  if not number then number, behind = s:match "^(.-%d+) ?%((%D.*)%)$" end
  if number then
    local value = type_number(model, number)
    return value and value == type_number(model, behind) and value or nil
  end
  local digits = s:match("^%d+$") or s:match("^typ[e]?[%._-]? ?(%d+)$") or s:match("^t[_ ]?(%d+)$")
  if digits then
    if #digits > 1 and digits:sub(1, 1) == "0" then return nil end
    return tonumber(digits)
  end
  for _, t in ipairs(model.types) do
    local titles = type(t.title) == "table" and t.title or { t.title }
    for _, title in pairs(titles) do
      if M.fold(title) == s then return t.value end
    end
  end
end

local function range(s)
  for _, pattern in ipairs {
    "^zwischen (.+) und (.+)$", "^between (.+) and (.+)$", "^von (.+) bis (.+)$",
    "^(.+) bis (.+)$", "^(.+) to (.+)$", "^([^%-]+) ?%- ?([^%-]+)$", "^([^/]+) ?/ ?([^/]+)$",
  } do
    local a, b = s:match(pattern)
    if a then return (a:gsub("^ ", ""):gsub(" $", "")), (b:gsub("^ ", ""):gsub(" $", "")) end
  end
end

--- The month that a word names, whole or cut short.
---@param word string
---@return integer|nil
function M.month(word)
  word = text.lower(word)
  for name, i in pairs(months) do
    if word:sub(1, #name) == name then return i end
  end
end

--- Day and month of something that a spreadsheet writes for a date; month 0 when it can't be told.
local function date(s)
  local d, m = s:match("^(%d%d?)[%. %-/]+(%a[%a\128-\255]*)%.?[%. %-/]*%d*$")
  if not d then m, d = s:match("^(%a[%a\128-\255]*)%.?[ %-/]+(%d+)$") end
  if d then
    local month = M.month(m)
    if month then return tonumber(d), month end
    return nil
  end
  d, m = s:match("^(%d%d?)%.(%d%d?)%.%d*$")
  if not d then d, m = s:match("^(0%d)%.(%d%d)$") end
  if not d then d, m = s:match("^(%d%d)%.(0%d)$") end
  if not d then d, m = s:match("^(0%d)%-(%d%d)$") end
  if not d then d, m = s:match("^%d%d%d%d%-(%d%d)%-(%d%d)") end
  if not d then d, m = s:match("^(%d%d?)/(%d%d?)/%d%d%d?%d?$") end
  if d then return tonumber(d), tonumber(m) end
  local serial = s:match("^%d%d%d%d%d$")
  if serial and tonumber(serial) >= 20000 and tonumber(serial) <= 80000 then return 0, 0 end
end

--- Whether a cell is what a spreadsheet writes for a date; a day's bare number is not taken for one.
---@param cell string
---@return boolean
function M.is_date(cell)
  local s = M.fold(cell)
  return not s:find "^%d+$" and date(s) ~= nil
end

--- What a cell that became a date was probably meant to say, as a value, or nil.
local function meant(model, d, m)
  local value = middle(model, d, m)
  if not value and m == 5 and type_index(model, d) and type_index(model, d + 1) then
    value = d + 0.5
  elseif not value and d == 5 and type_index(model, m) and type_index(model, m + 1) then
    value = m + 0.5
  end
  if not value then return nil end
  local low, high
  for i, t in ipairs(model.types) do
    if t.value < value then low, high = t.value, model.types[i + 1] and model.types[i + 1].value end
  end
  return { low = low, high = high }
end

-- More characters than a value of a model takes, with a type's title beside its number.
local LONGEST = 1000

local function refuse(key, given, model)
  return nil, lang.err("data." .. key, { given = M.brief(given), allowed = M.allowed(model) })
end

--- Reads one cell. An empty cell gives an empty record: nobody has answered yet.
---@param cell string|nil UTF-8
---@param model table the loaded model: `types`, `between`, `scale`
---@return {state: string|nil, value: number|nil, reason: string|nil}|nil
---@return table|nil err without a place; the caller knows file, line and column
function M.parse(cell, model)
  local clean = M.clean(cell)
  if clean == "" then return {} end
  local s = text.lower(clean)
  -- as some tools end each choice
  if s:find ";$" then s, clean = s:gsub(" ?;$", ""), clean:gsub(" ?;$", "") end
  local state, reason = named_state(clean)
  if lists.unplaced.known[state] then return { state = state, reason = reason } end
  if #s > LONGEST then return refuse("value_unknown", clean, model) end

  local number = type_number(model, s)
  if not number then
    local unprefixed = s:gsub("^typ[e]?%.? ?", "")
    local whole, part = unprefixed:match("^(%-?%d+)[.,](%d+)$")
    if whole and not date(s) then number = tonumber(whole .. "." .. part) end
    whole = not number and unprefixed:match("^(%d+) ?\u{BD}$")
    if whole then number = tonumber(whole) + 0.5 end
  end
  if number and not date(s) then
    local value, err = M.on_scale(model, number)
    if not value then return nil, err end
    return { state = "placed", value = value }
  end

  if s:find "^=" then return refuse("value_formula", clean, model) end
  if s:find "^#%S+[!?]?$" then return refuse("value_error", clean, model) end

  local d, m = date(s)
  if d then
    local args = { given = clean }
    args.meant = meant(model, d, m)
    if args.meant then args.low, args.high, args.meant = args.meant.low, args.meant.high, nil end
    return nil, lang.err("data.value_date", args)
  end

  local a, b = range(s)
  if a then
    a, b = type_number(model, a), type_number(model, b)
    if a and b then
      local value = middle(model, a, b)
      if not value then
        if a == b then return refuse("value_unknown", clean, model) end
        return refuse("value_not_neighbours", clean, model)
      end
      local ok, err = M.on_scale(model, value)
      if not ok then return nil, err end
      return { state = "placed", value = ok }
    end
  end
  return refuse("value_unknown", clean, model)
end

--- Whether a cell is an answer at some element.
---@param cell string|nil
---@param model table what people are asked: see module/asked.lua
---@return boolean
function M.is_answer(cell, model)
  if (M.parse(cell, model) or {}).value then return true end
  local tried = {}
  for _, element in ipairs(model.questions_of and model.elements or {}) do
    local reads = element.reads
    if reads and not tried[reads] and (M.parse(cell, reads) or {}).value then return true end
    tried[reads or false] = true
  end
  return false
end

--- The state that a state column names, in either language; `""` for an empty cell.
---@param cell string|nil
---@return string|nil state
---@return string|nil reason given in the same cell
---@return table|nil err
function M.state(cell)
  local clean = M.clean(cell)
  if clean == "" then return "" end
  local state, reason = named_state(clean)
  if state then return state, reason end
  return nil, nil, lang.err("data.state_unknown", { given = M.brief(clean) })
end

return M
