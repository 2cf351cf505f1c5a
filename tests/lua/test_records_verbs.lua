-- Verbs made from declarations: every type of a shipped module through every verb, in both languages, with
-- values in every field; and what goes out to others.

local test = ...
local args = require "wegmarke.cli.args"
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local module = require "wegmarke.module"
local run = dofile("tests/lua/help_cli.lua")
local reader = require "wegmarke.record.reader"
local sys = require "wegmarke.sys"
local typed = require "wegmarke.record.typed"
local verbs = require "wegmarke.cli.verbs"

local function must(t, ...)
  local out, err, status = run(...)
  t.ok(status == 0, table.concat({ ... }, " ") .. ": " .. err)
  return out
end

-- A file with a unit that uses a module.
local function file_with(t, name, id)
  local path = t.tmp() .. "/" .. name .. ".db"
  os.remove(path)
  must(t, "--db", path, "init")
  must(t, "--db", path, "unit", "add", "--kind", "gemeinde", "--name", "Musterort")
  must(t, "--db", path, "use", "Musterort", id)
  return path
end

-- A value that a field can hold.
local function sample(field, at)
  local made = {
    line = "Zeile " .. at, text = "Text " .. at, address = "Straße " .. at, person = "Person " .. at,
    role = "Amt " .. at, flag = true, number = 12, date = "2026-09-01", month = "2026-09",
    element = "koordination", figure = { value = 3, source = "Amt", as_of = "2026-01-01" },
  }
  local one = field.entries and field.entries[1].id or made[field.kind]
  return field.many and one ~= nil and { one } or one
end

test("what a field prints is read again, by its id and its titles, in both languages", function(t)
  local bestand, n = assert(module.load "bestand"), 0
  for _, decl in ipairs(bestand.types) do
    for at, field in ipairs(decl.fields) do
      local value = sample(field, at)
      for _, language in ipairs(value ~= nil and lang.languages or {}) do
        local words = kinds.print(field, value, language)
        local given = assert(typed.read(decl, { field.id .. "=" .. words }, { language = language }))
        t.eq(given[field.id], value, decl.id .. "." .. field.id)
        local by_title = typed.field(decl, lang.pick(field.title, language))
        t.eq(lang.pick(by_title.title, language), lang.pick(field.title, language))
        n = n + 1
      end
    end
  end
  t.ok(n > 100, n)
end)

-- Verbs that speak of all records at once.
local OF_MANY = { list = true, import = true, form = true, export = true, complete = true }

