--- The page for the projector: element by element, first the dots, then the talk, then the agreement,
--- which the moderator can record in it. One file without a request to anywhere. It shows no more than
--- the evaluation lets through, and no computed proposal unless that was evaluated with one.

local asset = require "wegmarke.form.asset"
local form_words = require "wegmarke.form.words"
local html = require "wegmarke.doc.markup"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local parts = require "wegmarke.present.parts"
local split = require "wegmarke.present.split"
local style = require "wegmarke.present.style"
local words = require "wegmarke.report.words"

local h = html.h
local M = {}

local spoken = { "saved", "kept_not", "draft_open", "draft_other", "draft_saved", "draft_safe",
  "draft_kept", "draft_apart", "draft_found", "draft_elsewhere", "drop_saved",
  "drop_sure", "not_dropped", "dropped", "problem_value", "problem_why",
  "problem_range", "end_none", "agenda_agreed" }

-- The columns that `agree --file` reads, and the states.
local columns = { "element", "state", "value", "low", "high", "how", "why", "dissent" }
for _, kind in ipairs(lists.remark_kind) do columns[#columns + 1] = lists.remark_field[kind] end
columns[#columns + 1] = "removed"

local function data(W, order, id)
  local texts, elements, labels = {}, {}, {}
  for _, state in ipairs(lists.agreement_state) do
    texts["state_" .. state] = W:word("agreement_state", state)
  end
  for _, key in ipairs(spoken) do texts[key] = W:p(key) end
  for i, element in ipairs(order) do
    elements[i] = { id = element.id, title = W:title(element.id) }
  end
  for i, value in ipairs(W.model.scale) do
    labels[i] = { value = value, label = W:label(value) }
  end
  return json.encode {
    assessment = id, language = W.language, elements = json.list(elements), texts = texts,
    columns = json.list(columns),
    labels = json.list(labels),
    file = (W.language == "en" and "agreements_" or "vereinbarungen_")
      .. form_words.file_part(W.E.unit.name) .. "_" .. W.E.assessment.held_on .. ".csv",
  }
end

--- The page.
---@param E table evaluation result, evaluated without proposals unless they were asked for
---@param model table
---@param opts {language: string|nil, id: string|nil}|nil `id` how the assessment is called in commands
---@return string bytes
function M.html(E, model, opts)
  opts = opts or {}
  local W = words.new(E, model, opts.language)
  function W:p(key, args) return lang.text_of(self.model, self.language, "present." .. key, args) end
  local order = split.order(W)
  local slides = { parts.overview(W, order) }
  for i, element in ipairs(order) do
    slides[#slides + 1] = parts.dots(W, element, i, #order)
    slides[#slides + 1] = parts.talk(W, element, i, #order)
    slides[#slides + 1] = parts.agree(W, element, i, #order)
  end
  slides[#slides + 1] = parts.ending(W, opts.id or E.assessment.id:sub(1, 8))
  return asset.page{ language = W.language, title = W:p("title", { unit = W:unit() }), style = style,
    data = data(W, order, E.assessment.id),
    script = "lua/wegmarke/present/show.js",
    body = {
      h.noscript{ h.p{ W:p("no_script") } },
      h.main{ id = "main", slides },
      parts.bar(W), parts.keys(W) } }
end

return M
