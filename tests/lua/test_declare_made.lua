-- Declarations made at random: what is sound becomes a type that keeps what it was told, every value its
-- fields take reads back from words, and what is broken in any way ends in findings.

local test = ...

local file = require "wegmarke.file"
local kinds = require "wegmarke.record.kinds"
local module = require "wegmarke.module"
local stubs = require "wegmarke.repl.stubs"
local sys = require "wegmarke.sys"

-- Numbers that are the same in every run.
local state = 20261130

local function random(n)
  state = (state * 6364136223846793005 + 1442695040888963407)
  return (state >> 33) % n + 1
end

local made = dofile("tests/lua/help_declared.lua")
local one_of, MAKE, NAMES

do
  local kinds_made = made.kinds(random)
  one_of, MAKE, NAMES = kinds_made.one_of, kinds_made.MAKE, kinds_made.names
end

-- What links point at: its title has its id at the end.
local LOOK = {
  title = function(_, id) return "Titel " .. id end, read = function(_, words) return words:match "%S+$" end,
}

local function build(id, text)
  return module.from_files(id, { { model_id = id, path = "procedure.lua", bytes = text } })
end

-- A declaration of up to 20 fields, and the kinds it names in order.
local function declaration()
  local lines, order = {}, { "line" }
  for i = 1, random(20) do
    local kind = one_of(NAMES)
    order[i + 1] = kind
    lines[i] = ("    f%d = %s { title = 'F %d', %s },"):format(i, kind, i, MAKE[kind][1]())
  end
  return ([[
procedure "made" { api = 2, version = "1", title = "Made" }
record "other" { title = "Anderes", line = "name", fields = { name = line { title = "Name" } } }
record "thing" { title = "Ding", line = "name", columns = { "name" },
  fields = {
    name = line { title = "Name" },
%s
  } }]]):format(table.concat(lines, "\n")), order
end

test("a sound declaration keeps its fields, and their values read back from words in both languages",
  function(t)
  for _ = 1, 60 do
    local text, order = declaration()
    local m, findings = build("made", text)
    assert(m, findings[1] and module.finding_text(findings[1], "en"))
    local fields = m:type("thing").fields
    t.eq(#fields, #order)
    for i, field in ipairs(fields) do
      t.eq({ field.kind, field.origin.line }, { order[i], i + 4 })
      local value = MAKE[field.kind][2](field)
      local kept, fault = kinds.check(field, value)
      t.ok(kept ~= nil, fault and tostring(fault) or "")
      t.eq(kinds.check(field, kept), kept)
      for _, language in ipairs { "de", "en" } do
        t.eq(kinds.read(field, kinds.print(field, kept, language, LOOK), language, LOOK), kept, field.kind)
      end
    end
    m:close()
  end
end)

test("an overlay that says again what is there changes nothing but where it was said", function(t)
  for _ = 1, 20 do
    local text, order = declaration()
    local again = {}
    for i = 1, #order - 1 do again[i] = ("f%d = { title = 'F %d' }"):format(i, i) end
    local files = { { model_id = "made", path = "procedure.lua", bytes = text },
      { model_id = "own", path = "procedure.lua",
        bytes = 'procedure "own" { api = 2, version = "1", extends = "made" }\n'
        .. 'change "thing" { fields = { ' .. table.concat(again, ", ") .. " } }" } }
    local m, findings = module.from_files("own", files)
    assert(m, findings[1] and module.finding_text(findings[1], "en"))
    local base = assert(build("made", text))
    local d = require("wegmarke.module.diff_declared").between(base, m)
    t.eq(d.nothing, true)
    for i = 1, #order - 1 do
      t.eq(m:origin(m.records[2], { "fields", "f" .. i, "title" }).file, "own/procedure.lua")
    end
    m:close()
    base:close()
  end
end)

-- The bytes of the shipped procedure, spoiled in one place.
local function spoiled(text)
  local at, size = random(#text), random(12)
  local way = random(4)
  if way == 1 then return text:sub(1, at - 1) .. text:sub(at + size) end
  if way == 2 then return text:sub(1, at) .. text:sub(at - size, at + size) .. text:sub(at + 1) end
  if way == 3 then return text:sub(1, at - 1) .. one_of { "{", "}", "nil", "0", "''", "none", ",",
    "=" } .. text:sub(at) end
  local other = random(#text)
  return text:sub(1, at - 1) .. text:sub(other, other + size) .. text:sub(at + size)
end

test("a module spoiled anywhere ends in findings, or in another sound module", function(t)
  local folder = "models/bestand/"
  local names = { "procedure.lua", "1_ziele_bedarfe.lua", "2_angebote_akteure.lua", "3_handeln.lua" }
  local lists = assert(module.load "grundlisten")
  local sound, broken = 0, 0
  for _ = 1, 150 do
    local files, hit = {}, random(#names)
    for i, name in ipairs(names) do
      local bytes = sys.packed(folder .. name) or assert(file.read(folder .. name))
      files[i] = { model_id = "bestand", path = name, bytes = i == hit and spoiled(bytes) or bytes }
    end
    local m, findings = module.from_files("bestand", files, function() return lists end)
    for _, one in ipairs(findings) do
      t.ok(not module.finding_text(one, "de"):find("[model.", 1, true))
    end
    if m then
      sound = sound + 1
      m:close()
    else
      broken = broken + 1
      t.ok(#findings > 0)
    end
  end
  t.ok(broken > 20 and sound > 0)
end)

test("every name that procedures and catalogues may call is described", function(t)
  local described = {}
  for _, entry in ipairs(stubs.module("author_module").entries) do
    if entry.kind == "function" then described[entry.field] = true end
  end
  for _, kind in ipairs(kinds.all) do t.ok(described[kind], kind) end
  for _, verb in ipairs(require("wegmarke.module.shape_records").part_verbs) do t.ok(described[verb],
    verb) end
  for _, verb in ipairs { "procedure", "catalogue", "record", "lists", "rows", "words", "add", "change",
    "remove",
    "order" } do
    t.ok(described[verb], verb)
  end
end)
