--- What a row may say: the one list of checks for every door. Everyday writing asks it for each row it
--- stores; `db merge` and `import` ask it for a whole file before they take anything of it, and `db verify`
--- for the own one. So a row from elsewhere comes in only if this program itself would have written it.
---
--- A column's check gets the value and gives nil, or what is wrong with it: a key of the area "rows" and its
--- arguments. The lists of words (states, kinds, audiences) are those of `wegmarke.words`, as in the schema's
--- own checks, which a file from elsewhere may have got round.

local audiences = require "wegmarke.words.audiences"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local tables = require "wegmarke.words.tables"
local union = require "wegmarke.data.merge.run"
local util = require "wegmarke.data.util"

---@class wegmarke.data.RowFault
---@field table string
---@field row string its id, or what stands for one
---@field column string
---@field problem string a key of the area "rows"
---@field args table

local M = {}

-- How long a text may be, in bytes.
local LINE, TEXT, JSON = 4000, 1000000, 50000000
-- Of a scale that isn't known here.
local MOST = 1000
-- So many faults are listed.
local LISTED = 100

-- Columns -------------------------------------------------------------------------------------------

local function text(most)
  return function(s)
    if type(s) ~= "string" then return "not_text" end
    if #s > most then return "too_long", { n = #s, most = most } end
    if not utf8.len(s) then return "not_utf8" end
    local code = util.unprintable(s)
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

local function date(s)
  if not util.is_date(s) or s < "1900" or s >= "2201" then
    return "date_bad", { given = tostring(s):sub(1, 40) }
  end
end

--- A date, or nothing as an empty text.
local function date_or_blank(s)
  if s ~= "" then return date(s) end
end

local function instant(s)
  local day, h, m, sec = tostring(s):match("^(.-)T(%d%d):(%d%d):(%d%d)Z$")
  if not day or not util.is_date(day) or tonumber(h) > 23 or tonumber(m) > 59 or tonumber(sec) > 60 then
    return "time_bad", { given = tostring(s):sub(1, 40) }
  end
end

local function number(x)
  if type(x) ~= "number" or x ~= x or x == math.huge or x == -math.huge then return "number_bad" end
end

local function value(x)
  if number(x) or math.abs(x) > MOST then return "value_bad", { given = x } end
end

local function fact(x)
  if number(x) or x < 0 or x > 1e15 then return "number_bad" end
end

local function count(n)
  if math.type(n) ~= "integer" or n < 0 or n > 1000000 then return "number_bad" end
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
  if s:sub(1, 1) ~= "{" then return "json_bad" end
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
    value = value, dots = dots, reason = words, evidence = words },
  criterion_mark = made { element = word, criterion = word, mark = mark },
  agreement = made { element = word, value = value, low = value, high = value, how = words, why = words,
    state = one_of(lists.agreement_state),
    dissent = words, visibility = audience },
  agreement_mark = made { element = word, criterion = word, mark = mark },
  remark = made { element = word, kind = one_of(lists.remark_kind),
    visibility = audience, withdrawn = flag, body = words },
  target = made { element = word, state = one_of(lists.target_state), year = year,
    visibility = audience, value = value, why = words },
  group_order = made { visibility = audience, elements = list_of(word), why = words },
  field = made { visibility = audience, withdrawn = flag, title = filled, goal = words, important = count,
    feasible = count },
  package = made { state = one_of(lists.package_state), visibility = audience,
    withdrawn = flag,
    what = filled, who = words, resources = words, due = line },
  plan_note = made { topic = one_of(lists.topic), visibility = audience, withdrawn = flag, body = words },
  result = made { visibility = audience, host = line, json = object, sha256 = hash, despite = words },
  release = made { audience = audience, withdrawn = flag, record_table = word, record = id, why = words },
  redaction = made { record_table = word, record = word, field = line, why = words },
  retention = made { retain_until = date, folded_at = instant },
  shown = made { place = count, audience = word, answers = list_of(line) },
  revision = made { type = word, record = id, sets = object, why = words },
  module = { hash = hash, id = word, kind = one_of(lists.module_kind), version = filled,
    title = filled, made_at = instant },
  record = { id = id, type = word, scope = id },
  record_revision = made { type = word, record = id, sets = words, why = words },
  link = made { from_table = word, from_record = word, to_table = word, to_record = word, kind = word },
  log = made { verb = word, detail = words, record_table = line, record = line },
}

--- What one row says wrongly, whatever else is stored.
---@param name string the table
---@param row table
---@return string|nil column
---@return string|nil problem
---@return table|nil args
function M.fault(name, row)
  for column, check in pairs(M.columns[name] or {}) do
    local given = row[column]
    if given ~= nil then
      local problem, args = check(given)
      if problem then return column, problem, args end
    end
  end
