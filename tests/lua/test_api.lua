--- Every public function is described with types, a description and an example that works, and every
--- description belongs to a function.

local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local manual = require "wegmarke.repl.manual"
local store = require "wegmarke.store"
local stubs = require "wegmarke.repl.stubs"
local sys = require "wegmarke.sys"

local test = ...

-- Functions that modules of the program need of each other; not for scripts.
local internal = {
  ["wegmarke.model"] = { "kinds" },
  ["wegmarke.data.units"] = { "kind_index", "find_kind", "keep_kind", "source", "put_fact", "put_parents",
    "id_of_ags", "check_ags", "land" },
  ["wegmarke.data.agreements"] = { "value", "element" },
  ["wegmarke.data.remarks"] = { "put" },
  ["wegmarke.data.privacy"] = { "assessment_of", "blank", "purge_result",
    "purge_revision" },
  ["wegmarke.model.Model"] = { "new", "tell", "weigh", "readable", "focus", "roll_up",
    "compose", "document", "view",
    "origin", "history", "find_fault", "source",
    "weights_table" },
}

-- Modules whose functions are all for scripts.
local public = { "csv", "data", "embed", "evaluate", "file", "json", "lang", "markup", "matrix", "model",
  "query", "report", "score", "store", "sys", "text", "xlsx", "zip" }
