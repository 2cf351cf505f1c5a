--- What follows an assessment: fields of action (Handlungsfelder) and their work packages. They go on when
--- it is finalised: what it found stays, the plan does not.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local util = require "wegmarke.data.util"
local wordings = require "wegmarke.data.wordings"

---@class wegmarke.data.Field as given to `fields.add`
---@field title string
---@field goal string|nil
---@field important integer|nil dots, when tallied
---@field feasible integer|nil
---@field replaces string|nil id

---@class wegmarke.data.Package as given to `packages.add`
---@field what string
---@field who string|nil exactly one; several parted by ";" or a line break are refused
---@field resources string|nil
---@field due string|nil a day, a month, a year, or words ("Herbst 2026"), see `due`
---@field state "planned"|"running"|"done"|"dropped"|nil
---@field replaces string|nil id

local M = { fields = {}, packages = {} }

-- Words of a second office or a person behind a comma or "und".
local others = { "amt", "büro", "stelle", "herr", "frau", "leitung", "dienst", "verein", "dezernat",
  "referat", "fachbereich", "abteilung", "agentur", "office", "department", "ms ", "mr " }

--- Whether several are named as responsible, where exactly one should be: "sure" where they are parted by
--- a semicolon or a line break, "perhaps" where a comma, "und", a slash or a plus may part them. The name
--- of one office ("Amt für Jugend, Schule und Soziales", "Stadt- und Kreisbibliothek") is one.
---@param who string|nil
---@return "sure"|"perhaps"|nil
function M.several(who)
  if not who then return nil end
  local text = require "wegmarke.text"
  if who:find("[;\r\n]") then return "sure" end
  local said = text.lower(who):gsub("%-%s+und%s+", "-"):gsub("%-%s+and%s+", "-")
  local at = #said + 1
  for _, mark in ipairs { ",", "%sund%s", "%sand%s", "/", "%+", "&" } do
    at = math.min(at, said:find(mark) or at)
  end
  if at > #said then return nil end
  local head, rest = said:sub(1, at), said:sub(at)
  if not (head:find("%sfür%s") or head:find("%sfor%s") or head:find("%sof%s")) then return "perhaps" end
  for _, word in ipairs(others) do
    if rest:find(word, 1, true) then return "perhaps" end
  end
  return nil
end

local function month(year, m)
  m = tonumber(m)
  return m >= 1 and m <= 12 and ("%s-%02d"):format(year, m) or nil
end

--- Until when, as it is kept: a day as YYYY-MM-DD, a month as YYYY-MM, a year, or words ("Herbst 2026").
--- nil for nothing; what looks like a date and is none is an error.
---@param given string|nil
---@return string|nil due
---@return table|nil err
function M.due(given)
  local due = M.line(given)
  if not due or due:find("[^%d%s%./%-]") then return due end
  local y, m = due:match("^(%d%d%d%d)[%-/](%d%d?)$")
  if not y then m, y = due:match("^(%d%d?)%s?[%./%-]%s?(%d%d%d%d)$") end
  local d, dm, dy = due:match("^(%d%d?)[%./]%s?(%d%d?)[%./]%s?(%d%d%d%d)$")
  local made = y and month(y, m) or d and util.date(d .. "." .. dm .. "." .. dy) or util.date(due)
    or due:match("^%d%d%d%d$")
  local year = made and tonumber(made:sub(1, 4))
  if year and year >= 1990 and year <= 2200 then return made end
  return nil, lang.err("data.package_due_bad", { given = due })
end

--- The last day on which what was said still holds: of a month or a year its last; nil for words.
---@param due string|nil as `due` keeps it
---@return string|nil day YYYY-MM-DD
function M.day(due)
  if not due then return nil end
  if due:find("^%d%d%d%d$") then return due .. "-12-31" end
  if util.is_date(due) then return due end
  for d = due:find("^%d%d%d%d%-%d%d$") and 31 or 0, 28, -1 do
    local day = ("%s-%02d"):format(due, d)
    if util.is_date(day) then return day end
  end
  return nil
