--- All that a workshop needs on paper and as files: a form a code, slips, posters, sheets, tally sheet, the
--- course of the day, the note of thanks.

local d = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local words = require "wegmarke.form.words"

local M = {}

local Day = {}
Day.__index = Day

--- A text of the area "day".
function Day:t(key, args) return lang.text_of(self.W.model, self.W.language, "day." .. key, args) end

--- A gap that somebody has to fill in, named by a text of the area. Which there are stands in `gaps`.
function Day:gap(key)
  local what = self:t(key)
  if not self.seen[key] then
    self.seen[key] = true
    self.gaps[#self.gaps + 1] = what
  end
  return self:t("gap", { what = what })
end

-- What comes before the first section, and each section as a part: headings then begin below the title.
local function split(id, blocks)
  local head, parts = {}, {}
  for _, b in ipairs(d.flat(blocks)) do
    local last = parts[#parts]
    if b.kind == "section" then
      parts[#parts + 1] = d.part(id .. (#parts + 1), b.title, { b.blocks })
    elseif last then
      table.insert(last.blocks, b)
    else
      head[#head + 1] = b
    end
  end
  return head, parts
end

--- A document of the day, headed by whose it is.
---@param id string
---@param blocks table[]
---@return wegmarke.doc.Document
function Day:document(id, blocks)
  local W, title = self.W, self:t(id .. "_title")
  local head, parts = split(id, blocks)
  return d.document{ title = title, language = lang.base(W.language), date = W.a.held_on,
    file_title = title .. ": " .. W.unit, eyebrow = W:unit_named(),
    subtitle = W:date(W.a.held_on) .. (W.a.title and W.a.title ~= "" and ", " .. W.a.title or ""),
    head = head, parts = parts }
end

--- Words for the documents of a day.
---@param W wegmarke.form.Words
---@return table
function M.words(W) return setmetatable({ W = W, gaps = {}, seen = {} }, Day) end

--- The documents of a day that are written on: each is a part of the folder and a sheet of its own.
M.documents = { "letter", "agenda", "thanks" }

--- One of them.
---@param model table
---@param assessment table
---@param name string one of `documents`
---@param opts {language: string|nil, codes: string[]|nil, told: table|nil, start: integer|nil,
---  files: table<string, string[]>|nil}|nil `start` of the day in minutes after midnight; `files` needed,
---  by part of the day
---@return wegmarke.doc.Document
---@return string[] gaps what somebody has to fill in
function M.document(model, assessment, name, opts)
  opts = opts or {}
  local D = M.words(words.new(model, assessment, opts.language, opts.told, nil, opts.codes))
  return require("wegmarke.form.day." .. name).document(D, opts), D.gaps
end

-- The sheets to print, with the part of the day that each is for.
local SHEETS = {
  { name = "answer", sheet = "answer", part = "alone", single = true },
  { name = "poster", sheet = "poster", part = "dots" },
  { name = "poster_a1", sheet = "poster", paper = "a1" },
  { name = "working", sheet = "working", part = "talk" },
  { name = "tally", sheet = "tally", part = "dots" },
  { name = "points", sheet = "points", part = "fields", points = true },
  { name = "fields", sheet = "fields", part = "fields" },
}

--- The files, in the order in which they are needed.
---@param model table
---@param assessment table
---@param opts {language: string|nil, codes: string[], names: string[]|nil, told: table|nil,
---  fields: table[]|nil, start: integer|nil, criteria: boolean|nil, clues: table<string, string[]>|nil}
---@return {name: string, what: string, format: string, bytes: string, code: string|nil,
---  gaps: string[]|nil, names: boolean|nil, sheet: string|nil, paper: string|nil, plan: table|nil}[] files
---  `name` within the folder; `what` it is for; `code` of a file for one person; `gaps` in it to fill in;
---  `names`: whether names of people stand in it; of a sheet which it is, on what, and its plan as
---  `form.print` gives it
function M.files(model, assessment, opts)
  local form = require "wegmarke.form"
  local W = words.new(model, assessment, opts.language, opts.told)
  local D, list, needs = M.words(W), {}, {}
  local codes = opts.codes
  local function add(key, ending, format, bytes, part)
    local name = D:t("file_" .. key) .. "." .. ending
    list[#list + 1] = { name = name, what = D:t("what_" .. key), format = format, bytes = bytes }
    if part then
      needs[part] = needs[part] or {}
      table.insert(needs[part], name)
    end
  end
  local function of(more)
    local all = { language = opts.language, codes = codes, told = opts.told, criteria = opts.criteria,
      fields = opts.fields, clues = opts.clues }
    for key, value in pairs(more or {}) do all[key] = value end
    return all
  end
  if not assessment.minors then
    if #codes > 0 then
      local slips = require "wegmarke.form.day.slips"
      add("slips", "html", "html", slips.html(D, codes, opts.names), "welcome")
      list[#list].names = opts.names ~= nil
    end
    add("page", "html", "html", form.html(model, assessment, of()))
  end
  for _, one in ipairs(SHEETS) do
    local points = model.form and model.form.points
    if not (one.single and assessment.minors) and (points or not one.points) then
      local bytes, plan = form.print(model, assessment, of { sheet = one.sheet, paper = one.paper })
      add(one.name, "html", "html", bytes, one.part)
      local last = list[#list]
      last.plan, last.sheet, last.paper = plan, one.sheet, one.paper
      if plan and plan.sheets > 1 then
        last.what = D:t("what_sheets", { what = last.what, n = plan.sheets })
      end
    end
  end
  for _, code in ipairs(not assessment.minors and codes or {}) do
    local name = table.concat({ words.file_part(W.unit), assessment.held_on, words.file_part(code) }, "_")
    list[#list + 1] = { name = D:t "folder_forms" .. "/" .. name .. ".xlsx", code = code, format = "xlsx",
      what = D:t("what_form", { code = code }),
      bytes = form.xlsx(model, assessment, of { codes = { code } }) }
  end
  for i, key in ipairs(M.documents) do
    local made, gaps = M.document(model, assessment, key,
      { language = opts.language, codes = codes, told = opts.told, start = opts.start, files = needs })
    add(key, "docx", "docx", d.write(made, "docx"))
    local one = table.remove(list)
    one.gaps = #gaps > 0 and gaps or nil
    table.insert(list, key == "thanks" and #list + 1 or i, one)
  end
  return list
end

return M