for _, part in ipairs { "units", "models", "assessments", "batches", "agreements", "targets", "orders",
  "remarks", "fields", "packages", "privacy", "retention", "intake", "log" } do
  public[#public + 1] = "data." .. part
end

local function is_internal(class, name)
  for _, one in ipairs(internal[class] or {}) do
    if one == name then return true end
  end
  return false
end

local function module_value(name)
  local part = name:match("^data%.(.*)$")
  return part and require("wegmarke.data")[part] or require("wegmarke." .. name)
end

-- The table of functions that a class of the manual stands for.
local function methods_of(class, module)
  local registry = debug.getregistry()
  if class == module.name then return module_value(module.short) end
  if class == "wegmarke.model.Model" then
    return getmetatable(assert(require("wegmarke.model").load("dkbm"))).__index
  end
  if class == "wegmarke.matrix.matrix" then
    return debug.getmetatable(require("wegmarke.matrix").fill(1, 1, 0)).__index
  end
  return assert(registry[class], class).__index
end

-- What a model's files may call is no module of scripts; its tests are elsewhere.
local function of_models(module) return module.short:find("^author") ~= nil end

local function functions()
  local list = {}
  for _, module in ipairs(stubs.modules()) do
    for _, entry in ipairs(module.entries) do
      if entry.kind == "function" and not of_models(module) then list[#list + 1] = { module, entry } end
    end
  end
  return list
end

test("every public function is described", function(t)
  local described = {}
  for _, pair in ipairs(functions()) do described[pair[2].class .. "." .. pair[2].field] = true end
  for _, name in ipairs(public) do
    local module = t.ok(stubs.module(name), "no description of " .. name)
    for key, value in pairs(module_value(name)) do
      if type(value) == "function" and not is_internal(module.name, key) then
        t.ok(described[module.name .. "." .. key], name .. "." .. key .. " is not described")
      end
    end
  end
  for _, class in ipairs { "wegmarke.store.database", "wegmarke.matrix.matrix", "wegmarke.model.Model" } do
    for key, value in pairs(methods_of(class, { name = "", short = "" })) do
      if type(value) == "function" and not is_internal(class, key) then
        t.ok(described[class .. "." .. key], class .. ":" .. key .. " is not described")
      end
    end
  end
end)

test("every description belongs to a function and names its arguments", function(t)
  for _, pair in ipairs(functions()) do
    local module, entry = pair[1], pair[2]
    local f = methods_of(entry.class, module)[entry.field]
    t.ok(f, entry.name .. " is described, but missing")
    t.ok(#entry.text > 5, entry.name .. " has no description")
    t.ok(#entry.examples > 0, entry.name .. " has no example")
    local names = {}
    for i, param in ipairs(entry.params) do
      names[i] = param.name
      t.ok(#param.type > 0, entry.name .. ": " .. param.name .. " has no type")
    end
    local given = entry.args:sub(2, -2):gsub("%s", "")
    t.eq(table.concat(names, ","), given, entry.name .. ": ---@param and arguments differ")
    for _, result in ipairs(entry.returns) do t.ok(#result.type > 0, entry.name .. ": result") end
    if debug.getinfo(f, "S").what == "Lua" then
      local own, first = {}, entry.name:find(":", 1, true) and 2 or 1
      for i = first, debug.getinfo(f, "u").nparams do
        local name = debug.getlocal(f, i)
        own[#own + 1] = #name == 1 and names[#own + 1] or name -- a letter inside, a word outside
      end
      if debug.getinfo(f, "u").isvararg then own[#own + 1] = "..." end
      t.eq(own, names, entry.name .. ": the function's own arguments")
    end
  end
end)

-- The demo's database, as examples see it; a fresh copy each.
local demo
local function surroundings(t)
  if not demo then
    demo = t.tmp() .. "/api/demo.db"
    local out, err = sys.out, sys.err
    sys.out, sys.err = function() end, function() end
    local status = require("wegmarke.cli.main").run { "demo", t.tmp() .. "/api" }
    sys.out, sys.err = out, err
    t.eq(status, 0)
    lang.set("en")
  end
  local path = t.tmp() .. "/example.db"
  os.remove(path) -- a test may have left one, over which nothing is written
  assert(file.write(path, assert(file.read(demo))))
  local env = setmetatable({ tmp = t.tmp() }, { __index = _G })
  for _, name in ipairs { "csv", "data", "embed", "evaluate", "file", "json", "lang", "markup", "matrix",
    "model", "query", "report", "score", "store", "sys", "text", "xlsx", "zip" } do
    env[name] = require("wegmarke." .. name)
  end
  env.db = assert(store.open(path))
  env.id = env.data.assessments.list(env.db)[1].id
  local kept = assert(env.data.models.sources(env.db, env.data.assessments.get(env.db, env.id).model_hash))
  env.M = assert(env.model.from_files(kept.id, kept.files))
  env.A = assert(env.data.gather(env.db, env.id))
  env.unit, env.E = env.A.unit, env.evaluate.run(env.M, env.A)
  env.page, env.print = "<!DOCTYPE html>", function() end
  return env, path
end

local function shown(...)
  local parts = table.pack(...)
  for i = 1, parts.n do
    parts[i] = table.concat(require("wegmarke.repl.printer").lines(parts[i], { width = 1000 }), "\n")
  end
  return table.concat(parts, ", ")
end

-- Numbers are compared by value, tables by content, results beyond those named do not count.
local function same(t, got, want, what)
  for i = 1, want.n do
    if type(want[i]) == "number" then
      t.ok(type(got[i]) == "number", what .. ": " .. shown(table.unpack(got, 1, got.n)))
      t.near(got[i], want[i], 1e-4)
    elseif type(want[i]) ~= "table" then
      t.eq(got[i], want[i], what)
    end
  end
end

local function run_examples(t, module)
  local writes = module.name:find("^wegmarke%.data") or module.name == "wegmarke.store"
    or module.name == "wegmarke.query"
  local env, path = surroundings(t)
  local today, count = sys.today(), 0
  for _, entry in ipairs(module.entries) do
    if writes then
      pcall(env.db.close, env.db)
      env, path = surroundings(t)
    end
    for _, example in ipairs(entry.examples) do
      local what = entry.name .. ": " .. example.code
      local chunk = load("return " .. example.code, what, "t", env)
        or assert(load(example.code, what, "t", env))
      local got = table.pack(chunk())
      if example.want then
        same(t, got, table.pack(assert(load("return " .. example.want, what, "t", env))()), what)
      end
      count = count + 1
    end
  end
  pcall(env.db.close, env.db)
  os.remove(path)
  os.remove(path .. ".bak")
  sys.seed_ids(nil)
  sys.set_today(today)
  lang.set("en")
  return count
end

for _, module in ipairs(stubs.modules()) do
  local known = false
  for _, name in ipairs(public) do known = known or name == module.short end
  if known then
    test("the examples of " .. module.short .. " work", function(t)
      t.ok(run_examples(t, module) > 0)
    end)
  end
end

test("what a module in Lua says of itself is said in its own file only", function(t)
  local names, made = {}, 0
  for _, one in ipairs(stubs.files()) do
    t.eq(names[one.name], nil, one.name .. " is described twice")
    names[one.name] = true
  end
  for _, one in ipairs(require("wegmarke.repl.described").files()) do
    made = made + 1
    t.eq(sys.packed("lua/wegmarke/meta/" .. one.name), nil, one.name)
    -- each class that a function takes or gives is there, or is one of another module
    for class in one.bytes:gmatch "wegmarke%.data%.%u%w*" do
      local there = false
      for _, other in ipairs(stubs.files()) do
        there = there or other.bytes:find("---@class " .. class .. "%f[^%w]") ~= nil
      end
      t.ok(there, one.name .. ": " .. class .. " is nowhere described")
    end
  end
  t.ok(made >= 20, made)
end)

test("types for editors, a page and Markdown come from the same descriptions", function(t)
  local files = manual.types()
  t.ok(#files >= 20)
  for _, one in ipairs(files) do
    t.match(one.bytes, "^%-%-%-@meta wegmarke%.")
    t.ok(load(one.bytes, one.name), one.name .. " is no Lua")
  end
  local markdown, html = manual.markdown(), manual.html()
  local one = require("wegmarke.doc").write(manual.document "csv.read", "markdown")
  t.has(one, "`csv.read(")
  t.eq(one:find("csv.write", 1, true), nil)
  t.has(require("wegmarke.doc").write(manual.document "wegmarke.csv", "markdown"), "`csv.write(")
  t.eq(manual.document "nosuch", nil)
  for _, pair in ipairs(functions()) do
    local signature = stubs.signature(pair[2])
    t.has(markdown, "`" .. signature .. "`")
    t.has(html, require("wegmarke.text").html(signature))
  end
  t.match(html, "^<!DOCTYPE html>")
  t.eq(html:find("<script", 1, true), nil)
  for id in html:gmatch('href="#([^"]+)"') do t.has(html, 'id="' .. id .. '"') end
  local open = {}
  for slash, tag in html:gmatch("<(/?)([a-z][a-z0-9]*)") do
    if tag ~= "meta" and tag ~= "br" then
      if slash == "" then open[#open + 1] = tag else t.eq(table.remove(open), tag) end
    end
  end
  t.eq(open, {})
end)

-- What the files of modules may say -----------------------------------------------------------------

-- Calls f(name, field) for every field of a shape, however deep.
local function each_field(wanted, f, seen)
  seen = seen or {}
  if seen[wanted] then return end
  seen[wanted] = true
  for name, field in pairs(wanted.fields or {}) do
    f(name, field)
    each_field(field, f, seen)
  end
  if wanted.of then each_field(wanted.of, f, seen) end
  if wanted.record then each_field(wanted.record, f, seen) end
end

local shape, records = require "wegmarke.module.shape", require "wegmarke.module.shape_records"

-- All shapes by the verb that they follow.
local function verbs()
  local list = { ["author.merge"] = { shape.merge }, ["author.split"] = { shape.split },
    ["author.add"] = shape.add, ["author.change"] = shape.kinds,
    ["author_module.record"] = { records.record }, ["author_module.case"] = { records.case },
    ["author_module.procedure"] = { records.identity }, ["author_module.rows"] = { records.rows } }
  for verb, wanted in pairs(shape.verbs) do list["author." .. verb] = { wanted } end
  for verb, wanted in pairs(records.parts) do list["author_module." .. verb] = { wanted } end
  for _, kind in ipairs(require("wegmarke.record.kinds").all) do
    list["author_module." .. kind] = { records.field_of(kind) }
  end
  return list
end

test("every field of every verb stands in the types, in the manual and in help", function(t)
  local types = {}
  for _, one in ipairs(manual.types()) do types[one.name] = one.bytes end
  local n = 0
  for name, shapes in pairs(verbs()) do
    local lines = "\n" .. table.concat(require("wegmarke.repl.help").lines(name, 200), "\n") .. "\n"
    local part = require("wegmarke.doc").write(manual.document(name), "markdown")
    for _, wanted in pairs(shapes) do
      each_field(wanted, function(field, of)
        n = n + 1
        t.ok(lines:find("[ .]" .. field .. "%??: "), name .. ": help lacks " .. field)
        t.ok(part:find("[`.]" .. field .. "%??`"), name .. ": the manual lacks " .. field)
        local line = "\n---@field " .. field .. (of.need and not of.instead and " " or "? ")
        t.ok(types["author_fields.lua"]:find(line, 1, true),
          name .. ": the types lack " .. field)
      end)
    end
  end
  t.ok(n > 200, n)
end)

-- Whether brackets of a type close as they open, and nothing ends with a sign that wants more.
local function is_type(words)
  local open = {}
  for c in words:gsub('"[^"]*"', "x"):gmatch "[%(%)%[%]{}<>]" do
    local closes = { [")"] = "(", ["]"] = "[", ["}"] = "{", [">"] = "<" }
    if not closes[c] then open[#open + 1] = c elseif table.remove(open) ~= closes[c] then return false end
  end
  return #open == 0 and not words:find "[|,:]%s*$" and words ~= ""
end

test("types for editors name only classes that there are, and every word of models as a global", function(t)
  local classes, all = {}, {}
  for _, one in ipairs(manual.types()) do
    all[#all + 1] = one.bytes
    for class in one.bytes:gmatch "%-%-%-@class ([%w_.]+)" do classes[class] = true end
    for class in one.bytes:gmatch "%-%-%-@alias ([%w_.]+)" do classes[class] = true end
  end
  local bytes = table.concat(all, "\n")
  for name, kind in require("wegmarke.repl.fields").classes():gmatch "\n%-%-%-@field (%S+) ([^\n]+)" do
    t.ok(is_type(kind) and name:find "^%[?[%a_][%w_]*%]?%??$", name .. " " .. kind)
  end
  for line in bytes:gmatch "\n%-%-%-@type ([^\n]+)" do t.ok(is_type(line), line) end
  for _, file_name in ipairs { "author_fields.lua", "author_globals.lua" } do
    for _, one in ipairs(manual.types()) do
      local said = one.name == file_name and one.bytes:gsub("^%-%-%-@meta [^\n]*", "") or ""
      for class in said:gmatch "[ |(<](wegmarke%.author[%w_.]*)" do
        t.ok(classes[class], file_name .. " names " .. class)
      end
    end
  end
  for verb in pairs(shape.verbs) do t.ok(bytes:find("\n" .. verb .. " = nil\n", 1, true), verb) end
  for _, name in ipairs { "none", "score", "use", "add", "change", "merge", "split", "choice", "notice" } do
    t.ok(bytes:find("\n" .. name .. " = nil\n", 1, true), name)
  end
end)

test("help tells of words of models by their bare names, and of the contract of scripts", function(t)
  local function says(name) return table.concat(require("wegmarke.repl.help").lines(name, 100), "\n") end
  t.match(says "advice", "^author%.advice%(id%)")
  t.has(says "lists", "model: lists")
  t.has(says "facts", "add (element): facts")
  t.has(says "groups", "author.groups(list)")
  t.has(says "case", "expect.cannot_tell?: string[]")
  t.match(says "model", "author%.model%(id%).*between%?: boolean")
  t.has(manual.markdown(), "`expect.no_hints?`")
  t.has(manual.markdown(), "ctx:evaluations(filter)")
end)