end

--- Whether a package should have been done before a day and is neither done nor dropped.
---@param p {due: string|nil, state: string|nil}
---@param today string YYYY-MM-DD
---@return boolean
function M.overdue(p, today)
  local day = M.day(p.due)
  return day ~= nil and day < today and not lists.over[p.state]
end

--- Says of each package of some fields whether it is overdue (`overdue`).
---@param fields table[] as `gather` gives them
---@param today string YYYY-MM-DD
---@return table[] fields
function M.mark_overdue(fields, today)
  for _, field in ipairs(fields) do
    for _, p in ipairs(field.packages) do p.overdue = M.overdue(p, today) or nil end
  end
  return fields
end

--- A text that stands in a line: blanks and line breaks in it are one blank.
---@param s string|nil
---@return string|nil
function M.line(s)
  s = util.words(s)
  return s and (s:gsub("%s+", " "))
end

local function same(a, b)
  local lower = require("wegmarke.text").lower
  return lower(M.line(a) or "") == lower(M.line(b) or "")
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
  local title = M.line(rec.title)
  if not title then return nil, lang.err("data.field_title_missing") end
  if not dots(rec.important) or not dots(rec.feasible) then
    return nil, lang.err("data.count_bad", { given = tostring(rec.important or rec.feasible) })
  end
  return util.tx(db, function()
    util.must_stand(db, assessment_id)
    local old = {}
    if rec.replaces then
      local f = db:one("field_get", { id = rec.replaces })
      if not f or f.assessment ~= assessment_id then
        util.refuse("record_unknown", { given = rec.replaces })
      end
      old[1] = f
    end
    for i, f in ipairs(db:all("fields_current", { assessment = assessment_id })) do
      if f.id ~= rec.replaces and same(f.title, title) then
        util.refuse("field_twice", { title = f.title, n = i })
      end
    end
    local id = util.replace(db, "field_insert", "field", {
      assessment = assessment_id, title = title, goal = util.words(rec.goal),
      important = rec.important, feasible = rec.feasible, visibility = old[1] and old[1].visibility,
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
    util.must_stand(db, assessment_id)
    local f = db:one("field_get", { id = id })
    if not f or f.assessment ~= assessment_id then util.refuse("record_unknown", { given = id }) end
    util.replace(db, "field_insert", "field",
      { assessment = assessment_id, title = f.title, withdrawn = 1 }, { f })
    util.log(db, "field.withdraw", { assessment = assessment_id, table = "field", record = id })
    return true
  end)
end

--- The fields of an assessment that were taken back.
---@param db table
---@param assessment_id string
---@return {id: string, title: string, goal: string|nil}[]
function M.fields.withdrawn(db, assessment_id)
  return db:all("fields_withdrawn", { assessment = assessment_id })
end

--- Takes the taking back of a field back; its packages and notes are there again.
---@param db table
---@param assessment_id string
---@param id string as `withdrawn` gives it
---@return boolean|nil ok
---@return table|nil err
function M.fields.restore(db, assessment_id, id)
  return util.tx(db, function()
    util.must_stand(db, assessment_id)
    for _, f in ipairs(M.fields.withdrawn(db, assessment_id)) do
      if f.id == id then
        util.replace(db, "field_insert", "field", { assessment = assessment_id, title = f.title,
          goal = f.goal, important = f.important, feasible = f.feasible, visibility = f.visibility }, { f })
        util.log(db, "field.restore", { assessment = assessment_id, table = "field", record = id })
        return true
      end
    end
    util.refuse("record_unknown", { given = id })
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
    if not lists.topic.known[topic] then return nil, lang.err("data.record_unknown", { given = topic }) end
    order[#order + 1] = topic
  end
  table.sort(order)
  return util.tx(db, function()
    local f = db:one("field_get", { id = field_id })
    if not f then util.refuse("record_unknown", { given = field_id }) end
    util.must_stand(db, f.assessment)
    local here = {}
    wordings.claim(wordings.older(db, "field", f.assessment), here, field_id, true)
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

-- Every wording of the field that a row belongs to.
local function all_wordings(db, f)
  local older, by, here = wordings.older(db, "field", f.assessment), {}, {}
  for _, row in ipairs(db:all("fields_current", { assessment = f.assessment })) do
    wordings.claim(older, by, row.id, row.id)
  end
  wordings.claim(older, here, by[f.id] or f.id, true)
  return here
end

local function refuse_twice(db, f, what, replaced)
  local here = all_wordings(db, f)
  for _, p in ipairs(db:all("packages_current", { assessment = f.assessment })) do
    if here[p.field] and p.id ~= replaced and same(p.what, what) then
      util.refuse("package_twice", { what = p.what, field = f.title })
    end
  end
end

--- Adds a work package to a field, or with `replaces` puts another in one's place.
---@param db table
---@param field_id string
---@param rec wegmarke.data.Package
---@return string|nil id
---@return table|nil err
function M.packages.add(db, field_id, rec)
  local what, who = M.line(rec.what), util.words(rec.who)
  if not what then return nil, lang.err("data.package_what_missing") end
  if rec.state and not lists.package_state.known[rec.state] then
    return nil, lang.err("data.package_state_unknown", { given = rec.state })
  end
  local due, err = M.due(rec.due)
  if err then return nil, err end
  return util.tx(db, function()
    local f = db:one("field_get", { id = field_id })
    if not f then util.refuse("record_unknown", { given = field_id }) end
    util.must_stand(db, f.assessment)
    local old = {}
    if rec.replaces then
      local p = db:one("package_get", { id = rec.replaces })
      if not p or p.assessment ~= f.assessment then
        util.refuse("record_unknown", { given = rec.replaces })
      end
      old[1] = p
    end
    -- What was recorded before this rule is not refused because of its state.
    if M.several(who) == "sure" and not (old[1] and old[1].who == who) then
      util.refuse("package_several", { who = M.line(who) })
    end
    refuse_twice(db, f, what, rec.replaces)
    local id = util.replace(db, "package_insert", "package", {
      field = field_id, what = what, who = who, resources = util.words(rec.resources), due = due,
      state = rec.state, visibility = old[1] and old[1].visibility,
    }, old)
    util.log(db, "package.add", { assessment = f.assessment, table = "package", record = id,
      detail = { state = rec.state } })
    return id
  end)
end

--- The work packages of an assessment that were taken back.
---@param db table
---@param assessment_id string
---@return {id: string, field: string, what: string}[]
function M.packages.withdrawn(db, assessment_id)
  return db:all("packages_withdrawn", { assessment = assessment_id })
end

-- Puts a package's row anew with `withdrawn` set or not. Only inside a transaction.
local function put_withdrawn(db, assessment_id, list, id, withdrawn)
  util.must_stand(db, assessment_id)
  for _, p in ipairs(list) do
    if p.id == id then
      util.replace(db, "package_insert", "package", { field = p.field, what = p.what, who = p.who,
        resources = p.resources, due = p.due, state = p.state, visibility = p.visibility,
        withdrawn = withdrawn }, { p })
      util.log(db, withdrawn == 1 and "package.withdraw" or "package.restore",
        { assessment = assessment_id, table = "package", record = id })
      return true
    end
  end
  util.refuse("record_unknown", { given = id })
end

--- Takes a work package back.
---@param db table
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.packages.withdraw(db, assessment_id, id)
  return util.tx(db, function()
    return put_withdrawn(db, assessment_id, db:all("packages_current", { assessment = assessment_id }), id, 1)
  end)
end

--- Takes the taking back of a work package back.
---@param db table
---@param assessment_id string
---@param id string as `withdrawn` gives it
---@return boolean|nil ok
---@return table|nil err
function M.packages.restore(db, assessment_id, id)
  return util.tx(db, function()
    return put_withdrawn(db, assessment_id, M.packages.withdrawn(db, assessment_id), id, 0)
  end)
end

return M
