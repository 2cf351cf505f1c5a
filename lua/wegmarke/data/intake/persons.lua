--- Tables of single people, which have no place here, and people in the cells of other tables.
---
--- A table of single people is told by what its heads say together: a birth date or the number of a case with
--- whoever it belongs to. Counts about people, lists of offices and answers of a survey have none of these.

local lang = require "wegmarke.lang"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How far below the top of a sheet the heads may stand.
local MOST_ABOVE = 30

-- A head without points, strokes and what stands in brackets; of a mere "%" that.
local function plain(head)
  local outside = head
  for _ = 1, 3 do outside = outside:gsub("%([^()]*%)", " ") end  -- in brackets, in brackets
  local s = values.fold((outside:gsub("%p", " ")))
  return s == "" and values.fold(head) == "%" and "%" or s
end

-- What heads say; `birth_short` may also be short for a building or a fee.
local heads = {}
for sort, words in pairs(lang.spelled("person_head", { "first_name", "last_name", "name", "birth_date",
  "birth_short", "case_number", "personal_fact", "social_fact", "count" })) do
  heads[sort] = {}
  for _, word in ipairs(words) do heads[sort][plain(word)] = true end
end

-- Whether days stand below a head.
local function has_days(rows, at, column)
  for i = at + 1, math.min(#rows, at + 20) do
    local cell = rows[i][column] or ""
    if cell:find "%d%d?%.%s?%d%d?%.%s?%d%d" or cell:find "%d%d%d%d%-%d%d%-%d%d"
      or cell:find "^%s*[12][09]%d%d%s*$" then
      return true
    end
  end
  return false
end

-- Which sorts of heads a row has.
local function sorts(rows, at)
  local row = rows[at]
  local found, n = {}, 0
  for i = 1, #row do
    local head = plain(row[i]):gsub("^%d+ ", "")
    n = n + (head ~= "" and 1 or 0)
    for sort, known in pairs(head ~= "" and heads or {}) do
      if known[head] and (sort ~= "birth_short" or has_days(rows, at, i)) then
        found[sort] = found[sort] or row[i]
      end
    end
  end
  return found, n
end

-- The heads by which a row is that of a table of single people; nil for none.
local function personal(rows, at)
  local has, n = sorts(rows, at)
  if n < 2 then return nil end
  local birth, case, social = has.birth_date or has.birth_short, has.case_number, has.social_fact
  local fact = has.personal_fact or social
  local who = has.last_name or has.first_name or has.name
  -- An organisation has a name too, and the number of a file.
  local person = who and plain(who) ~= "name" and who or nil
  if birth and (who or case) then return { birth, who or case } end
  if has.count then return nil end
  if birth and fact then return { birth, fact } end
  if case and person then return { case, person } end
  if case and social and case ~= social then return { case, social } end
  if has.first_name and has.last_name and fact then return { has.last_name, fact } end
  if person and social then return { person, social } end
end

--- What is wrong with tables that hold single people: nothing of them may be taken in.
---@param pages {rows: string[][]}[]
---@param file string its name, for messages
---@return table|nil err
function M.refused(pages, file)
  for _, page in ipairs(pages) do
    for at = 1, math.min(#page.rows, MOST_ABOVE) do
      local found = personal(page.rows, at)
      if found then
        local shown = {}
        for i, head in ipairs(found) do
          shown[i] = lang.say("data.note_quoted", { given = values.brief(head) })
        end
        return lang.err("data.at", { file = file, line = page.rows[at].line or at,
          problem = lang.err("data.single_people", { heads = table.concat(shown, ", ") }) })
      end
    end
  end
end

-- How cells speak of people: an address and a name, mail, a telephone; and what such a cell has at least.
local speaks = { "[%w._%%+-]+@[%w.-]+%.%a%a+", "%f[+]%+%d%d[ %d/()-]+%d%d%d%d" }
local any = "@+"
local addresses = lang.spelled("person_head", { "form_of_address" }).form_of_address
for i = 2, #addresses do -- the first is the list's own word
  local word = addresses[i]
  local pattern = "%f[%w]" .. word:gsub("%p", "%%%0") .. (word:find "%.$" and " ?" or " ")
  table.move({ pattern .. "%u", pattern .. "\xC3[\x84\x96\x9C]" }, 1, 2, #speaks + 1, speaks)
  any = any .. word:sub(1, 1)
end
any = "[" .. any .. "]"

--- Whether a cell names a person, a telephone or an address of mail.
---@param cell string
---@return boolean
function M.named(cell)
  if cell:find(any) then
    for i = 1, #speaks do
      if cell:find(speaks[i]) then return true end
    end
  end
  return cell:find "0%d" ~= nil and cell:find "%f[%d+]0%d%d%d?[%d ]*[-/ ]%d%d%d%d+" ~= nil
end

--- A cell without brackets that name a person.
---@param cell string
---@return string
---@return boolean changed
function M.without(cell)
  if not cell:find("(", 1, true) then return cell, false end
  local changed = false
  local made = cell:gsub("%s*%b()", function(inside)
    if not M.named(inside) then return nil end
    changed = true
    return ""
  end)
  return made, changed
end

return M
