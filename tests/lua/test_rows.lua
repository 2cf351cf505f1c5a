-- What a row may say, at every door: everyday writing, merging, a unit's file, the check of the own file.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local columns = require "wegmarke.data.columns"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.data.merge"
local model = require "wegmarke.model"
local rows = require "wegmarke.data.rows"
local shape = require "wegmarke.data.result_shape"
local union = require "wegmarke.data.merge.run"
local util = require "wegmarke.data.util"

local dkbm = assert(model.load("dkbm"))

--- All rows of a database with something of everything in it.
local function kept_of(t)
  local db, a = help.assessment(t, { model = dkbm })
  assert(data.batches.add(db, a.id, { kind = "person", participants = { { code = "P1", role = "leitung" } },
    placements = { { participant = "P1", element = "koordination", state = "placed", value = 2,
      reason = "kurze\nWege" } } }))
  for _, value in ipairs { 2, 3 } do
    assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = value }, dkbm))
  end
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 2.5 }, dkbm))
  assert(data.targets.set(db, a.id, "koordination", { state = "value", value = 4, year = 2030 }, dkbm))
  assert(data.orders.set(db, a.id, { "koordination", "datenbasierung" }))
  local field = assert(data.fields.add(db, a.id, { title = "Daten" }))
  assert(data.packages.add(db, field, { what = "Bericht", due = "Herbst 2026" }))
  assert(data.fields.note(db, field, { needs = { "Zahlen" } }))
  assert(data.remarks.add(db, a.id, "koordination", "strength", "Ein Büro"))
  return db:snapshot(union.rows, db), db, a
end

test("what the program writes may be taken", function(t)
  local kept = kept_of(t)
  t.eq(rows.check(kept), {})
end)

local id = ("0123456789abcdef"):rep(2)
local now = "2026-03-14T00:00:00Z"

--- A revision that somebody puts in.
local function revised(type_of, sets)
  return function(k)
    k[1] = { id = id, type = type_of, record = ("0"):rep(32), sets = sets, made_at = now, made_by = "x" }
  end
end

--- A redaction that somebody puts in.
local function redacted(record_table, field)
  return function(k)
    k[1] = { id = id, record_table = record_table, record = id, field = field, made_at = now, made_by = "x" }
  end
end

