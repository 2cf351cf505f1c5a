--- What a column may hold, table by table; see `wegmarke.data.rows` for rows beside each other.
---
--- A column's check gets the value and gives nil, or what is wrong with it: a key of the area "rows" and its
--- arguments. The lists of words (states, kinds, audiences) are those of `wegmarke.words`, as in the schema's
--- own checks, which a file from elsewhere may have got round.

local audiences = require "wegmarke.words.audiences"
local basics = require "wegmarke.data.basics"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local own = require "wegmarke.words.own"

local M = {}

-- How long a text may be, in bytes.
local LINE, TEXT, JSON = 4000, 1000000, 50000000
-- Of a scale that isn't known here.
local MOST = 1000

local function text(most)
  return function(s)
    if type(s) ~= "string" then return "not_text" end
    if #s > most then return "too_long", { n = #s, most = most } end
    if not utf8.len(s) then return "not_utf8" end
    local code = basics.unprintable(s)
    if code then return "unprintable", { code = code } end
  end
end

local line, words = text(LINE), text(TEXT)

local function filled(s)
  local problem, args = line(s)
  if problem then return problem, args end
  if not s:find("%S") then return "blank" end
  if s:find("[\t\n\r]") then return "not_one_line" end
end

local function id(s)
  if type(s) ~= "string" or not s:find("^[0-9a-f]+$") or #s ~= 32 then return "id_bad" end
end

local function hash(s)
  if type(s) ~= "string" or not s:find("^[0-9a-f]+$") or #s ~= 64 then return "hash_bad" end
end

--- A word that others refer by: an element, a role, a model.
local function word(s)
  local problem, args = filled(s)
  if problem then return problem, args end
  if s:find("[%s<>\"'&/\\]") or s:find("^%.") or #s > 200 then return "word_bad", { given = s:sub(1, 80) } end
end

--- A type of records, with its module.
local function type_id(s)
  if type(s) ~= "string" or not s:find("^[%w_%-]+%.[%w_]+$") then
    return "word_bad", { given = tostring(s):sub(1, 80) }
  end
end

-- Modules may know more states than the list; one that none knows is told where it is read.
local function state_id(s)
  if type(s) ~= "string" or not s:find "^%l[%l%d_]*$" or #s > 100 then
    return "word_unknown", { given = tostring(s):sub(1, 80) }
  end
end

local function date(s)
  if not basics.is_date(s) or s < "1900" or s >= "2201" then
    return "date_bad", { given = tostring(s):sub(1, 40) }
  end
end

--- A date, or nothing as an empty text.
local function date_or_blank(s)
  if s ~= "" then return date(s) end
end

local function instant(s)
  local day, h, m, sec = tostring(s):match("^(.-)T(%d%d):(%d%d):(%d%d)Z$")
  if not day or not basics.is_date(day) or tonumber(h) > 23 or tonumber(m) > 59 or tonumber(sec) > 60 then
    return "time_bad", { given = tostring(s):sub(1, 40) }
  end
end

local function number(x)
  if type(x) ~= "number" or x ~= x or x == math.huge or x == -math.huge then return "number_bad" end
end

local function value(x)
  if number(x) or math.abs(x) > MOST then return "value_bad", { given = x } end
end

-- Answers to fields of a model's own are numbers of any size (words/own.lua).
local function amount(x)
  if number(x) or math.abs(x) > 1e15 then return "value_bad", { given = x } end
end

local function fact(x)
  if number(x) or x < 0 or x > 1e15 then return "number_bad" end
end

local function count(n)
  if math.type(n) ~= "integer" or n < 0 or n > 1000000 then return "number_bad" end
end

--- A number in a row of things, from 1.
local function place(n)
  if count(n) or n < 1 then return "number_bad" end
end

--- Dots that can be counted on a wall.
M.most_dots = 100000

local function dots(n)
  if count(n) or n > M.most_dots then return "number_bad" end
end

local function flag(n)
  if n ~= 0 and n ~= 1 then return "number_bad" end
end

