--- Takes a plan over into the next round: fields of action with goals and answers, and the work packages
--- that are neither done nor dropped. What was taken is tied to what it came from by a link of the kind
--- "continues", so that a second run takes nothing twice and the report can say what became of it.

local gather = require "wegmarke.data.gather"
local more = require "wegmarke.data.plan_more"
local say = require "wegmarke.data.say"
local util = require "wegmarke.data.util"
local wordings = require "wegmarke.data.wordings"

local M = {}


local function record_of(db, id) return wordings.get(db, id).record end

-- By every record that stands behind one of the new round, which of that round stands for it.
local function known(db, name, rows, gone)
  local by = {}
  for _, list in ipairs { rows, gone } do
    for _, row in ipairs(list) do
      for _, old in ipairs(wordings.behind(db, name, row.record)) do by[old] = by[old] or row.id end
    end
  end
  return by
end

-- A wording's record and all that stand behind that.
local function behind(run, name, id)
  local record = record_of(run.db, id)
  return { record, table.unpack(wordings.behind(run.db, name, record)) }
end

local function hit(by, ids)
  for _, id in ipairs(ids) do
    if by[id] then return by[id] end
  end
  return nil
end

local function narrow(row)
  return row.visibility == "group" and "group" or "unit"
end

-- What further fields say, as far as a declaration knows them.
local function values_of(list)
  local values = {}
  for _, one in ipairs(list or {}) do
    if one.known then values[one.id] = one.text == nil and one.value or one.text end
  end
  return next(values) and values or nil
end

local function continue(db, kind, from, to)
  db:run("link_insert", util.stamp("link", { from_table = kind, from_record = from, to_table = kind,
    to_record = to, kind = "continues" }))
end

local function words(text)
  return require("wegmarke.text").lower((text:gsub("%s+", " ")))
end

local function by_words(list, key, text)
  for _, row in ipairs(list) do
    if words(row[key]) == words(text) then return row end
  end
  return nil
end

--- Refuses to take over what does not come from an earlier round of the same unit. Only inside `tx`.
---@param db table
---@param to_id string
---@param from_id string
---@return table to the row of `assessment_get`
function M.check(db, to_id, from_id)
  local to = util.must_stand(db, to_id)
  local from = db:one("assessment_get", { id = from_id })
  if not from then util.refuse("assessment_gone", { given = from_id:sub(1, 8) }) end
  if to.id == from.id then util.refuse("plan_same") end
  if to.unit ~= from.unit then
    util.refuse("plan_other_unit", { unit = to.unit_name, other = from.unit_name })
  end
  if from.held_on > to.held_on then
    util.refuse("plan_later", { date = to.held_on, later = from.held_on })
  end
  return to
end

-- What was noted on a field, as far as it does not stand there yet.
local function take_notes(db, unit, field, id, there)
  local has, n = {}, 0
  for topic, list in pairs(there and there.notes or {}) do
    for _, note in ipairs(list) do has[topic .. "\0" .. note.body] = true end
  end
  local topics = {}
  for topic in pairs(field.notes or {}) do topics[#topics + 1] = topic end
  table.sort(topics)
  for _, topic in ipairs(topics) do
    for _, note in ipairs(field.notes[topic]) do
      if not has[topic .. "\0" .. note.body] then
        say.first(db, "plan_note", unit, { field = record_of(db, id), topic = topic, body = note.body,
          visibility = narrow(note) })
        n = n + 1
      end
    end
  end
  return n
end

local function take_packages(run, field, id, there)
  for _, p in ipairs(field.packages) do
    if hit(run.packages, behind(run, "package", p.id))
      or there and by_words(there.packages, "what", p.what) then
      run.made.there = run.made.there + 1
    elseif more.is_over(p) then
      table.insert(run.made.left, { what = p.what, state = p.state, state_title = p.state_title })
    else
      local new = say.first(run.db, "package", run.unit, { field = record_of(run.db, id), what = p.what,
        who = p.who, resources = p.resources, due = p.due, state = p.state, visibility = narrow(p),
        more = values_of(p.more) })
      continue(run.db, "package", new, p.id)
      run.made.packages = run.made.packages + 1
    end
  end
end

local function take_field(run, field)
  local made = run.made
  local id = hit(run.fields, behind(run, "field", field.id))
  local there = by_words(run.now, "title", field.title)
  for _, one in ipairs(run.now) do
    if one.id == id then there = one end
  end
  if id and not run.current[id] then
    made.withdrawn[#made.withdrawn + 1] = field.title
    return
  end
  if there then
    made.fields_there = made.fields_there + 1
    if not id then continue(run.db, "field", there.id, field.id) end
    -- Answers are taken once: what was removed here since stays removed.
    if not id then made.notes = made.notes + take_notes(run.db, run.unit, field, there.id, there) end
  else
    id = say.first(run.db, "field", run.unit, { assessment = run.to, title = field.title,
      goal = field.goal, visibility = narrow(field), more = values_of(field.more) })
    continue(run.db, "field", id, field.id)
    made.notes = made.notes + take_notes(run.db, run.unit, field, id)
    made.fields = made.fields + 1
  end
  take_packages(run, field, there and there.id or id, there)
end

--- Takes the plan of an earlier round of the same unit over, all or nothing.
---@param db table
---@param to_id string the round that goes on; open
---@param from_id string the round before
---@return table|nil made { fields, notes, packages, there = how many packages were there already,
---  fields_there, left = { {what, state} }, withdrawn = {title} }
---@return table|nil err
function M.take(db, to_id, from_id)
  return util.tx(db, function()
    local to = M.check(db, to_id, from_id)
    local before, now = gather.fields(db, from_id), gather.fields(db, to_id)
    if #before == 0 then util.refuse("plan_empty") end
    local run = { db = db, to = to_id, unit = to.unit, now = now, current = {},
      made = { fields = 0, notes = 0, packages = 0, there = 0, fields_there = 0, left = {}, withdrawn = {} } }
    for _, field in ipairs(now) do run.current[field.id] = true end
    local plan = wordings.plan(db, to_id)
    run.fields = known(db, "field", plan.fields, plan.gone.fields)
    run.packages = known(db, "package", plan.packages, plan.gone.packages)
    for _, field in ipairs(before) do take_field(run, field) end
    util.log(db, "plan.take", { assessment = to_id, table = "assessment", record = from_id,
      detail = { fields = run.made.fields, packages = run.made.packages } })
    return run.made
  end)
end

return M
