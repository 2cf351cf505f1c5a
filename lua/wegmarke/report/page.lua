--- The HTML report: one self-contained page without script and without a request to anywhere.

local html = require "wegmarke.doc.markup"
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
local digest = require "wegmarke.report.digest"
local dress = require "wegmarke.report.dress"
local protocol = require "wegmarke.report.parts_protocol"
local sections = require "wegmarke.report.sections"
local since = require "wegmarke.report.parts_since"

local h = html.h
local M = {}

-- What makes each part; one that makes nil is left out.
local make = {
  summary = start.summary, build_on = start.build_on, matrix = matrix.matrix, radar = matrix.radar,
  rollup = own.rollup, change = since.change, elements = views.elements, reflection = own.reflection,
  talk = views.talk, targets = way.targets, advice = way.advice, hints = way.hints, order = way.order,
  plan = plan.plan, protocol = protocol.protocol, questions = way.questions, look = own.look,
  participation = annex.participation, method = annex.method, annex = annex.annex,
}

-- Instead, for word processors.
local upright = { matrix = matrix.upright }

local class = { matrix = "matrixpage" }

local policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
  .. "form-action 'none'"

-- What stands in every report, of parts that were left out.
local function minimum(W, lacking)
  if not lacking then return nil end
  local texts = digest.minimum(W, lacking)
  for i, text in ipairs(texts) do texts[i] = h.p{ class = "small", text } end
  return texts
end

-- A part with its heading.
local function section(W, id, content)
  return { id = id, node = h.section{ id = id, class = class[id] or false,
    ["aria-labelledby"] = "h-" .. id, h.h2{ id = "h-" .. id, W:t("h_" .. id) }, content } }
end

--- The whole page.
---@param E table evaluation result, of what the preset's audience may read
---@param model table the model
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil,
---  paper: "pdf"|"docx"|nil}|nil
---@return string bytes
function M.html(E, model, opts)
  opts = opts or {}
  local W = words.new(E, model, opts.language)
  local made, preset = {}, opts.preset and presets[opts.preset]
  local with = preset and preset.with or {}
  local ids, nodes = sections.of(model, opts), {}
  W:holds(ids)
  for _, id in ipairs(ids) do
    local part = opts.paper == "docx" and upright[id] or make[id]
    local content = part(W, with[id])
    if content then made[#made + 1] = section(W, id, content) end
  end
  local least = minimum(W, sections.lacking(W, ids))
  if least then made[#made + 1] = section(W, "minimum", least) end
  for i, part in ipairs(made) do nodes[i] = part.node end
  local css = style .. matrix.style(W) .. dress.style(model)
  local paper = opts.paper and require "wegmarke.report.paper"
  local contents = { start.title(W), dress.intro(W), not paper and start.contents(W, made), nodes }
  if opts.paper == "pdf" then
    local light = dress.colours(model)
    contents, css = paper.pictures(contents, css, light), paper.style(css, light)
  elseif opts.paper == "docx" then
    contents, css = paper.words(contents), ""
  end
  return "<!DOCTYPE html>\n" .. html.render(h.html{ lang = W.language,
    h.head{
      h.meta{ charset = "utf-8" },
      h.meta{ ["http-equiv"] = "Content-Security-Policy", content = policy },
      h.meta{ name = "viewport", content = "width=device-width, initial-scale=1" },
      h.meta{ name = "color-scheme", content = "light dark" },
      h.meta{ name = "referrer", content = "no-referrer" },
      h.meta{ name = "generator", content = "Wegmarke " .. tostring(E.host) },
      h.title{ W:t("page_title", { unit = W:unit(), date = W:date(E.assessment.held_on) }) },
      h.style{ html.raw(css) },
    },
    h.body{ class = preset and preset.brief and "brief" or false,
      not paper and h.a{ class = "skip", href = "#main", W:t("skip") },
      h.div{ class = "page",
        h.main{ id = "main", contents },
        h.footer{ dress.foot(W), h.p{ W:t("footer", { version = E.host, model = E.model.id,
          model_version = E.model.version }) } } } },
  })
end

return M
