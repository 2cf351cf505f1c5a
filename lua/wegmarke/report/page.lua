--- The HTML report: one self-contained page without script and without a request to anywhere.

local html = require "wegmarke.report.html"
local words = require "wegmarke.report.words"
local style = require "wegmarke.report.style"
local start = require "wegmarke.report.parts_start"
local matrix = require "wegmarke.report.parts_matrix"
local views = require "wegmarke.report.parts_views"
local way = require "wegmarke.report.parts_way"
local plan = require "wegmarke.report.parts_plan"
local presets = require "wegmarke.report.presets"
local annex = require "wegmarke.report.parts_annex"
local own = require "wegmarke.report.parts_model"

local h = html.h
local M = {}

-- The sections in their order: id and what makes it; one that makes nil is left out.
local sections = {
  { "summary", start.summary },
  { "build_on", start.build_on },
  { "matrix", matrix.matrix, class = "matrixpage" },
  { "radar", matrix.radar, option = "radar" },
  { "rollup", own.rollup },
  { "elements", views.elements },
  { "reflection", own.reflection },
  { "talk", views.talk },
  { "targets", way.targets },
  { "advice", way.advice },
  { "hints", way.hints },
  { "order", way.order },
  { "plan", plan.plan },
  { "questions", way.questions },
  { "look", own.look },
  { "participation", annex.participation },
  { "method", annex.method },
  { "annex", annex.annex },
}

local policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
  .. "form-action 'none'"

--- The sections of a report for an audience; all of them without one.
local function chosen(preset)
  if not (preset and preset.sections) then return sections end
  local by, list = {}, {}
  for _, section in ipairs(sections) do by[section[1]] = section end
  for i, id in ipairs(preset.sections) do list[i] = by[id] end
  return list
end

--- The whole page.
---@param E table evaluation result, of what the preset's audience may read
---@param model table the model
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil}|nil
---@return string bytes
function M.html(E, model, opts)
  opts = opts or {}
  local W = words.new(E, model, opts.language)
  local made, preset = {}, opts.preset and presets[opts.preset]
  local with = preset and preset.with or {}
  for _, section in ipairs(chosen(preset)) do
    if not section.option or opts[section.option] then
      local id = section[1]
      local content = section[2](W, with[id])
      if content then
        made[#made + 1] = { id = id, node = h.section{ id = id, class = section.class or false,
          ["aria-labelledby"] = "h-" .. id,
          h.h2{ id = "h-" .. id, W:t("h_" .. id) }, content } }
      end
    end
  end
  local nodes = {}
  for i, section in ipairs(made) do nodes[i] = section.node end
  return "<!DOCTYPE html>\n" .. html.render(h.html{ lang = W.language,
    h.head{
      h.meta{ charset = "utf-8" },
      h.meta{ ["http-equiv"] = "Content-Security-Policy", content = policy },
      h.meta{ name = "viewport", content = "width=device-width, initial-scale=1" },
      h.meta{ name = "color-scheme", content = "light dark" },
      h.meta{ name = "referrer", content = "no-referrer" },
      h.meta{ name = "generator", content = "Wegmarke " .. tostring(E.host) },
      h.title{ W:t("page_title", { unit = W:unit(), date = W:date(E.assessment.held_on) }) },
      h.style{ html.raw(style .. matrix.style(W)) },
    },
    h.body{ class = preset and preset.brief and "brief" or false,
      h.a{ class = "skip", href = "#main", W:t("skip") },
      h.div{ class = "page",
        h.main{ id = "main",
          start.title(W), start.contents(W, made), nodes },
        h.footer{ h.p{ W:t("footer", { version = E.host, model = E.model.id,
          model_version = E.model.version }) } } } },
  })
end

return M
