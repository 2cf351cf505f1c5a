--- What follows an assessment: fields of action (Handlungsfelder) and their work packages. They go on when
--- it is finalised: what it found stays, the plan does not.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local moments = require "wegmarke.data.moment"
local util = require "wegmarke.data.util"
local more = require "wegmarke.data.plan_more"
local say = require "wegmarke.data.say"
local wordings = require "wegmarke.data.wordings"

---@class wegmarke.data.Field as given to `fields.add`
---@field title string
---@field goal string|nil
---@field important integer|nil dots, when tallied
---@field feasible integer|nil
---@field more table<string, any>|nil values of fields that a module adds
---@field replaces string|nil id

---@class wegmarke.data.Package as given to `packages.add`
---@field what string
---@field who string|nil exactly one; several parted by ";" or a line break are refused
---@field resources string|nil
---@field due string|nil a day ("31.12.2026"), a month ("12/2026"), a year, or words ("Herbst 2026")
---@field state "planned"|"running"|"done"|"dropped"|nil
---@field replaces string|nil id

local M = {}

--- Fields of action (Handlungsfelder) that follow an assessment.
M.fields = {}

--- Work packages of fields of action: who, what, with what, until when.
M.packages = {}

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

-- A day, month or year in figures; a year alone has four, one of a day or month may have two.
local function in_figures(due)
  local y, m = due:match("^(%d%d%d%d)[%-/](%d%d?)$")
  if not y then m, y = due:match("^(%d%d?)%s?[%./%-]%s?(%d%d%d%d)$") end
  local d, dm, dy = due:match("^(%d%d?)[%./]%s?(%d%d?)[%./]%s?(%d%d%d%d)$")
  return y and month(y, m) or d and util.date(d .. "." .. dm .. "." .. dy) or util.date(due)
    or due:match("^%d%d%d%d$") or moments.read(due) or nil
end

--- Until when, as it is kept: a day as YYYY-MM-DD ("31. Dezember 2026" too), a month as YYYY-MM, a year, or
--- words ("Herbst 2026"). nil for nothing; what looks like a date and is none is an error.
---@param given string|nil
---@return string|nil due
---@return table|nil err
function M.due(given)
  local due = M.line(given)
  if not due then return nil end
  local made
  if due:find("[^%d%s%./%-]") then
    local said, meant = moments.read(due)
    -- "May 12" is a day as well as a month
    if not meant or not due:find("%d%d%d%d") then return due end
    made = said
  else
    made = in_figures(due)
  end
  local year = made and tonumber(made:sub(1, 4))
  if year and year >= 1990 and year <= 2200 then return made end
  return nil, lang.err("data.package_due_bad", { given = due })
end

--- The last day on which what was said still holds: of a month or a year its last; nil for words.
---@param due string|nil as `due` keeps it
---@return string|nil day YYYY-MM-DD
function M.day(due)
  if not due then return nil end
  due = due:find("%d%d%d%d") and moments.read(due) or due
  if due:find("^%d%d%d%d$") then return due .. "-12-31" end
  if util.is_date(due) then return due end
  for d = due:find("^%d%d%d%d%-%d%d$") and 31 or 0, 28, -1 do
    local day = ("%s-%02d"):format(due, d)
    if util.is_date(day) then return day end
  end
  return nil
end

--- Whether a package should have been done before a day and is neither done nor dropped.
---@param p {due: string|nil, state: string|nil, over: boolean|nil}
---@param today string YYYY-MM-DD
---@return boolean
function M.overdue(p, today)
  local day = M.day(p.due)
  return day ~= nil and day < today and not more.is_over(p)
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

-- A wording of a part by its id, of today or not. Only inside `util.tx`.
local function must(db, name, id)
  local row = wordings.get(db, id)
  if not row or row.name ~= name then util.refuse("record_unknown", { given = tostring(id) }) end
  return row
end

-- Of a list the row that goes by an id.
local function among(list, id)
  for _, row in ipairs(list) do
    if row.id == id then return row end
  end
  util.refuse("record_unknown", { given = tostring(id) })
