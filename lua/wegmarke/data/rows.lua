--- What rows may say: the one list of checks for every door. Everyday writing asks for each row it stores
--- (`wegmarke.data.columns`); `db merge` and `import` ask for a whole file before they take anything of it,
--- and `db verify` for the own one. So a row from elsewhere comes in only if this program itself would have
--- written it.

local asked = require "wegmarke.module.asked"
local columns = require "wegmarke.data.columns"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local own_names = require "wegmarke.words.own"
local own_form = require "wegmarke.module.own_form"
local plan = require "wegmarke.words.plan"
local revisions = require "wegmarke.data.revisions"
local tables = require "wegmarke.words.tables"
local union = require "wegmarke.data.merge.run"

---@class wegmarke.data.RowFault
---@field table string
---@field row string its id, or what stands for one
---@field column string
---@field problem string a key of the area "rows"
---@field args table

local M = {}

-- So many faults are listed.
local LISTED = 100

local kinds = columns.kinds
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

-- Whether a model has what a row speaks of: an element, or what its forms ask beside them.
local function knows(model, row)
  return model.element[row.element] or own_names.is(row.element) and row.state ~= nil
    and own_form.title(model.asks_of or model, row.element, model.language) ~= nil
end

-- Whether a column of a row holds a value of the scale.
local function is_of_scale(name, row, column)
  local check = columns.columns[name][column]
  return row[column] and (check == kinds.value or check == kinds.amount and not own_names.is(row.element))
end

--- Elements and values, by the models that the row's assessment is pinned to.
local function check_model(run, name, row)
  local models = run.models[assessment_of(run, name, row) or ""]
  if not models then return end
  for _, pinned_to in ipairs(models) do
    local model = name == "placement" and asked.of(pinned_to) or pinned_to
    if row.element == nil or knows(model, row) then
      local off
      model = asked.reads(model, model.element[row.element])
      for _, column in ipairs { "value", "low", "high" } do
        if is_of_scale(name, row, column) and not run.on_scale(model, row[column])
          or column == "value" and own_names.element(row.element or "") and row.value and row.value < 0 then
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
-- with, until when it is kept, what became of answers that waited at closing, where it was held.
local beside = {
  assessment = { joined = kinds.id, retain_until = kinds.date, late = kinds.one_of(lists.late),
    late_n = kinds.count, late_dots = kinds.count, place = kinds.line },
  unit = { joined = kinds.id },
}

-- Columns that a revision may change, but not empty.
local never_empty = { name = true, kind = true, held_on = true, mode = true }

--- Which module is in force says the file, by its hash; a unit says whether it uses it.
local function module_word(row, _, given)
  if row.record == revisions.file_record then
    if given ~= json.null then return kinds.hash(given) end
  elseif type(given) ~= "boolean" then
    return "json_bad"
  end
end

--- What a unit says by the name of a type or a step.
local function by_name(check)
  return function(_, field, given)
    if not tostring(field):find("^[a-z][a-z0-9_-]*%.[a-z][a-z0-9_]*$") then
      return "word_unknown", { given = tostring(field):sub(1, 80) }
    end
    return given ~= json.null and check(given) or nil
  end
end

local function setting_fault(_, field, given)
  local settings = require "wegmarke.data.settings"
  if not settings.is_key(field) then return "word_unknown", { given = tostring(field):sub(1, 80) } end
  if given ~= json.null and settings.value_of(field, given) ~= given then return "value_unknown" end
end

-- What is no table says by revisions alone: by type, what a word may be.
local alone = {
  module = module_word,
  settings = setting_fault,
  column_map = function(_, field, given) return require("wegmarke.data.column_maps").fault(field, given) end,
  complete = by_name(kinds.date), -- as of which day all records of a type are entered
  step = by_name(function(given) return given ~= true and "json_bad" or nil end), -- passed over
}

local function field_fault(row, field, given)
  local type_of = row.type
  if alone[type_of] then return alone[type_of](row, field, given) end
  local is_flag = (require("wegmarke.data.revise").columns[type_of] or {})[field]
  local check = (beside[type_of] or {})[field] or is_flag ~= nil and columns.columns[type_of][field]
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
  local by, file = run.by, revisions.file_record
  if row.scope ~= file and not by.unit[row.scope] and not by.assessment[row.scope]
    and not by.record[row.scope] then
    note(run, name, row, "scope", "replaces_later")
  end
end

--- What is wrong with texts anywhere in a value that has parts.
local function parts_fault(given)
  if type(given) == "string" then return kinds.words(given) end
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

--- What a wording of a plan says is counted on: it must be what this program would write.
local function check_wording(run, name, row, part, scope, sets)
  for _, column in ipairs(part.must) do
    if sets[column] == json.null then return note(run, name, row, column, "must_say") end
    run.said[row.record .. column] = run.said[row.record .. column] or sets[column] ~= nil
  end
  for column, check in pairs(columns.wordings[part.name]) do
    local given = sets[column]
    if given ~= nil and given ~= json.null and not revisions.is_held(given) then
      local problem, args = check(given)
      if problem then return note(run, name, row, column, problem, args) end
    end
  end
  local field = part.has.field and type(sets.field) == "string"
    and (run.by.record[sets.field] or {})
  if field and field.type ~= plan.known.field.type then
    return note(run, name, row, "field", "field_other")
  end
  local models = type(sets.element) == "string" and run.models[scope] or {}
  for _, model in ipairs(models) do
    if model.element[sets.element] then return end
  end
  if #models > 0 then note(run, name, row, "element", "element_unknown", { given = sets.element }) end
end

--- What was said of a plan says, all of it together, what others count on.
local function check_said(run)
  local told = {}
  for _, row in ipairs(run.kept.merge_record_revision or {}) do
    local part = not told[row.record] and plan.of_type[row.type]
    told[row.record] = true
    for _, column in ipairs(part and part.must or {}) do
      if run.said[row.record .. column] == false then
        note(run, "record_revision", row, column, "must_say")
      end
    end
  end
end

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
  if plan.of_type[row.type] then
    check_wording(run, name, row, plan.of_type[row.type], record.scope, sets)
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

--- Only a text is redacted, or the name of a person: nothing that others count on goes by a redaction.
local function check_redaction(run, name, row)
  local of, field = row.record_table, row.field
  local inner, rest = field:match("^json:([%w_]+)%.%x+%.(.+)$") -- what a result said of it
  if of == "result" and inner then of, field = inner, rest end
  local may
  if of == "participant_name" then
    may = field == "name"
  elseif of == "record_revision" then
    may = field == "@why" or field:find("^%l[%w_]*$") and not own[field]
  else
    local texts = described[of] and described[of].texts
    may = texts and texts[field] ~= nil
  end
  if not may then note(run, name, row, "field", "not_redactable", { given = field:sub(1, 80) }) end
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
  redaction = check_redaction,
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
  local run = { kept = kept, by = {}, at = {}, faults = {}, models = pinned(kept), said = {},
    round = joined_rounds(kept), on_scale = values.on_scale, allowed = values.allowed }
  local n = 0
  local function table_of(name, list)
    local by = {}
    run.by[name] = by
    for _, row in ipairs(list or {}) do
      local column, problem, args = columns.fault(name, row)
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
  check_said(run)
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
      detail = lang.say("rows.at", { column = one.column,
        problem = columns.problem(one.problem, one.args) }) }
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
    column = first.column, problem = columns.problem(first.problem, first.args), more = #faults - 1 })
end

return M
