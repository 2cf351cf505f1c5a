-- Rules on records: what they read of them, and what they say where something is unknown. A part of
-- inside.lua.
--
-- A rule gets views of records. A field that has no value, of which several are said, or which was not handed
-- on is unknown: a flag, a choice of one and a state are assumed to be each of what they could be, in a run
-- each; any other ends the run. Lists are only looked at by `all`, `any`, `none`, `count` and `where`, which
-- explore their function item by item.

-- The bounds: runs of a rule, of a function for one item, of both together; how many entries are assumed.
local MOST_RUNS, MOST_ITEM, MOST_TOGETHER, MOST_ENTRIES = 256, 32, 10000, 12

local FLAG = { true, false }
local UNKNOWN, WANT = {}, {} -- what ends a run: a value that cannot be assumed; a type that was not told yet

return function(host)
  local fail, pcall = host.fail, host.pcall
  local told             -- { types, names, unit, unit_fields, records = { [type] = { list, by, gone } } }
  local session, run     -- the rule that is explored; its present run, or that of a function for one item
  local BEHIND = {}      -- under this key, which no rule has, the view of a list has what it is made of
  local view_of

  local function refuse() fail("model.rule_writes", {}, 3) end

  -- What is read, assumed, missing ---------------------------------------------------------------------

  local function note(key, read)
    local seen = session.seen[key]
    if not seen then
      session.reads[#session.reads + 1], session.seen[key] = read, read
    elseif read.unknown then
      seen.unknown = true
    end
  end

  local function need(key, what)
    if not session.needs[key] then
      session.needs[key] = what
      session.needs[#session.needs + 1] = what
    end
  end

  local function add_needs(from)
    for _, what in ipairs(from) do need(what.key, what) end
  end

  local function end_run(key, what)
    what.key = key
    need(key, what)
    error(UNKNOWN, 0)
  end

  -- A value that this run, or the one in which it looks at an item, assumes.
  local function assume(key, domain)
    local at = run
    while at do
      if at.assigned[key] ~= nil then return at.assigned[key] end
      at = at.up
    end
    run.choices[#run.choices + 1] = { path = key, domain = domain, at = 1 }
    run.assigned[key] = domain[1]
    return domain[1]
  end

  local function truth(result) return result and true or false end

  -- The outcome of f(...), as `read` makes it of what that returns: nil where runs differ, or one cannot be
  -- told; then what would have to be known.
  local function explore_as(read, most, up, f, ...)
    local kept, kept_needs = run, session.needs
    local choices, n, outcome, undecided, over = {}, 0, nil, false, false
    session.needs = {}
    repeat
      n, session.runs = n + 1, session.runs + 1
      if n > most or session.runs > MOST_TOGETHER then
        undecided, over = true, true
        break
      end
      run = { assigned = {}, choices = choices, calls = 0, up = up, depth = up and up.depth + 1 or 1 }
      for _, choice in ipairs(choices) do run.assigned[choice.path] = choice.domain[choice.at] end
      local ok, result = pcall(f, ...)
      if ok then
        result = read(result)
        if outcome == nil then outcome = result elseif outcome ~= result then undecided = true end
      elseif result == UNKNOWN then
        undecided = true
      else
        run, session.needs = kept, kept_needs
        error(result, 0)
      end
    until not host.next_choice(choices)
    local needs = session.needs
    run, session.needs = kept, kept_needs
    session.over = session.over or over
    if undecided then return nil, needs end
    return outcome
  end

  local function explore(...) return explore_as(truth, ...) end

  -- A text that a function tells; false: it tells nothing.
  local function told_text(result)
    if result == nil or result == false then return false end
    if type(result) == "number" then result = host.tostring(result) end
    if type(result) ~= "string" then fail("model.want_text", { got = type(result) }, 1) end
    host.check_plain(result)
    return host.short(result, 2000)
  end

  -- Lists ----------------------------------------------------------------------------------------------

  local function behind(list)
    if type(list) == "table" then return list[BEHIND] end
  end

  local function list_view(made)
    return setmetatable({}, {
      __metatable = false, __newindex = refuse,
      __index = function(_, name)
        if name == BEHIND then return made end
        fail("model.rule_list", {}, 3)
      end,
      __len = function() fail("model.rule_list", {}, 3) end,
      __call = function() fail("model.rule_list", {}, 3) end,
      __eq = function(a, b)
        local x, y = behind(a), behind(b)
        if not x or not y then return false end
        local same, sure = #x.items == #y.items, x.complete and y.complete
        for _, one in ipairs(x.items) do
          sure = sure and one.sure
          local there = false
          for _, other in ipairs(y.items) do there = there or other.item == one.item end
          same = same and there
        end
        for _, one in ipairs(y.items) do sure = sure and one.sure end
        if not sure then
          add_needs(x.needs)
          add_needs(y.needs)
          error(UNKNOWN, 0)
        end
        return same
      end,
    })
  end

  -- What a call wants to know of each item, as a function; whether that is the module's own.
  local function test_of(f, ...)
    if type(f) == "function" then return f, true end
    if f == nil then return function() return true end end
    local words = { f, ... }
    for _, word in ipairs(words) do
      if type(word) ~= "string" then fail("model.want_function", { got = type(word) }, 4) end
    end
    return function(item)
      for _, word in ipairs(words) do
        if type(item) ~= "table" and item == word then return true end
        if type(item) == "table" and not item:has(word) then return false end
      end
      return type(item) == "table"
    end, false
  end

  -- Looks at each item: true, false, or nil with what would have to be known. `stop(answer, item)` ends it.
  local function judge(made, f, is_rule, stop)
    local answers = {}
    local notes = is_rule and host.note_all({ f }, {})
    for i, one in ipairs(made.items) do
      local answer, needs = explore(MOST_ITEM, run, f, one.item)
      local changed = notes and host.bring_back(notes)
      if changed then fail("model.rule_remembers", { name = host.short(changed, 200) }, 4) end
      answers[i] = { answer = answer, needs = needs, one = one }
      if stop and stop(answer, one) then return answers, true end
    end
    return answers, false
  end

  -- What a call says that cannot be told: one unknown, which has one of some values.
  local function assume_call(made, answers, domain)
    run.calls = run.calls + 1
    for _, a in ipairs(answers) do add_needs(a.needs or {}) end
    add_needs(made.needs)
    return assume("call " .. run.depth .. " " .. run.calls, domain)
  end

  local function either(made, answers)
    return assume_call(made, answers, FLAG)
  end

  local function list_behind(what, list)
    if not session then fail("model.rule_iterates", { name = what }, 4) end
    local made = behind(list)
    if not made then fail("model.want_list_of", { name = what, got = type(list) }, 4) end
    return made
  end

  local function any(what, list, ...)
    local made = list_behind(what, list)
    local f, is_rule = test_of(...)
    local answers, hit = judge(made, f, is_rule, function(answer, one) return answer and one.sure end)
    if hit then return true end
    local open = not made.complete
    for _, a in ipairs(answers) do open = open or a.answer ~= false end
    return open and either(made, answers)
  end

  local env = {}

  function env.any(list, ...)
    local found = any("any", list, ...)
    return found
  end

  function env.none(list, ...)
    local found = any("none", list, ...)
    return not found
  end

  function env.all(list, ...)
    local made = list_behind("all", list)
    local f, is_rule = test_of(...)
    local answers, missed = judge(made, f, is_rule,
      function(answer, one) return answer == false and one.sure end)
    if missed then return false end
    local open = not made.complete
    for _, a in ipairs(answers) do open = open or a.answer ~= true end
    return not open or either(made, answers)
  end

  function env.count(list, ...)
    local made = list_behind("count", list)
    local f, is_rule = test_of(...)
    local answers = judge(made, f, is_rule)
    local low, high = 0, 0
    for _, a in ipairs(answers) do
      if a.answer and a.one.sure then low = low + 1 end
      if a.answer ~= false then high = high + 1 end
    end
    if not made.complete then
      add_needs(made.needs)
      error(UNKNOWN, 0)
    elseif low == high then
      return low
    end
    local domain = {}
    for n = low, high do domain[#domain + 1] = n end
    return assume_call(made, answers, domain)
  end

  function env.where(list, ...)
    local made = list_behind("where", list)
    local f, is_rule = test_of(...)
    local left = { items = {}, complete = made.complete, needs = { table.unpack(made.needs) } }
    for _, a in ipairs((judge(made, f, is_rule))) do
      if a.answer ~= false then
        left.items[#left.items + 1] = { item = a.one.item, sure = a.one.sure and a.answer == true }
        table.move(a.needs or {}, 1, #(a.needs or {}), #left.needs + 1, left.needs)
      end
    end
    return list_view(left)
  end

  -- Records --------------------------------------------------------------------------------------------

  local function records_of(type_id)
    local found = told.records[type_id]
    if not found then
      session.want = type_id
      error(WANT, 0)
    end
    return found
  end

  -- The record that a link means: also where it is shown with another. nil, true: it was taken back.
  local function linked(type_id, id)
    local found = told.types[type_id] and records_of(type_id)
    if not found then return nil end
    local record = found.by[found.alias[id] or id]
    return record, not record and found.gone[id]
  end

  local function list_of(record, field, key)
    local said = record.values[field.id]
    local made = { items = {}, complete = said ~= nil and not record.open[field.id], needs = {} }
    note(key, { type = record.type, record = record.id, field = field.id, unknown = not made.complete })
    if not made.complete then
      made.needs[1] = { key = key, type = record.type, record = record.id, field = field.id }
    end
    for _, one in ipairs(said or {}) do
      if field.kind ~= "link" then
        made.items[#made.items + 1] = { item = one, sure = true }
      else
        local target, gone = linked(field.target, one)
        if target then
          made.items[#made.items + 1] = { item = view_of(target), sure = true }
        elseif not gone then
          made.complete = false
          made.needs[#made.needs + 1] = { key = key .. " " .. one, type = record.type, record = record.id,
            field = field.id }
        end
      end
    end
    return list_view(made)
  end

  -- The records that name one, by the way back.
  local function back_of(record, name, ways)
    local made = { items = {}, complete = true, needs = {} }
    for _, way in ipairs(ways) do
      local found, declared = records_of(way.type), told.types[way.type]
      local key = "all " .. way.type
      note(key .. " " .. record.id, { type = way.type, way = way.field, of = record.id, back = name,
        complete = declared.complete })
      if not found.ways[way.field] then
        local by = {}
        for _, other in ipairs(found.list) do
          local said = other.values[way.field]
          for _, to in ipairs(type(said) == "table" and said or { said }) do
            to = records_of(record.type).alias[to] or to
            by[to] = by[to] or {}
            by[to][#by[to] + 1] = other
          end
        end
        found.ways[way.field] = by
      end
      for _, other in ipairs(found.ways[way.field][record.id] or {}) do
        made.items[#made.items + 1] = { item = view_of(other), sure = true }
        note(other.type .. " " .. other.id .. " " .. way.field,
          { type = other.type, record = other.id, field = way.field })
      end
      if not declared.complete then
        made.complete = false
        made.needs[#made.needs + 1] = { key = key, type = way.type, complete = true }
      end
      for _, other in ipairs(found.list) do -- one of which it is not known what it names may name this
        if other.open[way.field] then
          made.complete = false
          made.needs[#made.needs + 1] = { key = key .. other.id, type = other.type, record = other.id,
            field = way.field }
        end
      end
    end
    return list_view(made)
  end

  -- A value, in a form that a rule reads: of a number that is an estimate the number, of a figure its number.
  local function plain(field, said)
    if type(said) ~= "table" then return said end
    if field.kind == "figure" then return said.value end
    return said.about
  end

  local function known_names(declared)
    local names = { "has", "id", "state" }
    for id in next, declared.fields do names[#names + 1] = id end
    for name in next, declared.backs do names[#names + 1] = name end
    table.sort(names)
    return names
  end

  local function read_state(record, declared)
    if not declared.states then fail("model.rule_no_states", { record = declared.name }, 4) end
    local key = record.type .. " " .. record.id .. " state"
    local read = { type = record.type, record = record.id, field = "state" }
    if record.state ~= nil then
      note(key, read)
      return record.state
    end
    read.unknown = true
    note(key, read)
    read.key = key
    if #declared.states > MOST_ENTRIES then return end_run(key, read) end
    need(key, read)
    return assume(key, declared.states)
  end

  local function read_one(record, field, key)
    local said = plain(field, record.values[field.id])
    local read = { type = record.type, record = record.id, field = field.id, unknown = said == nil }
    note(key, read)
    if field.kind == "link" and said ~= nil then
      local target = linked(field.target, said)
      if target then return view_of(target) end
      said = nil
    end
    if said ~= nil then return said end
    read = { key = key, type = record.type, record = record.id, field = field.id }
    local domain = field.kind == "flag" and FLAG or field.entries
    if not domain or #domain > MOST_ENTRIES or #domain == 0 then return end_run(key, read) end
    need(key, read)
    return assume(key, domain)
  end

  local function read_field(record, name)
    local declared = told.types[record.type]
    local field = declared.fields[name]
    if name == "state" then return read_state(record, declared) end
    if name == "id" then return record.id end
    if not field then
      local ways = type(name) == "string" and declared.backs[name]
      if ways then return back_of(record, name, ways) end
      fail("model.unknown_record_field", { field = host.tostring(name), known = known_names(declared) }, 4)
    end
    if field.words then
      fail("model.rule_words", { field = name }, 4)
    end
    local key = record.type .. " " .. record.id .. " " .. name
    if field.many then return list_of(record, field, key) end
    return read_one(record, field, key)
  end

  -- Whether something stands in a field: known, whatever it is.
  local function has(record)
    return function(_, name)
      local declared = told.types[record.type]
      if not declared.fields[name] then
        fail("model.unknown_record_field", { field = host.tostring(name), known = known_names(declared) }, 3)
      end
      note(record.type .. " " .. record.id .. " " .. name .. " has",
        { type = record.type, record = record.id, field = name, has = record.has[name] == true })
      return record.has[name] == true
    end
  end

  view_of = function(record)
    local view = session.views[record.id]
    if not view then
      local asks = has(record)
      view = setmetatable({}, {
        __metatable = false, __newindex = refuse,
        __index = function(_, name)
          if name == "has" then return asks end
          if name == BEHIND then return nil end
          return read_field(record, name)
        end,
      })
      session.views[record.id] = view
    end
    return view
  end

  -- All records of a type that the unit has.
  local function list_of_type(type_id)
    local found, declared = records_of(type_id), told.types[type_id]
    local made = { items = {}, complete = declared.complete ~= nil, needs = {} }
    note("all " .. type_id, { type = type_id, all = true, n = #found.list, complete = declared.complete })
    for i, record in ipairs(found.list) do made.items[i] = { item = view_of(record), sure = true } end
    if not made.complete then
      made.needs[1] = { key = "all " .. type_id, type = type_id, complete = true }
    end
    return list_view(made)
  end

  local function unit_view()
    return setmetatable({}, {
      __metatable = false, __newindex = refuse,
      __index = function(_, name)
        if name == BEHIND then return nil end
        if told.unit_fields[name] then
          local value = told.unit[name]
          note("unit." .. name, { unit = name, value = value, unknown = value == nil })
          if value == nil then return end_run("unit." .. name, { unit = name }) end
          return value
        end
        local type_id = told.names[name]
        if type_id then return list_of_type(type_id) end
        local known = {}
        for id in next, told.unit_fields do known[#known + 1] = id end
        for id in next, told.names do known[#known + 1] = not id:find(".", 1, true) and id or nil end
        table.sort(known)
        fail("model.rule_unknown_name", { field = host.tostring(name), known = known }, 3)
      end,
    })
  end

  -- What the outside calls -----------------------------------------------------------------------------

  local api, unit = { env = env }, unit_view()

  function api.tell(what)
    told = what
    told.records = {}
  end

  function api.tell_records(type_id, list, alias, gone)
    local found = { list = list, by = {}, ways = {}, alias = alias, gone = gone }
    for _, record in ipairs(list) do
      record.type = type_id
      found.by[record.id] = record
    end
    told.records[type_id] = found
  end

  -- The arguments of a rule: of one record, of two, or of none.
  local function arguments(what, item)
    if not what.type then return unit end
    local records = records_of(what.type)
    local a = view_of(records.by[item.a])
    if item.b then return a, view_of(records.by[item.b]) end
    return a, unit
  end

  local function one(what, item)
    session = { reads = {}, seen = {}, needs = {}, runs = 0, views = {} }
    host.as_it_was(what.chain[1], what.chain)
    local outcome, needs
    local ok, raised = pcall(function() -- which hands on no more than one value
      outcome, needs = explore_as(what.tells and told_text or truth, MOST_RUNS, nil,
        host.linked(what.chain), arguments(what, item))
    end)
    local ended, changed = session, host.remembered(what.chain[1])
    session, run = nil, nil
    if not ok and raised == WANT then return nil, ended.want end
    if not ok or changed then
      return { outcome = "error", error = not ok and raised or changed, a = item.a, b = item.b }
    end
    local said = outcome == nil and "cannot_tell" or outcome and "fires" or "silent"
    return { outcome = said, a = item.a, b = item.b, reads = ended.reads,
             needs = { table.unpack(needs or {}) }, runs = ended.runs,
             said = type(outcome) == "string" and outcome or nil,
             over = outcome == nil and ended.over or nil }
  end

  -- Explores a rule { chain, type } for each of some items { a, b }. Returns the outcomes; or those up to an
  -- item for which a type must be told first, and that type.
  function api.judge(what, items)
    local made = {}
    for i, item in ipairs(items) do
      local result, want = one(what, item)
      if want then return { list = made, want = want } end
      made[i] = result
      if result.outcome == "error" then break end
    end
    return { list = made }
  end

  return api
end