end

--- Refuses a row that must not be stored, as `util.refuse` does. Only inside `util.tx`.
---@param name string the table
---@param row table
---@return table row
function M.must(name, row)
  local column, problem, args = M.fault(name, row)
  if column then
    util.refuse("row_refused", { table = name, column = column, problem = M.problem(problem, args) })
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

-- Rows beside each other ----------------------------------------------------------------------------

local described = tables.known

---@class wegmarke.data.RowCheck
---@field kept table<string, table[]>
---@field by table<string, table<string, table>> rows by id, by table, as far as they were met
---@field faults wegmarke.data.RowFault[]

local function note(run, name, row, column, problem, args)
  if #run.faults >= LISTED then return end
  run.faults[#run.faults + 1] = { table = name,
    row = row.id or row.hash or row.participant or row.unit or "?", column = column, problem = problem,
    args = args or {} }
end

local function assessment_of(run, name, row)
  local own = described[name]
  if not own or not own.of then return row.assessment end
  local above = run.by[own.of][row[own.on]]
  return above and assessment_of(run, own.of, above)
end

--- What stands for all rounds that were ever joined to each other: while they are one, what comes in for
--- one of them may take the place of what the other has, and be of people whom the other brought.
local function joined_rounds(kept)
  local above = {}
  local function root(round)
    while above[round] do round = above[round] end
    return round
  end
  for _, row in ipairs(kept.merge_revision or {}) do
    local sets = row.type == "assessment" and type(row.sets) == "string"
      and row.sets:find('"joined"', 1, true) and json.decode(row.sets)
    local to = type(sets) == "table" and sets.joined
    if type(to) == "string" and type(row.record) == "string" and root(to) ~= root(row.record) then
      above[root(row.record)] = root(to)
    end
  end
  return root
end

--- Whether a row may take the place of another.
local function one_thing(run, name, row, old)
  for _, column in ipairs(described[name].same) do
    local a, b = row[column], old[column]
    if column == "assessment" then a, b = assessment_of(run, name, row), assessment_of(run, name, old) end
    if column == "assessment" and a and b then a, b = run.round(a), run.round(b) end
    if a ~= b then return false end
  end
  return true
end

local function check_replaces(run, name, row)
  if not row.replaces or not (described[name] and described[name].same) then return end
  local old = run.by[name][row.replaces]
  if not old then
    note(run, name, row, "replaces", row.replaces == row.id and "replaces_itself" or "replaces_later")
  elseif not one_thing(run, name, row, old) then
    note(run, name, row, "replaces", "replaces_other")
  end
end

--- Elements and values, by the models that the row's assessment is pinned to.
local function check_model(run, name, row)
  local models = run.models[assessment_of(run, name, row) or ""]
  if not models then return end
  for _, model in ipairs(models) do
    if row.element == nil or model.element[row.element] then
      local off
      for _, column in ipairs { "value", "low", "high" } do
        if M.columns[name][column] == value and row[column] and not run.on_scale(model, row[column]) then
          off = column
        end
      end
      if not off then return end
      return note(run, name, row, off, "off_scale", { given = row[off], allowed = run.allowed(model) })
    end
  end
  note(run, name, row, "element", "element_unknown", { given = row.element })
end

local function check_participant(run, name, row)
  local who = row.participant and run.by.participant[row.participant]
  local round = assessment_of(run, name, row)
  if who and who.assessment ~= round and (not round or run.round(who.assessment) ~= run.round(round)) then
    note(run, name, row, "participant", "participant_other")
  end
end

-- What revisions say besides the columns that are made of them (`revise.columns`): which record it is one
-- with, until when it is kept, what became of answers that waited at closing.
local beside = {
  assessment = { joined = id, retain_until = date, late = one_of(lists.late), late_n = count,
    late_dots = count },
  unit = { joined = id },
}

-- Columns that a revision may change, but not empty.
local never_empty = { name = true, kind = true, held_on = true, mode = true }

--- Which module is in force says the file, by its hash; a unit says whether it uses it.
local function module_word(row, given)
  if row.record == require("wegmarke.data.revisions").file_record then
    if given ~= json.null then return hash(given) end
  elseif type(given) ~= "boolean" then
    return "json_bad"
  end
end

local function setting_fault(field, given)
  local settings = require "wegmarke.data.settings"
  if not settings.is_key(field) then return "word_unknown", { given = tostring(field):sub(1, 80) } end
  if given ~= json.null and settings.value_of(field, given) ~= given then return "value_unknown" end
end