local function decoded(s, most)
  local problem, args = text(most)(s)
  if problem then return nil, problem, args end
  local tree = json.decode(s)
  if type(tree) ~= "table" or tree == json.null then return nil, "json_bad" end
  return tree
end

local function object(s)
  local tree, problem, args = decoded(s, JSON)
  if not tree then return problem, args end
  if not s:find("^{.*}$") then return "json_bad" end
end

--- A JSON list of words, each once.
local function list_of(check)
  return function(s)
    local tree, problem, args = decoded(s, JSON)
    if not tree then return problem, args end
    if s:sub(1, 1) ~= "[" then return "json_bad" end
    local seen = {}
    for _, one in ipairs(tree) do
      if type(one) ~= "string" or seen[one] then return "json_bad" end
      seen[one] = true
      problem, args = check(one)
      if problem then return problem, args end
    end
  end
end

-- Which list a check is of, for those who ask.
local of_list = {}

--- One of a list of words.
local function one_of(list)
  local function check(s)
    if not list.known[s] then return "word_unknown", { given = tostring(s):sub(1, 80) } end
  end
  of_list[check] = list
  return check
end

--- The words that a check lets through, nil where it is no check of a list.
---@param check function
---@return string[]|nil
function M.words_of(check) return of_list[check] end

local function language(s)
  for _, known in ipairs(lang.languages) do
    if known == s then return nil end
  end
  return "word_unknown", { given = tostring(s):sub(1, 80) }
end

local audience, mark = one_of(audiences.ids), one_of(lists.mark)

local function threshold(n)
  if math.type(n) ~= "integer" or n < 3 or n > 1000 then return "number_bad" end
end

local function year(n)
  if math.type(n) ~= "integer" or n < 1990 or n > 2200 then return "number_bad" end
end

local function made(columns)
  columns.id = columns.id or id
  columns.made_at, columns.made_by = instant, line
  return columns
end

--- The checks of each table's columns. A column that is left out has one in the schema, or is a reference.
---@type table<string, table<string, fun(value: any): string|nil, table|nil>>
M.columns = {
  source = { id = id, title = filled, publisher = line, licence = line, as_of = line, address = line },
  unit_kind = { id = word, title_de = filled, title_en = filled },
  unit = { id = id, kind = word, name = filled, valid_from = date_or_blank, valid_to = date_or_blank,
    withdrawn = flag, joined = id },
  unit_key = { scheme = one_of(lists.scheme), key = word, valid_from = date_or_blank,
    valid_to = date_or_blank },
  unit_parent = { valid_from = date_or_blank, valid_to = date_or_blank },
  unit_fact = { fact = word, as_of = date_or_blank, value = fact },
  model = { hash = hash, id = word, version = filled, title = filled, endorsed_by = line, made_at = instant },
  assessment = made { title = line, held_on = date, mode = one_of(lists.mode), language = language,
    agency = line, threshold = threshold, visibility = audience, retain_until = date, withdrawn = flag,
    closed = flag, minors = flag, joined = id },
  pin = made { final = flag, why = words },
  participant = { id = id, code = filled, role = word, perspective = one_of(lists.perspective),
    invited = flag, made_at = instant },
  participant_name = { name = line, contact = line },
  batch = made { kind = one_of(lists.batch_kind), label = line, retrospective = flag,
    visibility = audience, refers_to = date, file_name = line, file_sha256 = hash, arrival = line,
    again = flag, withdrawn = flag },
  placement = made { element = word, state = one_of(lists.placement_state),
    value = amount, dots = dots, reason = words, evidence = words },
  criterion_mark = made { element = word, criterion = word, mark = mark },
  agreement = made { element = word, value = value, low = value, high = value, how = words, why = words,
    state = one_of(lists.agreement_state),
    dissent = words, visibility = audience },
  agreement_mark = made { element = word, criterion = word, mark = mark },
  target = made { element = word, state = one_of(lists.target_state), year = year,
    visibility = audience, value = value, why = words },
  group_order = made { visibility = audience, elements = list_of(word), why = words },
  result = made { visibility = audience, host = line, json = object, sha256 = hash, despite = words },
  release = made { audience = audience, withdrawn = flag, record_table = word, record = id, why = words },
  redaction = made { record_table = word, record = word, field = line, why = words },
  retention = made { retain_until = date, folded_at = instant },
  shown = made { place = place, audience = word, answers = list_of(line) },
  revision = made { type = word, record = id, sets = object, why = words },
  module = { hash = hash, id = word, kind = one_of(lists.module_kind), version = filled,
    title = filled, made_at = instant },
  record = { id = id, type = type_id, scope = id },
  record_revision = made { type = type_id, record = id, sets = words, why = words },
  link = made { from_table = word, from_record = word, to_table = word, to_record = word, kind = word },
  log = made { verb = word, detail = words, record_table = line, record = line },
}

