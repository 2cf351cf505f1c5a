--- Hints where a text names a person: when it is recorded, and when it goes out of the house.

local privacy = require "wegmarke.data.privacy"
local people = require "wegmarke.data.people"

local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local said_of = require "wegmarke.data.intake.said"

local M = {}

--- The account under which something was written, as it is shown: where the computer told none, that.
---@param name string
---@return string
function M.account(name)
  return name == "unknown" and lang.say "cli.unnamed" or name
end

--- Says that texts seem to name people, where offices or functions should stand.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param texts string[] free texts
---@param offices string[]|nil texts that should be an office or a function
function M.hint(ctx, assessment, texts, offices)
  local list = {}
  for _, body in ipairs(texts) do list[#list + 1] = { body = body } end
  for _, body in ipairs(offices or {}) do list[#list + 1] = { body = body, office = true } end
  local found = people.find(ctx:db(), assessment.id, list)
  if #found > 0 then ctx:note("people_named", { list = table.concat(found, ", ") }) end
end

local function walk(value, key, f)
  if type(value) == "string" then return key and f(value, key) end
  if type(value) ~= "table" then return nil end
  local keys = {}
  for k in pairs(value) do keys[#keys + 1] = k end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for _, k in ipairs(keys) do
    walk(value[k], type(k) == "number" and key or privacy.is_free(k) and k or nil, f)
  end
end

--- Says which persons a result names that goes to somebody outside the unit, and who is said to answer
--- for work packages, since only people can tell a person's name from an office's.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param result table as it goes out
function M.outgoing(ctx, assessment, result)
  local who, seen, texts = {}, {}, {}
  walk(result, nil, function(body, key)
    if key == "who" and not seen[body] then
      seen[body] = true
      who[#who + 1] = body
    end
    texts[#texts + 1] = { body = body, office = key == "who" }
  end)
  local found = people.find(ctx:db(), assessment.id, texts)
  if #found > 0 then ctx:note("people_outgoing", { list = table.concat(found, ", ") }) end
  if #who > 0 then ctx:note("people_who", { list = table.concat(who, "; ") }) end
end

-- Texts ----------------------------------------------------------------------------------------------

local function strings(said, f)
  if type(said) == "string" then return f(said) end
  if type(said) ~= "table" then return nil end
  for _, part in pairs(said) do strings(part, f) end
end

--- What people wrote into the fields of a record or a row, added to a list; but fields that are there for
--- persons, which nobody outside reads.
---@param decl table
---@param values table<string, any>
---@param at string what the record is called, or where the row stands
---@param into {body: string, at: string, office: boolean}[]
---@return {body: string, at: string, office: boolean}[] into
function M.texts_of(decl, values, at, into)
  for _, field in ipairs(decl.fields) do
    if kinds.of(field).redactable and not kinds.is_person(field) then
      strings(values[field.id], function(body)
        into[#into + 1] = { body = body, office = field.kind == "role",
          at = at .. ": " .. lang.pick(field.title) }
      end)
    end
  end
  return into
end

-- Names of people behind the codes of a unit's rounds; of what no unit has there are none.
local function known_of(ctx, unit)
  return unit and people.known_of_unit(ctx:db(), unit) or {}
end

--- Says that texts seem to name people, how many, and where.
---@param ctx wegmarke.cli.Context
---@param unit string|nil its id
---@param key "people_at"|"people_outgoing_at"
---@param texts {body: string, at: string, office: boolean|nil}[]
function M.tell(ctx, unit, key, texts)
  local found, naming = people.among(known_of(ctx, unit), texts)
  if #found == 0 then return end
  local places, seen = {}, {}
  for _, one in ipairs(naming) do
    if not seen[one.at] then places[#places + 1] = one.at end
    seen[one.at] = true
  end
  ctx:note(key, { n = #naming, list = table.concat(said_of.few(found, 10), ", "),
    places = table.concat(said_of.few(places, 10), "; ") })
end

--- The same of records as somebody may read them.
---@param desk wegmarke.cli.Desk
---@param key "people_at"|"people_outgoing_at"
---@param records wegmarke.record.Record[]
function M.tell_records(desk, key, records)
  local texts = {}
  for _, record in ipairs(records) do
    M.texts_of(desk.decl, record.values, lang.pick(desk.decl.title) .. " " .. record.number, texts)
  end
  M.tell(desk.ctx, desk.root.unit, key, texts)
end

--- The same of the rows of a file that was taken in.
---@param desk wegmarke.cli.Desk
---@param rows {values: table<string, any>, given: table<string, any>|nil, line: integer}[] given: what a row
---  of a form says otherwise
function M.tell_rows(desk, rows)
  local texts = {}
  for i, row in ipairs(rows) do
    local at = lang.say("cli.people_row", { line = row.line or i })
    M.texts_of(desk.decl, row.values or {}, at, texts)
    M.texts_of(desk.decl, row.given or {}, at, texts)
  end
  M.tell(desk.ctx, desk.root.unit, "people_at", texts)
end

--- The same of what somebody said to placements and marks.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param batch {placements: table[]|nil, marks: table[]|nil}
function M.tell_batch(ctx, assessment, batch)
  local texts, model = {}, ctx:model_of(assessment)
  for _, list in ipairs { batch.placements or {}, batch.marks or {} } do
    for _, one in ipairs(list) do
      local at = (one.participant or lang.say "back.group")
        .. (one.element and ", " .. model:element_title(one.element, lang.current()) or "")
      for _, key in ipairs { "reason", "evidence", "note" } do
        if type(one[key]) == "string" then texts[#texts + 1] = { body = one[key], at = at } end
      end
    end
  end
  M.tell(ctx, assessment.unit.id, "people_at", texts)
end

return M