local function field_fault(row, field, given)
  local type_of = row.type
  if type_of == "module" then return module_word(row, given) end
  if type_of == "settings" then return setting_fault(field, given) end
  local is_flag = (require("wegmarke.data.revise").columns[type_of] or {})[field]
  local check = (beside[type_of] or {})[field] or is_flag ~= nil and M.columns[type_of][field]
  if not check then return "word_unknown", { given = tostring(field):sub(1, 80) } end
  if given == json.null then return never_empty[field] and "blank" or nil end
  if is_flag then
    if type(given) ~= "boolean" then return check(given) end
    return nil
  end
  return check(given)
end

--- The fields that a revision sets are those that this program sets, and say what they may.
local function check_sets(run, name, row)
  for field, given in pairs(json.decode(row.sets) or {}) do
    local problem, args = field_fault(row, field, given)
    if problem then return note(run, name, row, "sets", problem, args) end
  end
end

local function check_link(run, name, row)
  if not lists.link_kind.known[row.kind] then
    return note(run, name, row, "kind", "word_unknown", { given = tostring(row.kind):sub(1, 80) })
  end
  if row.kind ~= "replaces" then return end
  local rows = run.by[row.from_table]
  local from, to = rows and rows[row.from_record], rows and rows[row.to_record]
  local own = described[row.from_table]
  if row.from_table ~= row.to_table or not (own and own.same) or not from then
    note(run, name, row, "from_record", "replaces_other")
  elseif row.from_record == row.to_record then
    note(run, name, row, "to_record", "replaces_itself")
  elseif to and not one_thing(run, row.from_table, from, to) then
    note(run, name, row, "to_record", "replaces_other")
  elseif to and run.at[from] < run.at[to] and not own.circles then
    note(run, name, row, "to_record", "replaces_later")
  end
end

local function check_parent(run, name, row)
  local revision, parent = run.by.revision[row.revision], run.by.revision[row.parent]
  if not revision or not parent or run.at[revision] < run.at[parent] then
    note(run, name, { id = row.revision }, "parent", "replaces_later")
  elseif revision.type ~= parent.type or revision.record ~= parent.record then
    note(run, name, { id = row.revision }, "parent", "replaces_other")
  end
end

-- Records of declared types -------------------------------------------------------------------------

local function check_record(run, name, row)
  local by, file = run.by, require("wegmarke.data.revisions").file_record
  if not row.type:find("^[%w_%-]+%.[%w_]+$") then
    return note(run, name, row, "type", "word_bad", { given = row.type })
  end
  if row.scope ~= file and not by.unit[row.scope] and not by.assessment[row.scope]
    and not by.record[row.scope] then
    note(run, name, row, "scope", "replaces_later")
  end
end

--- What is wrong with texts anywhere in a value that has parts.
local function parts_fault(given)
  if type(given) == "string" then return words(given) end
  if type(given) ~= "table" or given == json.null then return nil end
  for key, part in pairs(given) do
    local problem, args = parts_fault(key)
    if not problem then problem, args = parts_fault(part) end
    if problem then return problem, args end
  end
end

