-- Records declared in Lua: what a declaration becomes, what is refused and where, where each part comes from.

local test = ...

local file = require "wegmarke.file"
local help = dofile("tests/lua/help_data.lua")
local kinds = require "wegmarke.record.kinds"
local module = require "wegmarke.module"
local reserved = require "wegmarke.words.reserved"
local sys = require "wegmarke.sys"

local HEAD = 'procedure "probe" { api = 2, version = "1", title = "Probe", languages = { "de", "en" } }\n'

-- A module of files: { {"id", text, ["more.lua"] = text}, ... }, base first.
local function chain(links, kind)
  local files = {}
  for _, link in ipairs(links) do
    files[#files + 1] = { model_id = link[1], path = (kind or "procedure") .. ".lua", bytes = link[2] }
    for path, bytes in pairs(link) do
      if type(path) == "string" then files[#files + 1] = { model_id = link[1], path = path,
        bytes = bytes } end
    end
  end
  return module.from_files(links[#links][1], files)
end

local function build(body) return chain { { "probe", HEAD .. body } } end

local function must(m, findings)
  return assert(m, findings[1] and module.finding_text(findings[1], "en")), findings
end

-- The errors of a declaration: { key, line, path }.
local function errors(findings)
  local list = {}
  for _, one in ipairs(findings) do
    if one.severity == "error" then
      list[#list + 1] = { one.message.key:match "%.(.*)$", one.line, one.path }
    end
  end
  return list
end

local NEED = [[
lists { groups = { { "kinder", de = "Kinder", en = "children" }, { id = "eltern", title = "Eltern" } } }
record "need" {
  title = { de = "Bedarf", en = "need" }, many = { de = "Bedarfe", en = "needs" },
  line = "what", key = { "number" },
  fields = {
    number = line   { title = "Nummer" },
    what   = line   { title = "Was", required = true, open = true },
    whose  = choice { title = "Wer", list = "groups", many = true },
    basis  = choice { title = "Grundlage", { "assumed", "angenommen" }, { "known", "belegt" } },
    size   = number { title = "Umfang", unit = "Personen", from = 0 },
    source = line   { title = "Quelle", required_if = function (r) return r.basis == "known" end },
    next   = date   { title = "Termin", due = true, every = { months = 12 } },
  },
  states  = { { "unchecked", "ungeprüft" }, { "confirmed", "bestätigt" } },
  columns = { "what", "whose", "state" },
}
]]

local function record(fields, more)
  return ('record "thing" { title = "Ding", line = "what", %s fields = {\n'
    .. 'what = line { title = "Was" },\n%s } }\n')
    :format(more or "", fields)
end

test("a declaration becomes a type whose fields stand as they were written", function(t)
  local m = must(build(NEED))
  local need = m:type "need"
  t.eq({ need.id, need.module, need.name, need.verb, need.of, need.visible }, {
    "probe.need", "probe", "need", "need", "unit", "unit" })
  local ids = {}
  for i, field in ipairs(need.fields) do ids[i] = field.id end
  t.eq(ids, { "number", "what", "whose", "basis", "size", "source", "next" })
  t.eq({ need.fields.number.words, need.fields.what.words, need.fields.whose.words }, { true, false, false })
  t.eq(need.fields.number.required, true, "a key must be given")
  t.eq(need.fields.whose.entries[1].title, { de = "Kinder", en = "children" })
  t.eq(need.fields.basis.entries[2], { id = "known", title = { de = "belegt" } })
  t.eq({ need.states.first, need.states.moves, #need.states.list }, { "unchecked", nil, 2 })
  t.eq(need.fields.next.every, { months = 12 })
end)

test("a function of a field runs in the module's own state, on the values it gets", function(t)
  local source = must(build(NEED)):type("need").fields.source
  t.eq({ source.required_if { basis = "known" }, source.required_if { basis = "assumed" } }, { true, false })
  local m = must(build(record
    'n = computed { title = "N", value = function (r) return #r.what + nowhere end }'))
  local value, fault, path, line = m:type("thing").fields.n.compute { what = "abc" }
  t.eq({ value, fault.key, path, line }, { nil, "model.unknown_name", "probe/procedure.lua", 4 })
end)

test("what the host finds wrong with a result stands where the function does", function(t)
  local m = must(build(record 'n = computed { title = "N",\nvalue = function (r) return "\\xff" end }'))
  local value, fault, path, line = m:type("thing").fields.n.compute { what = "abc" }
  t.eq({ value, fault.key, path, line }, { nil, "model.want_text", "probe/procedure.lua", 5 })
end)

test("a function that reads a field the record does not have is told which there are", function(t)
  local m = must(build(record 'n = computed { title = "N", value = function (r) return r.wat end }'))
  local value, fault = m:type("thing").fields.n.compute { what = "abc" }
  t.eq({ value, fault.key, fault.args.field }, { nil, "model.unknown_record_field", "wat" })
  t.ok(table.concat(fault.args.known, " "):find("what", 1, true))
end)

test("every part knows file and line, those of an overlay too", function(t)
  local m = must(chain {
    { "probe", HEAD .. NEED, ["z.lua"] = record "extra = flag { title = 'E' }" },
    { "own", 'procedure "own" { api = 2, version = "1", extends = "probe" }\n'
      .. 'change "need" { fields = {\n  next = { every = { months = 6 } },\n'
      .. '  fkz = line { title = "F" },\n} }\n' },
  })
  local need, thing = m:type "need", m:type "thing"
  local function at(field) return field.origin.file .. ":" .. field.origin.line end
  t.eq({ at(need.fields.number), at(need.fields.fkz), at(thing.fields.extra) },
    { "probe/procedure.lua:7", "own/procedure.lua:4", "probe/z.lua:3" })
  local raw = m.records[1]
  local function origin(...)
    local place = m:origin(raw, { ... })
    return place.file .. ":" .. place.line
  end
  t.eq({ origin("fields", "next", "every", "months"), origin("fields", "next", "title"), origin "title",
         origin("fields", "fkz", "title") },
    { "own/procedure.lua:3", "probe/procedure.lua:13", "probe/procedure.lua:4", "own/procedure.lua:4" })
  t.eq(need.fields.next.every, { months = 6 })
  t.eq({ m.chain[1], m.chain[2], need.module }, { "probe", "own", "probe" })
end)

-- What is refused: a declaration, the key of the finding, the line (HEAD is line 1), the path.
local REFUSED = {
  { record "Gross = line {}", "want_id", 4, "fields.Gross" },
  { record "['end'] = line {}", "reserved_lua", 4, "fields.end" },
  { record "from = line { title = 'x' }", "reserved_sql", 4, "fields.from" },
  { record "state = line { title = 'x' }", "reserved_record", 4, "fields.state" },
  { 'record "report" { title = "R", line = "a", fields = { a = line { title = "A" } } }', "reserved_verbs",
    2, "" },
  { record("", 'verb = "unit",'), "reserved_verbs", 2, "verb" },
  { 'record "r" { title = "R", line = "b", fields = { a = line { title = "A" } } }', "no_field", 2, "line" },
  { 'record "r" { title = "R", line = "a", fields = { a = person { title = "A" } } }', "line_kind", 2,
    "line" },
  { record("", 'columns = { "what", "wat" },'), "no_field", 2, "columns[2]" },
  { record("", 'columns = { "state" },'), "no_field", 2, "columns[1]" },
  { record "goal = link { title = 'G', to = 'gole' }", "no_type", 4, "fields.goal.to" },
  { record "to_self = link { title = 'G', to = 'thing', back = 'what' }", "back_taken", 4,
    "fields.to_self.back" },
  { record("a = line { title = 'A', visible = 'agency' }", 'visible = "unit",'), "visible_wider", 4,
    "fields.a.visible" },
  { record("who = person { title = 'A', visible = 'public' }", 'visible = "public",'), "person_visible", 4,
    "fields.who.visible" },
  { record("who = person { title = 'A' }", 'key = { "who" },'), "key_person", 2, "key[1]" },
  { record("n = text { title = 'A' }", 'key = { "n" },'), "key_kind", 2, "key[1]" },
  { record "a = line { title = 'A', required_if = true }", "want_function", 4, "fields.a.required_if" },
  { record "a = choice { title = 'A', { 'x', 'X' }, { 'x', 'Y' } }", "twice", 4, "fields.a[2]" },
  { record "a = choice { title = 'A', list = 'nowhere' }", "no_list", 4, "fields.a.list" },
  { record "a = choice { title = 'A' }", "choice_none", 4, "fields.a" },
  { record "a = choice { title = 'A', {} }", "missing_field", 4, "fields.a[1]" },
  { record("", 'states = { { "x", "X" }, { "x", "Y" } },'), "twice", 2, "states[2]" },
  { record("", 'states = { { id = "x", title = "X", to = { "y" } } },'), "no_state", 2, "states[1]" },
  { record("", 'states = {},'), "states_empty", 2, "states" },
  { record("", 'first = "x",'), "first_alone", 2, "first" },
  { record "a = number { title = 'A', from = 3, to = 2 }", "from_above_to", 4, "fields.a" },
  { record "a = date { title = 'A', every = { months = 1, days = 2 } }", "every", 4, "fields.a.every" },
  { record "a = line { title = 'A', many = true }", "not_many", 4, "fields.a.many" },
  { record "a = line { title = 'A', titel = 'B' }", "unknown_field", 4, "fields.a.titel" },
  { record "a = { title = 'A' }", "field_without_kind", 4, "fields.a" },
  { record "a = line { title = 'A' }, b = line { title = 'B', was = 'a' }", "was_taken", 4, "fields.b.was" },
  { record "a = computed { title = 'A', required = true, value = function () end }", "computed_required", 4,
    "fields.a" },
  { record "" .. record "", "twice_at", 5, "" },
  { record("", 'of = "thing",'), "of_circle", 2, "of" },
  { record("", 'of = "stadt",'), "no_type", 2, "of" },
  { 'lists { a = { "x", "x" } }', "twice", 2, "a[2]" },
  { 'lists { A = {} }', "want_id", 2, "A" },
  { 'lists { a = 3 }', "want_list", 2, "a" },
  { 'lists { a = {} } lists { a = {} }', "twice_at", 2, "a" },
  { 'change "x" { title = "y" }', "verb_without_base", 2, "" },
  { record "" .. 'notice "n" { why = "w", of = "thng", when = function () end }', "no_type", 5, "of" },
  { record "" .. 'notice "n" { why = "w", when = function () end }', "notice_of", 5, "" },
  { record "" .. 'view "v" { title = "V", of = "thing", columns = { "whta" } }', "no_field", 5,
    "columns[1]" },
  { record "" .. 'step "s" { title = "S", makes = { "thingy+" } }', "no_type", 5, "makes[1]" },
  { record "" .. 'document "d" { title = "D", parts = { { id = "a", shows = "view.v" } } }',
    "unknown_target", 5,
    "parts[1].shows" },
  { record "" .. 'document "d" { title = "D", parts = { { id = "a" } }, without = { "b" } }', "no_part", 5,
    "without[1]" },
}

test("what is wrong is a finding with its line and path, never an error", function(t)
  for _, case in ipairs(REFUSED) do
    local m, findings = build(case[1])
    local found = errors(findings)
    t.eq({ m, found[1] }, { nil, { case[2], case[3], case[4] } }, case[1])
  end
end)

-- Of what Lua itself cannot tell: a key that stands twice in one table.
local TWICE = {
  { record "a = line { title = 'A' },\na = flag { title = 'B' }", "key_twice", 5, "fields.a" },
  { record "a = line { title = 'A', title = 'B' }", "key_twice", 4, "fields.a.title" },
  { 'lists {\n  a = {},\n  a = {} }', "key_twice", 4, "a" },
}

test("a key that stands twice is an error, and no hindrance to what was pinned before", function(t)
  local folder = t.tmp() .. "/twice/probe"
  assert(sys.mkdir(folder))
  for _, case in ipairs(TWICE) do
    assert(file.write(folder .. "/procedure.lua", HEAD .. case[1], { overwrite = true }))
    local m, findings = module.load(folder)
    t.eq({ m, errors(findings)[1] }, { nil, { case[2], case[3], case[4] } })
    t.ok(build(case[1]))
  end
end)

test("what may have been meant is named", function(t)
  local _, findings = build(record "goal = link { title = 'G', to = 'thnig' }")
  t.eq(findings[1].message.args.nearest, "thing")
  _, findings = build(record("", 'columns = { "waht" },'))
  t.eq(findings[1].message.args.nearest, "what")
end)

test("every message there is has words in both languages", function(t)
  local lang = require "wegmarke.lang"
  for _, case in ipairs(REFUSED) do
    for _, language in ipairs { "de", "en" } do
      local _, findings = build(case[1])
      local words = module.finding_text(findings[1], language)
      t.ok(lang.has(findings[1].message.key, language) and not words:find("{", 1, true) or words:find "{ ",
        words)
      t.ok(not words:find("[model.", 1, true), words)
    end
  end
end)

test("no kind of field of which a declaration may hold anything ends in an error of the program", function(t)
  local odd = { "nil", "true", "3", "0/0", '"x"', "{}", "{ {} }", "function () end", "none", "line {}",
    "{ 1, 2 }",
    "{ a = { b = { c = 1 } } }", "{ months = none }", '{ { "a", none } }',
    '"\\255"', '("x"):rep(5000)', "{ [3] = 1 }", "math", "print and 1" }
  local seen = 0
  for _, kind in ipairs(kinds.all) do
    for name in pairs(require("wegmarke.module.shape_records").field_of(kind).fields) do
      for _, value in ipairs(odd) do
        local _, findings = build(record(("a = %s { title = 'A', %s = %s }"):format(kind, name, value)))
        for _, one in ipairs(findings) do module.finding_text(one, "de") end
        seen = seen + 1
      end
    end
  end
  for name in pairs(require("wegmarke.module.shape_records").record.fields) do
    for _, value in ipairs(odd) do
      build(('record "r" { title = "R", line = "a", fields = { a = line {} }, %s = %s }'):format(name, value))
    end
  end
  t.ok(seen > 1000)
end)

test("the words that no name may be are those of Lua, of SQL, and the commands", function(t)
  for word in pairs(reserved.lua) do t.eq(load("local " .. word .. " = 1"), nil, word) end
  for _, verb in ipairs(require("wegmarke.cli.verbs").first_words()) do
    t.ok(reserved.verbs[verb], verb)
  end
  local db = help.db(t)
  local function asked(word)
    return (pcall(db.query, db, ("WITH t(%s) AS (SELECT 1) SELECT %s FROM t"):format(word, word)))
  end
  t.eq(asked "number", true)
  for word in pairs(reserved.sql) do t.eq(asked(word), false, word) end
  db:close()
end)

test("shipped folders hold modules of their own kind", function(t)
  for _, entry in ipairs(module.found { "procedure", "catalogue" }) do
    local m, findings = module.load(entry.id)
    t.ok(m, entry.id .. ": " .. (findings[1] and module.finding_text(findings[1], "en") or ""))
  end
  t.ok(sys.packed_list "models/")
end)
