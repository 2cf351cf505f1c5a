--- The report as an HTML page: what the document says, with the figures drawn.

local document = require "wegmarke.report.document"
local dress = require "wegmarke.report.dress"
local markup = require "wegmarke.doc.markup"
local matrix = require "wegmarke.report.matrix_figure"
local page = require "wegmarke.doc.write.html"
local style = require "wegmarke.report.style"
local svg = require "wegmarke.report.svg"

local h = markup.h
local M = {}

--- What the marks of the strips mean.
local function legend(W, provisional)
  local function mark(key, part)
    return h.li{ h.svg{ viewBox = "0 0 30 20", ["aria-hidden"] = "true", part }, W:t(key) }
  end
  return h.ul{ class = "legend",
    mark("legend_ist", h.circle{ class = "ist", cx = 15, cy = 10, r = 7 }),
    mark("legend_soll", h.circle{ class = "soll", cx = 15, cy = 10, r = 7 }),
    mark("legend_hold", { h.circle{ class = "soll", cx = 15, cy = 10, r = 9 },
      h.circle{ class = "ist", cx = 15, cy = 10, r = 5.5 } }),
    mark("legend_open", h.rect{ class = "open", x = 2, y = 4, rx = 6, width = 26, height = 12 }),
    provisional and mark("legend_proposal",
      h.path{ class = "proposal", d = "M15 2L23 10L15 18L7 10Z" }),
  }
end

--- The types above the strips.
local function scale(W)
  local types = {}
  for i, kind in ipairs(W.model.types) do types[i] = h.span{ W:label(kind.value) } end
  return h.div{ class = "scale", types }
end

local function figures(W)
  return {
    strip = function(b) return svg.strip(W, b.data, b.alt) end,
    dots = function(b) return svg.dots(W, b.data) end,
    course = function(b) return svg.course(W, b.data, b.alt) end,
    radar = function(b) return h.figure{ style = "margin:0", svg.radar(W, b.data.title, b.alt) } end,
    legend = function(b) return legend(W, b.data.provisional) end,
    scale = function() return scale(W) end,
    matrix = function(b) return matrix.draw(W, b.data) end,
  }
end

--- The whole page.
---@param E table evaluation result, of what the preset's audience may read
---@param model table the model
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil,
---  paper: "pdf"|nil}|nil
---@return string bytes
function M.html(E, model, opts)
  opts = opts or {}
  local made, W = document.of(E, model, opts)
  local css = style .. matrix.style(W) .. dress.style(model)
  local change
  if opts.paper == "pdf" then
    local paper, light = require "wegmarke.report.paper", dress.colours(model)
    local whole = css
    css = paper.style(css, light)
    change = function(nodes) return paper.pictures(nodes, whole, light) end
  end
  return page.write(made, { style = css, figures = figures(W), change = change,
    contents = not opts.paper and W:t("contents") or nil, skip = not opts.paper and W:t("skip") or nil })
end

return M