--- Changes that somebody makes to a file: table, what is wrong, the change.
local poisons = {
  { "agreement", "value_bad", function(k) k[1].value = math.huge end },
  { "agreement", "value_bad", function(k) k[1].value = 1e308 end },
  { "agreement", "off_scale", function(k) k[1].value = 2.7 end },
  { "agreement", "off_scale", function(k)
    k[1].state, k[1].value, k[1].low, k[1].high = "no_agreement", nil, 0, 2
  end },
  { "agreement", "element_unknown", function(k) k[3].element = "nosuch" end },
  { "agreement", "word_bad", function(k) k[3].element = "<script>" end },
  { "agreement", "replaces_itself", function(k) k[3].replaces = k[3].id end },
  { "agreement", "replaces_later", function(k) k[1].replaces, k[2].replaces = k[2].id, nil end },
  { "agreement", "replaces_other", function(k) k[3].replaces = k[1].id end },
  { "agreement", "time_bad", function(k) k[1].made_at = "gestern" end },
  { "agreement", "not_utf8", function(k) k[1].why = "\xFF" end },
  { "agreement", "id_bad", function(k) k[3].id = "x" end },
  { "agreement", "range_bad", function(k) k[1].state, k[1].value, k[1].low = "no_agreement", nil, 1 end },
  { "agreement", "value_spare", function(k) k[1].low, k[1].high = 1, 2 end },
  { "agreement", "value_spare", function(k) k[1].state = "postponed" end },
  { "agreement", "why_missing", function(k) k[1].state, k[1].value = "not_applicable", nil end },
  { "placement", "value_missing", function(k) k[1].value = nil end },
  { "placement", "value_spare", function(k) k[1].state = "skipped" end },
  { "target", "value_missing", function(k) k[1].value = nil end },
  { "placement", "off_scale", function(k) k[1].value = -1 end },
  { "placement", "off_scale", function(k) k[1].value = 99 end },
  { "placement", "number_bad", function(k) k[1].dots = 1 << 40 end },
  { "placement", "unprintable", function(k) k[1].reason = "a\27[31m" end },
  { "placement", "unprintable", function(k) k[1].evidence = "a\u{FFFF}" end },
  { "target", "off_scale", function(k) k[1].value = 7 end },
  { "group_order", "json_bad", function(k) k[1].elements = "[1]" end },
  { "group_order", "json_bad", function(k) k[1].elements = "[" end },
  { "group_order", "json_bad", function(k) k[1].elements = '["a","a"]' end },
  { "record_revision", "not_utf8", function(k) k[4].sets = '{"body":"\xED\xA0\x80"}' end },
  { "unit", "not_utf8", function(k) k[1].name = "\xFF\xFE" end },
  { "unit", "unprintable", function(k) k[1].name = "M\u{9B}31m" end },
  { "unit", "too_long", function(k) k[1].name = ("x"):rep(5000000) end },
  { "unit", "not_one_line", function(k) k[1].name = "M\nN" end },
  { "participant", "not_one_line", function(k) k[1].code = "P1\n" end },
  { "participant", "word_unknown", function(k) k[1].perspective = "x" end },
  { "assessment", "word_unknown", function(k) k[1].visibility = "x" end },
  { "assessment", "number_bad", function(k) k[1].threshold = 1 end },
  { "target", "number_bad", function(k) k[1].year = 99999 end },
  { "placement", "word_unknown", function(k) k[1].state = "x" end },
  { "unit", "blank", function(k) k[1].name = " " end },
  { "unit", "date_bad", function(k) k[1].valid_from = "9999-99-99" end },
  { "unit", "word_bad", function(k) k[1].kind = "x<b>" end },
  { "assessment", "date_bad", function(k) k[1].held_on = "9999-99-99" end },
  { "assessment", "date_bad", function(k) k[1].held_on = "2025-02-29" end },
  { "assessment", "word_unknown", function(k) k[1].language = "../de" end },
  { "assessment", "date_bad", function(k) k[1].retain_until = "bald" end },
  { "participant", "word_bad", function(k) k[1].role = "<img src=x>" end },
  { "participant", "too_long", function(k) k[1].code = ("Z"):rep(1000000) end },
  { "batch", "date_bad", function(k) k[1].refers_to = "2020-13-01" end },
  { "batch", "hash_bad", function(k) k[1].file_sha256 = "../x" end },
  { "record_revision", "unprintable", function(k) k[2].sets = '{"who":"a\\u0000b"}' end },
  { "record_revision", "word_unknown", function(k) k[2].sets = '{"state":"Bald so"}' end },
  { "record_revision", "word_unknown", function(k) k[3].sets = '{"topic":"x"}' end },
  { "record_revision", "number_bad", function(k) k[1].sets = '{"important":-1}' end },
  { "record_revision", "element_unknown", function(k) k[4].sets = '{"element":"nosuch"}' end },
  { "redaction", "not_redactable", redacted("package", "who") },
  { "redaction", "not_redactable", redacted("unit", "kind") },
  { "redaction", "not_redactable", redacted("placement", "value") },
  { "redaction", "not_redactable", redacted("agreement", "state") },
  { "redaction", "not_redactable", redacted("nosuch", "why") },
  { "redaction", "not_redactable", redacted("participant_name", "participant") },
  { "redaction", "not_redactable", redacted("record_revision", "state") },
  { "redaction", "not_redactable", redacted("result", "json:agreement." .. id .. ".value") },
  { "log", "unprintable", function(k) k[1].made_by = "\27" end },
  { "link", "word_unknown", function(k)
    k[1] = { id = id, from_table = "a", from_record = "b", to_table = "c", to_record = "d", kind = "x",
      made_at = now, made_by = "x" }
  end },
  { "link", "replaces_other", function(k, kept) -- hides an agreement, by nothing
    k[1] = { id = id, from_table = "agreement", from_record = id, to_table = "agreement",
      to_record = kept.merge_agreement[2].id, kind = "replaces", made_at = now, made_by = "x" }
  end },
  { "link", "replaces_itself", function(k, kept)
    local own = kept.merge_agreement[2].id
    k[1] = { id = id, from_table = "agreement", from_record = own, to_table = "agreement", to_record = own,
      kind = "replaces", made_at = now, made_by = "x" }
  end },
  { "link", "replaces_later", function(k, kept)
    k[1] = { id = id, from_table = "agreement", from_record = kept.merge_agreement[1].id,
      to_table = "agreement", to_record = kept.merge_agreement[2].id, kind = "replaces", made_at = now,
      made_by = "x" }
  end },
  { "revision", "json_bad", function(k, kept)
    k[1] = { id = id, type = "assessment", record = kept.merge_assessment[1].id, sets = "{nope}",
      made_at = now, made_by = "x" }
  end },
  { "revision", "date_bad", function(k, kept)
    k[1] = { id = id, type = "assessment", record = kept.merge_assessment[1].id,
      sets = '{"held_on":"9999-99-99"}', made_at = now, made_by = "x" }
  end },
  { "revision", "word_unknown", function(k, kept)
    k[1] = { id = id, type = "assessment", record = kept.merge_assessment[1].id, sets = '{"threshold2":1}',
      made_at = now, made_by = "x" }
  end },
  { "revision", "blank", function(k, kept)
    k[1] = { id = id, type = "unit", record = kept.merge_unit[1].id, sets = '{"name":null}', made_at = now,
      made_by = "x" }
  end },
  { "revision", "word_unknown", revised("assessment", '{"id":"ffffffffffffffffffffffffffffffff"}') },
  { "revision", "word_unknown", revised("assessment", '{"threshold":3}') },
  { "revision", "word_unknown", revised("placement", '{"value":4}') },
  { "revision", "word_unknown", revised("settings", '{"nosuch":"x"}') },
  { "revision", "value_unknown", revised("settings", '{"controller":true}') },
  { "revision", "value_unknown", revised("settings", '{"controller":"a\\nb"}') },
  { "revision", "value_unknown", revised("settings", '{"retention_months":12.5}') },
  { "revision", "value_unknown", revised("settings", '{"retention_months":-1}') },
  { "revision", "json_bad", revised("assessment", '{"title":"a","title":"b"}') },
  { "revision", "json_bad", revised("assessment", '{"title":"a"}\n') },
  { "shown", "number_bad", function(k, kept)
    k[1] = { id = id, assessment = kept.merge_assessment[1].id, place = 0, audience = "unit", answers = "[]",
      made_at = now, made_by = "x" }
  end },
  { "placement", "number_bad", function(k) k[1].dots = 1000000 end },
  { "shown", "json_bad", function(k, kept)
    k[1] = { id = id, assessment = kept.merge_assessment[1].id, audience = "unit", answers = "[1]",
      made_at = now, made_by = "x" }
  end },
}