test("every type goes through every verb in both languages", function(t)
  local path = file_with(t, "every", "bestand")
  local seen = 0
  for _, decl in ipairs(assert(module.load "bestand").types) do
    for _, language in ipairs(lang.languages) do
      local function call(verb, ...)
        return must(t, "--db", path, "--lang", language, decl.verb, verb, "Musterort", ...)
      end
      local typed_words, want = {}, {}
      if decl.of ~= "unit" then typed_words[1] = "1" end -- what it belongs to was added before
      for at, field in ipairs(decl.fields) do
        local value = sample(field, at .. language)
        if value ~= nil then
          typed_words[#typed_words + 1] = field.id .. "=" .. kinds.print(field, value, language)
          want[field.id] = value
        end
      end
      local made = json.decode(call("add", "--json", table.unpack(typed_words)))
      for id, value in pairs(want) do t.eq(made.values[id], value, decl.id .. "." .. id) end
      local number = tostring(made.number)
      t.has(call("list"), lang.pick(decl.fields[decl.columns[1]].title, language))
      local shown = call("show", number)
      for _, field in ipairs(decl.fields) do
        if want[field.id] ~= nil then
          t.has(shown, lang.pick(field.title, language) .. ": "
            .. kinds.print(field, want[field.id], language))
        end
      end
      t.eq(json.decode(call("show", made.id:sub(1, 12), "--json")).id, made.id)
      for _, field in ipairs(decl.fields) do
        if field.id ~= decl.line and not field.required and want[field.id] ~= nil then
          local after = json.decode(call("change", number, field.id .. "=", "--json"))
          t.eq(after.values[field.id], field.many and {} or nil, decl.id .. "." .. field.id)
          break
        end
      end
      local last = decl.states and decl.states.list[#decl.states.list]
      if last and (not decl.states.moves or decl.states.moves[decl.states.first][last.id]) then
        t.eq(json.decode(call("state", number, lang.pick(last.title, language), "--json")).state, last.id)
      end
      call("withdraw", number)
      t.eq(json.decode(call("show", number, "--json")).withdrawn, true)
      call("withdraw", number, "--undo")
      local history = json.decode(call("history", number, "--json"))
      t.eq(history[#history].sets, { withdrawn = false })
      t.has(call("history", number), lang.text(language, "entry.set_withdrawn"))
      for _, verb in ipairs(verbs.under(decl.verb)) do
        t.has(must(t, "--db", path, "--lang", language, "help", decl.verb, verb),
          lang.pick(decl[OF_MANY[verb] and "many" or "title"], language))
        seen = seen + 1
      end
    end
  end
  t.ok(seen > 150, seen)
end)

test("a table with a column for every field is taken in as it was printed, in both languages", function(t)
  local path = file_with(t, "tables", "bestand")
  local quoted = require("wegmarke.text").csv
  for _, decl in ipairs(assert(module.load "bestand").types) do
    for n, language in ipairs(lang.languages) do
      local heads, cells, want = {}, {}, {}
      for at, field in ipairs(decl.fields) do
        local value = sample(field, at .. language)
        if value ~= nil then
          heads[#heads + 1] = quoted(lang.pick(field.title, language))
          cells[#cells + 1] = quoted(kinds.print(field, value, language))
          want[field.id] = value
        end
      end
      local file = t.tmp() .. "/table.csv"
      os.remove(file)
      assert(require("wegmarke.file").write(file, table.concat(heads, ";") .. "\n"
        .. table.concat(cells, ";") .. "\n"))
      local above = decl.of ~= "unit" and { "1", file } or { file }
      local done = json.decode(must(t, "--db", path, "--lang", language, decl.verb, "import", "Musterort",
        "--json", "--persons", table.unpack(above)))
      t.eq(done, { added = 1, changed = 0, same = 0, unread = {}, open = {} })
      local list = json.decode(must(t, "--db", path, decl.verb, "list", "Musterort", "--json"))
      t.eq(list[n].values, want, decl.id)
    end
  end
end)

-- A command line as a shell splits it.
local function split(line)
  local words = {}
  local rest = line:gsub('"([^"]*)"', function(inner) return (inner:gsub(" ", "\1")) end)
  for word in rest:gmatch "%S+" do words[#words + 1] = (word:gsub("\1", " ")) end
  return words
end

test("what made verbs say of themselves is there in both languages; examples can be read", function(t)
  for _, decl in ipairs(assert(module.load "bestand").types) do
    for _, second in ipairs(verbs.under(decl.verb)) do
      local verb = verbs.load(decl.verb .. " " .. second)
      for _, language in ipairs(lang.languages) do
        t.ok(verb.summary[language] and not verb.summary[language]:find "[%[{]", verb.name)
        local words = split(lang.pick(verb.examples[1][1], language))
        local name, at = verbs.at(words, 1)
        t.eq(name, verb.name)
        local parsed, err = args.parse(verb, words, at, verbs.globals)
        t.ok(parsed, verb.name .. ": " .. tostring(err))
        if parsed.args.fields then
          local linked = function() return ("0"):rep(32) end
          t.eq({ select(2, typed.read(decl, parsed.args.fields, { language = language,
            look = { read = linked } })) }, { {} })
        end
      end
    end
  end
end)

test("others see what a record is for and no more", function(t)
  local decl = { visible = "agency", fields = {} }
  for i, field in ipairs { { id = "open", kind = "line" }, { id = "own", kind = "line", visible = "unit" },
    { id = "who", kind = "person" } } do
    decl.fields[i], decl.fields[field.id] = field, field
  end
  local record = { grants = {}, values = { open = "a", own = "b", who = "c", gone = "d" },
    clashes = { own = { "x", "y" } }, held = {}, unfit = {} }
  local function seen(audience)
    local left = reader.seen(decl, record, audience)
    return left and left.values
  end
  t.eq(seen "unit", record.values)
  t.eq(seen "agency", { open = "a" })
  t.eq(reader.seen(decl, record, "agency").clashes, {})
  t.eq(seen "public", nil)
  record.grants = { "public" }
  t.eq(seen "public", { open = "a" })
end)

test("a procedure of one's own for others: no word of a narrower audience in any format", function(t)
  local folder = t.tmp() .. "/models"
  assert(sys.mkdir(folder .. "/offen"))
  assert(require("wegmarke.file").write(folder .. "/offen/procedure.lua", [[
procedure "offen" { api = 2, version = "1", title = "Offen" }
record "blatt" { title = "Blatt", many = "Blätter", line = "was", visible = "public",
  fields = { was = line { title = "was" }, innen = line { title = "innen", visible = "unit" },
    wer = person { title = "wer" } }, columns = { "was", "innen", "wer" } }]]))
  local path = t.tmp() .. "/offen.db"
  os.remove(path)
  must(t, "--db", path, "init")
  must(t, "--db", path, "unit", "add", "--kind", "gemeinde", "--name", "Musterort")
  must(t, "--db", path, "--models", folder, "use", "Musterort", "offen")
  must(t, "--db", path, "blatt", "add", "Musterort", "was=Sichtbares", "innen=Verdecktes",
    "wer=Erika Beispiel")
  t.has(must(t, "--db", path, "blatt", "list", "Musterort"), "Verdecktes")
  for verb, more in pairs { list = {}, show = { "1" } } do
    for _, ending in ipairs { "html", "md", "json", "txt" } do
      local out = t.tmp() .. "/offen-" .. verb .. "." .. ending
      os.remove(out)
      must(t, "--db", path, "blatt", verb, "Musterort", "--for=public", "-o", out, table.unpack(more))
      local bytes = assert(require("wegmarke.file").read(out))
      t.has(bytes, "Sichtbares")
      t.ok(not bytes:find "Verdecktes" and not bytes:find "Beispiel", verb .. " " .. ending)
    end
  end
  local _, _, status = run("--db", path, "blatt", "list", "Musterort", "--for", "public", "--where",
    "innen=Verd")
  t.eq(status, 3)
end)

test("a calendar's lines are at most 75 bytes, and no character is cut", function(t)
  local title = ("Übergänge; weiter, \\ und\nneu "):rep(9)
  local made = require("wegmarke.record.ics").write({ { id = "x", on = "2026-12-01", title = title } },
    "Fristen")
  for line in made:gmatch "(.-)\r\n" do
    t.ok(#line <= 75 and utf8.len(line), line)
  end
  local joined = made:gsub("\r\n ", ""):match "SUMMARY:(.-)\r\n"
  local words = joined:gsub("\\(.)", function(c) return c == "n" and "\n" or c end)
  t.eq(words, title)
end)

test("days and months later are days of the calendar", function(t)
  local due = require "wegmarke.record.due"
  t.eq(due.later("2026-12-31", 1), "2027-01-01")
  t.eq(due.later("2028-02-28", 7), "2028-03-06")
  t.eq(due.months_later("2026-01-31", 1), "2026-02-28")
  t.eq(due.months_later("2027-08-31", 6), "2028-02-29")
  t.eq(due.months_later("2026-11-30", 12), "2027-11-30")
  t.eq(due.next({ kind = "month", every = { months = 3 } }, "2026-11"), "2027-02")
  t.eq(due.next({ kind = "date" }, "2026-11-01"), nil)
end)