end

local function note(db, verb, home, name, id, detail)
  local a = db:one("assessment_get", { id = home })
  util.log(db, verb, { assessment = a and home, table = name, record = id, detail = detail })
end

--- The unit of a plan, which must stand, as must the assessment that it is of. Only inside `util.tx`.
---@param db table
---@param id string the assessment, or the unit
---@return string unit
function M.stand(db, id)
  local unit = db:one("unit_get", { id = id })
  if not unit then return util.must_stand(db, id).unit end
  if unit.withdrawn == 1 then util.refuse("unit_withdrawn", { unit = unit.name, id = id:sub(1, 8) }) end
  return unit.joined or id
end

--- Adds a field of action, or with `replaces` words one anew.
---
--- ```lua
--- data.fields.add(db, id, {title = "Datenblatt", important = 7, feasible = 4}) ~= nil --> true
--- ```
---@param db table
---@param assessment_id string the assessment that it comes from; or a unit, where it comes from none
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
    local unit, old = M.stand(db, assessment_id), nil
    if rec.replaces then
      old = must(db, "field", rec.replaces)
      if old.round ~= assessment_id and (old.round or old.home ~= unit) then
        util.refuse("record_unknown", { given = rec.replaces })
      end
    end
    for i, f in ipairs(wordings.plan(db, assessment_id).fields) do
      if f.record ~= (old and old.record) and same(f.title, title) then
        util.refuse("field_twice", { title = f.title, n = i })
      end
    end
    local row = { title = title, goal = util.words(rec.goal), important = rec.important,
      feasible = rec.feasible, visibility = old and old.visibility or "unit", more = rec.more }
    if old then row.assessment = old.assessment
    elseif assessment_id ~= unit then row.assessment = assessment_id end
    local id = old and (say.anew(db, "field", old.record, row) or old.id)
      or say.first(db, "field", unit, row)
    note(db, "field.add", assessment_id, "field", id)
    return id
  end)
end

-- Takes a row of a part back, or what was taken back of it.
local function turn(db, assessment_id, name, id, withdrawn)
  return util.tx(db, function()
    M.stand(db, assessment_id)
    local plan, list = wordings.plan(db, assessment_id), name .. "s"
    local row = among(withdrawn and plan[list] or plan.gone[list], id)
    say.withdraw(db, name, row.record, withdrawn)
    note(db, name .. (withdrawn and ".withdraw" or ".restore"), assessment_id, name, id)
    return true
  end)
end

--- Takes a field of action back.
---
--- ```lua
--- data.fields.withdraw(db, id, data.fields.add(db, id, {title = "Datenblatt"})) ~= nil
---   --> true
--- ```
---@param db table
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.fields.withdraw(db, assessment_id, id) return turn(db, assessment_id, "field", id, true) end

--- The fields of an assessment that were taken back.
---
--- ```lua
--- data.fields.withdrawn(db, id) --> {}
--- ```
---@param db table
---@param assessment_id string
---@return {id: string, title: string, goal: string|nil}[]
function M.fields.withdrawn(db, assessment_id) return wordings.plan(db, assessment_id).gone.fields end

--- Takes the taking back of a field back; its packages and notes are there again.
---
--- ```lua
--- data.fields.withdraw(db, id, data.fields.add(db, id, {title = "Feld"}))
--- data.fields.restore(db, id, data.fields.withdrawn(db, id)[1].id) --> true
--- ```
---@param db table
---@param assessment_id string
---@param id string as `withdrawn` gives it
---@return boolean|nil ok
---@return table|nil err
function M.fields.restore(db, assessment_id, id) return turn(db, assessment_id, "field", id, false) end

