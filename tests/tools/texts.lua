-- Whether every text stands in every language, and nowhere else: `wegmarke run tests/tools/texts.lua`. Prints
-- what is wrong and exits with 1; with "list" it returns that. Looked for are texts of one language that
-- another lacks, what verbs and scripts say of themselves in no language, texts for verbs, arguments and
-- options that do not exist, and texts inline where there should be none.

local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local script = require "wegmarke.script"
local sys = require "wegmarke.sys"
local verbs = require "wegmarke.cli.verbs"

local FOLDER = "lua/wegmarke/lang/"

-- Other spellings belong to a language; not each word has one in each.
local own_of_a_language = { spelled = true }

local wrong = {}

local function say(...) wrong[#wrong + 1] = (...):format(select(2, ...)) end

-- The areas of all languages.
local function areas()
  local found, list = {}, {}
  for _, language in ipairs(lang.languages) do
    local prefix = FOLDER .. language .. "/"
    for _, path in ipairs(sys.packed_list(prefix)) do
      local area = path:sub(#prefix + 1, -5):gsub("/", ".")
      if not found[area] and not own_of_a_language[area] then list[#list + 1] = area end
      found[area] = true
    end
  end
  table.sort(list)
  return list
end

local function texts_of(language, area)
  local ok, texts = pcall(require, "wegmarke.lang." .. language .. "." .. area)
  return ok and texts or {}
end

local function is_text(value)
  return type(value) == "function" or type(value) == "string" and value ~= ""
end

-- What one of the same tables in several languages has, all must have.
local function compare(where, by)
  local keys = {}
  for _, language in ipairs(lang.languages) do
    for key, value in pairs(by[language]) do keys[key] = type(value) == "table" and "table" or "text" end
  end
  for key, kind in pairs(keys) do
    local below = {}
    for _, language in ipairs(lang.languages) do
      local value = by[language][key]
      local name = where .. "." .. tostring(key)
      if kind == "table" then
        if value ~= nil and type(value) ~= "table" then say("%s: %s is no table", language, name) end
        below[language] = type(value) == "table" and value or {}
      elseif value == nil then
        say("%s: %s is missing", language, name)
      elseif not is_text(value) then
        say("%s: %s is no text", language, name)
      end
    end
    if kind == "table" then compare(where .. "." .. tostring(key), below) end
  end
end

local used = {}

-- Finds the text that a verb is given, and notes that it is used. The German is looked at: the others have
-- the same.
local function ask(area, name, kind, one)
  local own, shared = texts_of("de", area), texts_of("de", "verbs.shared")
  for _, place in ipairs { own[name] or {}, own.every or {}, shared } do
    local texts = place[kind]
    if texts and texts[one] then
      used[texts] = used[texts] or {}
      used[texts][one] = true
      return true
    end
  end
  return false
end

local function check_verb(area, name, verb)
  local function need(text, what)
    for _, language in ipairs(lang.languages) do
      if not (text and is_text(text[language])) then say("%s: %s: %s is missing", language, name, what) end
    end
  end
  used[area] = used[area] or {}
  used[area][name] = true
  need(verb.summary, "summary")
  for _, kind in ipairs { "arguments", "options" } do
    for _, spec in ipairs(verb[kind] or {}) do
      need(spec.text, kind .. "." .. spec.name)
      ask(area, name, kind, spec.name)
      ask(area, name, "labels", spec.name)
    end
  end
  for i, example in ipairs(verb.examples or {}) do
    need(example, "examples." .. i)
    ask(area, name, "examples", i)
  end
end

local function leftovers(area)
  local function look(texts, where)
    for _, kind in ipairs { "arguments", "options", "labels", "examples" } do
      for one in pairs(texts[kind] or {}) do
        if not (used[texts[kind]] or {})[one] then
          say("%s%s.%s is asked for by nobody", where, kind, tostring(one))
        end
      end
    end
  end
  local texts = texts_of("de", area)
  if area == "verbs.shared" then return look(texts, area .. ".") end
  for name, own in pairs(texts) do
    if name ~= "every" and not used[area][name] then say("%s.%s is asked for by nobody", area, name) end
    look(own, area .. "." .. name .. ".")
  end
end

local function inline(paths)
  for _, path in ipairs(paths) do
    local n = 0
    for line in (assert(file.read(path)) .. "\n"):gmatch "(.-)\n" do
      n = n + 1
      if not line:find "^%s*%-%-" and (line:find "%f[%w]de *= *[\"'{]" or line:find "%f[%w]de *= *$") then
        say("%s:%d: a text belongs into %s", path, n, FOLDER)
      end
    end
  end
end

for _, area in ipairs(areas()) do
  local by = {}
  for _, language in ipairs(lang.languages) do by[language] = texts_of(language, area) end
  compare(area, by)
end

for _, entry in ipairs(verbs.list) do
  check_verb("verbs." .. entry.file, entry.name, verbs.load(entry.name))
end
local scripts = sys.packed_list "scripts/"
for _, path in ipairs(scripts) do
  local one = assert(script.load(sys.packed(path), path))
  check_verb("scripts", one.name, script.verb(one))
end
for _, area in ipairs(areas()) do
  if area:find "^verbs%." or area == "scripts" then leftovers(area) end
end

inline(scripts)
inline(sys.packed_list "lua/wegmarke/cli/")
inline(sys.packed_list "lua/wegmarke/verbs/")
inline { "lua/wegmarke/query.lua", "lua/wegmarke/script.lua" }

table.sort(wrong)
if ... == "list" then return wrong end
for _, line in ipairs(wrong) do print(line) end
os.exit(#wrong == 0 and 0 or 1)