--- A word of a revision: nothing, a value, a list of one value that has parts or of none (not handed on), or
--- members that are in or out.
local function word_fault(given)
  if type(given) == "table" and given ~= json.null then
    if #given > 1 then return "json_bad" end
    for _, is_in in pairs(#given == 0 and given or {}) do
      if type(is_in) ~= "boolean" then return "json_bad" end
    end
  end
  return parts_fault(given)
end

-- What every record has beside its fields.
local own = { state = { string = true }, place = { number = true }, withdrawn = { boolean = true },
  joined = { string = true }, grants = { table = true } }

--- What a revision of a record sets: the names of fields, with words of the shape that words have. Which
--- values a field may have its declaration knows; one that does not fit is told where it is read.
local function check_words(run, name, row)
  local record = run.by.record[row.record]
  if not record or record.type ~= row.type then return note(run, name, row, "record", "replaces_other") end
  local sets = row.sets:sub(1, 1) == "{" and json.decode(row.sets)
  if not sets then return note(run, name, row, "sets", "json_bad") end
  for field, given in pairs(sets) do
    local problem, args = word_fault(given)
    if not field:find("^%l[%w_]*$") or #field > 64 then
      problem, args = "word_bad", { given = field:sub(1, 80) }
    elseif own[field] and given ~= json.null and not own[field][type(given)] then
      problem = "json_bad"
    end
    if problem then return note(run, name, row, "sets", problem, args) end
  end
end

--- Each revision names only such as are there, of records of its type, and none that came after it.
local function check_parents(run)
  local by, waiting, children, ready, left = run.by.record_revision, {}, {}, {}, 0
  for known, row in pairs(by) do
    waiting[known] = 0
    for parent in (row.parents or ""):gmatch "%S+" do
      if not by[parent] or by[parent].type ~= row.type then
        note(run, "record_revision", row, "parents", "replaces_other")
      else
        waiting[known] = waiting[known] + 1
        children[parent] = children[parent] or {}
        table.insert(children[parent], known)
      end
    end
    if waiting[known] == 0 then ready[#ready + 1] = known else left = left + 1 end
  end
  while #ready > 0 do
    for _, child in ipairs(children[table.remove(ready)] or {}) do
      waiting[child] = waiting[child] - 1
      if waiting[child] == 0 then ready[#ready + 1], left = child, left - 1 end
    end
  end
  for circular, n in pairs(left > 0 and waiting or {}) do
    if n > 0 then note(run, "record_revision", by[circular], "parents", "replaces_later") end
  end
end

--- A result is what evaluating makes: whoever shows it relies on that.
local function check_result(run, name, row)
  local loaded = (run.models[row.assessment] or {})[1]
  local where = require("wegmarke.data.result_shape").misfit(json.decode(row.json),
    loaded and loaded.hash == row.model and loaded or nil)
  if where then note(run, name, row, "json", "result_bad", { where = where }) end
end

local special = { result = check_result,
  placement = check_participant, criterion_mark = check_participant, revision = check_sets, link = check_link,
  parent = check_parent, record = check_record, record_revision = check_words,
}

--- The models that each assessment is pinned to now, as far as they load here.
local function pinned(kept)
  local models, known, loaded, replaced, of = require "wegmarke.model", {}, {}, {}, {}
  for _, row in ipairs(kept.merge_pin) do
    if row.replaces then replaced[row.replaces] = true end
  end
  for _, row in ipairs(kept.model_list) do known[row.hash] = row end
  for _, pin in ipairs(kept.merge_pin) do
    local row = not replaced[pin.id] and known[pin.model]
    if row and loaded[row.hash] == nil then
      loaded[row.hash] = models.from_files(row.id, kept["model_files" .. row.hash]) or false
    end
    if row then
      local list = of[pin.assessment] or {}
      of[pin.assessment] = list
      if loaded[row.hash] then list[#list + 1] = loaded[row.hash] end
    end
  end
  for assessment, list in pairs(of) do
    if #list == 0 then of[assessment] = nil end
  end
  return of
end

--- An assessment without a model says nothing that anybody could read.
local function check_pinned(run)
  local pinned_now = {}
  for _, row in ipairs(run.kept.merge_pin) do pinned_now[row.assessment] = true end
  for _, row in ipairs(run.kept.merge_assessment) do
    if not pinned_now[row.id] then note(run, "assessment", row, "model", "no_model") end
  end
end

--- Everything that rows of a file say wrongly, up to a hundred of them.
---@param kept table<string, table[]> as `merge_run.rows` gives them
---@return wegmarke.data.RowFault[]
function M.check(kept)
  local values = require "wegmarke.data.intake.values"
  local run = { kept = kept, by = {}, at = {}, faults = {}, models = pinned(kept),
    round = joined_rounds(kept), on_scale = values.on_scale, allowed = values.allowed }
  local n = 0
  local function table_of(name, list)
    local by = {}
    run.by[name] = by
    for _, row in ipairs(list or {}) do
      local column, problem, args = M.fault(name, row)
      if column then
        note(run, name, row, column, problem, args)
      else
        check_replaces(run, name, row)
        if described[name] and described[name].scale then check_model(run, name, row) end
        if special[name] then special[name](run, name, row) end
      end
      n = n + 1
      run.at[row] = n
      if row.id then by[row.id] = row end
    end
  end
  table_of("model", kept.model_list)
  table_of("module", kept.module_list)
  table_of("unit_kind", kept.unit_kinds)
  for _, name in ipairs(union.tables) do
    table_of(name, kept["merge_" .. name])
  end
  check_parents(run)
  check_pinned(run)
  return run.faults
end

--- The same of a database, as `db:verify` gives findings.
---@param db table
---@return {table: string, row: string, what: string, detail: string}[]
function M.verify(db)
  local findings = {}
  for i, one in ipairs(M.check(db:snapshot(union.rows, db))) do
    findings[i] = { table = one.table, row = one.row, what = "row",
      detail = lang.say("rows.at", { column = one.column, problem = M.problem(one.problem, one.args) }) }
  end
  return findings
end

--- Why nothing of a file is taken; nil if all rows may be.
---@param kept table<string, table[]>
---@param path string
---@return table|nil err
function M.refusal(kept, path)
  local faults = M.check(kept)
  local first = faults[1]
  if not first then return nil end
  return lang.err("store.merge_row", { path = path, table = first.table, row = first.row,
    column = first.column, problem = M.problem(first.problem, first.args), more = #faults - 1 })
end

return M
