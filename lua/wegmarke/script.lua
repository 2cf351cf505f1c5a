--- Scripts with metadata: found, checked, run.
---
--- `wegmarke run NAME` looks for a path, else for `scripts/NAME.lua` in the folders of WEGMARKE_PATH,
--- then among those of the program. A script runs with all modules of the program, trusted as the
--- program itself is. One without metadata is any Lua: it gets the words after its name as `...` and in
--- `arg`, what it raises ends it with exit status 5.
---
--- A script with metadata begins with `local script = { ... }`, a table like that of a verb, and ends
--- with `function script.run(ctx) ... end return script`:
---
--- * `name`: as the file without .lua; `was`, a former name, which then says what it is called now
--- * `summary`: `{ de =, en = }`, one line; `about`, more
--- * `arguments`, `options`: lists of `{ name, type, text = { de =, en = } }`, types: text, word, file,
---   dir, date, integer, number, choice (with `choices`), flag, unit, assessment, element, value, model;
---   `examples`. The texts of the scripts that come with the program stand with its language
--- * `reads`: list of "database", "files", "models"
--- * `writes`: list of "database", "files"; empty for one that only tells. One that writes gets the
---   option `--commit`, without which it runs dry
--- * `over`: "units" for one that tells of units: it gets the option `--for`, and `evaluations`,
---   `gathered` and `profiles` give no more than those may read for whom it speaks
--- * `columns`: the columns of the rows that `run` returns; then `--csv`, `--json` and `-o` are
---   offered. After the rows it may return other columns, and an exit status
--- * `exits`: exit statuses besides 0; 3, 4 and 5 if absent
---
--- `ctx` is the context of a verb:
---
--- * `ctx.args`, `ctx.opts`: what was given, by name; `ctx:db()`: the database; `ctx:print(line)`
--- * `ctx:need(value, err)`: the value, or ends the script with the error; `ctx:fail(err, status)` ends
---   it
--- * `ctx:progress(list or count)`: goes through it, and shows how far it is
--- * `ctx:gathered(filter)`, `ctx:evaluations(filter)`, `ctx:profiles(filter)`: the assessments one by
---   one, as they may be read; `filter`: `land`, `year`, `kind`, `audience`
--- * `ctx:change(f)`: runs `f(db)` in one transaction, undone without `--commit`
--- * `ctx:write(path, bytes, format)`: files, written at the end all or none

local args = require "wegmarke.cli.args"
local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local told = require "wegmarke.cli.told"

local M = {}

local MARK = "local script = {"

-- Where the texts of scripts are, by their names.
local AREA = "scripts"

local known = {
  name = "string", summary = "table", about = "table", arguments = "table", options = "table",
  examples = "table", reads = "table", writes = "table", columns = "table", run = "function",
  exits = "table", over = "string", was = "string",
}
local required = { "name", "reads", "writes", "run" }
local touched = { database = true, files = true, models = true }
local types = { text = true, word = true, file = true, dir = true, date = true, integer = true,
  number = true, choice = true, flag = true, unit = true, assessment = true, element = true,
  value = true, model = true }

local function bilingual(t)
  return type(t) == "table" and type(t.de) == "string" and type(t.en) == "string"
end

local function check_specs(list, field, name, bad)
  for i, spec in ipairs(list or {}) do
    local at = field .. "[" .. i .. "]"
    if type(spec) ~= "table" or type(spec.name) ~= "string" then
      bad(at .. ".name")
    elseif not types[spec.type or ""] then
      bad(at .. ".type")
    elseif spec.type == "choice" and type(spec.choices) ~= "table" then
      bad(at .. ".choices")
    elseif not bilingual(spec.text or told.find(AREA, name, field, spec.name)) then
      bad(at .. ".text")
    end
  end
end

