--- Checks of a model's words: languages that lack, translations that lag behind, words that only the
--- orientation of a type has, texts that changed while the version did not.

local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local load = require "wegmarke.module.load"
local text = require "wegmarke.text"

local M = {}

--- Calls f(item, path, text, label) for every text of the model that users see.
---@param m table
---@param f fun(item: table|nil, path: (string|integer)[], text: string|table, id: string)
function M.each(m, f)
  local function field(item, id, ...)
    local path, value = { ... }, item or m
    for _, key in ipairs(path) do
      value = type(value) == "table" and value[key] or nil
    end
    if value ~= nil then
      f(item, path, value, id)
    end
  end
  local function list(item, id, name)
    for i, one in ipairs(item[name] or {}) do
      if type(one) == "table" and one.text then
        field(item, id, name, i, "text")
      else
        field(item, id, name, i)
      end
    end
  end
  field(nil, m.id, "title")
  field(nil, m.id, "about")
  for i in ipairs(m.types) do
    field(nil, m.id, "types", i, "title")
    field(nil, m.id, "types", i, "orientation")
    field(nil, m.id, "types", i, "text")
  end
  for name, entries in pairs(m.lists) do
    for i in ipairs(entries) do
      field(nil, m.id, "lists", name, i, "title")
      for k in ipairs(entries[i].values or {}) do
        field(nil, m.id, "lists", name, i, "values", k, "title")
        field(nil, m.id, "lists", name, i, "values", k, "text")
      end
    end
  end
  for _, element in ipairs(m.all_elements) do
    field(element, element.id, "title")
    field(element, element.id, "question")
    list(element, element.id, "depth")
    list(element, element.id, "questions")
    for n, cell in ipairs(element.cells_of_types and {} or element.cells) do
      field(element, element.id, "cells", n, "text")
      for i in ipairs(cell.criteria or {}) do
        field(element, element.id, "cells", n, "criteria", i, "text")
      end
    end
  end
  for _, advice in ipairs(m.advice) do
    field(advice, advice.id, "text")
    field(advice, advice.id, "why")
    list(advice, advice.id, "steps")
  end
  for _, rule in ipairs(m.rules) do
    field(rule, rule.id, "why")
    field(rule, rule.id, "hint")
  end
end

-- Texts in one language where the model has several: one finding an item.
local function only_one_language(m, findings)
  if #m.languages < 2 then
    return
  end
  local told = {}
  M.each(m, function(item, path, value, id)
    if type(value) == "string" and not told[id] then
      told[id] = true
      m:find_fault(findings, item, path,
        lang.err("model.only_language", { language = m.language }), "warning", id)
    end
  end)
end

