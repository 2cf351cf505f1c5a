--- What follows an assessment: fields of action (Handlungsfelder) and their work packages.

local lang = require "wegmarke.lang"
local util = require "wegmarke.data.util"

---@class wegmarke.data.Field as given to `fields.add`
---@field title string
---@field goal string|nil
---@field important integer|nil dots, when tallied
---@field feasible integer|nil
---@field replaces string|nil id

---@class wegmarke.data.Package as given to `packages.add`
---@field what string
---@field who string|nil
---@field resources string|nil
---@field due string|nil a date, a year, or words ("Herbst 2026")
---@field state "planned"|"running"|"done"|"dropped"|nil
---@field replaces string|nil id

local M = { fields = {}, packages = {} }

--- What is noted about a field beside its title: the hierarchy of goals from the top down, then the
--- five questions.
M.goals = { "leading", "strategic", "operative" }
M.questions = { "needs", "responses", "actors", "resources", "overlaps" }

local topics = {}
for _, list in ipairs { M.goals, M.questions } do
  for _, topic in ipairs(list) do topics[topic] = true end
end

local package_states = { planned = true, running = true, done = true, dropped = true }

--- Whether several are named as responsible, where exactly one should be.
---@param who string|nil
---@return boolean
function M.several(who)
  return who ~= nil and who:find("[,;\n]") ~= nil
end

local function dots(n)
  return n == nil or math.type(n) == "integer" and n >= 0
end

--- Adds a field of action, or with `replaces` words one anew.
---@param db table
---@param assessment_id string
---@param rec wegmarke.data.Field
---@return string|nil id
---@return table|nil err
function M.fields.add(db, assessment_id, rec)
  local title = util.words(rec.title)
  if not title then return nil, lang.err("data.field_title_missing") end
  if not dots(rec.important) or not dots(rec.feasible) then
    return nil, lang.err("data.count_bad", { given = tostring(rec.important or rec.feasible) })
  end
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local old = {}
    if rec.replaces then
      local f = db:one("field_get", { id = rec.replaces })
      if not f or f.assessment ~= assessment_id then
        util.refuse("record_unknown", { given = rec.replaces })
      end
      old[1] = f
    end
    local id = util.replace(db, "field_insert", "field", {
      assessment = assessment_id, title = title, goal = util.words(rec.goal),
      important = rec.important, feasible = rec.feasible,
    }, old)
    util.log(db, "field.add", { assessment = assessment_id, table = "field", record = id })
    return id
  end)
end

--- Takes a field of action back.
---@param db table
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.fields.withdraw(db, assessment_id, id)
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local f = db:one("field_get", { id = id })
    if not f or f.assessment ~= assessment_id then util.refuse("record_unknown", { given = id }) end
    util.replace(db, "field_insert", "field",
      { assessment = assessment_id, title = f.title, withdrawn = 1 }, { f })
    util.log(db, "field.withdraw", { assessment = assessment_id, table = "field", record = id })
    return true
  end)
end

--- Notes lines about a field. Lines that are there stay; with `instead` they replace what was noted on
--- the same topic.
---@param db table
---@param field_id string
---@param notes table<string, string[]> lines by topic, see `goals` and `questions`
---@param instead boolean|nil
---@return integer|nil added
---@return table|nil err
function M.fields.note(db, field_id, notes, instead)
  local order = {}
  for topic in pairs(notes) do
    if not topics[topic] then return nil, lang.err("data.record_unknown", { given = topic }) end
    order[#order + 1] = topic
  end
  table.sort(order)
  return util.tx(db, function()
    local f = db:one("field_get", { id = field_id })
    if not f then util.refuse("record_unknown", { given = field_id }) end
    util.must_open(db, f.assessment)
    local here = { [field_id] = true }
    for _, c in ipairs(db:all("field_chain", { assessment = f.assessment })) do
      if c.current == field_id then here[c.id] = true end
    end
    local added = 0
    for _, topic in ipairs(order) do
      local old, known = {}, {}
      for _, n in ipairs(db:all("plan_notes_current", { assessment = f.assessment })) do
        if here[n.field] and n.topic == topic then
          old[#old + 1] = n
          known[n.body] = true
        end
      end
      local wanted = {}
      for _, body in ipairs(notes[topic]) do
        body = util.words(body)
        if body then wanted[body] = true end
        if body and not known[body] then
          known[body] = true
          util.replace(db, "plan_note_insert", "plan_note",
            { field = field_id, topic = topic, body = body }, {})
          added = added + 1
        end
      end
      for _, n in ipairs(instead and old or {}) do
        if not wanted[n.body] then
          util.replace(db, "plan_note_insert", "plan_note",
            { field = field_id, topic = topic, body = "", withdrawn = 1 }, { n })
        end
      end
    end
    util.log(db, "field.note", { assessment = f.assessment, table = "field", record = field_id })
    return added
  end)
end

--- Adds a work package to a field, or with `replaces` puts another in one's place.
---@param db table
---@param field_id string
---@param rec wegmarke.data.Package
---@return string|nil id
---@return table|nil err
function M.packages.add(db, field_id, rec)
  local what = util.words(rec.what)
  if not what then return nil, lang.err("data.package_what_missing") end
  if rec.state and not package_states[rec.state] then
    return nil, lang.err("data.package_state_unknown", { given = rec.state })
  end
  return util.tx(db, function()
    local f = db:one("field_get", { id = field_id })
    if not f then util.refuse("record_unknown", { given = field_id }) end
    util.must_open(db, f.assessment)
    local old = {}
    if rec.replaces then
      local p = db:one("package_get", { id = rec.replaces })
      if not p or p.assessment ~= f.assessment then
        util.refuse("record_unknown", { given = rec.replaces })
      end
      old[1] = p
    end
    local id = util.replace(db, "package_insert", "package", {
      field = field_id, what = what, who = util.words(rec.who),
      resources = util.words(rec.resources), due = util.words(rec.due), state = rec.state,
    }, old)
    util.log(db, "package.add", { assessment = f.assessment, table = "package", record = id,
      detail = { state = rec.state } })
    return id
  end)
end

return M
