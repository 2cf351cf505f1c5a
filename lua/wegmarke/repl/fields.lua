--- What the verbs of modules take, field by field, for editors, the manual and `help`: made of the shapes by
--- which files are checked.

local keys_in_order = require "wegmarke.keys"
local kinds = require "wegmarke.record.kinds"
local lists = require "wegmarke.words.lists"
local records = require "wegmarke.module.shape_records"
local shape = require "wegmarke.module.shape"

local M = {}

local MODEL, DECLARED = "wegmarke.author", "wegmarke.author_module"

local TEXT = MODEL .. ".Text"

-- What stands for itself in the files of editors.
local PLAIN = { text = TEXT, string = "string", id = "string", number = "number", integer = "integer",
  boolean = "boolean", scalar = "string|number|boolean", any = "any", row = "any[]", every = "table",
  entries = "any[]", reckoned = "number|fun(old: number|nil): number|nil" }

-- Functions of models by the field that holds them; others say what they get in the words of their verb.
local PROFILE = ("p: %s.Profile, unit: %s.Unit"):format(MODEL, MODEL)
local FUNCTIONS = {
  when = "fun(" .. PROFILE .. ", old?: function): boolean|nil",
  applies = "fun(" .. PROFILE .. ", old?: function): boolean|nil",
  group = ("fun(g: %s.Group, %s, old?: function): any"):format(MODEL, PROFILE),
}
FUNCTIONS.overall = FUNCTIONS.group
FUNCTIONS.type = ("fun(q: %s.Answers, old?: function): number|nil"):format(MODEL)

local function copied(list)
  local made = {}
  for i, word in ipairs(list) do made[i] = ("%q"):format(word) end
  return made
end

---@class wegmarke.repl.fields.Writer
---@field prefix string of the names of classes
---@field lines string[]
---@field named table<table, string> the class of a shape that was written
---@field todo { [1]: string, [2]: table }[]
local Writer = {}
Writer.__index = Writer