-- A text that a variant changed in one language only: the other says what the base said.
local function stale_translations(m, findings)
  if #m.chain < 2 then
    return
  end
  M.each(m, function(item, path, value, id)
    if type(value) ~= "table" then
      return
    end
    local by_language, changed = {}, nil
    for _, language in ipairs(m.languages) do
      local at = { table.unpack(path) }
      at[#at + 1] = language
      local place = value[language] and m:origin(item, at)
      by_language[language] = place
      changed = changed or (place and place.model == m.id and language)
    end
    for _, language in ipairs(m.languages) do
      local place = by_language[language]
      if changed and place and place.model ~= m.id then
        local at = { table.unpack(path) }
        at[#at + 1] = changed
        m:find_fault(findings, item, at, lang.err("model.stale_translation",
          { changed = changed, language = language, model = place.model }), "warning", id)
      end
    end
  end)
end

local function words_of(value, language)
  local list = {}
  local words = type(value) == "table" and value[language] or value
  for word in text.lower(type(words) == "string" and words or ""):gmatch("[%w\128-\255]+") do
    list[#list + 1] = word
  end
  return list
end

-- The beginning that forms of a word share.
local function stem(word)
  return word:sub(1, 7)
end

-- A word of the orientation of its type that a cell has, and none of its criteria: the orientation is
-- no source of words for a cell.
local function orientation_words(m, findings)
  for _, element in ipairs(m.elements) do
    for n, cell in ipairs(element.cells) do
      local given = {}
      for _, criterion in ipairs(cell.criteria or {}) do
        for _, word in ipairs(words_of(criterion.text, m.language)) do
          given[stem(word)] = true
        end
      end
      local rough = {}
      for _, word in ipairs(words_of(m.types[n].orientation or "", m.language)) do
        rough[stem(word)] = #word >= 8 or nil
      end
      for _, word in ipairs(cell.criteria and words_of(cell.text, m.language) or {}) do
        if rough[stem(word)] and not given[stem(word)] then
          m:find_fault(findings, element, { "cells", n, "text" },
            lang.err("model.orientation_word", { word = word, type = m.types[n].value }),
            "warning")
          rough[stem(word)] = nil
        end
      end
    end
  end
end

local HOLDERS = { todo = true, tbd = true, xxx = true, fixme = true, platzhalter = true, placeholder = true,
                  ["..."] = true, ["…"] = true, ["???"] = true, ["?"] = true, ["-"] = true, text = true }

-- Whether words only keep a place free.
local function keeps_place(words)
  local low = text.lower(words):gsub("^%s+", ""):gsub("%s+$", "")
  return HOLDERS[low] or low:find("^todo[%s:]") or low:find("^fixme[%s:]") or low:find("^entwurf: ")
    or low:find("^draft: ") or low:find("lorem ipsum", 1, true)
end

-- Texts that were to be written yet: one finding an element, rule or the like, which says how many.
local function placeholders(m, findings)
  local first, list = {}, {}
  M.each(m, function(item, path, value, id)
    for _, language in ipairs(type(value) == "table" and keys_in_order(value) or { "" }) do
      local words = type(value) == "table" and value[language] or value
      if type(words) == "string" and keeps_place(words) then
        if not first[id] then
          first[id] = { item = item, path = path, id = id, args = { got = words, more = -1 } }
          list[#list + 1] = first[id]
        end
        first[id].args.more = first[id].args.more + 1
      end
    end
  end)
  for _, one in ipairs(list) do
    m:find_fault(findings, one.item, one.path, lang.err("mistake.placeholder", one.args), "warning", one.id)
  end
end

-- Criteria of one element that say the same.
local function same_criteria(m, findings)
  for _, element in ipairs(m.elements) do
    local seen = {}
    for n, cell in ipairs(element.cells) do
      for i, criterion in ipairs(cell.criteria or {}) do
        local words = m:text(criterion.text, m.language)
        if seen[words] then
          m:find_fault(findings, m:origin(criterion, {}) and criterion or element,
            m:origin(criterion, {}) and { "text" } or { "cells", n, "criteria", i, "text" },
            lang.err("mistake.same_criterion", { id = criterion.id, other = seen[words] }), "warning",
              element.id)
        end
        seen[words] = seen[words] or criterion.id
      end
    end
  end
end

-- Elements that are called the same: by their title nobody can tell them apart.
local function same_titles(m, findings)
  local seen = {}
  for _, element in ipairs(m.elements) do
    local words = m:text(element.title, m.language)
    if seen[words] then
      m:find_fault(findings, element, { "title" },
        lang.err("mistake.same_title", { title = words, other = seen[words] }), "warning", element.id)
    end
    seen[words] = seen[words] or element.id
  end
end

-- Hints that name no element: in the report nobody sees what they are about.
local function lonely_hints(m, findings)
  for _, rule in ipairs(m.rules) do
    if rule.hint and #(rule.elements or {}) == 0 then
      m:find_fault(findings, rule, { "hint" }, lang.err("mistake.hint_elements", { id = rule.id }), "warning")
    end
  end
end

--- Adds the findings about a model's words.
---@param m table
---@param findings wegmarke.module.Findings
function M.check(m, findings)
  only_one_language(m, findings)
  stale_translations(m, findings)
  orientation_words(m, findings)
  placeholders(m, findings)
  same_criteria(m, findings)
  same_titles(m, findings)
  lonely_hints(m, findings)
end

-- All texts by place, as one string each.
local function all_texts(m)
  local found = {}
  M.each(m, function(_, path, value, id)
    local parts = {}
    for _, language in ipairs(lang.languages) do
      parts[#parts + 1] = type(value) == "table" and value[language] or nil
    end
    found[id .. "." .. require("wegmarke.module.findings").path_text(path)] =
      type(value) == "string" and value or table.concat(parts, "\0")
  end)
  return found
end

local function different_texts(one, other)
  local a, b, list = all_texts(one), all_texts(other), {}
  for place, words in pairs(a) do
    if b[place] ~= words then
      list[#list + 1] = place
    end
  end
  for place in pairs(b) do
    if a[place] == nil then
      list[#list + 1] = place
    end
  end
  table.sort(list)
  return list
end

--- Compares with the models a database has pinned: one of the same id and version must be the same.
---@param m table
---@param findings wegmarke.module.Findings
---@param db table
function M.compare_pinned(m, findings, db)
  local models = require "wegmarke.data.models"
  for _, row in ipairs(models.list(db)) do
    if row.id == m.id and row.version == tostring(m.version) and row.hash ~= m.hash then
      local kept = models.sources(db, row.hash)
      local old = kept and load.from_files(kept.id, kept.files)
      local changed = old and different_texts(m, old) or {}
      m:find_fault(findings, nil, { "version" }, lang.err(
        #changed > 0 and "model.same_version_texts" or "model.same_version",
        { version = m.version, hash = row.hash:sub(1, 12), n = #changed, first = changed[1] }),
        "warning", m.id)
      if old then
        old:close()
      end
      return
    end
  end
end

return M
