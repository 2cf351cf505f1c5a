-- The page that collects records: every field its reader may know and nothing narrower, hostile words as
-- words; and its answers, which are taken once however often they come. What its script does is tested in a
-- browser.

local test = ...
local answers = require "wegmarke.record.form.answers"
local cells = require "wegmarke.record.form.cells"
local help = dofile("tests/lua/help_records.lua")
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local made = dofile("tests/lua/help_declared.lua")
local page = require "wegmarke.form.records"
local records = require "wegmarke.record.store"

local function hand(db, types, language, audience)
  return help.hand(db, types, language, audience, "Ort </script><b>1")
end

-- What the page tells its script.
local function told(t, bytes)
  local said = bytes:match '<script[^>]*id="data"[^>]*>(.-)</script>'
  local read, err = json.decode(said)
  t.ok(read, err and err.code)
  return read
end

test("the page asks for each field that its reader may know, in every language", function(t)
  for round = 1, 25 do
    local m, types = made.module(round, 'visible = "public",')
    local db, decl = help.open(), types["made.thing"]
    for _, language in ipairs(lang.languages) do
      for _, audience in ipairs { "unit", "public" } do
        local bytes = page.html(decl, hand(db, types, language, audience))
        local data, asked = told(t, bytes), {}
        for _, field in ipairs(data.fields) do asked[field.id] = true end
        for _, field in ipairs(decl.fields) do
          local shown = field.id ~= "secret" and field.kind ~= "person" or audience == "unit"
          t.eq(asked[field.id] or false, shown, field.id)
          t.eq(bytes:find('data-field="' .. field.id .. '"', 1, true) ~= nil, shown, field.id)
        end
        t.ok(asked["@state"])
        if audience == "public" then t.ok(not bytes:find("secret", 1, true)) end
        t.eq(select(2, bytes:gsub("<script", "")), 2, "no word of others begins a script")
        t.ok(not bytes:find("Ort </script>", 1, true))
      end
    end
    m:close()
  end
end)

test("answers are taken once, and a changed one changes its record", function(t)
  for round = 1, 10 do
    local m, types = made.module(round)
    local db, decl = help.open(), types["made.thing"]
    local F = hand(db, types, "de", "unit")
    local how = { language = "de", look = F.look, scope = help.unit,
      known = function(id) return db:one("record_get", { id = id }) ~= nil end }
    local file = { wegmarke = "records", layout = 1, type = decl.id, scope = help.unit,
      records = json.list() }
    for k = 1, 4 do
      local values = {}
      for id, said in pairs(made.values(decl, db, types, help.unit)) do
        local field, list = decl.fields[id], {}
        for i, member in ipairs(field.many and said or {}) do
          list[i] = cells.words(setmetatable({ many = false }, { __index = field }), member, F)
        end
        if field.many and #list == #said and #list > 0 then values[id] = json.list(list) end
        if not field.many then values[id] = type(said) == "string" and said or cells.words(field, said, F) end
      end
      file.records[k] = { key = ("%032x"):format(k + round), values = values }
    end
    local function take()
      local read, errs = answers.read(decl, json.encode(file), "x.json", how)
      t.ok(read, errs and tostring(errs[1]))
      local at = 0
      local done = assert(records.take(db, types, decl.id, function()
        at = at + 1
        local row = read.rows[at]
        if row then row.scope = help.unit end
        return row
      end))
      return { done.added, done.changed, done.same }
    end
    t.eq(take(), { 4, 0, 0 })
    t.eq(take(), { 0, 0, 4 })
    file.records[2].values.name = "anders " .. round
    t.eq(take(), { 0, 1, 3 })
    local got, errs = answers.read(decl, json.encode(file), "x.json",
      setmetatable({ scope = help.other_unit }, { __index = how }))
    t.eq({ got, errs[1].args.problem.key }, { nil, "entry.form_other_scope" })
    m:close()
  end
end)
