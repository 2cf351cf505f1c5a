--- Cells of lists as offices write them, read for a field. What is unknown stays unknown and is never 0; what
--- can be read in more ways than one is asked and not guessed.

local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local moments = require "wegmarke.data.moment"
local number = require "wegmarke.record.kinds.number"
local persons = require "wegmarke.data.intake.persons"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

local M = {}

-- What says that nothing is known: words for it, and signs.
local unknown = values.by_spelling("cell", { "unknown" })
for _, sign in ipairs { "-", "--", "?", "??", "/" } do unknown[sign] = "unknown" end

---@class wegmarke.record.Cell
---@field as boolean|nil what was read is not what stands there: it is shown
---@field nothing boolean|nil it says that nothing is known
---@field left string|nil "persons", "grade": a part, or all, was not taken

local last_day = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

-- A day or a month as it is written in lists: a date, or year and month; nil and why it cannot be one.
local function moment(s)
  local made = moments.read(s)
  if made then return made end
  if s:find "^%d%d?%.%d%d?%.$" then return nil, "office.no_year" end
  if s:find "^%d%d%d%d%d$" and tonumber(s) >= 20000 and tonumber(s) <= 80000 then
    return os.date("!%Y-%m-%d", (tonumber(s) - 25569) * 86400)
  end
end

-- What stands before a day or a month.
local before_a_day = { "bef%.? ?b?i?s?", "befr%.? ?b?i?s?", "befristet bis", "bis", "until", "endet", "zum",
  "ab", "seit" }

-- Reads a day or a month, alone or in the words around it.
local function read_moment(field, words)
  local s = values.clean(words)
  local made, why = moment(s)
  if not made and not why then
    local bare = values.clean((s:gsub("%b()", " ")))
    made, why = moment(bare)
    if not made and not why then
      for _, before in ipairs(before_a_day) do
        local rest = bare:match("%f[%a]" .. before .. "%s+(%S.*)$")
        if rest then made, why = moment(rest) end
        if made or why then break end
      end
    end
  end
  if not made then return nil, why and lang.err(why, { given = values.brief(words) }) end
  if field.kind == "month" then return made:sub(1, 7) end
  if #made == 7 then
    local y, m = made:match "^(%d+)-(%d+)$"
    local last = last_day[tonumber(m)]
    if m == "02" and util.is_date(made .. "-29") then last = 29 end
    return ("%s-%02d"):format(made, last), nil, y
  end
  return made
end

-- A number with what stands around it.
local function read_number(field, words)
  local s = values.clean(words)
  local a, b = s:match "^(%d+) ?[xX\u{00D7}\u{D7}] ?(%d+)$"
  if not a then a, b = s:match "^(%d+) ?\u{00D7} ?(%d+)$" end
  if a then return tonumber(a) * tonumber(b) end
  local bare = values.clean((s:gsub("%b()", " ")))
  if bare ~= s and bare ~= "" then
    local value, err = kinds.read(field, bare, "de")
    if not err then return value end
  end
  return nil
end

-- Amounts -------------------------------------------------------------------------------------------

local scale = { ["€"] = 1, eur = 1, euro = 1, ["t€"] = 1e3, teur = 1e3, ["t eur"] = 1e3, ["tsd. €"] = 1e3,
  ["tsd €"] = 1e3, ["tsd. eur"] = 1e3, ["tsd. euro"] = 1e3, ["tausend euro"] = 1e3, ["tsd."] = 1e3,
  ["k€"] = 1e3,
  mio = 1e6, ["mio."] = 1e6, ["mio €"] = 1e6, ["mio. €"] = 1e6, ["mio. eur"] = 1e6, ["mio eur"] = 1e6,
  ["mio. euro"] = 1e6 }

local scale_of_field = setmetatable({}, { __mode = "k" })

--- Whether a field holds an amount of money.
---@param field table
---@return number|nil scale of its unit
function M.money(field)
  if field.kind ~= "number" or not field.unit then return nil end
  local found = scale_of_field[field]
  if found ~= nil then return found or nil end
  for _, unit in pairs(type(field.unit) == "table" and field.unit or { field.unit }) do
    found = found or scale[values.fold(unit)]
  end
  scale_of_field[field] = found or false
  return found
end

--- The scale of an amount that a head names, as in "Mittel (T€)".
---@param head string
---@return number|nil
function M.scale_of(head)
  local folded = values.fold(head)
  if scale[folded] then return scale[folded] end
  for inside in folded:gmatch "[%(%[](.-)[%)%]]" do
    local said = values.clean((inside:gsub("^in ", "")))
    if scale[said] then return scale[said] end
  end
  local said = folded:match " in ([^%s]+)$"
  return said and scale[said]
end

-- An amount and its own scale; nil for none.
local function split_amount(cell)
  local s, n = values.fold(cell):gsub("(%d),%-+", "%1")
  local digits, rest = s:match "^([%d][%d., ]*)%s*(.*)$"
  if not digits then return nil end
  return values.clean(digits), values.clean(rest), n > 0
