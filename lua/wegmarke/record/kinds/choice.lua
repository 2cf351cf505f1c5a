--- One entry of a list, or several: the entry's id is stored. A word that an entry had before (`was`) is
--- understood as well.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {
  words = false, many = true,
  shape = { list = { type = "string" }, entries = { type = "entries" } },
}

-- By field: where each id stands, and which entry each written word means.
local known = setmetatable({}, { __mode = "k" })

local function index(field)
  local made = known[field]
  if made and made.entries == field.entries then return made end
  made = { entries = field.entries, place = {}, word = {} }
  local function note(word, id)
    made.word[text.lower(word)] = made.word[text.lower(word)] or id
  end
  for i, entry in ipairs(field.entries) do
    made.place[entry.id] = i
    note(entry.id, entry.id)
  end
  for _, entry in ipairs(field.entries) do
    for _, title in pairs(type(entry.title) == "table" and entry.title or { entry.title }) do
      note(title, entry.id)
    end
    if entry.was then note(entry.was, entry.id) end
  end
  known[field] = made
  return made
end

local function entry_words(field, language)
  local list = {}
  for i, entry in ipairs(field.entries) do list[i] = lang.pick(entry.title, language) end
  return list
end

function M.check(field, value)
  local all = index(field)
  if type(value) == "string" then
    local id = all.place[value] and value or all.word[text.lower(value)]
    if id then return id end
  end
  return nil, lang.err("kind.no_entry", { given = type(value) == "string" and value or type(value),
    known = entry_words(field) })
end

function M.read(field, words, language)
  local id = index(field).word[text.lower(words)]
  if id then return id end
  local shown = entry_words(field, language)
  return nil, lang.err("kind.no_entry",
    { given = words, known = shown, nearest = text.nearest(words, shown) })
end

function M.print(field, value, language)
  local at = index(field).place[value]
  return at and lang.pick(field.entries[at].title, language) or value
end

local function options(field, language)
  local list = {}
  for i, entry in ipairs(field.entries) do
    list[i] = { value = entry.id, title = lang.pick(entry.title, language) }
  end
  return list
end

function M.control(field, language)
  return { type = "select", options = options(field, language) }
end

function M.cell(field, language)
  return { type = "list", width = 25, options = entry_words(field, language) }
end

function M.order(field, value) return index(field).place[value] or #field.entries + 1 end

return M
