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

--- The names behind the codes of all rounds of a unit.
---@param db table
---@param unit_id string
---@return string[]
function M.known_of_unit(db, unit_id)
  local list = {}
  for _, a in ipairs(require("wegmarke.data.assessments").list(db, { unit = unit_id, withdrawn = true })) do
    for _, name in ipairs(M.known(db, a.id)) do list[#list + 1] = name end
  end
  return list
end

-- Words between a form of address and a name.
local particles = { von = true, van = true, zu = true, zur = true, der = true, den = true, de = true }

-- The words of a text in lower case, as they stand, and where each begins and ends.
local function words(s)
  local lower, own, from, to = {}, {}, {}, {}
  for at, word, after in s:gmatch("()([^%s%p]+)()") do
    lower[#lower + 1], own[#own + 1] = text.lower(word), word
    from[#from + 1], to[#to + 1] = at, after - 1
  end
  return lower, own, from, to
end

-- Where words stand next to each other in a text; nil for nowhere.
local function at(lower, wanted)
  for i = 1, #lower - #wanted + 1 do
    local all = #wanted > 0
    for k, word in ipairs(wanted) do all = all and lower[i + k - 1] == word end
    if all then return i, i + #wanted - 1 end
  end
end

-- The words that stand for a known name in a text: all of it, or its surname as a word of its own.
local function has(lower, name)
  local surname = name:match("^([^,]+),") or name:match("(%S+)%s*$") or name
  local last, first = words(surname), words(name:match(",%s*(.+)$") or "")
  if (utf8.len(last[1] or "") or 0) < 3 then return nil end
  local i, j = at(lower, words(name))
  if not i and #first > 0 then i, j = at(lower, table.move(last, 1, #last, #first + 1, first)) end
  if i then return i, j end
  return at(lower, last)
end

local function is_office(word)
  for _, part in ipairs(offices) do
    if word:find(part, 1, true) then return true end
  end
  return false
end

-- The last word of the name after a form of address at a word: further titles and what stands before a
-- surname are passed over, and a surname after a first name or a hyphen comes along. Nil where none follows.
local function name_after(s, i, lower, own, from, to)
  local function begins(k) return own[k] and own[k]:find "^[^%l%d]" ~= nil end
  local function joined(k, by) return own[k] and s:sub(to[k - 1] + 1, from[k] - 1):find(by) ~= nil end
  local k, on = i + 1, false
  while addresses[lower[k]] or particles[lower[k]] and not begins(k) do
    on = on or particles[lower[k]] == true
    k = k + 1
  end
  if not begins(k) or on and is_office(lower[k]) then return nil end
  while begins(k + 1) and joined(k + 1, "^%-$") do k = k + 1 end
  local next_name = k + 1
  while particles[lower[next_name]] and joined(next_name, "^ +$") do next_name = next_name + 1 end
  if begins(next_name) and joined(next_name, "^ +$") and not addresses[lower[next_name]]
    and not is_office(lower[next_name]) then
    k = next_name
    while begins(k + 1) and joined(k + 1, "^%-$") do k = k + 1 end
  end
  return k
end

--- A person that a text seems to name, just as it stands there, so that it can be looked for; nil for none.
---@param s string
---@param known string[] names behind codes
---@param office boolean|nil the text should be an office or a function and nothing else: then two words
---  that may be a first and a last name count too
---@return string|nil
function M.named(s, known, office)
  local lower, own, from, to = words(s)
  for _, name in ipairs(known) do
    local i, j = has(lower, name)
    if i then return s:sub(from[i], to[j]) end
  end
  for i = 1, #lower - 1 do
    local last = addresses[lower[i]] and name_after(s, i, lower, own, from, to)
    if last then return s:sub(from[i], to[last]) end
  end
  if not office or #own < 2 or #own > 3 then return nil end
  for i, word in ipairs(own) do
    if not word:find("^[%u\xc3][%l\x80-\xff]+$") or is_office(lower[i]) then return nil end
  end
  return s:sub(from[1], to[#own])
end

--- The persons that texts seem to name, each once, and the texts that do.
---@generic T: {body: string|nil, office: boolean|nil}
---@param known string[] names behind codes
---@param texts T[]
---@return string[]
---@return T[]
function M.among(known, texts)
  local list, seen, naming = {}, {}, {}
  for _, one in ipairs(texts) do
    local found = one.body and M.named(one.body, known, one.office)
    if found then naming[#naming + 1] = one end
    if found and not seen[found] then
      seen[found] = true
      list[#list + 1] = found
    end
  end
  return list, naming
end

--- The persons that texts seem to name, each once.
---@param db table
---@param assessment_id string
---@param texts {body: string|nil, office: boolean|nil}[]
---@return string[]
function M.find(db, assessment_id, texts)
  return (M.among(M.known(db, assessment_id), texts))
end

return M
