--- Settings: what an agency says once for all its rounds, and a unit in its place for its own: who is
--- answerable for what is collected, on which ground, who receives it, what rights people have. Sheets
--- print them, and what is not said as a gap.
---
--- They are revisions of the type "settings", so those of several laptops come together by merging; where
--- two say different things, neither counts until somebody says which.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local revisions = require "wegmarke.data.revisions"
local util = require "wegmarke.data.util"

---@class wegmarke.data.Setting
---@field key string
---@field value string|integer|nil
---@field from "unit"|"agency"|"default"|nil who said it
---@field differ any[]|nil what several laptops said, where that is not the same

local M = {}

--- The type of their revisions.
M.type = "settings"

local TYPE = M.type

--- What people must be told before they fill in a sheet, in the order in which sheets say it.
M.told = { "controller", "dpo", "ground", "recipients", "rights" }

--- Months after the day of a round for which single sheets are kept, where nothing else is said.
M.months = 12

-- What is a number of months: for which single sheets are kept, and names of persons in records.
local MONTHS = { retention_months = true, record_months = true }

--- All keys.
M.keys = table.move(M.told, 1, #M.told, 1, {})
table.move({ "retention_months", "record_months" }, 1, 2, #M.keys + 1, M.keys)

local MOST = 600

--- A value as it is kept.
---@param key string one of `keys`
---@param given any
---@return string|integer|nil value
---@return table|nil err
function M.value_of(key, given)
  if MONTHS[key] then
    local months = math.tointeger(tonumber(given))
    if not months or months < 1 or months > 120 then
      return nil, lang.err("setting.months_bad", { given = tostring(given) })
    end
    return months
  end
  local text = util.words(tostring(given))
  text = text and text:gsub("%s+", " ")
  if not text then return nil, lang.err("setting.value_missing", { key = key }) end
  if (utf8.len(text) or #text) > MOST then
    return nil, lang.err("setting.value_long", { key = key, most = MOST })
  end
  if text:find("[%z\1-\31\127]") then return nil, lang.err("setting.value_control", { key = key }) end
  return text
end

--- Whether there is such a setting.
---@param key string
---@return boolean
function M.is_key(key)
  for _, known in ipairs(M.keys) do
    if known == key then return true end
  end
  return false
end

local function write(db, key, value, unit)
  if not M.is_key(key) then
    return nil, lang.err("setting.key_unknown", { given = key, known = M.keys,
      nearest = require("wegmarke.text").nearest(key, M.keys) })
  end
  return util.tx(db, function()
    if unit and not db:one("unit_get", { id = unit }) then util.refuse("unit_unknown", { given = unit }) end
    local record = unit or revisions.file_record
    local values, clashes = revisions.get(db, TYPE, record)
    local old = values[key]
    if old == json.null then old = nil end
    if not clashes[key] and old == value then return false end
    revisions.add(db, TYPE, record, { [key] = value == nil and json.null or value })
    util.log(db, value == nil and "setting.clear" or "setting.set",
      { table = unit and "unit" or nil, record = unit, detail = { key = key } })
    return true
  end)
end

--- Says something for all rounds, or with `unit` for those of one unit.
---@param db table
---@param key string one of `keys`
---@param value string|integer
---@param unit string|nil id
---@return boolean|nil changed false when it was so already
---@return table|nil err
function M.set(db, key, value, unit)
  local read, err = value, nil
  if M.is_key(key) then read, err = M.value_of(key, value) end
  if read == nil then return nil, err end
  return write(db, key, read, unit)
end

--- Takes it back: a unit's then follows the agency's again.
---@param db table
---@param key string
---@param unit string|nil id
---@return boolean|nil changed false when nothing was said
---@return table|nil err
function M.clear(db, key, unit)
  return write(db, key, nil, unit)
end

--- What holds for a unit, or without one for all: the unit's word, else the agency's, else what the model
--- suggests.
---@param db table
---@param unit string|nil id
---@param defaults table<string, string>|nil
---@return table<string, wegmarke.data.Setting> by key
function M.of(db, unit, defaults)
  local found = {}
  for _, key in ipairs(M.keys) do
    local value = defaults and defaults[key]
    found[key] = { key = key, value = value, from = value and "default" }
  end
  found.retention_months.value = found.retention_months.value or M.months
  found.retention_months.from = "default"
  for _, level in ipairs { { revisions.file_record, "agency" }, unit and { unit, "unit" } or nil } do
    local values, clashes = revisions.get(db, TYPE, level[1])
    for _, key in ipairs(M.keys) do
      local value = values[key]
      if clashes[key] then
        local differ = {}
        for _, word in ipairs(clashes[key]) do
          if word.value ~= json.null then differ[#differ + 1] = word.value end
        end
        found[key] = { key = key, from = level[2], differ = differ }
      elseif value ~= nil and value ~= json.null then
        found[key] = { key = key, value = value, from = level[2] }
      end
    end
  end
  return found
end

--- The keys of what people must be told and nobody said, or several said differently.
---@param found table<string, wegmarke.data.Setting>
---@return string[]
function M.gaps(found)
  local gaps = {}
  for _, key in ipairs(M.told) do
    if not found[key].value then gaps[#gaps + 1] = key end
  end
  return gaps
end

-- What words of a legal ground say that it is consent, and words that say it can be taken back.
local CONSENT = { "einwillig", "consent", "buchst%a*%.?%s*a%f[%W]", "lit%.?%s*a%f[%W]", "6%s*%(1%)%s*%(a%)" }
local WITHDRAWAL = { "widerruf", "widerrief", "zurückn", "zurückzieh", "withdr", "revo[ck]" }

local function says(value, patterns)
  local lower = require("wegmarke.text").lower(tostring(value or ""))
  for _, pattern in ipairs(patterns) do
    if lower:find(pattern) then return true end
  end
  return false
end

--- Whether what is said of the ground names consent.
---@param found table<string, wegmarke.data.Setting>
---@return boolean
function M.by_consent(found)
  return found.ground ~= nil and says(found.ground.value, CONSENT)
end

--- Whether the ground is consent, and what is said of people's rights does not say how it is withdrawn.
---@param found table<string, wegmarke.data.Setting>
---@return boolean
function M.lacks_withdrawal(found)
  return M.by_consent(found) and found.rights.value ~= nil and not says(found.rights.value, WITHDRAWAL)
end

--- What people must be told of who collects something, in the words of a language: a gap is said as one, and
--- of consent that it can be withdrawn.
---@param found table<string, wegmarke.data.Setting>
---@param language string
---@return {[1]: string, [2]: string}[] list what it is, and what was said of it
function M.answerable(found, language)
  local list = {}
  for i, key in ipairs(M.told) do
    local one = found[key]
    local value = one and one.value or lang.text(language, "setting.gap")
    if key == "rights" then
      value = (M.by_consent(found) and lang.text(language, "setting.rights_consent") .. " " or "")
        .. lang.text(language, "setting.rights_all", { value = value })
    end
    list[i] = { lang.text(language, "setting." .. key), value }
  end
  return list
end

--- The day before which names of persons in the records of a unit were written whose time is over; nil where
--- nobody said how long they are kept.
---@param db table
---@param unit string|nil id
---@param today string YYYY-MM-DD
---@return string|nil day
function M.persons_before(db, unit, today)
  local months = M.of(db, unit).record_months.value
  return months and require("wegmarke.record.due").months_later(today, -months)
end

--- How long what stands in records is kept, in the words of a language.
---@param found table<string, wegmarke.data.Setting>
---@param language string
---@return string
function M.kept(found, language)
  local one = found.record_months
  if not one or not one.value then return lang.text(language, "collect.kept") end
  return lang.text(language, "collect.kept_months", { n = one.value })
end

--- The keys of which several laptops said different things, for all or for one unit.
---@param db table
---@param record string the unit's id, or `revisions.file_record`
---@return string[]
function M.differing(db, record)
  local _, clashes = revisions.get(db, TYPE, record)
  local list = {}
  for _, key in ipairs(M.keys) do
    if clashes[key] then list[#list + 1] = key end
  end
  return list
end

--- The day until which single sheets of a round are kept, if nobody says another.
---@param db table
---@param unit string id
---@param held_on string YYYY-MM-DD
---@return string date YYYY-MM-DD
function M.keep_until(db, unit, held_on)
  local months = M.of(db, unit).retention_months.value or M.months
  local y, m, d = held_on:match("^(%d+)-(%d+)-(%d+)$")
  local n = tonumber(y) * 12 + tonumber(m) - 1 + months
  local date
  d = tonumber(d)
  repeat
    date = ("%04d-%02d-%02d"):format(n // 12, n % 12 + 1, d)
    d = d - 1
  until util.is_date(date)
  return date
end

-- So many years are no slip, and need no reason.
local MANY = 5

--- Whether sheets would be kept far longer than the settings say: that needs a reason.
---@param db table
---@param unit string id
---@param held_on string YYYY-MM-DD
---@param date string YYYY-MM-DD
---@return boolean
function M.is_far(db, unit, held_on, date)
  local years = tonumber(date:sub(1, 4)) - tonumber(held_on:sub(1, 4))
  return date > M.keep_until(db, unit, held_on)
    and (years > MANY or years == MANY and date:sub(5) > held_on:sub(5))
end

return M
