--- Names of people in texts where an office or a function should stand. What is known for certain are
--- the names that stand behind codes; else a form of address, or two words that look like a name.
--- Finding one is a hint and never refuses a text.

local text = require "wegmarke.text"

local M = {}

local addresses = { frau = true, herr = true, herrn = true, hr = true, fr = true, dr = true, prof = true,
  mr = true, mrs = true, ms = true, miss = true }

-- Parts of words of which offices and functions are made.
local offices = { "amt", "büro", "buero", "stelle", "stab", "leitung", "dienst", "verein", "dezern",
  "refer", "fach", "abteilung", "agentur", "schul", "kreis", "stadt", "gemeinde",
  "land", "jugend", "sozial", "bildung", "gruppe", "team", "rat", "haus", "zentrum",
  "verband", "kammer", "job", "volkshoch", "kita", "hochschule", "universität",
  "träger", "stiftung", "minister", "verwaltung", "koordin", "monitor", "kommun",
  "beauftrag", "moderation", "konsens", "mehrheit", "runde", "arbeit", "caritas",
  "diakonie", "kirche", "office", "unit", "department", "school", "council", "board",
  "service", "centre", "center", "city", "district", "manag", "netz", "projekt",
  "projec", "planung", "statist", "kultur", "sport", "integration" }

--- The names behind the codes of an assessment.
---@param db table
---@param assessment_id string
---@return string[]
function M.known(db, assessment_id)
  local list = {}
  for i, row in ipairs(db:all("participant_names", { assessment = assessment_id })) do list[i] = row.name end
  return list
end

-- The words of a text in lower case, and as they stand.
local function words(s)
  local lower, own = {}, {}
  for word in s:gmatch("[^%s%p]+") do
    lower[#lower + 1], own[#own + 1] = text.lower(word), word
  end
  return lower, own
end

-- Whether a known name stands in a text: its surname as a word of its own.
local function has(lower, name)
  local surname = name:match("^([^,]+),") or name:match("(%S+)%s*$") or name
  local wanted = words(surname)
  for i = 1, #lower - #wanted + 1 do
    local all = #wanted > 0 and utf8.len(wanted[1]) or 0
    for k, word in ipairs(wanted) do
      if lower[i + k - 1] ~= word then all = 0 end
    end
    if (all or 0) >= 3 then return true end
  end
  return false
end

--- A person that a text seems to name, in its own words; nil for none.
---@param s string
---@param known string[] names behind codes
---@param office boolean|nil the text should be an office or a function and nothing else: then two words
---  that may be a first and a last name count too
---@return string|nil
function M.named(s, known, office)
  local lower, own = words(s)
  for _, name in ipairs(known) do
    if has(lower, name) then return name end
  end
  for i = 1, #lower - 1 do
    if addresses[lower[i]] and own[i + 1]:find("^[^%l%d]") then return own[i] .. " " .. own[i + 1] end
  end
  if not office or #own < 2 or #own > 3 then return nil end
  for i, word in ipairs(own) do
    if not word:find("^[%u\xc3][%l\x80-\xff]+$") then return nil end
    for _, part in ipairs(offices) do
      if lower[i]:find(part, 1, true) then return nil end
    end
  end
  return table.concat(own, " ")
end

--- The persons that texts seem to name, each once.
---@param db table
---@param assessment_id string
---@param texts {body: string|nil, office: boolean|nil}[]
---@return string[]
function M.find(db, assessment_id, texts)
  local known, list, seen = M.known(db, assessment_id), {}, {}
  for _, one in ipairs(texts) do
    local found = one.body and M.named(one.body, known, one.office)
    if found and not seen[found] then
      seen[found] = true
      list[#list + 1] = found
    end
  end
  return list
end

return M