end

local function read_amount(field, words, head_scale, own)
  local function ask(key) return nil, lang.err("office." .. key, { given = values.brief(words) }) end
  if words:find "%%" then return ask "percent" end
  local digits, rest, full = split_amount(words)
  if not digits then return nil end
  local value = number.written(digits, {})
  local cell_scale = rest ~= "" and scale[rest] or nil
  if not value or rest ~= "" and not cell_scale then return nil end
  if cell_scale and head_scale and cell_scale ~= head_scale then return ask "two_units" end
  if not cell_scale and not head_scale then return ask "no_unit" end
  -- Under a head of thousands, a sum that is written out in full may be one of single euros.
  if not cell_scale and head_scale > 1 and (full or digits:find "%d[. ]%d%d%d%f[^%d]" or value >= 10000) then
    return ask "maybe_full"
  end
  local made = value * (cell_scale or head_scale) / own
  return kinds.check(field, math.tointeger(made) or made)
end

-- A cell ---------------------------------------------------------------------------------------------

local single = { role = true, link = true }

-- Kinds in which people can be spoken of.
local wordy = { line = true, text = true, role = true, link = true, figure = true, address = true }

-- What people's names, numbers and pay grades leave of a cell.
local function without_people(cell, with_persons)
  if with_persons then return cell end
  local left
  local words, changed = persons.without(cell)
  if changed then left = "persons" end
  if persons.named(words) then return nil, "persons" end
  if not words:find "%d[,.]%d+%s*[EA]" then return words, left end
  local plain = words:gsub("(%d[,.]%d+%s*)[EA]G?%s?%d%d?[abc]?%f[^%w]", "%1")
  if plain ~= words then plain = plain:gsub("  +", " ") end
  if plain ~= words then words, left = plain, left or "grade" end
  return words, left
end

-- What a spreadsheet could not work out.
local function fault_of(cell, how)
  local clean = values.clean(cell)
  if clean:find "^#[%u/0]+[!?]?$" and clean:find "[!?/]" then
    return lang.err("office.broken", { given = clean })
  elseif how.formulas and clean:find "^=" then
    return lang.err("data.value_formula", { given = values.brief(clean) })
  end
end

-- A field that takes one office, or one record, and a cell that names several, or a number.
local function fault_of_single(field, words)
  local plain = values.clean(words)
  if plain:find "%d%a* ?/ ?%d" or plain:find "%a ?/ ?%d" or plain:find "i%.? ?V%.? ?m%.?"
    or plain:find ", " then
    return lang.err("office.several", { given = values.brief(plain) })
  elseif plain:find "^%d%d?%d?$" and field.kind == "role" then
    return lang.err("office.number_of_office", { given = plain })
  end
end

-- The words of a cell for a field: a value, why there is none, whether it is not what stands there.
local function read_words(field, words, how, own, scale_here)
  if own then
    local value, err = read_amount(field, words, scale_here, own)
    if value ~= nil or err then return value, err, value ~= nil end
  elseif single[field.kind] and not field.many then
    local err = fault_of_single(field, words)
    if err then return nil, err end
  end
  local value, err = kinds.read(field, words, how.language, how.look)
  if not err then return value end
  local other, why
  if field.kind == "date" or field.kind == "month" then
    other, why = read_moment(field, words)
  elseif field.kind == "number" and not own then
    other = read_number(field, words)
  end
  if other ~= nil then
    other, why = kinds.check(field, other)
    if other ~= nil then return other, nil, true end
  end
  return nil, why or err
end

--- Reads a cell for a field.
---@param field table
---@param cell string
---@param how table `language`, `look`, `persons`: whether people may be named
---@param head string the column's
---@param given_scale number|nil of an amount, where it was said
---@param is_line boolean|nil whether people know the record by this field, so that nothing is taken out of it
---@return any|nil value
---@return table|nil err why it cannot be read
---@return wegmarke.record.Cell|nil seen what is to be said of it
function M.read(field, cell, how, head, given_scale, is_line)
  local own = M.money(field)
  if not own and not wordy[field.kind] and field.kind ~= "person" then
    local value, err = kinds.read(field, cell, how.language, how.look)
    if value ~= nil and not err then return value end
  end
  local broken = not cell:find "^%s*[%w\128-\255]" and fault_of(cell, how)
  if broken then return nil, broken end
  if field.kind == "person" and not how.persons then return nil, nil, { left = "persons" } end
  local allowed = how.persons or is_line or field.kind == "address" or not wordy[field.kind]
  local words, left = without_people(cell, allowed)
  if not words then return nil, nil, { left = left } end
  if #words < 20 and (unknown[values.fold(words)] or values.clean(words) == "") then
    return nil, nil, { nothing = true, left = left }
  end
  local value, err, as = read_words(field, words, how, own, given_scale or own and M.scale_of(head))
  return value, err, (left or as) and { left = left, as = as } or nil
end

return M
