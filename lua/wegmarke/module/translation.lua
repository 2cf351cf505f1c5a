--- Translations of a model into further languages: `translation "tr" { ["koordination.title"] = "..." }`. A
--- text is named by where it stands: ids and fields, joined by points; tables may stand for what follows one.
--- What nobody translated stays in the model's language.

local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"

local M = {}

-- How many of the texts that are missing a message names.
local MOST_NAMED = 8

-- Calls f(key, holder, field, item, path) for all texts of a model: how a translation names it, the table it
-- stands in and under what, and the item and keys that tell where it comes from.
local function each(m, f)
  local function text(key, holder, field, item, ...)
    if holder[field] ~= nil then f(key .. field, holder, field, item, { ... }) end
  end
  local function list(key, holder, name, item)
    for i, one in ipairs(holder[name] or {}) do
      if type(one) == "table" and one.text then
        f(("%s%s.%s"):format(key, name, one.id or i), one, "text", item, { name, i, "text" })
      else
        f(("%s%s.%d"):format(key, name, i), holder[name], i, item, { name, i })
      end
    end
  end
  -- Answers, named by their values.
  local function answers(key, values, item, ...)
    for i, one in ipairs(type(values) == "table" and values or {}) do
      for _, field in ipairs { "title", "text" } do
        local path = { ... }
        path[#path + 1], path[#path + 2] = i, field
        text(("%s%g."):format(key, one.value), one, field, item, table.unpack(path))
      end
    end
  end
  text("", m, "title", nil, "title")
  text("", m, "about", nil, "about")
  list("", m, "questions", nil)
  for i, one in ipairs(m.types) do
    for _, field in ipairs { "title", "orientation", "text" } do
      text(("types.%d."):format(one.value), one, field, nil, "types", i, field)
    end
  end
  for name, entries in pairs(m.lists) do
    for i, one in ipairs(entries) do
      for _, field in ipairs { "title", "note" } do
        text(("%s.%s."):format(name, one.id), one, field, nil, "lists", name, i, field)
      end
      answers(("%s.%s.values."):format(name, one.id), one.values, nil, "lists", name, i, "values")
    end
  end
  local function groups(of)
    for _, one in ipairs(of or {}) do
      for _, field in ipairs { "title", "note" } do
        text("groups." .. one.id .. ".", one, field, one, field)
      end
      groups(one.groups)
    end
  end
  groups(m.groups)
  for _, element in ipairs(m.all_elements) do
    local key = element.id .. "."
    for _, field in ipairs { "title", "question", "why" } do text(key, element, field, element, field) end
    list(key, element, "depth", element)
    list(key, element, "questions", element)
    answers(key .. "answers.", element.answers, element, "answers")
    for i, question in ipairs(element.type and element.questions or {}) do
      local at = ("%s%s."):format(key, question.id)
      text(at, question, "title", element, "questions", i, "title")
      answers(at .. "answers.", question.answers, element, "questions", i, "answers")
    end
    for n, cell in ipairs(element.cells_of_types and {} or element.cells) do
      local at = ("%scells.%d."):format(key, m.types[n] and m.types[n].value or n)
      text(at, cell, "text", element, "cells", n, "text")
      for i, criterion in ipairs(cell.criteria or {}) do
        text(key .. criterion.id .. ".", criterion, "text", element, "cells", n, "criteria", i, "text")
      end
    end
  end
  for kind, items in pairs { advice = m.advice, rule = m.rules } do
    for _, item in ipairs(items) do
      for _, field in ipairs { "text", "why", "hint" } do
        if type(item[field]) ~= "table" or not item[field]["function"] then
          text(("%s.%s."):format(kind, item.id), item, field, item, field)
        end
      end
      list(("%s.%s."):format(kind, item.id), item, "steps", item)
    end
  end
  for _, field in ipairs { "title", "why" } do
    if m.rollup then text("rollup.", m.rollup, field, m.rollup, field) end
  end
  for _, field in ipairs { "intro", "contact", "funding", "logo_alt" } do
    if m.report then text("report.", m.report, field, m.report, field) end
  end
  for _, part in ipairs((m.report or {}).parts or {}) do
    text("document." .. part.id .. ".", part, "title", part, "title")
  end
  local form = m.form or { ask = {} }
  for _, field in ipairs { "title", "hint" } do
    if form.points then text("form.points.", form.points, field, nil, "form", "points", field) end
    for _, one in ipairs(form.ask) do text("form.ask." .. one.id .. ".", one, field, one, field) end
  end
  for _, one in ipairs(form.ask) do
    for i, entry in ipairs(one.list and {} or one.entries or {}) do
      text(("form.ask.%s.%s."):format(one.id, entry.id), entry, "title", one, "entries", i, "title")
    end
  end
  for field in pairs(form.privacy or {}) do
    text("form.privacy.", form.privacy, field, nil, "form", "privacy", field)
  end
  for _, view in ipairs(m.views) do
    text("view." .. view.id .. ".", view, "title", view, "title")
    list("view." .. view.id .. ".", view, "columns", view)
  end
  for field in pairs(m.words) do
    if field ~= "hyphens" then text("words.", m.words, field, m.words, field) end
  end
end

-- What a declaration says, as words by key: { words, path }.
local function flat(body, d, decl)
  local said = {}
  local function walk(value, key, path)
    if type(value) == "table" and not value["function"] and not value.none then
      for name, item in pairs(value) do
        local at = { table.unpack(path) }
        at[#at + 1] = name
        walk(item, (key == "" and "" or key .. ".") .. tostring(name), at)
      end
    elseif type(value) ~= "string" then
      d.findings:at(decl, path, lang.err("model.want_text", { got = type(value) }))
    else
      local refused = names.refused(value)
      if refused then d.findings:at(decl, path, lang.err("model.character", { code = refused })) end
      if value:find "%S" then said[key] = { words = value, path = path, decl = decl } end
    end
  end
  walk(body, "", {})
  return said
end

--- Takes what a file declares.
---@param d wegmarke.module.Draft
---@param decl table
function M.take(d, decl)
  if not d:has_api(decl, {}, 2) then return end
  if not decl.id:find "^%l%l%l?$" and not decl.id:find "^%l%l%l?%-%w+$" then
    return d.findings:at(decl, {}, lang.err("model.translation_language", { language = decl.id }))
  elseif d.languages[decl.id] then
    return d.findings:at(decl, {}, lang.err("model.translation_own", { language = decl.id }))
  end
  d.translations = d.translations or {}
  local all = d.translations[decl.id] or {}
  d.translations[decl.id] = all
  for key, one in pairs(flat(decl.body, d, decl)) do
    local other = all[key]
    if other and other.decl.model == decl.model then
      d.findings:at(decl, one.path, lang.err("model.twice_at",
        { id = key, file = other.decl.file, line = d.findings:line_of(other.decl, other.path) }))
    end
    all[key] = one
  end
end

-- The place of a model in the chain.
local function depth_of(m, id)
  for i, one in ipairs(m.chain) do
    if one == id then return i end
  end
  return 0
end

--- Puts the translations of a model to its texts. Of a text that a variant words anew the translation of its
--- base counts as missing.
---@param m table the finished model
---@param d wegmarke.module.Draft
function M.apply(m, d)
  m.translations = {}
  for language, said in pairs(d.translations or {}) do
    local sum = { language = language, n = 0, of = 0, missing = {}, unknown = {} }
    local known = {}
    each(m, function(key, holder, field, item, path)
      local one, value = said[key], holder[field]
      sum.of, known[key] = sum.of + 1, true
      local decl = d.origin:find(item or d.identity, path)
      if one and decl and depth_of(m, decl.model) > depth_of(m, one.decl.model) then one = nil end
      if one then
        sum.n = sum.n + 1
        local texts = { [m.language] = type(value) == "string" and value or nil }
        for name, words in pairs(type(value) == "table" and value or {}) do texts[name] = words end
        texts[language] = one.words
        holder[field] = texts
      else
        sum.missing[#sum.missing + 1] = key
      end
    end)
    for key, one in pairs(said) do
      if not known[key] and one.decl.model == m.id then
        sum.unknown[#sum.unknown + 1] = { key = key, one = one }
      end
    end
    table.sort(sum.missing)
    table.sort(sum.unknown, function(a, b) return a.key < b.key end)
    sum.known = known
    m.translations[language] = sum
    lang.lend(language, m.language)
  end
end

--- Adds what is to be said of a model's translations: names that stand for no text, texts that are missing.
---@param m table
---@param findings wegmarke.module.Findings
function M.check(m, findings)
  for _, language in ipairs(M.languages(m)) do
    local sum = m.translations[language]
    for _, wrong in ipairs(sum.unknown) do
      local keys = {}
      for key in pairs(sum.known) do keys[#keys + 1] = key end
      table.sort(keys)
      findings:at(wrong.one.decl, wrong.one.path, lang.err("model.translation_unknown",
        { id = wrong.key, nearest = findings:nearest(wrong.key, keys) }), "error")
    end
    if #sum.missing > 0 then
      findings:add("notice", m.file, m.line, M.missing(sum), { path = "" })
    end
  end
end

--- What is missing of a translation, as a message.
---@param sum table one of m.translations
---@return table err
function M.missing(sum)
  local named = table.move(sum.missing, 1, math.min(#sum.missing, MOST_NAMED), 1, {})
  return lang.err("model.translation_missing", { language = sum.language, n = sum.n, of = sum.of,
    missing = #sum.missing, names = named, more = #sum.missing - #named })
end

--- The languages that a model is translated into beside its own, in order.
---@param m table
---@return string[]
function M.languages(m)
  local list = {}
  for language in pairs(m.translations or {}) do list[#list + 1] = language end
  table.sort(list)
  return list
end

return M