--- Notes lines about a field. Lines that are there stay; with `instead` they replace what was noted on
--- the same topic.
---
--- ```lua
--- data.fields.note(db, data.fields.add(db, id, {title = "Datenblatt"}), {needs = {"Zahlen"}}) --> 1
--- ```
---@param db table
---@param field_id string
---@param notes table<string, string[]> lines by topic: "leading", "strategic",
---  "operative" (goals), "needs", "responses", "actors", "resources", "overlaps" (questions)
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
    local f = must(db, "field", field_id)
    M.stand(db, f.home)
    local said, added = wordings.plan(db, f.home).notes, 0
    for _, topic in ipairs(order) do
      local old, known = {}, {}
      for _, n in ipairs(said) do
        if n.field == f.record and n.topic == topic then
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
          say.first(db, "plan_note", f.scope, { field = f.record, topic = topic, body = body,
            visibility = "unit" })
          added = added + 1
        end
      end
      for _, n in ipairs(instead and old or {}) do
        if not wanted[n.body] then say.withdraw(db, "plan_note", n.record, true) end
      end
    end
    note(db, "field.note", f.home, "field", field_id)
    return added
  end)
end

local function refuse_twice(db, f, what, record)
  for _, p in ipairs(wordings.plan(db, f.home).packages) do
    if p.field == f.record and p.record ~= record and same(p.what, what) then
      util.refuse("package_twice", { what = p.what, field = f.title })
    end
  end
end

--- Adds a work package to a field, or with `replaces` puts another in one's place.
---
--- ```lua
--- field = data.fields.add(db, id, {title = "Datenblatt"})
--- data.packages.add(db, field, {what = "Entwurf", due = "2027"}) ~= nil --> true
--- ```
---@param db table
---@param field_id string
---@param rec wegmarke.data.Package
---@return string|nil id
---@return table|nil err
function M.packages.add(db, field_id, rec)
  local what, who = M.line(rec.what), util.words(rec.who)
  if not what then return nil, lang.err("data.package_what_missing") end
  if rec.state and not more.has_state(db, rec.state) then
    return nil, lang.err("data.package_state_unknown", { given = rec.state })
  end
  local due, err = M.due(rec.due)
  if err then return nil, err end
  return util.tx(db, function()
    local f, old = must(db, "field", field_id), nil
    M.stand(db, f.home)
    if rec.replaces then
      old = must(db, "package", rec.replaces)
      if old.home ~= f.home then util.refuse("record_unknown", { given = rec.replaces }) end
    end
    -- What was recorded before this rule is not refused because of its state.
    if M.several(who) == "sure" and not (old and old.who == who) then
      util.refuse("package_several", { who = M.line(who) })
    end
    refuse_twice(db, f, what, old and old.record)
    local row = { field = f.record, what = what, who = who, resources = util.words(rec.resources), due = due,
      state = rec.state or "planned", visibility = old and old.visibility or "unit", more = rec.more }
    local id = old and (say.anew(db, "package", old.record, row) or old.id)
      or say.first(db, "package", f.scope, row)
    note(db, "package.add", f.home, "package", id, { state = rec.state })
    return id
  end)
end

--- The work packages of an assessment that were taken back.
---
--- ```lua
--- data.packages.withdrawn(db, id) --> {}
--- ```
---@param db table
---@param assessment_id string
---@return {id: string, field: string, what: string}[]
function M.packages.withdrawn(db, assessment_id) return wordings.plan(db, assessment_id).gone.packages end

--- Takes a work package back.
---
--- ```lua
--- field = data.fields.add(db, id, {title = "Feld"})
--- data.packages.withdraw(db, id, data.packages.add(db, field, {what = "Liste"})) --> true
--- ```
---@param db table
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.packages.withdraw(db, assessment_id, id) return turn(db, assessment_id, "package", id, true) end

--- Takes the taking back of a work package back.
---
--- ```lua
--- field = data.fields.add(db, id, {title = "Feld"})
--- data.packages.withdraw(db, id, data.packages.add(db, field, {what = "Liste"}))
--- data.packages.restore(db, id, data.packages.withdrawn(db, id)[1].id) --> true
--- ```
---@param db table
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.packages.restore(db, assessment_id, id) return turn(db, assessment_id, "package", id, false) end

return M
