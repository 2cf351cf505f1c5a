--- All that a workshop needs on paper and as files: a form a code, slips, posters, sheets, tally sheet, the
--- course of the day, the note of thanks.

local d = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local words = require "wegmarke.form.words"

local M = {}

local Day = {}
Day.__index = Day

--- A text of the area "day".
function Day:t(key, args) return lang.text(self.W.language, "day." .. key, args) end

--- A document of the day, headed by whose it is.
---@param id string
---@param blocks table[]
---@return wegmarke.doc.Document
function Day:document(id, blocks)
  local W, title = self.W, self:t(id .. "_title")
  return d.document{ title = title, language = lang.base(W.language), date = W.a.held_on,
    file_title = title .. ": " .. W.unit, eyebrow = W:unit_named(),
    subtitle = W:date(W.a.held_on) .. (W.a.title and W.a.title ~= "" and ", " .. W.a.title or ""),
    parts = { d.part(id, nil, blocks) } }
end

--- Words for the documents of a day.
---@param W wegmarke.form.Words
---@return table
function M.words(W) return setmetatable({ W = W }, Day) end

-- The sheets to print, with the part of the day that each is for.
local SHEETS = {
  { name = "answer", sheet = "answer", part = "alone", single = true },
  { name = "poster", sheet = "poster", part = "dots" },
  { name = "poster_a1", sheet = "poster", paper = "a1" },
  { name = "working", sheet = "working", part = "talk" },
  { name = "tally", sheet = "tally", part = "dots" },
  { name = "fields", sheet = "fields", part = "fields" },
}

--- The files, in the order in which they are needed.
---@param model table
---@param assessment table
---@param opts {language: string|nil, codes: string[], names: string[]|nil, told: table|nil,
---  fields: table[]|nil, start: integer|nil, criteria: boolean|nil}
---@return {name: string, what: string, format: string, bytes: string, code: string|nil}[] files `name` within
---  the folder; `what` it is for; `code` of a file for one person
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
      fields = opts.fields }
    for key, value in pairs(more or {}) do all[key] = value end
    return all
  end
  if not assessment.minors then
    if #codes > 0 then
      local slips = require "wegmarke.form.day.slips"
      add("slips", "html", "html", slips.html(D, codes, opts.names), "welcome")
    end
    add("page", "html", "html", form.html(model, assessment, of()))
  end
  for _, one in ipairs(SHEETS) do
    if not (one.single and assessment.minors) then
      local bytes = form.print(model, assessment, of { sheet = one.sheet, paper = one.paper })
      add(one.name, "html", "html", bytes, one.part)
    end
  end
  for _, code in ipairs(not assessment.minors and codes or {}) do
    local name = table.concat({ words.file_part(W.unit), assessment.held_on, words.file_part(code) }, "_")
    list[#list + 1] = { name = D:t "folder_forms" .. "/" .. name .. ".xlsx", code = code, format = "xlsx",
      what = D:t("what_form", { code = code }),
      bytes = form.xlsx(model, assessment, of { codes = { code } }) }
  end
  local function document(key, made) add(key, "docx", "docx", d.write(made, "docx")) end
  document("thanks", require "wegmarke.form.day.thanks".document(D))
  document("agenda", require "wegmarke.form.day.agenda".document(D, { start = opts.start, files = needs }))
  table.insert(list, 1, table.remove(list))
  return list
end

return M
