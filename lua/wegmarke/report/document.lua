--- The report of an assessment as a document: its parts as blocks, for every format with running text.

local d = require "wegmarke.doc"
local digest = require "wegmarke.report.digest"
local dress = require "wegmarke.report.dress"
local known = require "wegmarke.words.parts"
local protocol = require "wegmarke.report.parts.protocol"
local presets = require "wegmarke.report.presets"
local sections = require "wegmarke.report.sections"
local start = require "wegmarke.report.parts.start"
local texts = require "wegmarke.report.parts.texts"
local words = require "wegmarke.report.words"

local M = {}

--- The module that makes a part; one that makes nothing is left out.
local function made_in(id) return require("wegmarke.report.parts." .. known.home[id]) end

local looks = { matrix = "matrixpage" }

--- A part, with its sheets where these are asked for.
local function part(W, id, blocks, sheets, with, title)
  blocks = blocks or {}
  local list = sheets and sheets(W, with)
  if #d.flat(blocks) == 0 and #(list or {}) == 0 then return nil end
  local made = d.part(id, title or W:t("h_" .. id), blocks, looks[id])
  made.sheets = list
  return made
end

--- Parts in words of the model: what makes one of them, and what they say, as data, before any part of the
--- report speaks of what failed.
local function own_parts(W, model, ids, opts)
  local list, by = {}, {}
  for _, id in ipairs(ids) do list[#list + 1] = sections.own(model, id) end
  if #list == 0 then return by end
  local of_model = require "wegmarke.report.parts.model"
  local said = of_model.composed(W, list, opts.preset)
  for _, own in ipairs(list) do
    by[own.id] = function()
      return d.part(own.id, W:pick(own.title),
        of_model.blocks(W, said[own.id], { key = own.id, sheets = opts.sheets }))
    end
  end
  return by
end

local function head(W)
  local intro = dress.lines(W, "intro")
  return { start.notes(W), #intro > 0 and d.group(texts.each(d.p, intro), "intro") }
end

local function foot(W)
  local E = W.E
  return { texts.each(d.p, dress.lines(W, "contact")),
    texts.each(function(line) return d.p(line, "funding") end, dress.lines(W, "funding")),
    d.p(W:t("footer", { version = E.host, model = E.model.id, model_version = E.model.version })) }
end

--- The document.
---@param E table evaluation result, of what the preset's audience may read
---@param model table the model
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil,
---  sheets: boolean|nil}|nil `sheets`: for a workbook
---@return wegmarke.doc.Document
---@return table W the words it speaks
function M.of(E, model, opts)
  opts = opts or {}
  local W = words.new(E, model, opts.language)
  local preset = opts.preset and presets[opts.preset]
  local with, ids, parts = preset and preset.with or {}, sections.of(model, opts), {}
  local minutes = sections.minutes(ids, model, opts)
  ids = minutes or ids
  W:holds(ids)
  local own_made = own_parts(W, model, ids, opts)
  for _, id in ipairs(ids) do
    local own = own_made[id]
    local made = not own and made_in(id)
    local sheets = opts.sheets and made and made.sheets[id]
    parts[#parts + 1] = own and own()
      or part(W, id, not sheets and made[id](W, with[id]), sheets, with[id],
        minutes and protocol.t(W, "h_" .. id) or nil)
  end
  if minutes then protocol.complete(W, parts) end
  local lacking = sections.lacking(W, ids)
  if lacking then
    parts[#parts + 1] = part(W, "minimum", texts.each(d.small, digest.minimum(W, lacking)),
      opts.sheets and function() return {} end)
  end
  local a, own_words = E.assessment, minutes and protocol.t or W.t
  local lone = opts.parts and #ids == 1 and sections.own(model, ids[1])
  local heading = minutes and protocol.t(W, "title") or lone and W:pick(lone.title)
  return d.document{
    title = heading and heading .. ": " .. W:unit() or W:unit(), language = W.language,
    date = tostring(a.held_on or ""),
    file_title = own_words(W, "page_title", { unit = W:unit(), date = W:date(a.held_on) }),
    eyebrow = W:t("eyebrow"), subtitle = a.title and a.title ~= "" and a.title or W:t("subtitle"),
    generator = "Wegmarke " .. tostring(E.host), logo = dress.logo(W),
    facts = start.facts(W, minutes and protocol.t(W, "place_open") or nil),
    head = head(W), parts = parts, foot = foot(W), look = preset and preset.brief and "brief" or nil,
    sheet = opts.sheets and start.overview(W, lacking, foot(W)) or nil,
  }, W
end

-- What a summary has.
local SHORT = { "rollup", "summary", "talk", "targets", "change", "plan", "advice", "method" }
-- Parts whose heads a summary does without.
local untitled = { summary = true, method = true }

--- The summary: the first things of the report, and each element in a line.
---@param E table evaluation result
---@param model table
---@param opts {language: string|nil}
---@return wegmarke.doc.Document
---@return table W the words it speaks
function M.short(E, model, opts)
  local W, parts = words.new(E, model, opts.language), {}
  for _, id in ipairs(SHORT) do
    local blocks = made_in(id).short[id](W)
    if blocks then parts[#parts + 1] = d.part(id, not untitled[id] and W:t("h_" .. id) or nil, blocks) end
  end
  local endorsed = E.model.endorsed_by
  return d.document{ title = W:unit() .. " · " .. W:kind() .. " · " .. W:date(E.assessment.held_on),
    language = W.language, subtitle = W:pick(E.model.title) .. ", "
      .. W:t("model_version", { version = E.model.version }) .. ", "
      .. (endorsed and W:t("endorsed_by", { who = endorsed }) or W:t("endorsed_nobody")),
    head = start.notes(W), parts = parts }, W
end

--- The plan alone, as a document to go on with.
---@param E table evaluation result, of what the reader may read
---@param model table
---@param opts {language: string|nil, public: boolean|nil, sheets: boolean|nil}
---@return wegmarke.doc.Document
function M.plan(E, model, opts)
  local made, W = M.of(E, model, { language = opts.language, parts = { "plan" },
    preset = opts.public and "oeffentlich" or nil })
  made.sheet = false
  if opts.sheets then
    for _, one in ipairs(made.parts) do
      one.sheets = one.id == "plan" and require("wegmarke.report.parts.plan").sheets.plan(W,
        { public = opts.public, input = true }) or {}
    end
    made.file_title = W:s("plan_title", { unit = W:unit(), date = W:date(E.assessment.held_on) })
  end
  return made
end

return M
