--- Verbs that the declarations in force in a file bring: a word is looked for among them where it is none
--- of the program's own. Types live in the database, so it has to be read first.

local lang = require "wegmarke.lang"
local standing = require("wegmarke.words.plan").is_standing
local text = require "wegmarke.text"
local verbs = require "wegmarke.cli.verbs"

local M = {}

local function fold(words) return (text.lower(words):gsub("[%s_-]+", "_")) end

-- Whether a type is called so in some language.
local function is_called(decl, wanted)
  if decl.verb == wanted then return true end
  for _, titles in ipairs { decl.title, decl.many } do
    for _, title in pairs(titles) do
      if fold(title) == wanted then return true end
    end
  end
  return false
end

-- The types of the file that was read, in order; or why it could not be.
local types, unread = {}, nil

--- Makes the verbs of a file known.
---@param list table[] types in order
---@param by_id table<string, table>
function M.make(list, by_id)
  verbs.made, verbs.nouns, types = {}, {}, {}
  for _, decl in ipairs(list) do
    local made, own = require("wegmarke.verbs.records").of(decl, by_id), #verbs.under(decl.verb) > 0
    for _, verb in ipairs(made) do verbs.made[#verbs.made + 1] = { name = verb.name, verb = verb } end
    if #made > 0 and not own then verbs.nouns[#verbs.nouns + 1] = { decl.verb, decl.many } end
    if not standing[decl.module] then types[#types + 1] = decl end
  end
end

--- Reads the file that is named, if it is there and can be read, and makes its verbs known.
---@param ctx wegmarke.cli.Context
---@return table|nil db open
function M.enter(ctx)
  if not require("wegmarke.file").exists(ctx:db_path()) then return nil end
  local ok, db = pcall(ctx.db, ctx)
  if not ok then
    unread = db
    return nil
  end
  local loaded = require("wegmarke.data.modules").loaded(db)
  M.make(loaded.list, loaded.types)
  return db
end

-- Modules that can be used and bring records of a name: { module, verb }.
local function of_modules(wanted)
  local module, found = require "wegmarke.module", {}
  for _, one in ipairs(module.found { "procedure" }) do
    local loaded = module.load(one.id)
    for _, decl in ipairs(loaded and loaded.types or {}) do
      if decl.module == one.id and not standing[one.id] and is_called(decl, wanted) then
        found[#found + 1] = { module = one.id, verb = decl.verb }
      end
    end
    if loaded then loaded:close() end
  end
  return found
end

--- Where a word that names no verb belongs: to records of the file that have another word, or to a module
--- that is not used in it.
---@param word string
---@return table|nil err
---@return string|nil hint
function M.elsewhere(word)
  local wanted = fold(word)
  for _, decl in ipairs(types) do
    if is_called(decl, wanted) then
      return lang.err("entry.other_word", { given = word, verb = decl.verb })
    end
  end
  local found = of_modules(wanted)
  if #found == 0 then return nil end
  if unread then error(unread, 0) end
  local modules = {}
  for i, one in ipairs(found) do modules[i] = one.module end
  return lang.err("entry.module_knows", { given = word, verb = found[1].verb, modules = modules }),
    lang.say("cli.next") .. " wegmarke use " .. lang.say("cli.unit_mark") .. " " .. found[1].module
end

return M
