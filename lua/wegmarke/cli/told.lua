--- What a verb says of itself: summary, about, usage, examples, and what its arguments and options are for.
--- It lies in the texts of each language, `lang/<language>/verbs/<file>.lua`, and is read when somebody
--- asks for it. A file of texts has for each verb, by its name,
---
---   summary, about             texts
---   usage, examples            lists of texts; to each example of the verb one, in its order
---   arguments, options         what each is for, by name
---   labels                     what stands for the value of one, by name
---
--- and under `every` what is the same for several of its verbs. What is the same for verbs of several files
--- stands in `verbs/shared.lua`. A text that a verb brings with it, as scripts of others may, goes before.

local lang = require "wegmarke.lang"

local M = {}

--- A text in every language: of the verb itself, else of every verb of its file, else of all verbs.
---@param area string "verbs.report"
---@param name string the verb's name in it
---@param ... string|integer the way to the text: "options", "format"
---@return table<string, string>|nil
function M.find(area, name, ...)
  return lang.by_language(area, name, ...) or lang.by_language(area, "every", ...)
    or lang.by_language("verbs.shared", ...)
end

local function list(area, name, field)
  local found = {}
  repeat
    local one = M.find(area, name, field, #found + 1)
    found[#found + 1] = one
  until not one
  return found[1] and found or nil
end

--- Gives arguments or options their texts. They are copied: one may stand in several verbs.
---@param specs table[]
---@param area string
---@param name string
---@param kind "arguments"|"options"|"globals"
---@return table[]
function M.specs(specs, area, name, kind)
  local dressed = {}
  for i, spec in ipairs(specs) do
    local copy = {}
    for key, value in pairs(spec) do copy[key] = value end
    dressed[i] = setmetatable(copy, { __index = function(_, field)
      if field == "text" then return M.find(area, name, kind, spec.name) end
      if field == "label" then return M.find(area, name, "labels", spec.name) end
    end })
  end
  return dressed
end

-- German words of examples, the longest first, with their keys.
local function words_of_examples()
  local found = {}
  for key, word in pairs(require "wegmarke.lang.de.example") do found[#found + 1] = { word, key } end
  table.sort(found, function(a, b) return #a[1] > #b[1] or #a[1] == #b[1] and a[1] < b[1] end)
  return found
end

--- An example's command with its file names and quoted words in the language of the terminal.
---@param example table
---@return string
function M.command(example)
  local command = lang.pick(example[1])
  if lang.base(lang.current()) == "de" then return command end
  local kept = {}
  for _, one in ipairs(words_of_examples()) do
    command = command:gsub((one[1]:gsub("%p", "%%%0")), function()
      kept[#kept + 1] = lang.say("example." .. one[2])
      return "\0" .. #kept .. "\1"
    end)
  end
  return (command:gsub("%z(%d+)\1", function(i) return kept[tonumber(i)] end))
end

--- Gives a verb its texts.
---@param verb table
---@param area string the area its texts are in: "verbs.report"
---@param name string its name there
---@return table verb
function M.verb(verb, area, name)
  if getmetatable(verb) then return verb end
  for _, kind in ipairs { "arguments", "options" } do
    verb[kind] = verb[kind] and M.specs(verb[kind], area, name, kind)
  end
  for i, example in ipairs(verb.examples or {}) do
    if type(example) == "string" then
      verb.examples[i] = setmetatable({ example }, { __index = function(_, language)
        return (M.find(area, name, "examples", i) or {})[language]
      end })
    end
  end
  return setmetatable(verb, { __index = function(_, field)
    if field == "summary" or field == "about" then return M.find(area, name, field) end
    if field == "usage" then return list(area, name, field) end
  end })
end

return M
