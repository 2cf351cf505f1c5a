-- Mistakes of authors, each in a small version of the packed model: `model check` names its kind, the file
-- and the line, in both languages, and says nothing else of the file.

local test, tmp = ...

local file = require "wegmarke.file"
local fixes = require "wegmarke.module.fixes"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"

local HEAD = [[
model "m" {
  api = 1, version = "1", extends = "dkbm",
  title = { de = "Fassung M", en = "Version M" },
}
]]

-- Small files, in which one place is to be wrong.

local WORDS = 'de = "K", en = "C"'
local HOLDS = 'function(p) return p.koordination.ist > 2 end'
local ELEMENT = [[
  title = { de = "Räume", en = "Places" },
  question = { de = "Wo?", en = "Where?" },
  cells = {
    { text = { de = "R1", en = "P1" } }, { text = { de = "R2", en = "P2" } },
    { text = { de = "R3", en = "P3" } }, { text = { de = "R4", en = "P4" } },
  },
]]

-- An element that is called otherwise: in one line, and with its title in the second.
local function title(words) return 'change "koordination" { title = { ' .. words .. ' } }' end
local function titles(words) return 'change "koordination" {\n  title = { ' .. words .. ' },\n}' end

-- A rule, its function in the third line, and what it does in the fourth if that is in one.
local function rule(when, does)
  return 'rule "r" {\n  why = { de = "w", en = "w" },\n  when = ' .. when .. ',\n  '
    .. (does or 'multiply = { koordination = 2 }') .. ',\n}'
end
local function condition(words) return rule('function(p, unit) return ' .. words .. ' end') end

-- Advice: when it is given in the second line, more in the fourth.
local function advice(steps, more)
  return 'advice "x" {\n  element = "koordination", ' .. steps
    .. ', status = "entwurf",\n  text = { de = "T", en = "T" },\n'
    .. (more and '  ' .. more .. ',\n' or '') .. '}'
end

-- A case: what is given in the second line, what is expected in the third.
local function case(given, expect) return 'case "a" {\n  ' .. given .. ',\n  ' .. expect .. ',\n}' end