-- The type of a shape, as an editor has it; records become classes of their own.
function Writer:type(wanted, name, field)
  local kind = wanted.type
  local words = wanted.one_of or wanted.stands
  if words then
    local either = copied(words)
    either[#either + 1] = kind == "scalar" and PLAIN.scalar or "string" -- as other languages spell it
    return table.concat(either, "|")
  elseif kind == "record" then
    if not self.named[wanted] then
      self.named[wanted] = self.prefix .. "." .. name
      table.insert(self.todo, { self.named[wanted], wanted })
    end
    return self.named[wanted]
  elseif kind == "list" or kind == "map" or kind == "blocks" then
    local of = self:type(wanted.of, name, field)
    if kind == "map" then return "table<string|integer, " .. of .. ">" end
    local list = of:find "|" and "(" .. of .. ")[]" or of .. "[]"
    return kind == "blocks" and list .. "|fun(...): " .. list or list
  elseif kind == "question" then
    return TEXT .. "|" .. self:type(wanted.record, name .. ".question")
  elseif kind == "answers" then
    return "string|" .. self:type(wanted.list, name, field)
  elseif kind == "function" then
    return self.prefix == MODEL and FUNCTIONS[field] or "function"
  end
  return assert(PLAIN[kind], kind)
end

-- Writes the classes that are still to be written, and those that they name.
function Writer:finish()
  local lines, at = self.lines, 1
  while self.todo[at] do
    local class, wanted = self.todo[at][1], self.todo[at][2]
    local own = class:sub(#self.prefix + 2)
    lines[#lines + 1] = "---@class " .. class
    for _, name in ipairs(keys_in_order(wanted.fields)) do
      local field = wanted.fields[name]
      lines[#lines + 1] = ("---@field %s%s %s"):format(name, field.need and not field.instead and "" or "?",
        self:type(field, own .. "." .. name, name))
    end
    lines[#lines + 1] = ""
    at = at + 1
  end
end

-- By verb: what follows it, as a list of { name, shape }.
local function of_models()
  local by = {}
  for verb, wanted in pairs(shape.verbs) do by[verb] = { { verb, wanted } } end
  by.matrix = { { "element", { type = "list", of = shape.verbs.matrix.of } } }
  by.merge, by.split = { { "merge", shape.merge } }, { { "split", shape.split } }
  by.add, by.change = {}, {}
  for _, kind in ipairs(keys_in_order(shape.add)) do
    table.insert(by.add, { "add." .. kind, shape.add[kind] })
  end
  for _, kind in ipairs(keys_in_order(shape.kinds)) do
    table.insert(by.change, { "change." .. kind, shape.kinds[kind] })
  end
  return by
end

local function of_declared()
  local by = { record = { { "record", records.record } }, case = { { "case", records.case } },
    rows = { { "rows", records.rows } }, remove = { { "remove", records.remove } },
    words = { { "words", records.words } }, procedure = { { "procedure", records.identity } },
    catalogue = { { "catalogue", records.identity } },
    lists = { { "entry", { type = "map", of = { type = "list", of = records.entry } } } } }
  for _, verb in ipairs(records.part_verbs) do by[verb] = { { verb, records.parts[verb] } } end
  for _, kind in ipairs(kinds.all) do by[kind] = { { kind, records.field_of(kind) } } end
  return by
end

local function writer(prefix)
  return setmetatable({ prefix = prefix, lines = {}, named = {}, todo = {} }, Writer)
end

local made

-- For both languages of verbs: what each verb takes, and the classes of it.
local function all()
  if made then return made end
  made = {}
  for prefix, by in pairs { [MODEL] = of_models(), [DECLARED] = of_declared() } do
    local w, types = writer(prefix), {}
    local verbs = keys_in_order(by)
    table.sort(verbs, function(a, b) -- what a verb of its own names is not called after those that name it
      local late, other = by[a][2] ~= nil, by[b][2] ~= nil
      if late ~= other then return other end
      return a < b
    end)
    for _, verb in ipairs(verbs) do
      local either = {}
      for i, one in ipairs(by[verb]) do either[i] = w:type(one[2], one[1]) end
      types[verb] = table.concat(either, "|")
    end
    w:finish()
    made[prefix] = { shapes = by, types = types, lines = w.lines }
  end
  return made
end

-- What functions of models read, as classes: the fields are the words that rules may use.
local READ = {
  ist = "number", soll = "number|string", abstand = "number", criteria = "table<string, string>",
  facts = "table<string, any>", applicable = "boolean", known = "boolean", id = "string", weight = "number",
  states = "table<string, integer>", answers = MODEL .. ".Answers",
  spread = "number", rank = "integer", points = "integer",
  name = "string", kind = "string",
  population = "number", area_km2 = "number", key = "string", land = "string",
}

local function read_class(name, fields, more)
  local lines = { "---@class " .. MODEL .. "." .. name }
  for _, field in ipairs(fields) do
    lines[#lines + 1] = ("---@field %s %s"):format(field, READ[field] or "any")
  end
  table.move(more or {}, 1, #(more or {}), #lines + 1, lines)
  lines[#lines + 1] = ""
  return table.concat(lines, "\n")
end

-- The answers to an element's questions, and what they can be asked for together.
local function answers_class()
  local lines = {}
  for i, verb in ipairs(lists.answers_verb) do
    lines[i] = ("---@field %s fun(self, %s...: string): number"):format(verb,
      verb == "count" and "from: number, " or "")
  end
  lines[#lines + 1] = "---@field [string] number"
  return read_class("Answers", {}, lines)
end

--- The classes of what verbs take and functions read, as a file for editors.
---@return string
function M.classes()
  local parts = { "---@meta wegmarke.author_fields", "-- luacheck: no unused args", "",
    "--- What the verbs of models, procedures and catalogues take, and what their functions read.",
    "---@class wegmarke.author_fields", "local author_fields = {}", "",
    "---@alias " .. TEXT .. " string|table<string, string>", "",
    read_class("Element", lists.element_field),
    read_class("Unit", lists.unit_field, { "---@field figure table<string, number>" }),
    answers_class(), "---@class " .. MODEL .. ".Profile", "---@field [string] " .. MODEL .. ".Element", "",
    read_class("Group", {}, { "---@field id string", "---@field elements " .. MODEL .. ".Element[]",
      "---@field groups { id: string, value: number, label: string, weight: number }[]",
      "---@field weight number", "---@field results table<string, any>" }) }
  for _, prefix in ipairs { MODEL, DECLARED } do
    table.move(all()[prefix].lines, 1, #all()[prefix].lines, #parts + 1, parts)
  end
  parts[#parts + 1] = "return author_fields\n"
  return table.concat(parts, "\n")
end

--- The type of what a verb takes.
---@param module string "wegmarke.author" or "wegmarke.author_module"
---@param verb string
---@return string|nil
function M.type(module, verb) return all()[module] and all()[module].types[verb] end

-- The fields of a shape, each below the name of the one it is in.
local function list_fields(w, into, wanted, head, seen)
  while wanted.of and wanted.type ~= "record" do
    head, wanted = head .. (wanted.type == "map" and "<name>" or "[]"), wanted.of
  end
  if wanted.type == "answers" then wanted, head = wanted.list.of, head .. "[]" end
  if wanted.type == "question" then wanted, head = wanted.record, head .. "[]" end
  if not wanted.fields or seen[wanted] then return end
  seen[wanted] = true
  for _, name in ipairs(keys_in_order(wanted.fields)) do
    local field = wanted.fields[name]
    local path = (head == "" or head == "[]") and name or head:gsub("%[%]$", "") .. "." .. name
    local type_of = w:type(field, name, name)
    into[#into + 1] = { name = path, type = type_of:find("wegmarke.author", 1, true)
      and type_of:gsub(TEXT, "text"):gsub("wegmarke%.author[%w_.]*", "table") or type_of, text = "",
      optional = not field.need or field.instead ~= nil }
    list_fields(w, into, field, path, seen)
  end
  seen[wanted] = nil
end

--- Every field of what a verb takes, those of tables in it below their names: "expect.fires".
---@param module string
---@param verb string
---@return { name: string, type: string, text: string, optional: boolean }[]
function M.of(module, verb)
  local into, w = {}, writer(module)
  local by = all()[module]
  for _, one in ipairs(by and by.shapes[verb] or {}) do
    local kind = one[1]:match "^%a+%.(.+)$"
    local from = #into + 1
    list_fields(w, into, one[2], "", {})
    for i = from, kind and #into or 0 do into[i].text = kind end
  end
  return into
end

-- A global name for editors, with what it is in models and in other modules.
local function global(name, owners, entries)
  local types = {}
  for _, owner in ipairs(owners) do
    local entry = entries[owner][name]
    if entry then types[#types + 1] = entry end
  end
  return ("---@type %s\n%s = nil\n"):format(table.concat(types, "|"), name)
end

--- All that files may call, as globals for editors.
---@param modules wegmarke.repl.stubs.Module[]
---@return string
function M.globals(modules)
  local entries, names = { [MODEL] = {}, [DECLARED] = {} }, {}
  for _, module in ipairs(modules) do
    for _, entry in ipairs(entries[module.name] and module.entries or {}) do
      local body, params = M.type(module.name, entry.field) or "table", {}
      for i, param in ipairs(entry.params) do
        params[i] = param.name .. ": " .. (param.name == "body" and body or param.type)
      end
      local gives = entry.returns[1] and entry.returns[1].type:gsub("%f[%w]table%f[^%w]", body)
      entries[module.name][entry.field] = entry.kind == "value" and "any"
        or ("(fun(%s)%s)"):format(table.concat(params, ", "), gives and ": " .. gives or "")
      names[entry.field] = true
    end
  end
  local parts = { "---@meta wegmarke.author_globals", "-- luacheck: ignore", "",
    "--- What the files of modules may call, by its name.", "",
    "---@type wegmarke.author_score\nscore = nil\n" }
  for _, name in ipairs(keys_in_order(names)) do
    if name ~= "print" then parts[#parts + 1] = global(name, { MODEL, DECLARED }, entries) end
  end
  return table.concat(parts, "\n")
end

return M