--- Checks a script's metadata.
---@param script any what the file returned
---@param file string its name, for messages
---@return table|nil err what is wrong, with the field
function M.check(script, file)
  if type(script) ~= "table" then return lang.err("repl.script_no_table", { file = file }) end
  local wrong
  local function bad(field) wrong = wrong or field end
  local keys = {}
  for key in pairs(script) do keys[#keys + 1] = tostring(key) end
  table.sort(keys)
  for _, key in ipairs(keys) do
    if not known[key] then
      local names = {}
      for name in pairs(known) do names[#names + 1] = name end
      table.sort(names)
      return lang.err("repl.script_unknown_field", { file = file, field = key,
        nearest = require("wegmarke.text").nearest(key, names) })
    end
    if type(script[key]) ~= known[key] then bad(key) end
  end
  for _, key in ipairs(required) do
    if script[key] == nil then bad(key) end
  end
  if not wrong then
    if not bilingual(script.summary or told.find(AREA, script.name, "summary")) then bad("summary") end
    if script.about and not bilingual(script.about) then bad("about") end
    for _, field in ipairs { "reads", "writes" } do
      for i, what in ipairs(script[field]) do
        if not touched[what] then bad(field .. "[" .. i .. "]") end
      end
    end
    if script.over and script.over ~= "units" then bad("over") end
    check_specs(script.arguments, "arguments", script.name, bad)
    check_specs(script.options, "options", script.name, bad)
  end
  return wrong and lang.err("repl.script_bad_field", { file = file, field = wrong }) or nil
end

local more_options = {
  commit = { name = "commit", type = "flag" },
  csv = { name = "csv", type = "flag" },
  json = { name = "json", type = "flag" },
  output = { name = "output", short = "o", type = "file" },
}

--- A script as the verb "run NAME".
---@param script table
---@return table verb
function M.verb(script)
  local verb = {}
  for key, value in pairs(script) do verb[key] = value end
  verb.name = "run " .. script.name
  verb.options = table.move(script.options or {}, 1, #(script.options or {}), 1, {})
  local function add(name) verb.options[#verb.options + 1] = more_options[name] end
  if script.over then verb.options[#verb.options + 1] = require("wegmarke.cli.audience").option() end
  if script.columns then
    add "csv"
    add "json"
    add "output"
  end
  if #script.writes > 0 then add "commit" end
  local verbs = require "wegmarke.cli.verbs"
  for _, what in ipairs(script.writes) do
    if what == "files" then verb.options[#verb.options + 1] = verbs.overwrite end
  end
  verb.exits = script.exits or { 3, 4, 5 }
  return verbs.complete(verb, AREA, script.name)
end

-- The scripts that come with a module: name and path of each, packed or in its folder.
local function of_module(entry)
  local list = {}
  if entry.where == "packed" then
    for _, path in ipairs(sys.packed_list("models/" .. entry.id .. "/scripts/")) do
      list[#list + 1] = { name = path:match "([^/]+)%.lua$", where = path, packed = true }
    end
  else
    for _, name in ipairs(sys.list(entry.where .. "/scripts") or {}) do
      if name:find "%.lua$" then
        list[#list + 1] = { name = name:sub(1, -5), where = entry.where .. "/scripts/" .. name }
      end
    end
  end
  return list
end

-- The script NAME of a module, by "MODULE/NAME"; nil where that is not how a script is named.
local function in_module(name)
  local id, own = name:match "^([%w_%-]+)/([%w_%-]+)$"
  if not id then return nil end
  local entry, err = require("wegmarke.module.search").find(id)
  if not entry then return nil, err end
  local there = {}
  for i, one in ipairs(of_module(entry)) do
    if one.name == own then
      if one.packed then return sys.packed(one.where), one.where end
      local bytes, problem = require("wegmarke.file").read(one.where)
      return bytes, bytes and one.where or problem
    end
    there[i] = id .. "/" .. one.name
  end
  return nil, lang.err("repl.script_of_module", { given = own, module = id, known = there,
    nearest = require("wegmarke.text").nearest(name, there) })
end

--- Finds a script: a file as given, else NAME of a module by MODULE/NAME, else NAME in scripts/ of
--- WEGMARKE_PATH, else one packed in.
---@param name string
---@return string|nil bytes
---@return string|table shown the file's name for messages, or the error
function M.find(name)
  local file = require "wegmarke.file"
  if name:find("/", 1, true) or name:find("%.lua$") then
    local bytes, err = file.read(name)
    if bytes then return bytes, name end
    local packed = sys.packed(name)
    if packed and name:find("^scripts/") then return packed, name end
    local of, where = in_module(name)
    if of or where then return of, where end
    return nil, err
  end
  for _, folder in ipairs(sys.path()) do
    local path = folder .. "/scripts/" .. name .. ".lua"
    if file.exists(path) then
      local bytes, err = file.read(path)
      return bytes, bytes and path or err
    end
  end
  local path = "scripts/" .. name .. ".lua"
  local bytes = sys.packed(path)
  if bytes then return bytes, path end
  if file.exists(name) then
    local own, err = file.read(name)
    return own, own and name or err
  end
  local names = {}
  for i, one in ipairs(M.list()) do
    if one.script and one.script.was == name then
      return nil, lang.err("repl.script_renamed", { given = name, name = one.name })
    end
    names[i] = one.name
  end
  return nil, lang.err("repl.script_unknown",
    { given = name, nearest = require("wegmarke.text").nearest(name, names) })
end

--- Loads the bytes of a script.
---@param bytes string
---@param shown string
---@return table|nil script nil for one without metadata, or with an error
---@return function|table|nil chunk the plain script, or the error
function M.load(bytes, shown)
  local source, err = require("wegmarke.source").plain(bytes)
  if not source then return nil, lang.err("repl.script_unreadable", { file = shown, why = tostring(err) }) end
  bytes = source:gsub("^#[^\n]*", "")
  local chunk, message = load(bytes, "@" .. shown, "t")
  if not chunk then return nil, lang.err("cli.script_syntax", { message = message }) end
  if not ("\n" .. bytes):find("\n" .. MARK, 1, true) then return nil, chunk end
  local ok, script = pcall(chunk)
  if not ok then return nil, lang.err("cli.script_failed", { message = tostring(script) }) end
  err = M.check(script, shown)
  if err then return nil, err end
  return told.verb(script, AREA, script.name)
end

--- All scripts that can be named. A bad one is listed with what is wrong and stops nothing.
---@return {name: string, where: string, summary: table|string|nil, script: table|nil, err: table|nil}[]
function M.list()
  local found, list = {}, {}
  local function add(name, where, bytes)
    if found[name] then return end
    local script, other = M.load(bytes, where)
    local entry = { name = name, where = where, script = script }
    if script then
      entry.summary = script.summary
    elseif type(other) == "function" then
      entry.summary = bytes:match("\n%-%- summary: ([^\n]+)")
    else
      entry.err = other
    end
    found[name] = true
    list[#list + 1] = entry
  end
  for _, folder in ipairs(sys.path()) do
    for _, name in ipairs(sys.list(folder .. "/scripts") or {}) do
      local path = folder .. "/scripts/" .. name
      local bytes = name:find("%.lua$") and require("wegmarke.file").read(path)
      if bytes then add(name:sub(1, -5), path, bytes) end
    end
  end
  for _, path in ipairs(sys.packed_list("scripts/")) do
    local name = path:match("^scripts/([^/]+)%.lua$")
    if name then add(name, path, sys.packed(path)) end
  end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

--- The scripts that come with modules, by MODULE/NAME. None is run for it: what each is for is read in its
--- source.
---@return {name: string, where: string, summary: table}[]
function M.of_modules()
  local list = {}
  for _, entry in ipairs(require("wegmarke.module.search").all()) do
    for _, one in ipairs(of_module(entry)) do
      local bytes = one.packed and sys.packed(one.where) or require("wegmarke.file").read(one.where) or ""
      local words, summary = bytes:match "summary%s*=%s*(%b{})" or "", {}
      for _, language in ipairs { "de", "en" } do
        summary[language] = words:match(language .. '%s*=%s*"([^"\n]*)"') or ""
      end
      list[#list + 1] = { name = entry.id .. "/" .. one.name, where = one.where, summary = summary }
    end
  end
  table.sort(list, function(a, b) return a.name < b.name end)
  return list
end

-- What a script has at hand ------------------------------------------------------------

--- Whether rows can be given as text, in JSON or CSV: no bytes that are none, no numbers without end.
---@param rows table[]
---@param columns string[]
---@return boolean|nil ok
---@return table|nil err which row and column, and what to ask instead
function M.sayable(rows, columns)
  for i, row in ipairs(rows) do
    for _, column in ipairs(columns) do
      local value = row[column]
      if type(value) == "string" and not utf8.len(value) then
        return nil, lang.err("repl.row_bytes", { row = i, column = column })
      elseif math.type(value) == "float" and (value ~= value or value - value ~= 0) then
        return nil, lang.err("repl.row_no_number", { row = i, column = column })
      end
    end
  end
  return true
end

--- Rows as JSON has them: each with all columns, null where there is no value.
---@param rows table[]
---@param columns string[]
---@return table[]
function M.whole(rows, columns)
  local json = require "wegmarke.json"
  local list = json.list()
  for i, row in ipairs(rows) do
    local whole = {}
    for key, value in pairs(row) do whole[key] = value end
    for _, column in ipairs(columns) do
      if whole[column] == nil then whole[column] = json.null end
    end
    list[i] = whole
  end
  return list
end

-- Rows as a document with a table.
local function document_of(ctx, rows, columns)
  local heads, cells = {}, {}
  for c, name in ipairs(columns) do heads[c] = { name, kind = "value" } end
  for i, row in ipairs(rows) do
    cells[i] = {}
    for c, name in ipairs(columns) do
      local value = row[name]
      cells[i][c] = type(value) == "boolean" and tostring(value) or value or false
    end
  end
  return doc.document{ title = ctx.verb.name, language = lang.current(), parts = { doc.part("rows", nil,
    { doc.table{ key = "rows", caption = ctx.verb.name, columns = heads, rows = cells, region = true } }) } }
end

-- Formats besides that which the ending of the file asks for, where no option says which.
local BY_ENDING = { html = true, htm = true, md = true, docx = true, xlsx = true, json = true }

local function ending_of(opts)
  local ending = not opts.csv and (opts.output or ""):match "%.(%w+)$"
  ending = ending and ending:lower()
  return BY_ENDING[ending] and ending or nil
end

--- Prints or writes rows, as the options --csv, --json and -o with its ending ask for: a table on a terminal.
---@param ctx table
---@param rows table[]
---@param columns string[]
function M.deliver(ctx, rows, columns)
  local opts = ctx.opts
  local ending = not opts.json and ending_of(opts)
  if opts.json or opts.csv or opts.output then
    ctx:need(M.sayable(rows, columns))
  end
  if opts.json or ending == "json" then
    ctx:deliver(require("wegmarke.json").encode(M.whole(rows, columns),
      { indent = 2, empty_lists = true }) .. "\n", "json")
  elseif ending then
    local writer = doc.formats[ending]
    ctx:deliver(doc.write(document_of(ctx, rows, columns), writer), doc.marks[writer])
  elseif opts.csv or opts.output then
    local lines = { columns }
    for i, row in ipairs(rows) do
      local line = { n = #columns }
      for c, name in ipairs(columns) do
        local value = row[name]
        line[c] = type(value) == "boolean" and tostring(value) or value == nil and false or value
      end
      lines[i + 1] = line
    end
    ctx:deliver(require("wegmarke.csv").write(lines, { bom = opts.output ~= nil }), "csv")
  elseif #rows == 0 then
    sys.err(lang.say("repl.no_rows"), "\n")
  else
    local width = sys.isatty(1) and sys.width() or 0
    ctx:lines(require("wegmarke.repl.printer").records(rows, {
      width = width > 20 and width or 10000, rows = math.maxinteger, columns = columns }))
  end
  if opts.output then
    sys.err(lang.say("repl.written_rows", { n = #rows, path = opts.output }), "\n")
  end
end

local BAR = 30

--- Goes through a list and shows how far it is, where somebody watches.
---@param list table[]
---@return fun(): integer|nil, any
local function progress(_, list)
  local watched, i, n = require("wegmarke.terminal").able(2), 0, #list
  local step = math.max(1, n // 100)
  return function()
    i = i + 1
    if watched and n > 20 and (i % step == 0 or i > n) then
      local done = math.min(i, n) * BAR // n
      sys.err("\r[", ("#"):rep(done), ("."):rep(BAR - done), ("] %d/%d"):format(math.min(i, n), n))
      if i > n then sys.err("\r", (" "):rep(BAR + 20), "\r") end
    end
    if i > n then return nil end
    return i, list[i]
  end
end

--- Keeps a file to be written when the script has run, all of them or none; or says that it would be.
---@param path string
---@param bytes string
---@param format string|nil as wegmarke.file has it, so that an own file can be known again
local function write(self, path, bytes, format)
  if not self.opts.commit then
    self:print(lang.say("repl.would_write", { path = path, n = #bytes }))
    return
  end
  self.files = self.files or {}
  self.files[#self.files + 1] = { path = path, bytes = bytes, format = format }
end

--- Writes what a script has kept.
---@param ctx table
function M.flush(ctx)
  local files = ctx.files or {}
  ctx:put(files)
  for _, one in ipairs(files) do ctx:print(lang.say("repl.written", { path = one.path })) end
end

local DRY = {}

--- Changes the database in one transaction, which is undone without --commit.
local function change(self, f)
  local db, results = self:db(), nil
  local ok, err = pcall(db.transaction, db, function()
    results = table.pack(f(db))
    if not self.opts.commit then error(DRY, 0) end
  end)
  if not ok and err ~= DRY then error(err, 0) end
  if not ok then sys.err(lang.say("repl.dry"), "\n") end
  return table.unpack(results, 1, results.n)
end

local function wanted(a, unit, filter)
  if filter.year and a.held_on:sub(1, 4) ~= tostring(filter.year) then return false end
  if filter.land and (unit.keys and unit.keys.ags or ""):sub(1, 2) ~= filter.land then return false end
  if filter.kind and a.unit.kind ~= filter.kind then return false end
  return true
end

-- Whether a round was begun with a model, or with one that builds on it.
local function rests_on(self, a, id)
  if not id then return true end
  for _, one in ipairs(a.model_hash and self:model_of(a).chain or {}) do
    if one == id then return true end
  end
  return false
end

-- For whom a script speaks: named by itself, else by --for, else the unit.
local function reader(self, filter)
  return filter and filter.audience or self.opts["for"] or "unit"
end

--- Goes through the assessments of the database, one after the other, and leaves of each what may be
--- read. The only way by which what a script tells of units comes to it.
local function each(self, filter, judgements)
  local data, releases = require "wegmarke.data", require "wegmarke.data.releases"
  local db, keys, who = self:db(), {}, reader(self, filter)
  for _, unit in ipairs(data.units.list(db, {})) do keys[unit.id] = unit end
  local list = {}
  for _, a in ipairs(data.assessments.list(db)) do
    if wanted(a, keys[a.unit.id] or {}, filter or {}) and rests_on(self, a, (filter or {}).model) then
      list[#list + 1] = a
    end
  end
  local next_one = self:progress(list)
  return function()
    while true do
      local _, a = next_one()
      if not a then return nil end
      local A = self:need(data.gather(db, a.id, judgements))
      local left = releases.readable(A, who)
      if not left then
        self.withheld[a.unit.id] = true
      else
        if who == "unit" and not releases.readable(A, "agency") then self.unreleased[a.unit.id] = true end
        return A, left, a, keys[a.unit.id]
      end
    end
  end
end

--- Gathers the assessments of the database, one after the other, as they may be read.
---@param self table
---@param filter {year: integer|nil, land: string|nil, kind: string|nil, model: string|nil,
---  audience: string|nil, unseen: boolean|nil}|nil `model`: rounds with that model, or one that builds on it;
---  `unseen`: the script shows nothing of what people answered;
---@return fun(): table|nil, table, table iterator of A, model, assessment
local function gathered(self, filter)
  local next_one = each(self, filter)
  return function()
    local _, left, a = next_one()
    if not left then return nil end
    return left, self:model_of(a), a
  end
end

--- Evaluates the assessments of the database, one after the other.
---@param self table
---@param filter {year: integer|nil, land: string|nil, kind: string|nil, model: string|nil,
---  audience: string|nil, unseen: boolean|nil}|nil `audience`: only what these may read ("group", "unit",
---  "agency", "public"), whatever --for says; `unseen`: the script shows nothing of what people answered
---@return fun(): table|nil, table, table, table iterator of E, model, A as it may be read, assessment
local function evaluations(self, filter)
  local next_one, who = each(self, filter), reader(self, filter)
  return function()
    local A, left, a = next_one()
    if not A then return nil end
    local model = self:model_of(a)
    return require("wegmarke.evaluate").run(model, A,
      { audience = who, unseen = filter and filter.unseen }), model, left, a
  end
end

--- What was agreed and what is aimed at, of one assessment after the other in the order of their dates.
---@param self table
---@param filter {year: integer|nil, land: string|nil, kind: string|nil, audience: string|nil}|nil
---@return fun(): {assessment: string, unit: string, name: string, kind: string, ags: string|nil,
---  population: number|nil, held_on: string, year: integer, elements: {id: string, ist: number|nil,
---  soll: number|nil, soll_year: integer|nil}[], element: table<string, table>}|nil
local function profiles(self, filter)
  local next_one = each(self, filter, true)
  return function()
    local _, left, a, unit = next_one()
    if not left then return nil end
    local ids = {}
    for _, of in ipairs { left.agreements, left.targets } do
      for id in pairs(of) do ids[id] = true end
    end
    local row = { assessment = a.id, unit = a.unit.id, name = a.unit.name, kind = a.unit.kind,
      ags = unit and unit.keys and unit.keys.ags, population = left.unit.facts.population,
      held_on = a.held_on, year = tonumber(a.held_on:sub(1, 4)), elements = {}, element = {} }
    for id in pairs(ids) do
      local agreement, target = left.agreements[id] or {}, left.targets[id] or {}
      local x = { id = id, ist = agreement.state == "agreed" and agreement.value or nil,
        soll = target.state == "value" and target.value or nil,
        soll_year = target.state == "value" and target.year or nil }
      row.elements[#row.elements + 1], row.element[id] = x, x
    end
    table.sort(row.elements, function(x, y) return x.id < y.id end)
    return row
  end
end

local function count(set)
  local n = 0
  for _ in pairs(set) do n = n + 1 end
  return n
end

--- Says whose answers are in what was told although they released nothing, or are not in it.
local function say_whose(ctx)
  local inside, out = count(ctx.unreleased), count(ctx.withheld)
  if inside > 0 then ctx:note("script_unreleased", { n = inside }) end
  if out > 0 then ctx:note("script_withheld", { n = out }) end
end

--- Gives a context what scripts have.
---@param ctx table
---@return table ctx
function M.equip(ctx)
  ctx.progress, ctx.write, ctx.change = progress, write, change
  ctx.gathered, ctx.evaluations, ctx.profiles = gathered, evaluations, profiles
  ctx.withheld, ctx.unreleased = {}, {}
  return ctx
end

--- Runs a script with metadata.
---@param ctx table the context of `wegmarke run`
---@param script table
---@param words string[] what followed its name
---@return integer|nil status
function M.run(ctx, script, words)
  local verbs = require "wegmarke.cli.verbs"
  local verb = M.verb(script)
  local parsed, err = args.parse(verb, words, 1, verbs.globals)
  if not parsed then ctx:fail(err, 2) end
  if parsed.help then
    for _, line in ipairs(require("wegmarke.cli.help").verb(verb)) do ctx:print(line) end
    return 0
  end
  for name, value in pairs(parsed.globals) do ctx.global[name] = value end
  if parsed.globals.lang then lang.set(parsed.globals.lang) end
  ctx.args, ctx.opts, ctx.verb = parsed.args, parsed.opts, verb
  ctx:may_deliver()
  local result, columns, status = script.run(M.equip(ctx))
  M.flush(ctx)
  if script.over then say_whose(ctx) end
  if script.columns and type(result) == "table" then
    M.deliver(ctx, result, columns or script.columns)
    return status or 0
  end
  if #script.writes > 0 and not ctx.opts.commit then sys.err(lang.say("repl.dry"), "\n") end
  return math.type(result) == "integer" and result or 0
end

return M