-- { kind of mistake, line, the file }: errors, then what is only pointed out, then the same in cases.
local ERRORS = {
  { "mistake.after_return", 3, condition 'p.koordination.ist > 2; print("x")' },
  { "mistake.alone", 1, "versuch" },
  { "mistake.comma_between", 1, title(WORDS) .. ", " .. 'remove "bildungsprojekte" { }' },
  { "mistake.function_colon", 3, rule 'function(p): return p.koordination.ist > 2 end' },
  { "mistake.key_dot", 1, 'change "koordination" { title.de = "K" }' },
  { "mistake.open", 3, condition 'p["koordination".ist > 2' },
  { "mistake.operand_missing", 3, condition 'p.koordination.ist >=' },
  { "mistake.operand_missing", 3, condition 'p.koordination.ist >= 2,' },
  { "mistake.other_sign", 3, condition 'p.koordination.ist is 2' },
  { "mistake.strange", 1, 'change "koordination" { $title = "K" }' },
  { "mistake.verb_alone", 2, title(WORDS) .. "\nchange" },
  { "mistake.verb_comma", 1, 'change "koordination", { title = { de = "K", en = "C" } }' },
  { "mistake.verb_missing", 1, '"koordination" { title = { de = "K", en = "C" } }' },
  { "model.key_twice", 1, "local t = { a = 1, b = 2, a = 3 }" },
  { "model.key_twice", 2, "local t = { 1,\n [1] = 2 }" },
  { "model.key_twice", 4, condition('p.koordination.ist > #{\n a = 1, a = 2 }') },
  { "mistake.brackets", 4, advice('from = 1, to = 2', 'steps = ["a", "b"]') },
  { "mistake.closed_before", 2, 'change "koordination" {\n  title = { de = "K", en = "C" } },\n}' },
  { "mistake.colon", 1, 'change "koordination" { "title": { "de": "K", "en": "C" } }' },
  { "mistake.colon", 1, 'change "koordination" { title: { de = "K", en = "C" } }' },
  { "mistake.comma", 1, title 'de = "K" en = "C"' },
  { "mistake.comma", 2, [[
change "koordination" {
  title = { de = "K", en = "C" }
  question = { de = "Q?", en = "Q?" },
}]] },
  { "mistake.comma_twice", 1, title 'de = "K",, en = "C"' },
  { "mistake.comment", 1, '/* Kommentar */\n' .. titles(WORDS) },
  { "mistake.comment", 1, '// Kommentar\n' .. titles(WORDS) },
  { "mistake.comment", 1, '# Kommentar\n' .. titles(WORDS) },
  { "mistake.comment", 1, '<!-- Kommentar -->\n' .. titles(WORDS) },
  { "mistake.dash", 1, '– Kommentar\n' .. titles(WORDS) },
  { "mistake.dash_key", 1, 'weights { externe-kooperation = 1 }' },
  { "mistake.end_missing", 3, rule [[
function(p, unit)
    if p.koordination.ist > 2 then return true
    else if unit.kind == "landkreis" then return true end
    return false
  end]] },
  { "mistake.end_missing", 3, rule [[
function(p, unit)
    return p.koordination.ist > 2]] },
  { "mistake.equals", 3, condition 'unit.kind = "landkreis"' },
  { "mistake.equals_missing", 1,
    'change "koordination" { cells = { [2] { text = { de = "K", en = "C" } } } }' },
  { "mistake.escape", 2, titles [[de = "C:\Muster", en = "C"]] },
  { "mistake.expected", 3, rule 'function(p, unit) for i 1, 2 do end return p.koordination.ist > 2 end' },
  { "mistake.id_quotes", 1, 'change koordination { title = { de = "K", en = "C" } }' },
  { "mistake.keyword_field", 3, condition 'p.end.ist > 2' },
  { "mistake.key_words", 1, 'weights { externe kooperation = 1 }' },
  { "mistake.keyword_key", 1, 'weights { end = 1 }' },
  { "mistake.letters", 2, [[
weights {
  räume = 1, koordination = 2,
}]] },
  { "mistake.lone_value", 3, condition 'unit.kind == "landkreis" or "regionalverband"' },
  { "mistake.lone_weight", 3, [[
weights {
  strategische_ziele = 1, datenbasierung = 1, interne_kooperation = 1, externe_kooperation = 1,
  koordination = 1,5, steuerung_lenkung = 1, oeffentlichkeit_beteiligung = 1,
  qualitaetsentwicklung = 1, bildungsprojekte = 1,
}]] },
  { "mistake.long_comment", 1, '--[[ Kommentar\n' .. titles(WORDS) },
  { "mistake.long_string", 2, titles 'de = [[K, en = "C"' },
  { "mistake.misplaced", 1, 'weights { koordination = %5 }' },
  { "mistake.no_quotes", 1, 'Das ist ein Text, kein Lua.' },
  { "mistake.no_quotes", 1, title 'de = Koordination im Kreis, en = "C"' },
  { "mistake.number", 1, 'weights { 3a = 1 }' },
  { "mistake.number_comma", 3, condition 'unit.population > 100,000' },
  { "mistake.number_key", 1, 'change "koordination" { cells = { 2 = { text = { de = "K", en = "C" } } } }' },
  { "mistake.number_points", 3, condition 'unit.population > 1.200.000' },
  { "mistake.number_text", 3, condition 'unit.population > "200000"' },
  { "mistake.number_text", 3, condition 'p.koordination.ist >= "2"' },
  { "mistake.number_text", 3, condition 'p.koordination.ist == "Typ 2"' },
  { "mistake.number_unit", 4, advice('from = 1, to = 2', 'months = 3 Monate') },
  { "mistake.open", 1, [[
change "koordination" {
  title = { de = "K", en = "C" },]] },
  { "mistake.open_before", 1, [[
change "koordination" {
  title = { de = "K", en = "C" },

change "datenbasierung" {
  title = { de = "K", en = "C" },
}]] },
  { "mistake.other_sign", 3,
    rule 'function(p, unit) local n = 0; n += 1; return n > p.koordination.ist end' },
  { "mistake.other_closing", 1, 'change "koordination" { title = { de = "K", en = "C" ) }' },
  { "mistake.other_sign", 3, condition 'p.koordination.ist > 2 && unit.kind == "landkreis"' },
  { "mistake.other_sign", 1, 'local funktion f(x) return x end' },
  { "mistake.other_sign", 3, condition 'p.koordination.ist ≥ 2' },
  { "mistake.other_sign", 3, condition 'p.koordination.ist > 2 und unit.kind == "landkreis"' },
  { "mistake.other_sign", 3, condition 'unit.kind != "landkreis"' },
  { "mistake.other_sign", 3, condition 'p.koordination.ist => 2' },
  { "mistake.percent", 1, 'weights { koordination = 5% }' },
  { "mistake.quote_begin", 2, titles 'de = Koordination", en = "C"' },
  { "mistake.quote_german", 2, titles 'de = "Die „Koordinierung" im Kreis", en = "Coordinating"' },
  { "mistake.quote_inside", 1, title 'de = "Die "Koordination" im Kreis", en = "C"' },
  { "mistake.return_missing", 3, rule 'function(p, unit) unit.kind == "landkreis" end' },
  { "mistake.round", 1, 'change "koordination" ( title = { de = "K", en = "C" } )' },
  { "mistake.stop_argument", 3, condition 'string.rep() == "" and p.koordination.ist > 2' },
  { "mistake.stop_arithmetic", 3, condition 'unit.kind + 1 > 2' },
  { "mistake.stop_arithmetic", 3, rule 'function(p, unit) local t; return t * 2 > p.koordination.ist end' },
  { "mistake.stop_call", 3, condition 'unit.kind() > 2' },
  { "mistake.stop_compare", 4, 'local grenze = { landkreis = 100000 }\n'
    .. condition 'unit.population > grenze[unit.kind]' },
  { "mistake.stop_compare", 3, condition '1 <= p.koordination.ist <= 3' },
  { "mistake.stop_compare", 3, condition 'p.koordination >= 2' },
  { "mistake.stop_concatenate", 3, condition '("a" .. nil) == "b"' },
  { "mistake.stop_index", 3, rule 'function(p, unit) local t; return t.x == p.koordination.ist end' },
  { "mistake.stop_length", 3, condition '#nil > p.koordination.ist' },
  { "mistake.stop_length", 3, condition '#unit.population > 2' },
  { "mistake.stop_overflow", 1, 'local function f(x) return f(x) + 1 end\n' .. condition 'f(1) > 0' },
  { "mistake.string_end", 1, [[
change "koordination" { title = { de = "Koordination
  und mehr", en = "C" } }]] },
  { "mistake.string_key", 1, 'change "koordination" { "title" = { de = "K", en = "C" } }' },
  { "mistake.string_unclosed", 2, titles 'de = "Koordination, en = "C"' },
  { "mistake.too_many", 4, titles(WORDS) .. '\n}' },
  { "mistake.typographic", 1, 'change “koordination” { title = { de = "K", en = "C" } }' },
  { "mistake.typographic", 1, title 'de = „Koordination“, en = "C"' },
  { "mistake.unseen", 1, 'change "koordination" { title = { de = "K", en = "C" } }' },
  { "mistake.unseen", 1, 'change "koordination"\u{A0}{ title = { de = "K", en = "C" } }' },
  { "mistake.value_missing", 1, title 'de = , en = "C"' },
  { "mistake.verb_assigned", 1, 'order = { "koordination" }' },
  { "mistake.verb_assigned", 1, 'report = { without = { "look" } }' },
  { "mistake.verb_equals", 1, 'change "koordination" = { title = { de = "K", en = "C" } }' },
  { "mistake.verb_foreign", 1, 'ändere "koordination" { title = { de = "K", en = "C" } }' },
  { "mistake.word_assigned", 1, 'score = 3' },
  { "mistake.word_missing", 4, rule [[
function(p, unit)
    if p.koordination.ist > 2 return true end
  end]] },
  { "model.empty_text", 2, titles 'de = "", en = "C"' },
  { "model.global_in_rule", 3, rule 'function(p, unit) x = 3; return x > p.koordination.ist end' },
  { "model.key_twice", 3, [[
change "koordination" {
  title = { de = "Eins", en = "One" },
  title = { de = "Zwei", en = "Two" },
}]] },
  { "model.key_twice", 4, [[
change "koordination" {
  cells = {
    [2] = { text = { de = "Eins", en = "One" } },
    [2] = { text = { de = "Zwei", en = "Two" } },
  },
}]] },
  { "model.lone_entry", 4, rule(HOLDS, 'multiply = { "koordination", 2 }') },
  { "model.missing_field", 1, [[
rule "r" {
  why = { de = "w", en = "w" },
  multiply = { koordination = 2 },
}]] },
  { "model.reserved_lua", 1, 'add "end" {\n' .. ELEMENT .. '}' },
  { "model.rule_unknown_criterion", 3, condition 'p.koordination.criteria.t3_zz == "yes"' },
  { "model.rule_unknown_element", 3, rule 'function(unit) return unit.kind == "landkreis" end' },
  { "model.rule_unknown_field", 3, condition 'p.koordination.wert > 2' },
  { "model.rule_unknown_unit_field", 3, condition 'unit.einwohner > 100000' },
  { "model.unknown_element", 2, [[
order {
  "koordinaton", "strategische_ziele", "datenbasierung", "interne_kooperation",
  "externe_kooperation", "steuerung_lenkung", "oeffentlichkeit_beteiligung",
  "qualitaetsentwicklung", "bildungsprojekte",
}]] },
  { "model.unknown_element", 2, 'add "raeume" {\n  before = "koordinaton",\n' .. ELEMENT .. '}' },
  { "model.unknown_element", 4, rule(HOLDS, 'multiply = { koordinaton = 2 }') },
  { "model.unknown_field", 2, advice 'from = 1, too = 3' },
  { "model.unknown_name", 1, 'change "koordination" { why = null }' },
  { "model.unknown_name", 1, 'chnage "koordination" { title = { de = "K", en = "C" } }' },
  { "model.unknown_name", 1, 'local t = require("texte")' },
  { "model.unknown_name", 1, title 'de = Koordination, en = "C"' },
  { "model.unknown_name", 2, advice 'hold = True' },
  { "model.unknown_name", 3, rule 'function(p) return p.koordination-x.ist > 2 end' },
  { "model.unknown_name", 3, condition 'gross(unit)'
    .. '\nlocal function gross(unit) return unit.population > 200000 end' },
  { "model.unknown_name", 3, condition 'koordination.ist > 2' },
  { "model.unknown_name", 3, condition 'os.date("%Y") > 2' },
  { "model.unknown_target", 1, 'remove "bildungsprojekt" { why = { de = "w", en = "w" } }' },
  { "model.unknown_target", 1, 'change "koordinierung" { title = { de = "K", en = "C" } }' },
  { "model.unknown_type", 1,
    'add "koordination.neu" { type = 5, kind = "kann", text = { de = "Ta.", en = "Tb." } }' },
  { "model.unknown_type", 1,
    'change "koordination" { cells = { [5] = { text = { de = "K", en = "C" } } } }' },
  { "model.verb_without_body", 1, 'advice "x"' },
  { "model.want_number", 2, advice 'from = 1, to = 2, months = "drei"' },
  { "model.want_number", 4, rule(HOLDS, 'multiply = { koordination = "2" }') },
  { "model.want_table", 1, 'change "koordination" { cells = { [2] = "K" } }' },
  { "model.want_text", 4, advice('from = 1, to = 2', 'steps = { { "Termin" } }') },
  { "model.want_type_key", 1,
    'change "koordination" { cells = { ["2"] = { text = { de = "K", en = "C" } } } }' },
}

local NOTES = {
  { "mistake.always", 3, condition 'p.koordination.ist >= 1' },
  { "mistake.cells_by_place", 1,
    'change "koordination" { cells = { { text = { de = "meint Typ 2", en = "x" } } } }' },
  { "mistake.hint_elements", 4, rule(HOLDS, 'hint = { de = "H", en = "H" }') },
  { "mistake.not_first", 3, condition 'not unit.kind == "landkreis"' },
  { "mistake.outside_scale", 4, advice('from = 1, to = 2',
    'when = function(p) return p.datenbasierung.ist > 4 end') },
  -- "TODO" is what a template leaves to be filled in, and nobody did.
  { "mistake.placeholder", 1, title 'de = "TODO", en = "TODO"' },
  { "mistake.same_criterion", 2, [[
add "koordination.t3_a" { type = 3, kind = "kann", text = { de = "Benannt.", en = "Named." } }
add "koordination.t3_b" { type = 3, kind = "kann", text = { de = "Benannt.", en = "Named." } }]] },
  { "mistake.same_title", 1, title 'de = "Datenbasierung", en = "Use of data"' },
  { "mistake.thousands", 3, condition 'unit.population > 200.000' },
  { "model.missing_translation", 2, titles 'de = "K"' },
  { "model.never_fires", 3, condition 'p.koordination.ist > 3 and p.koordination.ist < 2' },
}

local CASES = {
  { "model.case_profile", 3, case('ist = { koordination = 2 }',
    'expect = { profile = { koordination = 3 } }') },
  { "model.case_value", 2, case('ist = { koordination = 5 }',
    'expect = { profile = { koordination = 5 } }') },
  { "model.unknown_advice", 3, case('ist = { koordination = 2 }', 'expect = { fires = { "gibtsnicht" } }') },
  { "model.unknown_element", 2, case('ist = { koordinaton = 2 }',
    'expect = { profile = { koordination = 2 } }') },
  { "model.unknown_field", 2, case('unit = { einwohner = 3 }, ist = { koordination = 2 }',
    'expect = { profile = { koordination = 2 } }') },
  { "model.unknown_field", 3, case('ist = { koordination = 2 }',
    'expct = { profile = { koordination = 2 } }') },
  { "model.unknown_state", 2, case('states = { koordination = "offen" }', 'expect = { order = { } }') },
}

local folder = tmp()
local n = 0

-- A folder of models with one that has these files; its path.
local function write(files)
  n = n + 1
  local path = folder .. "/" .. n .. "/m"
  assert(sys.mkdir(path))
  assert(file.write(path .. "/model.lua", HEAD))
  for name, bytes in pairs(files) do assert(file.write(path .. "/" .. name, bytes)) end
  return path
end

-- "error key line" of all findings about a file of a model.
local function findings_of(path, name)
  local list = {}
  for _, one in ipairs(model.check(path)) do
    if one.file == path .. "/" .. name then
      list[#list + 1] = { one.severity, one.message.key, one.line }
    end
  end
  return list
end

local function try(t, one, name, severe)
  local path = write { [name] = one[3] .. "\n" }
  local list = findings_of(path, name)
  local found
  for _, finding in ipairs(list) do
    found = found or finding[2] == one[1] and finding[3] == one[2]
    t.ok(severe or finding[1] ~= "error", one[3])
    if severe and finding[1] == "error" then t.eq(finding[2], one[1], one[3]) end
  end
  t.ok(found, one[1] .. ": " .. one[3] .. "\n" .. (list[1] and list[1][2] .. ":" .. tostring(list[1][3])
    or "nothing"))
  for _, finding in ipairs(model.check(path)) do
    for _, language in ipairs { "de", "en" } do
      local words = lang.text(language, finding.message.key, finding.message.args)
      t.ok(not words:find("[{}][%a_]+}") and not words:find("[mistake.", 1, true), words)
      local own = finding.message.key:find("^mistake%.") -- says nothing in the words of Lua
      t.ok(not own or not words:find(" expected", 1, true) and not words:find("attempt to", 1, true), words)
    end
  end
end

for i, one in ipairs(ERRORS) do
  test(one[1] .. ", " .. i, function(t) try(t, one, "a.lua", true) end)
end
for i, one in ipairs(NOTES) do
  test("pointed out: " .. one[1] .. ", " .. i, function(t) try(t, one, "a.lua", false) end)
end
for i, one in ipairs(CASES) do
  test("in a case: " .. one[1] .. ", " .. i, function(t) try(t, one, "tests.lua", true) end)
end

test("functions for all files are there whichever file makes them, each file runs once, in circles too",
  function(t)
  local path = write {
    ["a.lua"] = [[
print("a", doppelt(2))
rule "r" { why = { de = "w", en = "w" }, multiply = { koordination = doppelt(1) },
  when = function(p) return hoch(p.koordination) end }
]], ["m.lua"] = 'print("m")\nfunction hoch(x) return x.ist >= 2 end\n',
    ["z.lua"] = 'print("z")\nfunction doppelt(x) return hoch and 2 * x end\n',
    ["tests.lua"] = 'case "c" { ist = { koordination = 2 }, expect = { weights = { koordination = 2 } } }\n',
  }
  local findings, stats, m, printed = model.check(path)
  local said = {}
  for i, one in ipairs(printed) do said[i] = one.words end
  t.eq({ #findings, stats.failed, table.concat(said, ",") }, { 0, 0, "z,m,a 4" })
  m:close()
end)

-- Makes every fix of a model once; how many errors there are then, and how many were made.
local function mended(path)
  local list, before = {}, 0
  for _, finding in ipairs(model.check(path)) do
    if finding.severity == "error" then before = before + 1 end
    list[#list + 1] = finding.mend
  end
  local files, done = fixes.apply(list)
  assert(file.write_all(files))
  return before, done
end

test("what is mended for certain is a mistake less, in the bytes it names, and only once", function(t)
  local kinds = {}
  for _, list in ipairs { ERRORS, CASES } do
    for _, one in ipairs(list) do
      local path = write { ["a.lua"] = one[3] .. "\n" }
      local before, done = mended(path)
      if done[1] then
        t.eq(done[1].file, path .. "/a.lua")
        local now = assert(file.read(path .. "/a.lua"))
        t.ok(now ~= one[3] .. "\n" and #now - #one[3] < 20, one[3])
        for _ = 1, 5 do
          local errors, more = mended(path)
          t.ok(errors <= before, one[3] .. "\n" .. now)
          if not more[1] then break end
          before = errors
        end
        local _, more = mended(path)
        t.eq(#more, 0, one[3])
        for _, finding in ipairs(model.check(path)) do
          local same = finding.message.key == one[1] and finding.line == one[2]
          t.ok(not same, one[1] .. ": " .. one[3] .. "\n" .. now)
        end
        kinds[one[1]] = true
      end
    end
  end
  for _, key in ipairs { "mistake.comma", "mistake.other_sign", "mistake.equals", "mistake.verb_comma",
    "mistake.comma_between", "model.unknown_name", "model.unknown_field", "model.unknown_element" } do
    t.ok(kinds[key], key)
  end
end)

local GOOD = 'change "koordination" { title = { de = "Koordinierung", en = "Coordinating" } }\n'

test("blanks, tabs, line ends and names of files that are no mistake", function(t)
  for _, bytes in ipairs { GOOD, (GOOD:gsub(" = ", "\t=\t")), (GOOD:gsub("\n", "\r\n")), "\xEF\xBB\xBF"
    .. GOOD,
    "-- Notiz\r" .. GOOD } do
    t.eq(findings_of(write { ["a.lua"] = bytes }, "a.lua"), {})
    t.eq(findings_of(write { ["meine texte.lua"] = bytes }, "meine texte.lua"), {})
  end
end)

test("a condition that reads rightly is told of nothing", function(t)
  for _, words in ipairs {
    "p.koordination.ist >= 2 and (unit.kind == \"landkreis\" or unit.population > 200000)",
    "not (p.koordination.ist == 1) and not p.datenbasierung.known",
    "(unit.population or 0) > 200000", "p.koordination.abstand > 1",
    "({ landkreis = true, gemeinde = true })[unit.kind]",
  } do
    t.eq(findings_of(write { ["a.lua"] = condition(words) }, "a.lua"), {}, words)
  end
end)

test("files that are not read, copies, and other letters", function(t)
  local path = write { ["a.lua"] = GOOD, ["a - Kopie.lua"] = "-- nichts\n", ["texte.LUA"] = GOOD,
    ["b.lua.txt"] = GOOD,
    ["c.new.lua"] = GOOD }
  for name, key in pairs { ["a - Kopie.lua"] = "mistake.copy", ["texte.LUA"] = "mistake.file_unread",
    ["b.lua.txt"] = "mistake.file_unread", ["c.new.lua"] = "mistake.file_new" } do
    t.eq(findings_of(path, name)[1][2], key)
  end
  local below = write {}
  assert(sys.mkdir(below .. "/unter"))
  assert(file.write(below .. "/unter/a.lua", GOOD))
  t.eq(findings_of(below, "unter/a.lua")[1][2], "mistake.file_below")
  assert(file.write(below .. "/bild.png", "x"))
  t.eq(findings_of(below, "bild.png")[1], { "notice", "mistake.file_unnamed" })
  path = write { ["a.lua"] = "-- eins\n" .. GOOD:gsub("Koordinierung", "\xC4mter") }
  t.eq(findings_of(path, "a.lua"), { { "error", "mistake.not_utf8", 2 } })
  t.eq(findings_of(write { ["a.lua"] = "PK\3\4...." }, "a.lua")[1][2], "mistake.not_text")
end)

test("a name that another file sets too late, and an element that is gone", function(t)
  local path = write { ["a.lua"] = rule "gross", ["b.lua"] = "\ngross = function() return true end\n" }
  local finding = model.check(path)[1]
  t.eq({ finding.message.key, finding.line, finding.message.args.place },
    { "model.unknown_name", 3, path .. "/b.lua:2" })
  path = write { ["a.lua"] = '\nremove "datenbasierung" { why = { de = "w", en = "w" } }\n',
    ["b.lua"] = condition 'unit.name == "X" and p.datenbasierung.ist >= 2' }
  t.eq(findings_of(path, "b.lua"), { { "error", "model.rule_unknown_element", 3 } })
end)

test("two functions in a line are not taken for one another", function(t)
  local two = 'local f = function() local x end rule "r" { why = { de = "w", en = "w" },'
    .. ' when = function(p) return p.koordination.ist >= 2 end, multiply = { koordination = 2 } }'
  t.eq(findings_of(write { ["a.lua"] = two }, "a.lua"), {})
end)

test("a file that begins with the mark of UTF-8 is read as any other", function(t)
  for words, wanted in pairs { ['order = { "koordination" }'] = { "error", "mistake.verb_assigned", 1 },
    ['change "koordination" { title = { de = "A", en = "B" },\ntitle = { de = "C", en = "D" } }']
      = { "error", "model.key_twice", 2 } } do
    t.eq(findings_of(write { ["a.lua"] = "\xEF\xBB\xBF" .. words }, "a.lua"), { wanted })
  end
end)

test("what declares things in procedures is known there, and what does so in models is not", function(t)
  local head = 'procedure "p" { api = 2, version = "1", title = "P" }\n'
  for words, wanted in pairs {
    ['record "a" = { title = "A" }'] = "mistake.verb_equals", ["view = 3"] = "mistake.verb_assigned",
    ['recrod "a" { title = "A" }'] = "model.unknown_name", ["matrix = 3"] = false, ["local view = 3"] = false,
    ["local a, view = 1, 2"] = false,
  } do
    n = n + 1
    local path = folder .. "/" .. n .. "/p"
    assert(sys.mkdir(path))
    assert(file.write(path .. "/procedure.lua", head .. words .. "\n"))
    local made, findings = require("wegmarke.module").load(path)
    if made then made:close() end
    t.eq(findings[1] and { findings[1].message.key, findings[1].line },
      wanted and { wanted, 2 } or nil, words)
    if wanted == "model.unknown_name" then t.eq(findings[1].message.args.nearest, "record") end
  end
end)

-- Loading takes the program's own modules for right; as anybody's they are looked at.
test("the modules of the program have no mistakes that loading them does not look for", function(t)
  local modules = require "wegmarke.module"
  local all = modules.found()
  for _, entry in ipairs(all) do
    local path, prefix = folder .. "/own/" .. entry.id, "models/" .. entry.id .. "/"
    assert(sys.mkdir(path))
    for _, name in ipairs(sys.packed_list(prefix)) do
      local bytes = sys.packed(name) .. (name:find("%.lua$") and "-- anders\n" or "")
      assert(file.write(path .. "/" .. name:sub(#prefix + 1), bytes))
    end
    local made, findings = modules.load(path)
    t.ok(made, entry.id)
    for _, one in ipairs(findings) do t.ok(one.severity ~= "error", one.message.key .. " " .. entry.id) end
    made:close()
  end
  t.ok(#all > 8)
end)

test("a byte that is no UTF-8 behind a text has a message like any other", function(t)
  local mistake = require "wegmarke.module.mistake"
  local err, line = mistake.explain("x {\n  'a' \x89, b = 1 }", "'}' expected near '<\\137>'", 2, {})
  t.ok(err.key:find "^mistake%.")
  t.eq(line, 2)
end)