test("what it would never have written is not", function(t)
  local whole = kept_of(t)
  for i, poison in ipairs(poisons) do
    local kept = {}
    for name, list in pairs(whole) do
      kept[name] = {}
      for n, row in ipairs(list) do
        local copy = {}
        for column, value in pairs(row) do copy[column] = value end
        kept[name][n] = copy
      end
    end
    poison[3](kept["merge_" .. poison[1]], kept)
    local faults = rows.check(kept)
    t.ok(faults[1], ("%d: %s, %s was taken"):format(i, poison[1], poison[2]))
    t.eq({ faults[1].table, faults[1].problem }, { poison[1], poison[2] }, "poison " .. i)
    local err = rows.refusal(kept, "x.db")
    for _, language in ipairs { "de", "en" } do
      local said = lang.text(language, err.key, err.args)
      t.has(said, poison[1])
      t.has(said, "wegmarke --db x.db db verify")
    end
  end
end)

--- What a column may be changed to: what stands there in other rows, words of its list, and odd things.
local function tries(list, column, check)
  local values, seen = { -1, 0, 1, 2, 2.5, 3, 1e9, "", "x", "[" }, {}
  for _, word in ipairs(check and columns.words_of(check) or {}) do values[#values + 1] = word end
  for _, row in ipairs(list) do
    if row[column] ~= nil and not seen[row[column]] then
      seen[row[column]] = true
      values[#values + 1] = row[column]
    end
  end
  return values
end

local function changed(row, column, value)
  local copy = {}
  for key, old in pairs(row) do copy[key] = old end
  copy[column] = value
  return copy
end

local inserts = { criterion_mark = "mark_insert" }

-- SQLite checks no file that it only reads by what its schema says (3.40 does not even read these checks).
test("what the schema would refuse is refused where only a file is read", function(t)
  local kept, db = kept_of(t)
  local refused = {}
  local function try(name, row)
    local _, err = pcall(db.transaction, db, function()
      db:run(inserts[name] or name .. "_insert", row)
      error({}, 0) -- undone
    end)
    if err.code ~= "db_constraint" or not err.detail:find("CHECK", 1, true) then return end
    refused[name] = (refused[name] or 0) + 1
    t.ok(columns.fault(name, row), ("%s %s was let through: %s"):format(name, json.encode(row), err.detail))
  end
  for name, checks in pairs(columns.columns) do
    local list = kept["merge_" .. name]
    local every = {}
    for column in pairs(checks) do every[column] = true end
    for _, row in ipairs(list or {}) do
      for column in pairs(row) do every[column] = true end
    end
    for _, row in ipairs(list or {}) do
      for column in pairs(every) do
        if row[column] ~= nil then try(name, changed(row, column)) end
        for _, value in ipairs(tries(list, column, checks[column])) do
          local once = changed(row, column, value)
          try(name, once)
          if column == "state" then -- with which what else goes
            for _, other in ipairs { "value", "low", "high", "why" } do
              if checks[other] then
                try(name, changed(once, other))
                for _, also in ipairs { 1, 2 } do try(name, changed(once, other, also)) end
              end
            end
          end
        end
      end
    end
  end
  for _, name in ipairs { "placement", "agreement", "target", "assessment", "batch" } do
    t.ok((refused[name] or 0) > 2, name .. ": nothing tried")
  end
end)

test("an assessment without a model is not taken", function(t)
  local kept = kept_of(t)
  kept.merge_pin = {}
  local found = rows.check(kept)
  t.eq({ found[1].table, found[1].problem }, { "assessment", "no_model" })
end)

test("a revision that cannot be read ends neither a merge nor the check of a file", function(t)
  for _, sets in ipairs { '{"title":}', '{"title":"a","title":"b"}', "{]}" } do
    local _, db, a = kept_of(t)
    db:run("revision_insert", { id = id, type = "assessment", record = a.id, sets = sets, made_at = now,
      made_by = "x" })
    t.ok(data.assessments.get(db, a.id))
    t.eq(#rows.verify(db), 1)
    t.eq(require("wegmarke.data.revise").verify(db), {})
    local merged, err = merge.merge(help.db(t), db)
    t.eq({ merged, err.key }, { nil, "store.merge_row" })
  end
end)

--- Every place in a tree, as a list of keys.
local function places(tree, way, list)
  for key, value in pairs(tree) do
    local here = table.move(way, 1, #way, 1, {})
    here[#here + 1] = key
    list[#list + 1] = here
    if type(value) == "table" and value ~= json.null then places(value, here, list) end
  end
  return list
end

test("a kept result is one that evaluating makes", function(t)
  local _, db, a = kept_of(t)
  local gathered = assert(data.gather(db, a.id))
  local whole = json.encode(assert(evaluate.run(dkbm, gathered, { provisional = true })))
  local function misfit(change)
    local tree = json.decode(whole)
    change(tree)
    return shape.misfit(json.decode(json.encode(tree)), dkbm)
  end
  t.eq(misfit(function() end), nil)
  t.eq(misfit(function(tree) tree.elements[1].agreement = nil end), "elements.1.agreement")
  t.eq(misfit(function(tree) tree.elements[2].id = "nosuch" end), "elements.2.id")
  t.eq(misfit(function(tree) tree.elements[2].soll.value = 2.7 end), "elements.2.soll.value")
  t.eq(misfit(function(tree) tree.assessment = 5 end), "assessment")
  t.eq(misfit(function(tree) tree.unit.name = { { "x" } } end), "unit.name")
  t.eq(misfit(function(tree) tree.outcomes = json.list() end), "outcomes")
  -- Nothing that is a table there may be something else.
  for _, way in ipairs(places(json.decode(whole), {}, {})) do
    local where = misfit(function(tree)
      for i = 1, #way - 1 do tree = tree[way[i]] end
      local old = tree[way[#way]]
      if type(old) == "table" and old ~= json.null then tree[way[#way]] = 5 end
      if type(old) == "string" then tree[way[#way]] = { { 5 } } end
    end)
    local old = json.decode(whole)
    for _, key in ipairs(way) do old = old[key] end
    if type(old) == "table" and way[1] ~= "weights_open" then t.ok(where, table.concat(way, ".")) end
  end
end)

test("every table that is merged has checks", function(t)
  for _, name in ipairs(union.tables) do
    t.ok(columns.columns[name] or name == "parent", name)
  end
end)

test("a file with such a row is refused as a whole, and found by its own check", function(t)
  local _, db = kept_of(t)
  db:run("redact_agreement_why", { id = db:all("merge_agreement")[1].id, text = "\27[31m" })
  local found = rows.verify(db)
  t.eq({ found[1].table, found[1].what, #found }, { "agreement", "row", 1 })
  local mine = help.db(t)
  local merged, err = merge.merge(mine, db)
  t.eq({ merged, err.key }, { nil, "store.merge_row" })
  t.eq(mine:all("merge_unit"), {})
end)

test("everyday writing asks the same list", function(t)
  local _, db, a = kept_of(t)
  local ok, err = data.batches.add(db, a.id, { kind = "person", placements = {},
    participants = { { code = "P2", role = "<b>" } } })
  t.eq({ ok, err.key }, { nil, "data.row_refused" })
  ok, err = data.units.add(db, { kind = "gemeinde", name = ("x"):rep(5000) })
  t.eq({ ok, err.key }, { nil, "data.row_refused" })
  -- What nobody sees is a blank, and no reason to refuse a text.
  assert(data.remarks.add(db, a.id, nil, "question", "Wer\27[31m?"))
  t.eq(data.remarks.list(db, a.id)[2].body, "Wer [31m?")
end)

test("what no output can show is found and becomes a blank", function(t)
  for text, code in pairs { ["a\7"] = "U+0007", ["\u{85}"] = "U+0085", ["x\u{FFFE}"] = "U+FFFE",
    ["\u{FDD0}"] = "U+FDD0", ["\u{1FFFF}"] = "U+1FFFF", ["\127"] = "U+007F", ["\u{10FFFE}"] = "U+10FFFE" } do
    t.eq(util.unprintable(text), code)
    t.eq(util.unprintable(util.printable(text)), nil)
  end
  t.eq({ util.unprintable("ä\r\n"), util.printable("ä\r\nö\rü") }, { nil, "ä\nö\nü" })
  for _, text in ipairs { "", "ä\tö\nü", "\u{FDCF}\u{FFFD}", "\u{1F600}", "\u{A0}", "\u{1FFF}" } do
    t.eq(util.unprintable(text), nil)
    t.eq(util.printable(text), text)
  end
end)

--- The lists of words in the CHECKs of the schema: { "placement.state" = {"placed", ...} }.
local function lists_of_schema()
  local found, files = {}, { "001", "002" }
  for _, name in ipairs(files) do
    local sql = assert(require("wegmarke.file").read("src/store/migrations/" .. name .. ".sql"))
    for table_name, body in sql:gmatch "CREATE TABLE ([%w_]+) %((.-)\n%) STRICT" do
      for column, words in body:gmatch "CHECK %(([%w_]+) IN %(('[^()]*)%)%)" do
        local list = {}
        for word in words:gmatch "'([^']*)'" do list[#list + 1] = word end
        table.sort(list)
        found[table_name .. "." .. column] = list
      end
    end
    for gone in sql:gmatch "DROP TABLE ([%w_]+)" do
      for column in pairs(found) do
        if column:sub(1, #gone + 1) == gone .. "." then found[column] = nil end
      end
    end
  end
  return found
end

test("the schema lets through the words of the lists, no more and no fewer", function(t)
  local schema, checked = lists_of_schema(), {}
  for table_name, checks in pairs(columns.columns) do
    for column, check in pairs(checks) do
      local words = columns.words_of(check)
      if words then
        local list = { table.unpack(words) }
        table.sort(list)
        checked[table_name .. "." .. column] = list
      end
    end
  end
  checked["link.kind"] = nil
  t.eq(checked, schema)
  t.eq(#schema["placement.state"], 4)
end)

test("each word of a list is called something in every language", function(t)
  for name, list in pairs(require "wegmarke.words.lists") do
    local titled = { placement_state = true, agreement_state = true, target_state = true, mark = true,
      remark_kind = true, package_state = true, mode = true, perspective = true }
    for _, word in ipairs(titled[name] and list or {}) do
      for _, language in ipairs(lang.languages) do
        t.ok(lang.word(name, word, language):sub(1, 1) ~= "[", language .. " " .. name .. " " .. word)
      end
    end
  end
end)

test("the schema's first kinds of units are those of the program's catalogue, called as there", function(t)
  local db = help.db(t)
  local kinds, list = db:all("unit_kinds"), require("wegmarke.module.unit_kinds").of_catalogues()
  for i, kind in ipairs(kinds) do
    t.eq({ kind.id, kind.title_de, kind.title_en }, { list[i].id, list[i].title.de, list[i].title.en })
  end
  t.eq(#kinds, #list)
end)
