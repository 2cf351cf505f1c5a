--- The only assessment of a file needs no name: what was left out of a command line is filled in.

local M = {}

-- The assessments that can be meant, or nothing where the database cannot be read: the verb itself says why.
local function all_of(ctx)
  local ok, list = pcall(function() return require("wegmarke.data.assessments").list(ctx:db()) end)
  return ok and list or {}
end

-- Whether an argument is the number of something in a list.
local function is_number(spec) return spec.type == "integer" or spec.number end

local function needed(specs)
  local n = 0
  for _, spec in ipairs(specs) do n = n + (spec.optional and 0 or 1) end
  return n
end

-- Whether a word was meant for a name of the assessment or its unit, with a slip.
local function is_slip(word, one)
  local name = one.unit.name
  return require("wegmarke.text").nearest(word, { name, name .. " " .. one.held_on:sub(1, 4) })
end

local fits = {}

-- An element, or what comes near one: the message then speaks of elements.
function fits.element(word, ctx, one)
  local known, model = {}, ctx:model_of(require("wegmarke.data.assessments").get(ctx:db(), one.id))
  word = word:match "^[^,;]*"
  if ctx:find_element(model, word) then return true end
  for _, element in ipairs(model.elements) do
    known[#known + 1] = element.id
    known[#known + 1] = require("wegmarke.lang").pick(element.title)
  end
  return require("wegmarke.text").nearest(word, known) ~= nil
end

function fits.file(word)
  return require("wegmarke.file").exists(word) or word == "-" or word:find("[*/%.]") ~= nil
end
fits.dir = fits.file

function fits.integer(word) return word:find("^%d+$") ~= nil end

-- Whether the word that stands where the assessment is named can be what comes after it.
local function can_follow(spec, word, ctx, one)
  local fit = fits[spec.type or "text"]
  if fit then return fit(word, ctx, one) end
  return not is_slip(word, one)
end

--- The words of a command line, with the only assessment put before them where it was left out. A word that
--- names an assessment stays what it is, unless too few words are there and it is a number that the next
--- argument takes.
---@param verb table metadata
---@param words string[]
---@param ctx wegmarke.cli.Context
---@return string[] words
function M.complete(verb, words, ctx)
  local specs = verb.arguments or {}
  if not specs[1] or specs[1].type ~= "assessment" or specs[1].optional then return words end
  local assessments, few = require "wegmarke.data.assessments", #words < needed(specs)
  local list = all_of(ctx)
  local one = #list == 1 and list[1]
  if not one then return words end
  if words[1] then
    -- A unit that has no assessment.
    if specs[1].or_unit and not few and require("wegmarke.data.units").find(ctx:db(), words[1]) then
      return words
    end
    local found = assessments.find(ctx:db(), words[1], { withdrawn = true, joined = true })
    local number = few and #words == needed(specs) - 1 and is_number(specs[2]) and words[1]:find "^%d%d?$"
    if found and not number then return words end
    if not specs[2] or not can_follow(specs[2], words[1], ctx, one) then return words end
  end
  return { one.id, table.unpack(words) }
end

return M