--- The checks of what wordings say of a plan and in remarks (`wegmarke.words.plan`), in the same way.
---@type table<string, table<string, fun(value: any): string|nil, table|nil>>
M.wordings = {
  remark = { element = word, kind = one_of(lists.remark_kind), visibility = audience, readers = audience,
    body = words },
  field = { visibility = audience, readers = audience, title = filled, goal = words, important = count,
    feasible = count, assessment = id },
  package = { state = state_id, visibility = audience, readers = audience, what = filled,
    who = words, resources = words, due = line, field = id },
  plan_note = { topic = one_of(lists.topic), visibility = audience, readers = audience, body = words,
    field = id },
}

--- A value stands in the state that has one, and in no other.
local function value_in(state)
  return function(row)
    if row.state == state and not row.value then return "value", "value_missing", { state = state } end
    if row.state ~= state and row.value then return "value", "value_spare", { state = row.state } end
  end
end

local agreed, placed = value_in "agreed", value_in "placed"

-- What the columns of a row say together. The schema checks it too, but SQLite leaves that out of files
-- that are opened for reading only, as those of strangers are.
local together = {
  unit_parent = function(row)
    if row.unit == row.parent then return "parent", "replaces_itself" end
  end,
  parent = function(row)
    if row.revision == row.parent then return "parent", "replaces_itself" end
  end,
  placement = function(row)
    if not own.is(row.element) and row.value and math.abs(row.value) > MOST then
      return "value", "value_bad", { given = row.value }
    end
    return placed(row)
  end,
  target = value_in "value",
  agreement = function(row)
    local low, high = row.low, row.high
    if (low == nil) ~= (high == nil) or low and low > high then return "low", "range_bad" end
    if low and row.state ~= "no_agreement" then return "low", "value_spare", { state = row.state } end
    if lists.needs_why[row.state] and not row.why then return "why", "why_missing", { state = row.state } end
    return agreed(row)
  end,
}

--- What one row says wrongly, whatever else is stored.
---@param name string the table
---@param row table
---@return string|nil column
---@return string|nil problem
---@return table|nil args
function M.fault(name, row)
  for column, check in pairs(M.columns[name] or M.wordings[name] or {}) do
    local given = row[column]
    if given ~= nil then
      local problem, args = check(given)
      if problem then return column, problem, args end
    end
  end
  if together[name] then return together[name](row) end
end

--- Refuses a row that must not be stored, as `basics.refuse` does. Only inside `basics.tx`.
---@param name string the table
---@param row table
---@return table row
function M.must(name, row)
  local column, problem, args = M.fault(name, row)
  if column then
    basics.refuse("row_refused", { table = name, column = column, problem = M.problem(problem, args) })
  end
  return row
end

--- What is wrong, in both languages.
---@param problem string
---@param args table|nil
---@return {de: string, en: string}
function M.problem(problem, args)
  return { de = lang.text("de", "rows." .. problem, args), en = lang.text("en", "rows." .. problem, args) }
end

--- Checks that those of rows beside each other need by themselves.
M.kinds = { words = words, value = value, amount = amount, count = count, flag = flag, id = id,
  date = date, hash = hash, line = filled, one_of = one_of }

return M
